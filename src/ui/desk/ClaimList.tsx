import type { JSX, RefObject } from 'preact';
import { useCallback, useMemo, useReducer, useRef } from 'preact/hooks';
import type { ListedClaim } from '../../annotations/listing.ts';
import { given, isSameLabel } from '../../annotations/own-label.ts';
import { ordered, SECTIONS, type Section, type Tally } from '../../annotations/sections.ts';
import { plural, t } from '../../i18n.ts';
import { labelsOf } from '../../storage/label-sets.ts';
import { choose, useChosen } from '../chosen.ts';
import { Fold } from '../Fold.tsx';
import { useLabelSets } from '../label-sets.ts';
import type { RowActs } from './ClaimRow.tsx';
import { useKeys } from './keys.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { type Rows, useRows } from './rows.ts';
import { SectionRows } from './SectionRows.tsx';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly claims: readonly ListedClaim[];
  /** Counts claims that are still to come; null when none is. */
  readonly rest: Tally | null;
  readonly drafts: Readonly<Record<string, string>>;
  readonly language: string;
  readonly private: boolean;
  readonly reviewer: string;
  /** A claim whose note was asked for. */
  readonly focus: string | null;
  /** The element that the list scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onHelp: () => void;
  readonly onSearch: () => void;
}

const TITLES: Readonly<Record<Exclude<Section, 'main'>, (count: number) => string>> = {
  more: (count) => plural('list_more', count),
  dismissed: (count) => t('list_dismissed', count),
  gone: (count) => t('list_gone', count),
};
const HINTS: Readonly<Partial<Record<Section, 'list_more_hint' | 'list_gone_hint'>>> = {
  more: 'list_more_hint',
  gone: 'list_gone_hint',
};

/** "Not a claim": it leaves the list, and the one after it (before it, at the end) is current. */
function dismiss(session: Session, { rows, go }: Rows, claim: ListedClaim): void {
  const at = rows.indexOf(claim);
  void session.dismiss(claim.id);
  go(rows[at + 1] ?? rows[at - 1]);
}

/** The next row without a label from `current` on, or the one before it; undefined when there is none. */
function nextOpen(rows: readonly ListedClaim[], current: ListedClaim | undefined, by: 1 | -1): ListedClaim | undefined {
  const at = current ? rows.indexOf(current) : -1;
  const isOpen = ({ label, dismissed }: ListedClaim) => label === null && !dismissed;
  return by > 0 ? rows.slice(at + 1).find(isOpen) : rows.slice(0, Math.max(at, 0)).findLast(isOpen);
}

/** The keys act on the current row; one that is no claim knows none of the acts. */
function useListKeys(session: Session, list: Rows, { onHelp, onSearch }: Pick<Props, 'onHelp' | 'onSearch'>): void {
  const { rows, current, go } = list;
  const standing = current?.dismissed ? undefined : current;
  useKeys({
    step: (by) => current && go(rows[rows.indexOf(current) + by]),
    own: labelsOf(useLabelSets()),
    label: (label) => standing && void session.label(standing.id, isSameLabel(standing, given(label)) ? null : label),
    note: () => go(standing, 'note'),
    evidence: () => go(standing, 'evidence'),
    ends: () => standing?.span && go(standing, 'ends'),
    dismiss: () => standing && dismiss(session, list, standing),
    undo: () => void session.undo(),
    redo: () => void session.redo(),
    search: onSearch,
    open: (by) => {
      const next = nextOpen(rows, current, by);
      if (!next) return;
      go(next);
      if (next.span) void session.flash(next.id);
    },
    jump: () => current?.span && void session.flash(current.id),
    help: onHelp,
  });
}

/** What rows ask of the list; the same object for good, so that a row is not drawn anew when another changes. */
function useRowActs(session: Session, list: Rows): RowActs {
  const latest = useRef(list);
  latest.current = list;
  return useMemo(
    () => ({
      choose: (claim) => latest.current.choose(claim),
      field: (claim, part) => {
        const { isOpened, fold, go } = latest.current;
        if (isOpened(claim, part)) fold(claim, part);
        else go(claim, part);
      },
      dismiss: (claim) => dismiss(session, latest.current, claim),
      close: (claim, part) => {
        latest.current.fold(claim, part);
        latest.current.go(claim);
      },
      leave: (claim) => latest.current.go(claim),
    }),
    [session],
  );
}

/** The claims in their sections, with one current row that the keys act on. */
export function ClaimList({ claims, rest, focus, scroller, onHelp, onSearch, ...about }: Props): JSX.Element {
  const { order } = useChosen();
  const sorted = useMemo(() => ordered(claims, order), [claims, order]);
  const list = useRows(sorted, focus);
  useListKeys(about.session, list, { onHelp, onSearch });
  const acts = useRowActs(about.session, list);
  const [, moved] = useReducer<number, undefined>((moves) => moves + 1, 0);
  const onHeight = useCallback(() => moved(undefined), []);
  const sizeOf = (section: Section) => list.sections[section].length + (rest?.sections[section] ?? 0);
  return (
    <>
      {claims.length > 1 && <OrderChoice order={order} onOrder={(chosen) => void choose({ order: chosen })} />}
      {SECTIONS.filter((section) => sizeOf(section) > 0).map((section) => {
        const size = sizeOf(section);
        const content = <SectionRows key={section} {...about} {...{ section, size, list, acts, scroller, onHeight }} />;
        if (section === 'main') return content;
        const hint = HINTS[section];
        return (
          <Fold
            key={section}
            title={TITLES[section](size)}
            hint={hint && t(hint)}
            open={list.isOpen(section)}
            onOpen={(open) => list.setOpen(section, open)}
          >
            {content}
          </Fold>
        );
      })}
    </>
  );
}
