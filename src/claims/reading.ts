/** A text read once: its sentences with their cues, and what the model makes of each by itself and among its neighbours. */
import type { Span } from '../span.ts';
import type { CueHit } from './cues/cue.ts';
import { cuesFor, isSpaced } from './cues/lexicon.ts';
import { hits } from './cues/matcher.ts';
import { quotationFeatures, sentenceFeatures } from './features.ts';
import { type DebateModel, debateLogits, type Features, gramLogits, logit, type Model } from './model.ts';
import { GRAM_BUCKETS, NgramReader } from './ngrams.ts';
import { sentences } from './sentences.ts';

/** A sentence with its cues and features. */
export interface CuedSentence extends Span {
  readonly hits: readonly CueHit[];
  readonly features: Features;
}

/** Two answers on a sentence, as logits: does it hold a claim, and one of high priority? */
export interface Judgement {
  readonly holds: number;
  readonly high: number;
}

/** The part of a model that looks at one sentence. */
export type Alone = Pick<Model, 'sentence' | 'debate'>;

/** From this probability on a sentence is held to contain a claim. */
export const SENTENCE_THRESHOLD = 0.45;

/** How many neighbours on each side colour a sentence: opinion stands next to opinion. */
const NEIGHBOURS = 2;

/** Debates are not news: how much their answers count before the news model weighs them. */
const DEBATE_SHARE = 0.25;

const GRAMS = new NgramReader(GRAM_BUCKETS);

/** The sentences of `text` with their cues. */
export function read(text: string, language: string): CuedSentence[] {
  const cues = cuesFor(language);
  const spaced = isSpaced(language);
  const spans = sentences(text);
  const quoted = quotationFeatures(text, spans);
  return spans.map((sentence, at) => {
    const found = hits(text, sentence, cues);
    const features = sentenceFeatures(text, sentence, found, spaced);
    for (const id of quoted[at] ?? []) features.push(id);
    return { start: sentence.start, end: sentence.end, hits: found, features };
  });
}

/** What the debate model says of a sentence: measures for the news model. */
export function debateMeasures(debate: DebateModel, features: Features, buckets: Int32Array): Record<string, number> {
  const [factual, worthy] = debateLogits(debate, features, buckets);
  return { factual: DEBATE_SHARE * factual, worthy: DEBATE_SHARE * worthy };
}

/** The distinct n-gram buckets of a sentence; valid until the next call. */
export function gramsOf(text: string, sentence: Span, spaced: boolean): Int32Array {
  return GRAMS.read(text, sentence.start, sentence.end, spaced);
}

/** What the model makes of one sentence by itself. */
export function judgeAlone(text: string, sentence: CuedSentence, model: Alone, spaced: boolean): Judgement {
  const { holds, high, grams } = model.sentence;
  const buckets = grams || model.debate?.grams ? gramsOf(text, sentence, spaced) : new Int32Array(0);
  const measures = model.debate ? debateMeasures(model.debate, sentence.features, buckets) : {};
  const [forHolds = 0, forHigh = 0] = grams ? gramLogits(grams, buckets) : [];
  return {
    holds: logit(holds, sentence.features, measures) + forHolds,
    high: logit(high, sentence.features, measures) + forHigh,
  };
}

/** What the model makes of each sentence among the others. */
export function judge(text: string, read: readonly CuedSentence[], model: Model, spaced: boolean): Judgement[] {
  const alone = read.map((sentence) => judgeAlone(text, sentence, model, spaced));
  return surroundings(alone).map(({ forHolds, forHigh }) => ({
    holds: logit(model.holdsAmong, [], forHolds),
    high: logit(model.highAmong, [], forHigh),
  }));
}

/** The measures by which sentences are judged among the others, one record for each of the two questions. */
export function surroundings(
  alone: readonly Judgement[],
): { forHolds: Record<string, number>; forHigh: Record<string, number> }[] {
  const total = alone.reduce((sum, { holds }) => sum + holds, 0);
  return alone.map(({ holds, high }, at) => {
    let near = 0;
    const from = Math.max(0, at - NEIGHBOURS);
    const to = Math.min(alone.length, at + NEIGHBOURS + 1);
    for (let other = from; other < to; other++) near += alone[other]?.holds ?? 0;
    const around = to - from > 1 ? (near - holds) / (to - from - 1) : 0;
    const all = alone.length > 1 ? (total - holds) / (alone.length - 1) : 0;
    return {
      forHolds: { own: holds, other: high, near: around, all },
      forHigh: { own: high, other: holds, place: at / alone.length - 0.5 },
    };
  });
}
