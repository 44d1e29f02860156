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
  const counts = new Uint32Array(SLOTS);
  const seenIn = new Int32Array(SLOTS).fill(-1);
  const terms = sentences.map((sentence, at) =>
    (spaced ? words(text, sentence) : pairs(text, sentence)).filter((slot) => {
      const first = seenIn[slot] !== at;
      seenIn[slot] = at;
      return first;
    }),
  );
  for (const list of terms) for (const slot of list) counts[slot] = (counts[slot] ?? 0) + 1;
  const raw = terms.map((list) => {
    let sum = 0;
    for (const slot of list) sum += Math.log(counts[slot] ?? 1);
    return sum / Math.sqrt(list.length + 3);
  });
  const mean = raw.reduce((sum, value) => sum + value, 0) / (raw.length || 1);
  const spread = Math.sqrt(raw.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (raw.length || 1));
  return raw.map((value) => (spread > 0 ? (value - mean) / spread : 0));
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

function pairs(text: string, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = start; at + 1 < end; at++) {
    const left = text.charCodeAt(at);
    const right = text.charCodeAt(at + 1);
    if (isHan(left) && isHan(right)) found.push((Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) >>> 16);
  }
  return found;
}

function words(text: string, { start, end }: Span): number[] {
  const found: number[] = [];
  let length = 0;
  let hash = 0;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) | 32 : 0;
    const letter = (unit >= 97 && unit <= 122) || unit > 191;
    if (letter) {
      if (length < STEM) hash = Math.imul(hash ^ unit, 0x01000193);
      length++;
    } else {
      if (length >= SHORTEST) found.push((hash ^ (hash >>> 15)) & (SLOTS - 1));
      length = 0;
      hash = 0x811c9dc5;
    }
  }
  return found;
}
