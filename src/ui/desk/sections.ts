import type { Label } from '../../annotations/event.ts';
import { LABELS } from '../../annotations/event.ts';
import type { ListedClaim } from '../../annotations/listing.ts';
import type { Order } from '../../storage/settings.ts';

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
    if (claim.dismissed) sections.dismissed.push(claim);
    else if (claim.span === null) sections.gone.push(claim);
    else {
      const place = placed.get(claim.id) ?? (claim.shown ? 'main' : 'more');
      placed.set(claim.id, place);
      sections[place].push(claim);
    }
  }
  return sections;
}

/** How far the reader is. */
export interface Tally {
  readonly counts: Readonly<Record<Label, number>>;
  /** Claims with a label. */
  readonly labelled: number;
  /** Claims marked in the page, and any other that has a label; "not a claim" counts nowhere. */
  readonly total: number;
}

/** Counts labels over an article's claims. */
export function tally(claims: readonly ListedClaim[]): Tally {
  const standing = claims.filter((claim) => !claim.dismissed);
  const counts = { verified: 0, disputed: 0, opinion: 0 };
  for (const { label } of standing) if (label !== null) counts[label] += 1;
  const labelled = LABELS.reduce((sum, label) => sum + counts[label], 0);
  return { counts, labelled, total: standing.filter((claim) => claim.shown || claim.label !== null).length };
}
