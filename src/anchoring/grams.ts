/**
 * Where a pattern may stand in a text that was edited: an index of the text's q-grams (runs of q units), and a vote of the pattern's
 * rare q-grams on where it begins. A q-gram of the pattern at `i` that stands in the text at `p` votes for the beginning `p - i`; edits
 * shift beginnings a little, so votes that lie close together count as one place. (Burkhardt & Kärkkäinen, "Better filtering with
 * gapped q-grams", 2003, describe the family.) Building is linear; a vote costs the pattern's length times a small constant.
 */

/** A place the votes agree on: the pattern begins between `low` and `high` (units of the text, may be negative). */
export interface Place {
  readonly low: number;
  readonly high: number;
  /** Sum of the votes, each the lighter the more often its q-gram occurs. */
  readonly weight: number;
}

const BASE = 0x01000193;
/** Votes this close together, in units, are for one place. */
const CLOSE = 12;
/** Two places this close may be one that something long was put into. */
const NEAR = 160;
const COMMON = 24;
const VERY_COMMON = 400;
const PLACES = 4;
/** Of so many q-grams in a row … */
const STRETCH = 8;
/** … so many vote. */
const VOTERS = 3;

export class GramIndex {
  readonly #text: string;
  readonly #q: number;
  readonly #mask: number;
  readonly #head: Int32Array;
  readonly #next: Int32Array;
  readonly #count: Int32Array;
  readonly #drop: number;

  /** `q`: units in a gram, 3 to 8. */
  constructor(text: string, q: number) {
    this.#text = text;
    this.#q = q;
    let size = 1 << 10;
    while (size < text.length * 2 && size < 1 << 21) size *= 2;
    this.#mask = size - 1;
    this.#head = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(text.length);
    this.#count = new Int32Array(size);
    let drop = 1;
    for (let i = 0; i < q; i++) drop = Math.imul(drop, BASE);
    this.#drop = drop;
    this.#each(text, (bucket, at) => {
      this.#next[at] = this.#head[bucket] ?? -1;
      this.#head[bucket] = at;
      this.#count[bucket] = (this.#count[bucket] ?? 0) + 1;
    });
  }

  #each(text: string, see: (bucket: number, at: number) => void): void {
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
      if (at >= this.#q) hash = (hash - Math.imul(this.#drop, text.charCodeAt(at - this.#q))) | 0;
      if (at >= this.#q - 1) see(((hash ^ (hash >>> 13)) >>> 0) & this.#mask, at - this.#q + 1);
    }
  }

  /** Where `pattern` stands unedited, in order, at most `limit` places. */
  occurrences(pattern: string, limit: number): number[] {
    const found: number[] = [];
    if (pattern.length < this.#q) {
      for (
        let at = this.#text.indexOf(pattern);
        at >= 0 && found.length < limit;
        at = this.#text.indexOf(pattern, at + 1)
      )
        found.push(at);
      return found;
    }
    let [rarest, offset, least] = [-1, 0, Number.POSITIVE_INFINITY];
    this.#each(pattern, (bucket, at) => {
      const count = this.#count[bucket] ?? 0;
      if (count < least) [rarest, offset, least] = [bucket, at, count];
    });
    for (let at = this.#head[rarest] ?? -1; at >= 0 && found.length < limit; at = this.#next[at] ?? -1) {
      if (at >= offset && this.#text.startsWith(pattern, at - offset)) found.push(at - offset);
    }
    return found.reverse();
  }

  /** The most likely places of `pattern`, best first, at most four. */
  places(pattern: string): Place[] {
    if (buckets.length < pattern.length) buckets = new Int32Array(2 * pattern.length);
    let size = 0;
    let rarest = VERY_COMMON + 1;
    this.#each(pattern, (bucket, at) => {
      buckets[at] = bucket;
      size = at + 1;
      const count = this.#count[bucket] as number;
      if (count > 0 && count < rarest) rarest = count;
    });
    const most = rarest <= COMMON ? COMMON : VERY_COMMON;
    let votes = 0;
    for (let from = 0; from < size; from += STRETCH) {
      votes = this.#vote(pattern, from, Math.min(size, from + STRETCH), most, votes);
    }
    return join(heaviest(ballot.subarray(0, votes).sort()));
  }

  /** Lets the rarest q-grams of a stretch vote, none that occurs more than `most` times; answers how many votes there are then. */
  #vote(pattern: string, from: number, to: number, most: number, votes: number): number {
    let count = votes;
    let [low, chosen] = [0, 0];
    while (chosen < VOTERS) {
      // the next rarest; those that are equally rare vote together
      let least = most + 1;
      for (let at = from; at < to; at++) {
        const often = this.#count[buckets[at] as number] as number;
        if (often > low && often < least) least = often;
      }
      if (least > most) break;
      for (let at = from; at < to && chosen < VOTERS; at++) {
        const bucket = buckets[at] as number;
        if (this.#count[bucket] !== least) continue;
        chosen++;
        for (let p = this.#head[bucket] as number; p >= 0; p = this.#next[p] as number) {
          if (this.#text.charCodeAt(p) !== pattern.charCodeAt(at)) continue;
          if (count === ballot.length) ballot = widened(ballot);
          ballot[count++] = (p - at + SHIFT) * COUNTS + least;
        }
      }
      low = least;
    }
    return count;
  }
}

/** Scratch: the bucket of each q-gram of a pattern; and the votes, each `(begin + SHIFT) * COUNTS + count` so that they sort as numbers. */
let buckets = new Int32Array(1 << 9);
let ballot = new Float64Array(1 << 10);
const SHIFT = 1 << 20;
const COUNTS = 1 << 10;

function widened(old: Float64Array): Float64Array<ArrayBuffer> {
  const wide = new Float64Array(2 * old.length);
  wide.set(old);
  return wide;
}

/** The heaviest places that sorted votes agree on, best first: those close together are one. */
function heaviest(votes: Float64Array): Place[] {
  const best: Place[] = [];
  const keep = (low: number, high: number, weight: number): void => {
    if (best.length === PLACES && weight <= (best[PLACES - 1]?.weight ?? 0)) return;
    const at = best.findIndex((place) => place.weight < weight);
    best.splice(at < 0 ? best.length : at, 0, { low, high, weight });
    if (best.length > PLACES) best.pop();
  };
  let [low, high, weight] = [0, 0, 0];
  for (let at = 0; at < votes.length; at++) {
    const vote = votes[at] as number;
    const begin = Math.floor(vote / COUNTS) - SHIFT;
    if (weight > 0 && begin - high <= CLOSE && begin - low <= NEAR) high = begin;
    else {
      if (weight > 0) keep(low, high, weight);
      [low, high, weight] = [begin, begin, 0];
    }
    weight += 1 / (vote % COUNTS);
  }
  if (weight > 0) keep(low, high, weight);
  return best;
}

/** Two strong places near each other are offered as one as well. */
function join(best: readonly Place[]): Place[] {
  const [first] = best;
  if (!first) return [];
  const other = best.find((place) => place !== first && Math.abs(place.low - first.low) <= NEAR);
  if (!other || other.weight < first.weight / 8) return [...best];
  const both = {
    low: Math.min(first.low, other.low),
    high: Math.max(first.high, other.high),
    weight: first.weight + other.weight,
  };
  return [both, ...best.filter((place) => place !== other && place !== first)];
}
