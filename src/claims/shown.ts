import type { Claim } from './claim.ts';

/** How much the reader wants marked. */
export type Amount = 'few' | 'balanced' | 'all';

/** What a choice of amount means. */
interface Limits {
  /** The share of an article's characters that may be marked. */
  readonly share: number;
  /** What is worth less is never marked. */
  readonly floor: number;
}

/** The share of an article's characters that may be marked at the default, so that the page stays readable. */
export const SHOWN_SHARE = 1 / 3;

/** What is worth less is not marked at the default. */
export const SHOWN_FLOOR = 0.35;

/** What is worth less is not marked where few are to be. */
export const FEW_FLOOR = 0.55;

const LIMITS: Readonly<Record<Amount, Limits>> = {
  few: { share: 1 / 6, floor: FEW_FLOOR },
  balanced: { share: SHOWN_SHARE, floor: SHOWN_FLOOR },
  all: { share: 1, floor: 0 },
};

/** A claim before it is decided whether it is shown. */
export type Unshown = Omit<Claim, 'shown'>;

/**
 * The claims with `shown` set: the worthiest for the room they take first, as long as the marks cover no more of `length` characters
 * than the amount allows. Room counts by its square root: of two claims of equal worth the one in fewer words is the better mark, but
 * a long one of high worth still goes before a short one of little.
 */
export function choose(claims: readonly Unshown[], length: number, amount: Amount = 'balanced'): Claim[] {
  const { share, floor } = LIMITS[amount];
  let room = length * share;
  const chosen = new Set<Unshown>();
  const ranked = claims.filter(({ worth }) => worth >= floor).map((claim) => ({ claim, gain: yieldOf(claim) }));
  for (const { claim } of ranked.sort((a, b) => b.gain - a.gain || a.claim.start - b.claim.start)) {
    const size = claim.end - claim.start;
    if (size > room) continue;
    room -= size;
    chosen.add(claim);
  }
  // spelt out, because spreading costs more than all else here
  return claims.map((claim) => {
    const { start, end, quote, type, worth, reasons } = claim;
    return { start, end, quote, type, worth, reasons, shown: chosen.has(claim) };
  });
}

const yieldOf = ({ worth, start, end }: Unshown): number => worth / Math.sqrt(end - start);
