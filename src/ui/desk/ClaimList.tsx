import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ListedClaim } from '../../annotations/listing.ts';
import { given, isSameLabel } from '../../annotations/own-label.ts';
import { plural, t } from '../../i18n.ts';
import { labelsOf } from '../../storage/label-sets.ts';
import { Fold } from '../Fold.tsx';
import { useLabelSets } from '../label-sets.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { Foot } from './Foot.tsx';
import { useKeys } from './keys.ts';
import { OrderChoice, useOrder } from './OrderChoice.tsx';
import { type Rows, useRows } from './rows.ts';
import { ordered, SECTIONS, type Section } from './sections.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly claims: readonly ListedClaim[];
  readonly drafts: Readonly<Record<string, string>>;
  readonly language: string;
  readonly private: boolean;
  readonly reviewer: string;
  /** A claim whose note was asked for. */
  readonly focus: string | null;
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

interface RowsProps extends Omit<Props, 'claims' | 'focus' | 'onHelp' | 'onSearch'> {
  readonly section: Section;
  readonly claims: readonly ListedClaim[];
  readonly list: Rows;
}

function SectionRows({ session, drafts, section, claims, list, ...rest }: RowsProps): JSX.Element {
  return (
    <ul class={`claims ${section}`} aria-label={section === 'main' ? t('list_claims') : undefined}>
      {claims.map((claim) => (
        <ClaimRow
          key={claim.id}
          session={session}
          claim={claim}
          {...rest}
          draft={drafts[claim.id]}
          current={claim === list.current}
          noting={list.isOpened(claim, 'note')}
          proving={list.isOpened(claim, 'evidence')}
          telling={list.isOpened(claim, 'history')}
          onCurrent={() => list.choose(claim)}
          onField={(part) => (list.isOpened(claim, part) ? list.fold(claim, part) : list.go(claim, part))}
          onDismiss={() => dismiss(session, list, claim)}
          onLeaveField={() => list.go(claim)}
        />
      ))}
    </ul>
  );
}

/** How many rows of each open section are drawn, when `limit` are in all. */
function drawnRows({ sections, isOpen, limit }: Rows): Record<Section, readonly ListedClaim[]> {
  const drawn: Record<Section, readonly ListedClaim[]> = { main: [], more: [], dismissed: [], gone: [] };
  let left = limit;
  for (const section of SECTIONS) {
    if (isOpen(section)) drawn[section] = sections[section].slice(0, left);
    left -= drawn[section].length;
  }
  return drawn;
}

/** The claims in their sections, with one current row that the keys act on. */
export function ClaimList({ claims, focus, onHelp, onSearch, ...rest }: Props): JSX.Element {
  const [order, setOrder] = useOrder();
  const sorted = useMemo(() => ordered(claims, order), [claims, order]);
  const list = useRows(sorted, focus);
  useListKeys(rest.session, list, { onHelp, onSearch });
  const drawn = drawnRows(list);
  return (
    <>
      {claims.length > 1 && <OrderChoice order={order} onOrder={setOrder} />}
      {SECTIONS.filter((section) => list.sections[section].length > 0).map((section) => {
        const content = <SectionRows key={section} {...rest} section={section} claims={drawn[section]} list={list} />;
        if (section === 'main') return content;
        const hint = HINTS[section];
        return (
          <Fold
            key={section}
            title={TITLES[section](list.sections[section].length)}
            hint={hint && t(hint)}
            open={list.isOpen(section)}
            onOpen={(open) => list.setOpen(section, open)}
          >
            {content}
          </Fold>
        );
      })}
      {list.rows.length > list.limit && <Foot onNear={list.drawMore} />}
    </>
  );
}
