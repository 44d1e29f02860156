/** A text read once: its sentences with their cues and with what the model makes of each. */
import type { Span } from '../span.ts';
import { type CueHit, hits } from './cues/cue.ts';
import { cuesFor, isSpaced } from './cues/lexicon.ts';
import { type Features, sentenceFeatures } from './features.ts';
import { logit, type Model } from './model.ts';
import { sentences } from './sentences.ts';

/** A sentence with its cues and features. */
export interface CuedSentence extends Span {
  readonly hits: readonly CueHit[];
  readonly features: Features;
}

/** How many neighbours on each side colour a sentence: opinion stands next to opinion. */
const NEIGHBOURS = 2;

/** The sentences of `text` with their cues. */
export function read(text: string, language: string): CuedSentence[] {
  const cues = cuesFor(language);
  const spaced = isSpaced(language);
  return sentences(text).map((sentence) => {
    const found = hits(text, sentence, cues);
    return { ...sentence, hits: found, features: sentenceFeatures(text, sentence, found, spaced) };
  });
}

/** For each sentence how strongly (logit) it holds a claim, seen among its neighbours. */
export function sentenceScores(read: readonly CuedSentence[], model: Model): number[] {
  const own = read.map((sentence) => logit(model.sentence, sentence.features));
  return surroundings(own).map((around, at) => logit(model.context, [], { own: own[at] ?? 0, ...around }));
}

/** The mean score of each sentence's neighbours, and of all the other sentences; 0 where there are none. */
export function surroundings(own: readonly number[]): { near: number; all: number }[] {
  const total = own.reduce((sum, score) => sum + score, 0);
  return own.map((score, at) => {
    const from = Math.max(0, at - NEIGHBOURS);
    const around = own.slice(from, at + NEIGHBOURS + 1);
    const near = around.reduce((sum, other) => sum + other, 0) - score;
    return {
      near: around.length > 1 ? near / (around.length - 1) : 0,
      all: own.length > 1 ? (total - score) / (own.length - 1) : 0,
    };
  });
}
