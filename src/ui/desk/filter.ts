import type { ListedClaim } from '../../annotations/listing.ts';
import type { LabelId } from '../../annotations/own-label.ts';
import type { ClaimType } from '../../claims/claim.ts';

/** What the reader wants to see of the list; '' leaves a choice open. */
export interface Filter {
  /** Words that the quote or the note holds, in any order, whatever their case and width. */
  readonly words: string;
  readonly label: LabelId | 'none' | '';
  readonly state: Exclude<ListedClaim['state'], 'same'> | 'own' | '';
  readonly type: ClaimType | '';
}

/** Shows everything. */
export const NO_FILTER: Filter = { words: '', label: '', state: '', type: '' };

/** Whether it leaves anything out. */
export function isFiltering({ words, label, state, type }: Filter): boolean {
  return words.trim() + label + state + type !== '';
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
    const text = folded(`${claim.quote}\n${claim.note}`);
    return words.every((word) => text.includes(word));
  });
}
