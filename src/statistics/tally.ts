/** How many claims have which label. */
import type { Label } from '../annotations/event.ts';

/** A claim's label, or that it has none. */
export type Standing = Label | 'none';

/** In the order they are shown. */
export const STANDINGS = ['verified', 'disputed', 'opinion', 'none'] as const satisfies readonly Standing[];

/** How many claims stand how. */
export type Tally = Readonly<Record<Standing, number>>;

/** A tally of nothing, to be counted up. */
export const nothing = (): Record<Standing, number> => ({ verified: 0, disputed: 0, opinion: 0, none: 0 });

/** How many of a tally have a label. */
export const labelled = ({ verified, disputed, opinion }: Tally): number => verified + disputed + opinion;

/** All of a tally. */
export const total = (tally: Tally): number => labelled(tally) + tally.none;

/** Several tallies as one. */
export function sum(tallies: Iterable<Tally>): Tally {
  const all = nothing();
  for (const tally of tallies) for (const standing of STANDINGS) all[standing] += tally[standing];
  return all;
}

/** The first `most` of a list of tallies, and the sum of the others; null where there are none. */
export function firstOf<K>(
  list: readonly (readonly [K, Tally])[],
  most: number,
): { readonly first: readonly (readonly [K, Tally])[]; readonly rest: Tally | null } {
  if (list.length <= most) return { first: list, rest: null };
  return { first: list.slice(0, most), rest: sum(list.slice(most).map(([, tally]) => tally)) };
}
