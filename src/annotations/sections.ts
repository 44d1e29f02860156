import { LABELS, type Label } from './event.ts';
import type { ListedClaim } from './listing.ts';

/** In which order the claims are listed: as they stand in the article, or the ones most worth checking first. */
export const ORDERS = ['text', 'worth'] as const;
export type Order = (typeof ORDERS)[number];

/** Where in the list a claim stands, from top to bottom. */
export const SECTIONS = ['main', 'more', 'dismissed', 'gone'] as const;
export type Section = (typeof SECTIONS)[number];
/** The claims of each section, in the order they came in. */
export type Sections = Readonly<Record<Section, readonly ListedClaim[]>>;

/** The claims in the order the reader chose; those whose words are gone come last in either. */
export function ordered(claims: readonly ListedClaim[], order: Order): readonly ListedClaim[] {
  if (order === 'text') return claims;
  return claims.toSorted((a, b) => Number(a.span === null) - Number(b.span === null) || b.worth - a.worth);
}

/**
 * Sorts the claims into sections. `placed` remembers whether a claim was first seen among the marked ones or under "more":
 * a label given under "more" makes the claim a marked one, and it would leap away under the reader's hand.
 */
export function sectionsOf(claims: readonly ListedClaim[], placed: Map<string, 'main' | 'more'>): Sections {
  const sections: Record<Section, ListedClaim[]> = { main: [], more: [], dismissed: [], gone: [] };
  for (const claim of claims) {
    const section = sectionOf(claim);
    if (section === 'dismissed' || section === 'gone') sections[section].push(claim);
    else {
      const place = placed.get(claim.id) ?? section;
      placed.set(claim.id, place);
      sections[place].push(claim);
    }
  }
  return sections;
}

function sectionOf({ dismissed, span, shown }: ListedClaim): Section {
  if (dismissed) return 'dismissed';
  if (span === null) return 'gone';
  return shown ? 'main' : 'more';
}

/** How far the reader is. */
export interface Tally {
  readonly counts: Readonly<Record<Label, number>>;
  /** Claims with a label. */
  readonly labelled: number;
  /** Claims marked in the page, and any other that has a label; "not a claim" counts nowhere. */
  readonly total: number;
  /** How many claims each section has. */
  readonly sections: Readonly<Record<Section, number>>;
}

/** Counts an article's claims; `rest` counts those that are not among them. */
export function tally(claims: readonly ListedClaim[], rest: Tally | null = null): Tally {
  const counts = { verified: 0, disputed: 0, opinion: 0, ...rest?.counts };
  const sections = { main: 0, more: 0, dismissed: 0, gone: 0, ...rest?.sections };
  let total = rest?.total ?? 0;
  for (const claim of claims) {
    const { label, dismissed, shown } = claim;
    sections[sectionOf(claim)] += 1;
    if (dismissed) continue;
    if (label !== null) counts[label] += 1;
    if (shown || label !== null) total += 1;
  }
  return { counts, labelled: LABELS.reduce((sum, label) => sum + counts[label], 0), total, sections };
}

/** The `count` claims that stand first in the list. */
export function firstOf(claims: readonly ListedClaim[], order: Order, count: number): readonly ListedClaim[] {
  const sections = sectionsOf(ordered(claims, order), new Map());
  return SECTIONS.flatMap((section) => sections[section]).slice(0, count);
}
