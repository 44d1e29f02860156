/**
 * The linear model behind the claim finder: sums of weights over named features and, for sentences, over hashed n-grams with weights of
 * one byte each; the logistic function brings a sum to 0..1. The weights are made by `test/evaluate/train.ts`.
 */
import { featureId } from './vocabulary.ts';

/** The features that are present, by their numbers (`vocabulary.ts`), each once. */
export type Features = readonly number[];

/** Weights by feature; `bias` is always present. A feature that is not named weighs nothing. */
export type Weights = ReadonlyMap<string, number>;

/** Reads a table of weights written as `feature weight, feature weight, …`, which is how the fitted tables are kept short. */
export function weights(table: string): Weights {
  const entries = table.split(',').map((entry) => entry.trim().split(' '));
  return new Map(entries.map(([name = '', weight]) => [name, Number(weight)]));
}

/** Weights of hashed n-grams for two questions at once: the one of bucket `b` for question `q` stands at `2 * b + q`. */
export interface GramWeights {
  /** How many buckets there are, a power of two. */
  readonly size: number;
  readonly bytes: Int8Array;
  /** What one step of a byte is worth, for each question. */
  readonly scales: readonly [number, number];
}

/** Reads n-gram weights written in base64. */
export function gramWeights(size: number, scales: GramWeights['scales'], base64: string): GramWeights {
  const raw = atob(base64);
  return { size, scales, bytes: Int8Array.from(raw, (char) => char.charCodeAt(0)) };
}

/** What is asked of a sentence by itself: does it hold a claim, and one that a fact-checker would take first? */
export interface SentenceModel {
  /** Does it hold a claim? Features: `sentenceFeatures`; measures: `factual`, `worthy` where there is a debate model. */
  readonly holds: Weights;
  /** Does it hold one of high priority? The same features and measures. */
  readonly high: Weights;
  /** N-grams for `holds` and `high`; none for languages without labels of their own. */
  readonly grams?: GramWeights;
}

/** What the debates teach: is a sentence factual at all, and is it check-worthy? Features: `sentenceFeatures`. */
export interface DebateModel {
  readonly factual: Weights;
  readonly worthy: Weights;
  /** N-grams for `factual` and `worthy`; none for languages the debates were not held in. */
  readonly grams?: GramWeights;
}

/** The tables for one language. */
export interface Model {
  readonly sentence: SentenceModel;
  readonly debate?: DebateModel;
  /** `holds` and `high` again with what stands around the sentence. Measures: `Surroundings`. */
  readonly holdsAmong: Weights;
  readonly highAmong: Weights;
  /** Do two neighbouring pieces state one proposition together? Features: `joinFeatures`. */
  readonly join: Weights;
  /** Given that the sentence holds a claim: does this clause state one? Features: `clauseFeatures`; measure `sentence` (logit). */
  readonly clause: Weights;
  /** Would a fact-checker take it first? Features: `clauseFeatures`; measures `sentence` and `high` (logits). */
  readonly worth: Weights;
}

const BIAS = featureId('bias');

/** Weights by the numbers of their features, made when a table is first asked. */
const BY_NUMBER = new WeakMap<Weights, Float64Array>();

function byNumber(weights: Weights): Float64Array {
  const known = BY_NUMBER.get(weights);
  if (known) return known;
  const numbered = [...weights].map(([name, weight]) => [featureId(name), weight] as const);
  const table = new Float64Array(1 + numbered.reduce((most, [id]) => Math.max(most, id), 0));
  for (const [id, weight] of numbered) table[id] = weight;
  BY_NUMBER.set(weights, table);
  return table;
}

/** The sum of the weights of `features` and of `measures` (value times weight), on the logit scale. */
export function logit(weights: Weights, features: Features, measures: Readonly<Record<string, number>> = {}): number {
  const table = byNumber(weights);
  let sum = table[BIAS] ?? 0;
  // a feature met after the table was made stands in none of its places
  for (const id of features) if (id < table.length) sum += table[id] ?? 0;
  for (const name in measures) sum += (weights.get(name) ?? 0) * (measures[name] ?? 0);
  return sum;
}

/** N-grams weigh as if a sentence had this many units of length, so that a long one does not drown its cues. */
const GRAM_NORM = 3;

/** The part of n-grams in a sentence's sum. */
export function gramValue(count: number): number {
  return GRAM_NORM / Math.sqrt(count || 1);
}

/** The sums over the buckets of a stretch (`NgramReader.read`), one for each question; buckets beyond the table fold back into it. */
export function gramLogits({ size, bytes, scales }: GramWeights, buckets: Int32Array): [number, number] {
  let first = 0;
  let second = 0;
  const mask = size - 1;
  for (let i = 0; i < buckets.length; i++) {
    const at = 2 * ((buckets[i] ?? 0) & mask);
    first += bytes[at] ?? 0;
    second += bytes[at + 1] ?? 0;
  }
  const value = gramValue(buckets.length);
  return [first * scales[0] * value, second * scales[1] * value];
}

/** What the debates say of a stretch, as logits: is it factual, and is it check-worthy? `buckets` as for `gramLogits`. */
export function debateLogits(debate: DebateModel, features: Features, buckets: Int32Array): [number, number] {
  const [factual, worthy] = debate.grams ? gramLogits(debate.grams, buckets) : [0, 0];
  return [logit(debate.factual, features) + factual, logit(debate.worthy, features) + worthy];
}

/** A logit as a probability, 0 to 1. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
