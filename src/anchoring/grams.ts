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
    const grams: { bucket: number; at: number; count: number }[] = [];
    this.#each(pattern, (bucket, at) => {
      const count = this.#count[bucket] ?? 0;
      if (count > 0) grams.push({ bucket, at, count });
    });
    const rare = grams.filter(({ count }) => count <= COMMON);
    const voters = rare.length > 0 ? rare : grams.filter(({ count }) => count <= VERY_COMMON);
    const votes: { begin: number; weight: number }[] = [];
    for (const { bucket, at, count } of voters) {
      for (let p = this.#head[bucket] ?? -1; p >= 0; p = this.#next[p] ?? -1) {
        if (this.#text.charCodeAt(p) === pattern.charCodeAt(at)) votes.push({ begin: p - at, weight: 1 / count });
      }
    }
    votes.sort((a, b) => a.begin - b.begin);
    return join(cluster(votes));
  }
}

function cluster(votes: readonly { begin: number; weight: number }[]): Place[] {
  const places: { low: number; high: number; weight: number }[] = [];
  for (const { begin, weight } of votes) {
    const last = places.at(-1);
    if (last && begin - last.high <= CLOSE && begin - last.low <= NEAR) {
      last.high = begin;
      last.weight += weight;
    } else places.push({ low: begin, high: begin, weight });
  }
  return places;
}

/** The heaviest places; two strong ones near each other are offered as one as well. */
function join(places: readonly Place[]): Place[] {
  const best = [...places].sort((a, b) => b.weight - a.weight).slice(0, PLACES);
  const [first] = best;
  if (!first) return [];
  const other = best.find((place) => place !== first && Math.abs(place.low - first.low) <= NEAR);
  if (!other || other.weight < first.weight / 8) return best;
  const both = {
    low: Math.min(first.low, other.low),
    high: Math.max(first.high, other.high),
    weight: first.weight + other.weight,
  };
  return [both, ...best.filter((place) => place !== other && place !== first)];
}
