/**
 * Why a sentence was not held to contain a claim, for a reader who asks: the wordings in it that weighed against one. Asked for by
 * hand and seldom, so the text is judged anew and nothing of it is kept.
 */
import type { Span } from '../span.ts';
import { OBJECTIONS, type Objection } from './cues/cue.ts';
import { isSpaced } from './cues/lexicon.ts';
import { measure } from './features.ts';
import { probability } from './model.ts';
import { judge, read, SENTENCE_THRESHOLD } from './reading.ts';
import { modelFor } from './weights.ts';

/** A sentence without a claim. */
export interface Refusal extends Span {
  /** How likely it holds a claim all the same, 0 to 1. */
  readonly chance: number;
  /** What speaks against one, and where it stands in the text; empty where there is only nothing to check. */
  readonly objections: readonly (Span & { readonly cue: Objection })[];
}

/** Shorter ones are names, times and calls; in characters of Chinese. */
const SHORTEST = 6;

const against: ReadonlySet<string> = new Set(OBJECTIONS);
const isObjection = (cue: string): cue is Objection => against.has(cue);

/** The sentences of `text` that are not held to contain a claim, in reading order; `language` is a BCP 47 tag. */
export function refusals(text: string, language: string): Refusal[] {
  const spaced = isSpaced(language);
  const model = modelFor(language);
  const sentences = read(text, language);
  const judgements = judge(text, sentences, model, spaced);
  return sentences.flatMap((sentence, at): Refusal[] => {
    const chance = probability(judgements[at]?.holds ?? 0);
    if (chance >= SENTENCE_THRESHOLD || measure(sentence, spaced) < SHORTEST) return [];
    const objections = sentence.hits.flatMap(({ cue, start, end }) => (isObjection(cue) ? [{ cue, start, end }] : []));
    return [{ start: sentence.start, end: sentence.end, chance, objections }];
  });
}
