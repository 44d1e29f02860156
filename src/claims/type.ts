import type { ClaimType } from './claim.ts';
import { CLAIM_TYPES } from './claim.ts';
import { CUE_NAMES, type Cue, type CueHit, type CueName } from './cues/cue.ts';
import { cuesFor } from './cues/lexicon.ts';
import { hits } from './cues/matcher.ts';

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

/** By number of a cue's name: the place in `CLAIM_TYPES` of the type it makes; past the last for one that makes none. */
const RANKS = CUE_NAMES.map((cue) => {
  const rank = CLAIM_TYPES.findIndex((type) => MAKES[type].some((name) => name === cue));
  return rank < 0 ? CLAIM_TYPES.length : rank;
});

/** The type of a claim with these cues: the first that fits, in the order of `CLAIM_TYPES`. */
export function claimType(hits: readonly CueHit[]): ClaimType {
  let first: number = CLAIM_TYPES.length;
  for (const { number } of hits) first = Math.min(first, RANKS[number] ?? first);
  return CLAIM_TYPES[first] ?? 'state';
}

/** The type of a claim of which only the words are known; `language` is a BCP 47 tag. */
export function typeOf(words: string, language: string): ClaimType {
  const whole = { start: 0, end: words.length };
  const makers = makersOf(cuesFor(language));
  return CLAIM_TYPES.find((_, at) => hits(words, whole, makers[at] ?? []).length > 0) ?? 'state';
}

const MAKERS = new WeakMap<readonly Cue[], readonly (readonly Cue[])[]>();

/** The cues that make each type, in the order of `CLAIM_TYPES`: most claims are told by the first few. */
function makersOf(cues: readonly Cue[]): readonly (readonly Cue[])[] {
  const known = MAKERS.get(cues);
  if (known) return known;
  const makers = CLAIM_TYPES.map((type) => cues.filter(({ cue }) => MAKES[type].some((name) => name === cue)));
  MAKERS.set(cues, makers);
  return makers;
}
