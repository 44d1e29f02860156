import { type Features, logit, type Model, probability } from './model.ts';
import type { Judgement } from './reading.ts';

/**
 * How much a fact-checker would want a clause checked, 0 to 1: the chance that it is one of high priority, by what it shows itself
 * and by what its sentence shows. The one place to swap for another way of ranking.
 */
export function worth(model: Model, { holds, high }: Judgement, features: Features): number {
  return probability(logit(model.worth, features, { sentence: holds, high }));
}
