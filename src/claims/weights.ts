/**
 * The model's weights, one file a language: logistic regressions with a quadratic penalty, fitted by `test/evaluate/train.ts` on
 * hand-labelled news sentences (59 articles, most of them Chinese) and on ClaimBuster's training sentences (Hassan et al. 2017, CC BY
 * 4.0): their answers are two measures of the news models (in English by words and cues, in Chinese by the cues that both languages have),
 * and what they say of a cue is what its weight is pulled to. Chinese and English share a part of every weight of a named feature except
 * those for joins; where English has too few labels, it is pulled to knowledge written down by hand (`test/evaluate/priors.ts`). N-gram weights are bytes; the others are rounded to two places, and left out under 0.02.
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
