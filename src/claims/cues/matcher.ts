/**
 * Finds cues in one pass: a trie of all the words with which a cue can begin is walked from each place of the text (in spaced
 * scripts from the start of each word), and only where one of them stands, and the signs of a match are seen, is the rest of the cue's
 * pattern tried. The cost is that of the text's length times the length of a word, whatever the number of cues.
 */
import type { Span } from '../../span.ts';
import { Alphabet, variants } from './alphabet.ts';
import { CUE_NAMES, type Cue, type CueHit } from './cue.ts';
import { beginnings, dealtOut, signs } from './prefixes.ts';
import { Branch, Trie } from './trie.ts';

/** One alternative of a cue: how it goes on where one of its beginnings stands. */
interface Way {
  readonly cue: Cue['cue'];
  /** The number of its name. */
  readonly number: number;
  /** Whether it must begin and end at the edge of a word. */
  readonly word: boolean;
  /** What must match at the place; undefined when the beginning is all there is. */
  readonly rest: Rest | undefined;
}

/** A pattern (sticky), and what must be seen before it is tried. */
interface Rest {
  readonly pattern: RegExp;
  /** The units it begins with where upper and lower case count; undefined where they do not. */
  readonly first: ReadonlySet<number> | undefined;
  /** Units right after which it does not begin. */
  readonly notAfter: ReadonlySet<number> | undefined;
  /** The mark of the letters of which one must be in the stretch; `ALWAYS` when there are none. */
  readonly mark: number;
  /** The letters with which the word at the place must end, in lower case; undefined when it may end in any. */
  readonly last: ReadonlySet<number> | undefined;
}

/** A hit while it is being found. */
interface Found extends CueHit {
  start: number;
  end: number;
}

/** A unit's code: its letter, and above that where a cue can begin with it (at the start of a word, in any place). */
const LETTER = 0x3fff;
const AT_WORD = 0x4000;
const ANYWHERE = 0x8000;

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 95 || (unit >= 65 && unit <= 90);

const unitsOf = (chars: readonly string[]): ReadonlySet<number> | undefined =>
  chars.length > 0 ? new Set(chars.map((char) => char.charCodeAt(0))) : undefined;

/** Cues made ready to be looked for. */
export class Matcher {
  readonly #ways: Trie<Way>;
  /** By unit: its code. */
  readonly #codes: Uint16Array;
  /** By letter: the marks it sets. */
  readonly #marks: Int32Array;
  /** By way: its mark. */
  readonly #needs: Int32Array;
  /** By number of a cue's name: where its last match ends, and which of those found it is. */
  readonly #ends = new Int32Array(CUE_NAMES.length);
  readonly #last = new Int32Array(CUE_NAMES.length);
  /** The stretch that is looked through, in codes. */
  #spelt = new Uint16Array(1024);

  constructor(cues: readonly Cue[]) {
    const alphabet = new Alphabet();
    const root = new Branch<Way>();
    const marks = new Marks();
    const begun = new Uint16Array(0x10000);
    for (const { cue, source, form } of cues) {
      const word = form === 'words';
      for (const alternative of dealtOut(source)) {
        const { beginnings: begins, whole } = beginnings(alternative);
        const plain = whole && (word || !/[A-Za-z]/.test(alternative));
        const rest = plain ? undefined : restOf(alternative, word, begins, marks);
        const way = { cue, number: CUE_NAMES.indexOf(cue), word, rest };
        for (const begin of new Set(begins)) {
          if (begin === '') throw new Error(`A cue may not begin with anything: ${alternative}`);
          const unit = begin.charCodeAt(0);
          for (const variant of word ? variants(unit) : [unit])
            begun[variant] = (begun[variant] ?? 0) | (word ? AT_WORD : ANYWHERE);
          root.add(alphabet.spell(begin), way);
        }
      }
    }
    this.#ways = new Trie(root);
    this.#marks = marks.byLetter(alphabet);
    if (alphabet.size > LETTER) throw new Error('The cues are made of too many letters');
    this.#codes = begun.map((where, unit) => where | alphabet.of(unit));
    this.#needs = Int32Array.from(this.#ways.values, ({ rest }) => rest?.mark ?? ALWAYS);
  }

  /** The cues within `span`, by start, the longer first; no two of one name overlap. */
  find(text: string, span: Span): CueHit[] {
    const found: Found[] = [];
    const stretch = text.slice(span.start, span.end);
    const marks = this.#spell(stretch);
    const [spelt, ways, needs] = [this.#spelt, this.#ways, this.#needs];
    this.#ends.fill(0);
    for (let at = 0; at < stretch.length; at++) {
      const code = spelt[at] ?? 0;
      if (code <= LETTER) continue;
      const before = at > 0 ? stretch.charCodeAt(at - 1) : 0;
      const inWord = isWordUnit(before) && isWordUnit(stretch.charCodeAt(at));
      if (inWord && (code & ANYWHERE) === 0) continue;
      let node = ways.start(code & LETTER);
      for (let end = at + 1; node !== 0; end++) {
        const last = ways.from(node + 1);
        for (let which = ways.from(node); which < last; which++) {
          if (((needs[which] ?? 0) & marks) === 0) continue;
          const way = ways.values[which] as Way;
          if (inWord && way.word) continue;
          if (way.rest && !isSeen(way.rest, stretch, at, before)) continue;
          this.#take(way, stretch, at, end, found);
        }
        if (end >= stretch.length) break;
        node = ways.step(node, (spelt[end] ?? 0) & LETTER);
      }
    }
    for (const hit of found) {
      hit.start += span.start;
      hit.end += span.start;
    }
    return longerFirst(found);
  }

  /** Spells `stretch` in codes; gives the marks its letters set. */
  #spell(stretch: string): number {
    if (stretch.length > this.#spelt.length) this.#spelt = new Uint16Array(2 * stretch.length);
    const [spelt, codes, ofLetter] = [this.#spelt, this.#codes, this.#marks];
    let marks = ALWAYS;
    for (let at = 0; at < stretch.length; at++) {
      const code = codes[stretch.charCodeAt(at)] ?? 0;
      spelt[at] = code;
      marks |= ofLetter[code & LETTER] ?? 0;
    }
    return marks;
  }

  /**
   * Adds to `found` what stands from `start`, a beginning being over at `reach`; a longer match of a cue takes the place of a shorter one
   * from the same place.
   */
  #take({ cue, number, rest, word }: Way, stretch: string, start: number, reach: number, found: Found[]): void {
    const overlapped = start < (this.#ends[number] ?? 0) ? found[this.#last[number] ?? 0] : undefined;
    if (overlapped && overlapped.start !== start) return;
    const end = rest ? endOf(rest.pattern, stretch, start) : reach;
    if (end < 0 || (word && !rest && inMiddle(stretch, end))) return;
    if (overlapped) {
      if (overlapped.end >= end) return;
      overlapped.end = end;
    } else {
      this.#last[number] = found.length;
      found.push({ cue, number, start, end });
    }
    this.#ends[number] = end;
  }
}

function restOf(source: string, word: boolean, begins: readonly string[], marks: Marks): Rest {
  const { notAfter, holds, lastLetters } = signs(source);
  return {
    pattern: word ? new RegExp(`(?:${source})(?!\\w)`, 'iy') : new RegExp(source, 'uy'),
    first: !word && begins.some((begin) => /^[A-Za-z]/.test(begin)) ? unitsOf(begins) : undefined,
    notAfter: unitsOf(notAfter),
    mark: marks.of(holds),
    last: word ? unitsOf(lastLetters) : undefined,
  };
}

/** Whether the pattern could match at `at`, where one of its beginnings stands after `before`. */
function isSeen({ first, notAfter, last }: Rest, stretch: string, at: number, before: number): boolean {
  if (first && !first.has(stretch.charCodeAt(at))) return false;
  if (notAfter?.has(before)) return false;
  return !last || last.has(lastOfWord(stretch, at));
}

/** The mark that every stretch has. */
const ALWAYS = 1 << 31;
const MOST_MARKS = 31;

/** Sets of letters as bits: one bit for each set, shared when there are more than there are bits. */
class Marks {
  readonly #sets = new Map<string, { readonly units: readonly string[]; readonly mark: number }>();

  /** The mark of a set of units; `ALWAYS` when it is empty. */
  of(units: readonly string[]): number {
    if (units.length === 0) return ALWAYS;
    const name = units.toSorted().join('');
    const known = this.#sets.get(name) ?? { units, mark: 1 << (this.#sets.size % MOST_MARKS) };
    this.#sets.set(name, known);
    return known.mark;
  }

  /** The marks that each letter sets. */
  byLetter(alphabet: Alphabet): Int32Array {
    const letters = [...this.#sets.values()].map(({ units, mark }) => ({
      spelt: alphabet.spell(units.join('')),
      mark,
    }));
    const table = new Int32Array(alphabet.size);
    for (const { spelt, mark } of letters) for (const letter of spelt) table[letter] = (table[letter] ?? 0) | mark;
    return table;
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

/** The last unit of the word that begins at `start`, in lower case. */
function lastOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return text.charCodeAt(end - 1) | 32;
}

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
