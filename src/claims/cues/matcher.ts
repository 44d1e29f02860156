/**
 * Finds cues in one pass: a trie of all the words with which a cue can begin is walked from each place of the text (in spaced
 * scripts from the start of each word), and only where one of them stands is the rest of the cue's pattern tried. The cost is that of
 * the text's length times the length of a word, whatever the number of cues.
 */
import type { Span } from '../../span.ts';
import type { Cue, CueHit } from './cue.ts';
import { Edges } from './edges.ts';
import { alternatives, beginnings } from './prefixes.ts';

/** One alternative of a cue: how it goes on where one of its beginnings stands. */
interface Way {
  readonly cue: Cue['cue'];
  /** Its number among the names of cues. */
  readonly kind: number;
  /** What must match at the place (sticky); undefined when the beginning is all there is. */
  readonly pattern: RegExp | undefined;
  /** Whether it must begin and end at the edge of a word. */
  readonly word: boolean;
}

/** A hit while it is being found. */
interface Found extends CueHit {
  start: number;
  end: number;
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 95 || (unit >= 65 && unit <= 90);

const fold = (unit: number): number => (unit >= 65 && unit <= 90 ? unit + 32 : unit === 0x2019 ? 39 : unit);

/** Cues made ready to be looked for. */
export class Matcher {
  readonly #edges = new Edges();
  readonly #ways: Way[][] = [[]];
  /** Nodes below the root by unit, which spares most places the look-up. */
  readonly #roots = new Int32Array(0x10000);
  readonly #kinds = new Map<string, number>();
  /** Where the last match of each name ends, and which of those found it is. */
  #ends = new Int32Array(0);
  #last = new Int32Array(0);

  constructor(cues: readonly Cue[]) {
    for (const cue of cues) this.#add(cue);
    this.#ends = new Int32Array(this.#kinds.size);
    this.#last = new Int32Array(this.#kinds.size);
  }

  #add({ cue, source, form }: Cue): void {
    const kind = this.#kinds.get(cue) ?? this.#kinds.size;
    this.#kinds.set(cue, kind);
    for (const alternative of alternatives(source)) {
      const { beginnings: begins, whole } = beginnings(alternative);
      const word = form === 'words';
      const rest = word ? `(?:${alternative})(?!\\w)` : alternative;
      const plain = whole && (word || !/[A-Za-z]/.test(alternative));
      const pattern = plain ? undefined : new RegExp(rest, word ? 'iy' : 'uy');
      for (const begin of new Set(begins)) {
        if (begin === '') throw new Error(`A cue may not begin with anything: ${alternative}`);
        this.#node(begin).push({ cue, kind, pattern, word });
      }
    }
  }

  #node(word: string): Way[] {
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const unit = fold(word.charCodeAt(at));
      const known = this.#edges.get(node, unit);
      const next = known === 0 ? this.#ways.push([]) - 1 : known;
      if (known === 0) {
        this.#edges.add(node, unit, next);
        if (node === 0) this.#roots[unit] = next;
      }
      node = next;
    }
    return this.#ways[node] ?? [];
  }

  /** The cues within `span`, by start, the longer first; no two of one name overlap. */
  find(text: string, span: Span): CueHit[] {
    const found: Found[] = [];
    const stretch = text.slice(span.start, span.end);
    this.#ends.fill(0);
    let before = 0;
    for (let at = 0; at < stretch.length; at++) {
      const unit = stretch.charCodeAt(at);
      const inWord = isWordUnit(unit) && isWordUnit(before);
      before = unit;
      let node = this.#roots[fold(unit)] ?? 0;
      for (let end = at + 1; node !== 0; end++) {
        const ways = this.#ways[node];
        if (ways && ways.length > 0) this.#take(ways, stretch, { start: at, end }, inWord, found);
        if (end >= stretch.length) break;
        node = this.#edges.get(node, fold(stretch.charCodeAt(end)));
      }
    }
    for (const hit of found) {
      hit.start += span.start;
      hit.end += span.start;
    }
    return longerFirst(found);
  }

  /** Adds to `found` what stands at `place`, where a beginning was met; a longer match of a cue takes the place of a shorter one. */
  #take(ways: readonly Way[], stretch: string, place: Span, inWord: boolean, found: Found[]): void {
    for (const { cue, kind, pattern, word } of ways) {
      if (word && inWord) continue;
      const end = pattern ? endOf(pattern, stretch, place.start) : place.end;
      if (end < 0 || (word && !pattern && inMiddle(stretch, end))) continue;
      if (place.start < (this.#ends[kind] ?? 0)) {
        const at = this.#last[kind] ?? 0;
        const shorter = found[at];
        if (!shorter || shorter.start !== place.start || shorter.end >= end) continue;
        shorter.end = end;
      } else {
        this.#last[kind] = found.length;
        found.push({ cue, start: place.start, end });
      }
      this.#ends[kind] = end;
    }
  }
}

/** By start, the longer first, in place; they come by start already, so that each moves over few. */
function longerFirst(found: Found[]): Found[] {
  for (let at = 1; at < found.length; at++) {
    const hit = found[at] as Found;
    let to = at;
    for (let before = found[to - 1]; before; before = found[to - 1]) {
      if (before.start < hit.start || before.end >= hit.end) break;
      found[to--] = before;
    }
    found[to] = hit;
  }
  return found;
}

const inMiddle = (text: string, at: number): boolean =>
  isWordUnit(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at - 1));

/** Where the sticky pattern's match at `start` ends; -1 when there is none. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const MATCHERS = new WeakMap<readonly Cue[], Matcher>();

/** Every place in `text` within `span` at which one of `cues` stands, by start. */
export function hits(text: string, span: Span, cues: readonly Cue[]): CueHit[] {
  let matcher = MATCHERS.get(cues);
  if (!matcher) {
    matcher = new Matcher(cues);
    MATCHERS.set(cues, matcher);
  }
  return matcher.find(text, span);
}
