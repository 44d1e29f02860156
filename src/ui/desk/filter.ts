import type { Reviewer } from '../../annotations/annotation.ts';
import type { ListedClaim } from '../../annotations/listing.ts';
import type { LabelId } from '../../annotations/own-label.ts';
import { reviewersIn } from '../../annotations/reviewer.ts';
import type { ClaimType } from '../../claims/claim.ts';
import { FEW_FLOOR, SHOWN_FLOOR } from '../../claims/shown.ts';

/** What the reader wants to see of the list; '' leaves a choice open. */
export interface Filter {
  /** Words that the quote or the note holds, in any order, whatever their case and width. */
  readonly words: string;
  readonly label: LabelId | 'none' | '';
  readonly state: Exclude<ListedClaim['state'], 'same'> | 'own' | '';
  readonly type: ClaimType | '';
  readonly worth: Worth | '';
  /** The key of somebody who gave it a label or evidence. */
  readonly reviewer: string;
}

/** How much claims are worth checking: what is marked at every setting, what is marked by default, and the others. */
export const WORTHS = ['high', 'middle', 'low'] as const;
export type Worth = (typeof WORTHS)[number];

function worthOf({ worth }: ListedClaim): Worth {
  if (worth >= FEW_FLOOR) return 'high';
  return worth >= SHOWN_FLOOR ? 'middle' : 'low';
}

/** Shows everything. */
export const NO_FILTER: Filter = { words: '', label: '', state: '', type: '', worth: '', reviewer: '' };

/** Whether it leaves anything out. */
export function isFiltering({ words, ...choices }: Filter): boolean {
  return words.trim() !== '' || Object.values(choices).some((choice) => choice !== '');
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The claims that the filter lets through, in their order. */
export function filtered(claims: readonly ListedClaim[], filter: Filter): readonly ListedClaim[] {
  if (!isFiltering(filter)) return claims;
  const words = folded(filter.words).split(/\s+/u).filter(Boolean);
  return claims.filter((claim) => {
    // an own label is found under what it counts as, too
    if (filter.label !== '' && ![claim.label ?? 'none', claim.ownLabel?.id].includes(filter.label)) return false;
    if (filter.state !== '' && !(filter.state === 'own' ? claim.own : claim.state === filter.state)) return false;
    if (filter.type !== '' && claim.type !== filter.type) return false;
    if (filter.worth !== '' && worthOf(claim) !== filter.worth) return false;
    if (filter.reviewer !== '' && !saidOf(claim).some(({ reviewer }) => reviewer === filter.reviewer)) return false;
    const text = folded(`${claim.quote}\n${claim.note}`);
    return words.every((word) => text.includes(word));
  });
}

function saidOf({ verdicts, evidence }: ListedClaim): readonly Reviewer[] {
  return [...verdicts, ...evidence];
}

/** Everybody who gave one of the claims a label or evidence, with their names, in the order of the claims. */
export function reviewersOf(claims: readonly ListedClaim[]): readonly Reviewer[] {
  return Array.from(reviewersIn(claims.flatMap(saidOf)), ([reviewer, name]) => ({ reviewer, name }));
}
