import type { Span } from '../span.ts';
import { isShown, type SilentCue } from './cues/cue.ts';
import { isSpaced } from './cues/lexicon.ts';
import { probability } from './model.ts';
import { judge, read, SENTENCE_THRESHOLD } from './reading.ts';
import { modelFor } from './weights.ts';

/** A wording that speaks against a claim, and where it stands in the text. */
export interface Objection extends Span {
  readonly cue: SilentCue;
}

/** A sentence that was not held to contain a claim, with what speaks against one; `objections` may be empty. */
export interface Refusal extends Span {
  /** How likely it holds a claim all the same, 0 to 1. */
  readonly chance: number;
  readonly objections: readonly Objection[];
}

/** Why the sentence at `offset` of `text` has no claim; null when it has one, or when no sentence stands there. */
export function whyNot(text: string, language: string, offset: number): Refusal | null {
  const spaced = isSpaced(language);
  const model = modelFor(language);
  const sentences = read(text, language);
  const at = sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const sentence = sentences[at];
  if (!sentence) return null;
  const chance = probability(judge(text, sentences, model, spaced)[at]?.holds ?? 0);
  if (chance >= SENTENCE_THRESHOLD) return null;
  const objections = sentence.hits.flatMap(({ cue, start, end }): Objection[] =>
    !isShown(cue) && (model.sentence.holds.get(cue) ?? 0) < 0 ? [{ cue, start, end }] : [],
  );
  return { start: sentence.start, end: sentence.end, chance, objections };
}
