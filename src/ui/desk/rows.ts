import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListedClaim } from '../../annotations/listing.ts';
import { SECTIONS, type Section, type Sections, sectionsOf } from '../../annotations/sections.ts';

/** A part of a row that takes the focus. */
export type Part = 'row' | Field;
/** A part that opens and folds. */
export type Field = 'note' | 'evidence' | 'history';

/** Which rows there are, which of them is current, and how to change that. */
export interface Rows {
  readonly sections: Sections;
  /** Those in open sections, top to bottom; only those near the eyes are drawn. */
  readonly rows: readonly ListedClaim[];
  readonly current: ListedClaim | undefined;
  readonly isOpen: (section: Section) => boolean;
  readonly setOpen: (section: Section, open: boolean) => void;
  /** Makes a row current without moving the focus. */
  readonly choose: (claim: ListedClaim) => void;
  /** Makes a row current and takes the focus there; opens its note where that is asked for. */
  readonly go: (claim: ListedClaim | undefined, part?: Part) => void;
  /** Whether the claim's field for a note, or for evidence, was opened. */
  readonly isOpened: (claim: ListedClaim, part: Field) => boolean;
  readonly fold: (claim: ListedClaim, part: Field) => void;
}

/** Id of a claim's row in the document. */
export function rowId(claim: string): string {
  return `claim-${claim}`;
}

/** Moves the focus as soon as the rows are drawn: the next key typed is the first of the note. */
function useFocus(target: { readonly claim: string; readonly part: Part } | null): void {
  useLayoutEffect(() => {
    const row = target && document.getElementById(rowId(target.claim));
    const field = { row: null, history: null, note: 'textarea', evidence: '.evidence-form input' }[
      target?.part ?? 'row'
    ];
    const element = field === null ? row : row?.querySelector<HTMLElement>(field);
    element?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [target]);
}

/** Which sections are open: by default what is marked and what is gone, and the rest only where nothing is marked. */
function useFolds(sections: Sections) {
  const [folds, setFolds] = useState<Readonly<Partial<Record<Section, boolean>>>>({});
  const byDefault = { main: true, more: sections.main.length === 0, dismissed: false, gone: true };
  return {
    isOpen: (section: Section) => folds[section] ?? byDefault[section],
    setOpen: (section: Section, open: boolean) => setFolds((old) => ({ ...old, [section]: open })),
  };
}

/** Keeps the list's state over the views that follow each other. `focus`: a claim whose note was asked for. */
export function useRows(claims: readonly ListedClaim[], focus: string | null): Rows {
  const [chosen, choose] = useState<string | null>(null);
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<{ claim: string; part: Part } | null>(null);
  const placed = useRef(new Map<string, 'main' | 'more'>()).current;
  const sections = useMemo(() => sectionsOf(claims, placed), [claims, placed]);
  const { isOpen, setOpen } = useFolds(sections);
  const rows = SECTIONS.flatMap((section) => (isOpen(section) ? sections[section] : []));

  const go: Rows['go'] = (claim, part = 'row') => {
    if (!claim) return;
    choose(claim.id);
    if (part !== 'row') setFields((old) => new Set(old).add(`${part} ${claim.id}`));
    setTarget({ claim: claim.id, part });
  };
  useFocus(target);
  useEffect(() => {
    const section = SECTIONS.find((name) => sections[name].some(({ id }) => id === focus));
    if (!section) return;
    setOpen(section, true);
    go(
      sections[section].find(({ id }) => id === focus),
      'note',
    );
    // only when a note is asked for, not at every answer that still names it
  }, [focus]);

  return {
    sections,
    rows,
    current: rows.find(({ id }) => id === chosen) ?? rows[0],
    isOpen,
    setOpen,
    choose: ({ id }) => choose(id),
    go,
    isOpened: ({ id }, part) => fields.has(`${part} ${id}`),
    fold: ({ id }, part) => setFields((old) => new Set([...old].filter((name) => name !== `${part} ${id}`))),
  };
}
