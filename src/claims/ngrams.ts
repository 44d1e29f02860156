/**
 * Hashed n-grams: what a stretch of text is made of, as bucket numbers. Spaced scripts give words, pairs of words and runs of two to
 * five characters; unspaced ones single characters and pairs. Case is folded and every digit counts as the same one, so that the weights
 * learn "0.0%" and not one figure. The hash is FNV-1a (Fowler, Noll, Vo) over UTF-16 units, finished with one xor-shift.
 */

/** How many buckets n-grams are hashed into; smaller tables fold them. */
export const GRAM_BUCKETS = 32768;

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 32;
const ZERO = 48;
/** Tells a hash of words from one of characters. */
const WORD_SALT = 0x9e3779b9;

/** Lower case (ASCII), digits as 0, any white space as a space. */
function folded(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  if ((unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19)) return ZERO;
  if (unit === 0x2019) return 39;
  return unit < 32 || unit === 0x3000 || unit === 0xa0 ? SPACE : unit;
}

/** Puts the folded units of `text` from `start` to `end`, between spaces, in `units`; gives how many. */
function fold(text: string, start: number, end: number, units: Uint16Array): number {
  let length = 0;
  units[length++] = SPACE;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // between the two lie the Chinese ones, which stay as they are
    units[length++] = unit > 0x3000 && unit < 0xff10 ? unit : folded(unit);
  }
  units[length++] = SPACE;
  return length;
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || unit === ZERO || unit === 39 || unit === 37 || unit > 127;

const finish = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** Turns are counted up to here, then anew: what was seen in one fits into a byte, and all of it into the nearest cache. */
const LAST_TURN = 255;

/** Collects the distinct buckets of one stretch after another without allocating; buckets run from 0 to `size` - 1 (a power of two). */
export class NgramReader {
  readonly #mask: number;
  /** By bucket: the turn in which it was last met. */
  readonly #seen: Uint8Array;
  #turn = 0;
  #units = new Uint16Array(1100);
  #buckets = new Int32Array(8192);
  #count = 0;

  constructor(size: number) {
    this.#mask = size - 1;
    this.#seen = new Uint8Array(size);
  }

  /** The distinct buckets of the stretch; valid until the next call. */
  read(text: string, start: number, end: number, spaced: boolean): Int32Array {
    if (end - start + 2 > this.#units.length) this.#units = new Uint16Array(2 * (end - start) + 2);
    if ((end - start + 2) * 6 > this.#buckets.length) this.#buckets = new Int32Array((end - start + 2) * 8);
    const length = fold(text, start, end, this.#units);
    if (this.#turn === LAST_TURN) this.#seen.fill(0);
    this.#turn = (this.#turn % LAST_TURN) + 1;
    this.#count = 0;
    if (spaced) {
      this.#words(length);
      this.#runs(length, 2, 5);
    } else this.#runs(length, 1, 2);
    return this.#buckets.subarray(0, this.#count);
  }

  #add(hash: number): void {
    const bucket = finish(hash, this.#mask);
    if (this.#seen[bucket] === this.#turn) return;
    this.#seen[bucket] = this.#turn;
    this.#buckets[this.#count++] = bucket;
  }

  /** Adds the runs of characters; as `#add` does, but with all it needs at hand: there are several for every character of a text. */
  #runs(length: number, shortest: number, longest: number): void {
    const [units, seen, buckets, mask, turn] = [this.#units, this.#seen, this.#buckets, this.#mask, this.#turn];
    let count = this.#count;
    for (let from = 0; from < length; from++) {
      let hash = BASIS;
      const to = Math.min(length, from + longest);
      const enough = from + shortest - 1;
      for (let at = from; at < to; at++) {
        hash = Math.imul(hash ^ (units[at] ?? 0), PRIME);
        if (at < enough) continue;
        const bucket = finish(hash, mask);
        if (seen[bucket] === turn) continue;
        seen[bucket] = turn;
        buckets[count++] = bucket;
      }
    }
    this.#count = count;
  }

  #words(length: number): void {
    const units = this.#units;
    let before = 0;
    let hash = 0;
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      if (isWordUnit(unit)) {
        hash = Math.imul((hash || WORD_SALT) ^ unit, PRIME);
        continue;
      }
      if (hash !== 0) {
        this.#add(hash);
        if (before !== 0) this.#add(Math.imul(before, PRIME) ^ hash);
        before = hash;
        hash = 0;
      }
      if (unit !== SPACE && unit !== 44) before = 0;
    }
  }
}
