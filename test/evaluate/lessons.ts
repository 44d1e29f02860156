/** What is learnt from: the two training files of the corpus, and nothing else. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isSpaced } from '../../src/claims/cues/lexicon.ts';
import type { Features } from '../../src/claims/model.ts';
import { type CuedSentence, gramsOf, read } from '../../src/claims/reading.ts';
import { overlap, type Span } from '../../src/span.ts';

/** The only files whose labels may go into weights that ship; all others are for scoring. */
const TRAINING = ['claims/train.json', 'checkworthy/train/claimbuster_train.jsonl'] as const;

/** Reads a training file. Fails for any other file of the corpus. */
export function readTraining(corpus: string, file: string): string {
  if (!TRAINING.some((allowed) => allowed === file))
    throw new Error(`${file} is for scoring and may not be trained on`);
  return readFileSync(resolve(corpus, file), 'utf8');
}

export interface LabelledClaim extends Span {
  readonly priority: 'high' | 'normal';
}
interface LabelledSentence extends Span {
  readonly label: 'claim' | 'opinion' | 'other' | 'unsure';
  readonly claims: readonly LabelledClaim[];
}
/** A text whose sentences were labelled by hand. */
export interface LabelledText {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly sentences: readonly LabelledSentence[];
}
/** One of our sentences with the label it inherits. */
export interface Example {
  readonly sentence: CuedSentence;
  readonly at: number;
  readonly opinion: boolean;
  readonly claims: readonly LabelledClaim[];
}
/** A text as it is learnt from; weights are fitted by `group`. */
export interface Lesson {
  readonly id: string;
  readonly text: string;
  readonly group: string;
  readonly spaced: boolean;
  readonly read: readonly CuedSentence[];
  readonly grams: readonly Int32Array[];
  readonly examples: readonly Example[];
}

/** The labelled news texts, each once. */
export function labelledTexts(corpus: string): LabelledText[] {
  const texts: LabelledText[] = JSON.parse(readTraining(corpus, 'claims/train.json'));
  return texts.filter(({ text }, at) => texts.findIndex((other) => other.text === text) === at);
}

/** A labelled text as a lesson, read as `language` for the weights of `group`. */
export function lesson({ id, text, lang, sentences }: LabelledText, language: string, group: string): Lesson {
  const cued = read(text, language);
  const spaced = isSpaced(lang);
  const examples = cued.flatMap((sentence, at) => {
    const label = [...sentences].sort((a, b) => overlap(b, sentence) - overlap(a, sentence))[0];
    if (!label || overlap(label, sentence) === 0 || label.label === 'unsure') return [];
    const claims = label.claims.filter((claim) => overlap(claim, sentence) > (claim.end - claim.start) / 2);
    return [{ sentence, at, opinion: label.label === 'opinion', claims }];
  });
  const grams = cued.map((sentence) => gramsOf(text, sentence, spaced).slice());
  return { id, text, group, spaced, read: cued, grams, examples };
}

/** A sentence of a debate: not factual, unimportant factual, or check-worthy factual. */
export interface DebateSentence {
  readonly text: string;
  readonly raw: 'NFS' | 'UFS' | 'CFS';
  readonly doc: string;
  readonly features: Features;
  readonly grams: Int32Array;
}

/** ClaimBuster's training sentences. */
export function debateSentences(corpus: string): DebateSentence[] {
  const lines = readTraining(corpus, 'checkworthy/train/claimbuster_train.jsonl').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, raw, doc }: Pick<DebateSentence, 'text' | 'raw' | 'doc'> = JSON.parse(line);
    return { text, raw, doc, ...asOne(text, 'en') };
  });
}

/** The features and n-grams of a text that counts as one sentence, whatever its stops. */
export function asOne(text: string, language: string): { features: Features; grams: Int32Array } {
  const features = [...new Set(read(text, language).flatMap((sentence) => sentence.features))];
  return { features, grams: gramsOf(text, { start: 0, end: text.length }, isSpaced(language)).slice() };
}
