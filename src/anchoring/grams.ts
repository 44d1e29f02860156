/**
 * Where a pattern may stand in a text that was edited: an index of where its q-grams (runs of q units) stand in the text, and a vote of the
 * rare ones on where it begins. A q-gram of the pattern at `i` that stands in the text at `p` votes for the beginning `p - i`; edits
 * shift beginnings a little, so votes that lie close together count as one place. (Burkhardt & Kärkkäinen, "Better filtering with
 * gapped q-grams", 2003, describe the family.) Building is linear, and quick for
 * few patterns, since only their q-grams are kept; a vote costs the pattern's length times a small constant.
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
const VOTERS = 2;

export class GramIndex {
  readonly #text: string;
  readonly #q: number;
  readonly #mask: number;
  readonly #drop: number;
  /** Where the positions of each bucket begin in `#positions`; one more for the end of the last. */
  readonly #starts: Int32Array;
  /** Bucket by bucket, in falling order within one. */
  readonly #positions: Int32Array;

  /** `q`: units in a gram, 3 to 8. Only `patterns` and what stands in them can be asked for. */
  constructor(text: string, q: number, patterns: Iterable<string>) {
    this.#text = text;
    this.#q = q;
    let size = 1 << 10;
    while (size < text.length && size < 1 << 21) size *= 2;
    this.#mask = size - 1;
    let drop = 1;
    for (let i = 0; i < q; i++) drop = Math.imul(drop, BASE);
    this.#drop = drop;
    const wanted = new Uint8Array(size);
    for (const pattern of patterns) {
      const count = this.#read(pattern);
      for (let at = 0; at < count; at++) wanted[buckets[at] as number] = 1;
    }
    const of = new Int32Array(text.length);
    const grams = this.#hash(text, of);
    const starts = new Int32Array(size + 1);
    let met = 0;
    for (let at = 0; at < grams; at++) {
      const bucket = of[at] as number;
      if (wanted[bucket] === 0) continue;
      starts[bucket] = (starts[bucket] as number) + 1;
      met++;
    }
    let sum = 0;
    for (let bucket = 0; bucket <= size; bucket++) {
      sum += starts[bucket] as number;
      starts[bucket] = sum;
    }
    // filled from its end, each bucket is left with its start
    const positions = new Int32Array(met);
    for (let at = 0; at < grams; at++) {
      const bucket = of[at] as number;
      if (wanted[bucket] === 0) continue;
      const place = (starts[bucket] as number) - 1;
      starts[bucket] = place;
      positions[place] = at;
    }
    this.#starts = starts;
    this.#positions = positions;
  }

  /** Writes the bucket of each q-gram of `text` into `into`; answers how many there are. */
  #hash(text: string, into: Int32Array): number {
    const [q, drop, mask] = [this.#q, this.#drop, this.#mask];
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
      if (at >= q) hash = (hash - Math.imul(drop, text.charCodeAt(at - q))) | 0;
      if (at >= q - 1) into[at - q + 1] = (hash ^ (hash >>> 13)) & mask;
    }
    return Math.max(0, text.length - q + 1);
  }

  /** The buckets of a pattern's q-grams in `buckets`; answers how many there are. */
  #read(pattern: string): number {
    if (buckets.length < pattern.length) {
      buckets = new Int32Array(2 * pattern.length);
      counts = new Int32Array(2 * pattern.length);
    }
    return this.#hash(pattern, buckets);
  }

  #count(bucket: number): number {
    return (this.#starts[bucket + 1] as number) - (this.#starts[bucket] as number);
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
    const size = this.#read(pattern);
    for (let at = 0; at < size; at++) {
      const bucket = buckets[at] as number;
      const count = this.#count(bucket);
      if (count < least) [rarest, offset, least] = [bucket, at, count];
      if (count === 0) return found;
    }
    const end = this.#starts[rarest + 1] ?? 0;
    for (let i = this.#starts[rarest] ?? end; i < end && found.length < limit; i++) {
      const at = this.#positions[i] as number;
      if (at >= offset && this.#text.startsWith(pattern, at - offset)) found.push(at - offset);
    }
    return found.reverse();
  }

  /** The most likely places of `pattern`, best first, at most four. */
  places(pattern: string): Place[] {
    const size = this.#read(pattern);
    let rarest = VERY_COMMON + 1;
    for (let at = 0; at < size; at++) {
      const count = this.#count(buckets[at] as number);
      counts[at] = count;
      if (count > 0 && count < rarest) rarest = count;
    }
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
        const often = counts[at] as number;
        if (often > low && often < least) least = often;
      }
      if (least > most) break;
      for (let at = from; at < to && chosen < VOTERS; at++) {
        if (counts[at] !== least) continue;
        chosen++;
        const first = this.#starts[buckets[at] as number] as number;
        for (let i = first; i < first + least; i++) {
          const p = this.#positions[i] as number;
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

/** Scratch: the bucket of each q-gram of a pattern, how often it was met in the text; and the votes, each `(begin + SHIFT) * COUNTS + count` so that they sort as numbers. */
let buckets = new Int32Array(1 << 9);
let counts = new Int32Array(1 << 9);
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
