import type { ClaimType } from './claim.ts';
import { CLAIM_TYPES } from './claim.ts';
import type { CueHit, CueName } from './cues/cue.ts';

/** The cues that make a claim of each type; `state` is what none of them makes. */
const MAKES: Readonly<Record<ClaimType, readonly CueName[]>> = {
  quantity: ['percentage', 'amount', 'count', 'duration'],
  law: ['law'],
  event: ['event', 'plan'],
  statement: ['speech', 'source'],
  comparison: ['comparison', 'ranking', 'change'],
  cause: ['cause'],
  state: [],
};

/** The type of a claim with these cues: the first that fits, in the order of `CLAIM_TYPES`. */
export function claimType(hits: readonly CueHit[]): ClaimType {
  const cues = new Set<string>(hits.map((hit) => hit.cue));
  return CLAIM_TYPES.find((type) => MAKES[type].some((cue) => cues.has(cue))) ?? 'state';
}
