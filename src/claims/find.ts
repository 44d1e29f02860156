/**
 * Finds the checkable claims of a text.
 *
 * 1. `sentences` cuts the text; `cues/` says which wordings of each sentence speak for a claim (figures, dates, sources, laws …) and
 *    which against (evaluation, exhortation, metaphor, questions …).
 * 2. A sentence is judged by its own cues, then again among its neighbours (`reading`): opinion stands next to opinion.
 * 3. A sentence that holds a claim is cut at every seam (`pieces`), and neighbouring pieces that state a proposition only together
 *    are joined again (`clauses`, `joins`): "4月份，食品价格下降2.7%" is one, "同比增长5.7%" after it another.
 * 4. Each clause is judged: does it state a claim, and would a fact-checker take it first (`worth`)? When none of a sentence's
 *    clauses does well enough, the best one is kept, so that the sentence is not lost.
 * 5. `shown` picks the worthiest for marking.
 *
 * Every decision is a sum of weights over named features (`model`), and the cues behind a claim are its reasons. Cost: linear in
 * the text, because a sentence has at most `MAX_SENTENCE` characters and no pattern can backtrack beyond a bound.
 */
import type { Span } from '../span.ts';
import type { Claim, Reason } from './claim.ts';
import { clauses, within } from './clauses.ts';
import { type CueHit, isShown } from './cues/cue.ts';
import { isSpaced } from './cues/lexicon.ts';
import { clauseFeatures, isSource } from './features.ts';
import { logit, type Model, probability } from './model.ts';
import { type CuedSentence, type Judgement, judge, read, SENTENCE_THRESHOLD } from './reading.ts';
import { type Amount, choose, type Unshown } from './shown.ts';
import { claimType } from './type.ts';
import { modelFor } from './weights.ts';
import { worth } from './worth.ts';

/** Below this probability only the best clause of a sentence is taken: what may be opinion is marked sparingly. */
const SURE_THRESHOLD = 0.8;

/** From this probability on a clause of such a sentence is held to state one. */
const CLAUSE_THRESHOLD = 0.33;

/** How a text is searched; every part may be left out. */
export interface Options {
  /** How much of it is marked `shown`; `balanced` unless said. */
  readonly amount?: Amount;
  /** The model for the language unless another is given, as when one is being compared. */
  readonly model?: Model;
}

/**
 * The claims of `text`, sorted and not overlapping; `language` is a BCP 47 tag. Any string is accepted; one without claims gives
 * an empty list.
 */
export function findClaims(
  text: string,
  language: string,
  { amount, model = modelFor(language) }: Options = {},
): Claim[] {
  const spaced = isSpaced(language);
  const sentences = read(text, language);
  const found: Unshown[] = [];
  judge(text, sentences, model, spaced).forEach((judgement, at) => {
    const sentence = sentences[at];
    if (!sentence || probability(judgement.holds) < SENTENCE_THRESHOLD) return;
    for (const claim of claimsOf(text, sentence, at, judgement, model, spaced)) found.push(claim);
  });
  return choose(found, text.length, amount);
}

function claimsOf(
  text: string,
  sentence: CuedSentence,
  at: number,
  judgement: Judgement,
  model: Model,
  spaced: boolean,
): Unshown[] {
  const spans = clauses(text, sentence, sentence.hits, model.join, spaced);
  const sourced = sentence.hits.some(isSource);
  let best = 0;
  const judged = spans.map((span, rank) => {
    const hits = within(sentence.hits, span);
    const features = clauseFeatures(text, span, hits, { rank, of: spans.length, sentence: at, sourced }, spaced);
    const chance = probability(logit(model.clause, features, { sentence: judgement.holds }));
    best = Math.max(best, chance);
    return { span, hits, features, chance };
  });
  const least = probability(judgement.holds) < SURE_THRESHOLD ? best : Math.min(best, CLAUSE_THRESHOLD);
  const found: Unshown[] = [];
  for (const { span, hits, features, chance } of judged) {
    if (chance < least) continue;
    found.push({
      start: span.start,
      end: span.end,
      quote: text.slice(span.start, span.end),
      type: claimType(hits),
      worth: Math.round(worth(model, judgement, features) * 1000) / 1000,
      reasons: reasons(hits, span),
    });
  }
  return found;
}

/** The cues the reader is shown; of two at one place the longer one. A clause without any counts by its form: it asserts something. */
function reasons(hits: readonly CueHit[], { start, end }: Span): Reason[] {
  const kept: Reason[] = [];
  for (const hit of hits) {
    if (!isShown(hit)) continue;
    if (kept.some((other) => other.start <= hit.start && hit.end <= other.end)) continue;
    kept.push({ cue: hit.cue, start: hit.start, end: hit.end });
  }
  return kept.length > 0 ? kept : [{ cue: 'assertion', start, end }];
}
