/** What is to be seen in the claims of all articles: how many have which label, by site, by type, by day. Pure. */
import type { Reviewer } from '../annotations/annotation.ts';
import { reviewersIn } from '../annotations/reviewer.ts';
import { CLAIM_TYPES, type ClaimType } from '../claims/claim.ts';
import type { Entry } from './entry.ts';
import { dayOf } from './periods.ts';
import { nothing, type Standing, type Tally, total } from './tally.ts';

type Counting = Record<Standing, number>;

/** The figures of one reviewer's labels. */
export interface Figures {
  readonly claims: number;
  readonly articles: number;
  readonly all: Tally;
  /** By site, the one with most claims first. */
  readonly sites: readonly (readonly [site: string, tally: Tally])[];
  /** In the order of `CLAIM_TYPES`, those that occur. */
  readonly types: readonly (readonly [type: ClaimType, tally: Tally])[];
  /** Labels by the day they were given on (`dayOf`), in no order. */
  readonly days: ReadonlyMap<number, Tally>;
  /** Labels of which the day is not known. */
  readonly undated: number;
}

/** Counts the labels of `reviewer`. */
export function count(entries: readonly Entry[], reviewer: string): Figures {
  const all = nothing();
  const sites = new Map<string, Counting>();
  const types = new Map<ClaimType, Counting>();
  const days = new Map<number, Counting>();
  const pages = new Set<string>();
  let undated = 0;
  for (const { page, site, type, verdicts } of entries) {
    const own = verdicts.find((verdict) => verdict.reviewer === reviewer);
    const standing = own?.label ?? 'none';
    pages.add(page);
    all[standing]++;
    under(sites, site)[standing]++;
    under(types, type)[standing]++;
    if (own === undefined) continue;
    // a file may name a time that no calendar has
    const day = own.at > 0 ? dayOf(own.at) : Number.NaN;
    if (Number.isFinite(day)) under(days, day)[standing]++;
    else undated++;
  }
  return {
    claims: entries.length,
    articles: pages.size,
    all,
    sites: [...sites].sort(([a, m], [b, n]) => total(n) - total(m) || (a < b ? -1 : 1)),
    types: CLAIM_TYPES.flatMap((type) => {
      const tally = types.get(type);
      return tally === undefined ? [] : [[type, tally] as const];
    }),
    days,
    undated,
  };
}

/** Who gave labels, the one with most of them first. */
export function reviewersOf(entries: readonly Entry[]): Reviewer[] {
  const counts = new Map<string, number>();
  for (const { verdicts } of entries)
    for (const { reviewer } of verdicts) counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1);
  const names = reviewersIn(entries.flatMap(({ verdicts }) => verdicts));
  return [...counts].sort(([, m], [, n]) => n - m).map(([reviewer]) => ({ reviewer, name: names.get(reviewer) }));
}

function under<K>(tallies: Map<K, Counting>, key: K): Counting {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const made = nothing();
  tallies.set(key, made);
  return made;
}
