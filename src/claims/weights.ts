/**
 * The model's weights, one file a language. They are logistic regressions with a quadratic penalty, fitted by
 * `test/evaluate/weights.ts` on hand-labelled news sentences (61 articles, most of them Chinese) and, for English sentences at a
 * small weight, on a quarter of ClaimBuster's training sentences (Hassan et al. 2017, CC BY 4.0). Chinese and English share a part
 * of every weight except those for joins; where English has too few labels, grammar written down by hand is what the weights are
 * pulled to (`test/evaluate/priors.ts`). Rounded to two places; those under 0.03 are left out.
 */
import { primary } from './cues/lexicon.ts';
import type { Model } from './model.ts';
import { EN_MODEL } from './weights/en.ts';
import { OTHER_MODEL } from './weights/other.ts';
import { ZH_MODEL } from './weights/zh.ts';

const MODELS: Readonly<Record<string, Model>> = { zh: ZH_MODEL, en: EN_MODEL };

/** The model for a language (BCP 47 tag); languages without one of their own share one that rests on general cues. */
export function modelFor(language: string): Model {
  return MODELS[primary(language)] ?? OTHER_MODEL;
}
