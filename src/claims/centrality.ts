/**
 * How central each sentence is to its text: how many of the text's other sentences share its words (in unspaced scripts, its pairs
 * of characters). What carries a story comes back in it; an aside does not. After the idea of LexRank (Erkan & Radev 2004), but with
 * plain sentence counts, which take one pass.
 */
import type { Span } from '../span.ts';

/** Counts are kept in this many slots; words that share one count together. */
const SLOTS = 1 << 16;
/** Shorter words are mostly grammar; longer ones are told apart by their beginnings, which joins their endings. */
const SHORTEST = 4;
const STEM = 6;

/** For each sentence, its words' mean logarithmic count, as deviations from the text's mean in its standard deviations. */
export function centrality(text: string, sentences: readonly Span[], spaced: boolean): number[] {
  const collect = spaced ? collectWords : collectPairs;
  const terms = new Terms(text.length);
  const ends = sentences.map((sentence) => {
    terms.open();
    collect(text, sentence, terms);
    return terms.count;
  });
  const logs = Float64Array.from({ length: sentences.length + 1 }, (_, count) => Math.log(count));
  const raw = ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    let sum = 0;
    for (let term = start; term < end; term++) sum += logs[terms.spread(term)] ?? 0;
    return sum / Math.sqrt(end - start + 3);
  });
  const mean = raw.reduce((sum, value) => sum + value, 0) / (raw.length || 1);
  const spread = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (raw.length || 1));
  return raw.map((value) => (spread > 0 ? (value - mean) / spread : 0));
}

/** The terms of one sentence after another, each once a sentence, and in how many sentences each is. */
class Terms {
  count = 0;
  /** The slots of the terms, in order; there are no more of them than characters. */
  readonly #slots: Uint16Array;
  /** By slot, side by side: the sentence, from 1, in which it was last met, and how many hold it. */
  readonly #met = new Uint32Array(2 * SLOTS);
  #sentence = 0;

  constructor(most: number) {
    this.#slots = new Uint16Array(most);
  }

  /** Begins the next sentence. */
  open(): void {
    this.#sentence++;
  }

  /** Adds the term in `slot` to the sentence, unless it is there already. */
  add(slot: number): void {
    if (this.#met[2 * slot] === this.#sentence) return;
    this.#met[2 * slot] = this.#sentence;
    this.#met[2 * slot + 1] = (this.#met[2 * slot + 1] ?? 0) + 1;
    this.#slots[this.count++] = slot;
  }

  /** In how many sentences the term is. */
  spread(term: number): number {
    return this.#met[2 * (this.#slots[term] ?? 0) + 1] ?? 0;
  }
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

function collectPairs(text: string, { start, end }: Span, terms: Terms): void {
  let left = 0;
  for (let at = start; at < end; at++) {
    const right = text.charCodeAt(at);
    if (isHan(left) && isHan(right)) terms.add((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 16);
    left = right;
  }
}

function collectWords(text: string, { start, end }: Span, terms: Terms): void {
  let length = 0;
  let hash = 0;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) | 32 : 0;
    const letter = (unit >= 97 && unit <= 122) || unit > 191;
    if (letter) {
      if (length < STEM) hash = Math.imul(hash ^ unit, 0x01000193);
      length++;
    } else {
      if (length >= SHORTEST) terms.add((hash ^ (hash >>> 15)) & (SLOTS - 1));
      length = 0;
      hash = 0x811c9dc5;
    }
  }
}
