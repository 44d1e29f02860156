import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Section } from '../../annotations/sections.ts';
import { t } from '../../i18n.ts';
import { useVirtual } from '../virtual.ts';
import { ClaimRow, type RowActs } from './ClaimRow.tsx';
import type { Rows } from './rows.ts';
import type { Session } from './session.ts';

/** CSS pixels of a row with one line of reasons, before it was measured. */
const ROW_HEIGHT = 116;
/** Rows drawn beyond what is seen. */
const RESERVE = 4;

interface Props {
  readonly session: Session;
  readonly section: Section;
  /** How many claims the section has, those included that are still to come. */
  readonly size: number;
  readonly list: Rows;
  readonly acts: RowActs;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Hears that the section has another height, and what is below it another place. */
  readonly onHeight: () => void;
  readonly drafts: Readonly<Record<string, string>>;
  readonly language: string;
  readonly private: boolean;
  readonly reviewer: string;
}

/** The rows of a section that are near the reader's eyes, each where it stands among all. The list itself is what scrolls. */
export function SectionRows({ section, size, list, drafts, scroller, onHeight, ...rest }: Props): JSX.Element {
  const claims = list.sections[section];
  const element = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  // after the painting, when the browser knows it
  useEffect(() => setMargin((element.current?.offsetTop ?? 0) - (scroller.current?.offsetTop ?? 0)));
  const virtual = useVirtual({
    count: claims.length,
    scroller,
    margin,
    kept: list.current ? claims.indexOf(list.current) : -1,
    reserve: RESERVE,
    // the same functions for the same claims: with others all heights would be worked out again
    ...useMemo(() => ({ estimate: () => ROW_HEIGHT, keyOf: (index: number) => claims[index]?.id ?? '' }), [claims]),
  });
  const height = virtual.getTotalSize();
  useEffect(onHeight, [height]);
  return (
    <ul
      ref={element}
      class={`claims rows ${section}`}
      aria-label={section === 'main' ? t('list_claims') : undefined}
      style={{ minHeight: `${height}px` }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }, at, drawn) => {
        const claim = claims[index];
        if (!claim) return null;
        return (
          <ClaimRow
            key={key}
            {...rest}
            claim={claim}
            draft={drafts[claim.id]}
            current={claim === list.current}
            noting={list.isOpened(claim, 'note')}
            proving={list.isOpened(claim, 'evidence')}
            bounding={list.isOpened(claim, 'ends')}
            telling={list.isOpened(claim, 'history')}
            place={{ index, size, gap: start - (drawn[at - 1]?.end ?? margin), measure: virtual.measureElement }}
          />
        );
      })}
    </ul>
  );
}
