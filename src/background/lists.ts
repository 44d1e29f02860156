import type { ListedClaim } from '../annotations/listing.ts';
import { firstOf, type Order, tally } from '../annotations/sections.ts';
import type { View } from '../messages/protocol.ts';

/** How much of a list is asked for: those that stand first in it, or what differs from the list of a name. */
export interface Wanted {
  readonly first: number;
  readonly have: string;
}

type Told = Pick<Extract<View, { state: 'article' }>, 'claims' | 'part' | 'rest' | 'list'>;

/** So many lists are remembered: a tab's popup and panel may have different ones. */
const MOST = 4;

/**
 * Remembers which lists were told, so that a label in an article of thousands of claims does not send all of them again. After the
 * worker was stopped nothing is remembered, and everything is told.
 */
export class Lists {
  readonly #told = new Map<string, readonly ListedClaim[]>();

  /** As much of the claims as is wanted; `order` is the one they are listed in. */
  tell(claims: readonly ListedClaim[], order: Order, { first, have }: Wanted): Told {
    if (first < claims.length) {
      const shown = firstOf(claims, order, first);
      const told = new Set(shown);
      return { claims: shown, part: 'first', rest: tally(claims.filter((claim) => !told.has(claim))), list: '' };
    }
    const last = this.#told.get(have);
    const list = crypto.randomUUID();
    this.#told.set(list, claims);
    for (const name of this.#told.keys()) if (this.#told.size > MOST) this.#told.delete(name);
    const changed = last && changedIn(last, claims);
    return changed ? { claims: changed, part: 'changed', rest: null, list } : { claims, part: 'all', rest: null, list };
  }
}

/** The claims that are not as they were; null when they are not the same ones in the same order. */
function changedIn(last: readonly ListedClaim[], now: readonly ListedClaim[]): readonly ListedClaim[] | null {
  if (last.length !== now.length || now.some(({ id }, at) => id !== last[at]?.id)) return null;
  return now.filter((claim, at) => claim !== last[at] && JSON.stringify(claim) !== JSON.stringify(last[at]));
}
