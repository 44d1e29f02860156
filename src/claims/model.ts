/**
 * The linear model behind the claim finder: a sum of weights over the features that are present, brought to 0..1 by the logistic
 * function. A trained model of another make can take its place: it need only answer the four questions of `Model`.
 */
import type { Features } from './features.ts';

/** Weights by feature; `bias` is always present. A feature that is not named weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/** Reads a table of weights written as `feature weight, feature weight, …`, which is how the fitted tables are kept short. */
export function weights(table: string): Weights {
  const entries = table.split(',').map((entry) => entry.trim().split(' '));
  return Object.fromEntries(entries.map(([name, weight]) => [name, Number(weight)]));
}

/** The tables for one language. */
export interface Model {
  /** Does the sentence hold a claim? Features: `sentenceFeatures`. */
  readonly sentence: Weights;
  /** The same with what stands around it: measures `own`, `near` (mean of up to two neighbours a side) and `all` (mean of the text). */
  readonly context: Weights;
  /** Do two neighbouring pieces state one proposition together? Features: `joinFeatures`. */
  readonly join: Weights;
  /** Given that the sentence holds a claim: does this clause state one? Features: `clauseFeatures`, measure `sentence` (the sentence's logit). */
  readonly clause: Weights;
  /** Given that it does: would a fact-checker take it first? Features: `clauseFeatures`. */
  readonly worth: Weights;
}

/** The sum of the weights of `features` and of `measures` (value times weight), on the logit scale. */
export function logit(weights: Weights, features: Features, measures: Readonly<Record<string, number>> = {}): number {
  let sum = weights.bias ?? 0;
  for (const name of features) sum += weights[name] ?? 0;
  for (const [name, value] of Object.entries(measures)) sum += (weights[name] ?? 0) * value;
  return sum;
}

/** A logit as a probability, 0 to 1. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
