import type { Claim } from './claim.ts';

/** The share of an article's characters that may be marked, so that the page stays readable. */
export const SHOWN_SHARE = 1 / 3;

/** What is worth less is never marked unasked. */
export const SHOWN_FLOOR = 0.35;

/** A claim before it is decided whether it is shown. */
export type Unshown = Omit<Claim, 'shown'>;

/** The claims with `shown` set: the worthiest first, as long as the marks cover at most `SHOWN_SHARE` of `length` characters. */
export function choose(claims: readonly Unshown[], length: number): Claim[] {
  let room = length * SHOWN_SHARE;
  const chosen = new Set<Unshown>();
  for (const claim of [...claims].sort((a, b) => b.worth - a.worth || a.start - b.start)) {
    const size = claim.end - claim.start;
    if (claim.worth < SHOWN_FLOOR || size > room) continue;
    room -= size;
    chosen.add(claim);
  }
  return claims.map((claim) => ({ ...claim, shown: chosen.has(claim) }));
}
