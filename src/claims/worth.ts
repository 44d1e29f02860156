import type { Features } from './features.ts';
import { logit, type Model, probability } from './model.ts';

/**
 * How much a fact-checker would want a clause checked, 0 to 1: the chance that its sentence holds a claim at all (`score`, a logit)
 * times the chance that a claim with these features would be taken first. The one place to swap for another way of ranking.
 */
export function worth(model: Model, score: number, features: Features): number {
  return probability(score) * probability(logit(model.worth, features));
}
