/**
 * The smallest stretches a sentence can be cut into: what stands between two seams. A seam is a mark (，；：— …) or, in spaced
 * scripts, a joining word ("and", "while", "which"). Marks inside short brackets, quotations and titles are no seams, nor are the
 * commas and points inside a figure.
 */
import type { Span } from '../span.ts';
import { ENCLOSURES, KEPT_WORDS, MARKS, type Seam, WORD_KINDS, WORD_SEAM } from './seams.ts';
import { isDigit, unitTable, WHITE_SPACE } from './units.ts';

/** A stretch between two seams; `seam` is the one before it. The mark or joining word itself is not part of the stretch. */
export interface Piece extends Span {
  readonly seam: Seam;
}

/** Longest bracket or quotation that is kept whole, in UTF-16 units. */
const SHORT_ENCLOSURE = 24;
const HAN = /\p{Script=Han}/u;
const isHan = (unit: number): boolean => HAN.test(String.fromCharCode(unit));

interface Cut extends Span {
  readonly seam: Seam;
}

/** The pieces of a sentence, in order; together they leave out only marks, joining words and white space. */
export function pieces(text: string, sentence: Span, spaced: boolean): Piece[] {
  const closed: Span[] = [];
  const marks = markCuts(text, sentence, spaced, closed);
  const cuts = spaced ? merge(marks, wordCuts(text, sentence, closed)) : marks;
  const found: Piece[] = [];
  let start = sentence.start;
  let seam: Seam = 'first';
  for (const cut of cuts) {
    if (cut.start < start) continue;
    if (cut.start > start) found.push({ start, end: cut.start, seam });
    if (found.length > 0) seam = cut.seam;
    start = cut.end;
  }
  if (start < sentence.end) found.push({ start, end: sentence.end, seam });
  return found;
}

/** What can begin at a unit: an enclosure, a seam, in unspaced scripts also a space; all others, nearly the whole text, are passed over. */
const BEGINS = unitTable(Object.keys(ENCLOSURES), [...Object.keys(MARKS), '-', '"'], ' ');
/** By unit: the seam it makes. */
const SEAM_OF: ReadonlyMap<number, Seam> = new Map(
  Object.entries(MARKS).map(([char, seam]): [number, Seam] => [char.charCodeAt(0), seam]),
);
/** Marks that are seams between two digits too. */
const WIDE_SEAMS = unitTable('，、；');
/** What must follow a comma or colon of a spaced script for it to be a seam. */
const AFTER_MARK = unitTable(`${WHITE_SPACE}"”’`);
const OPENS_AFTER_BLANK = unitTable('“《0123456789');
const BLANK = 32;
const HYPHEN = 45;
const LONG_DASH = 0x2014;
const WIDE_COMMA = 0xff0c;
const NOTHING = 0;
const ENCLOSURE = 1;
const SPACE = 3;

/** The cuts at marks; the short brackets and quotations passed over are added to `closed`. */
function markCuts(text: string, sentence: Span, spaced: boolean, closed: Span[]): Cut[] {
  const cuts: Cut[] = [];
  let at = sentence.start;
  while (at < sentence.end) {
    const begins = BEGINS[text.charCodeAt(at)];
    if (begins === NOTHING || (begins === SPACE && spaced)) {
      at++;
      continue;
    }
    const char = text.charAt(at);
    const close = begins === ENCLOSURE ? enclosureEnd(text, at, sentence.end) : at;
    if (close > at) {
      closed.push({ start: at, end: close });
      at = close;
      continue;
    }
    const seam = seamAt(text, at, sentence, spaced);
    if (seam) cuts.push({ start: at, end: at + 1, seam });
    else if (spaced && (char === '“' || (char === '"' && /\s/.test(text.charAt(at - 1))))) {
      cuts.push({ start: at, end: at, seam: 'quote' });
    }
    at++;
  }
  return cuts;
}

/** Where the short bracket or quotation that opens at `at` closes; `at` itself when none does. */
function enclosureEnd(text: string, at: number, limit: number): number {
  const closer = ENCLOSURES[text.charAt(at)];
  if (!closer) return at;
  const close = text.slice(at + 1, Math.min(limit, at + 1 + SHORT_ENCLOSURE)).indexOf(closer);
  return close < 0 ? at : at + 1 + close + (closer === '】' ? 0 : 1);
}

function seamAt(text: string, at: number, sentence: Span, spaced: boolean): Seam | undefined {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const after = at + 1 < sentence.end ? text.charCodeAt(at + 1) : Number.NaN;
  if (unit === HYPHEN && before === BLANK && after === BLANK) return 'dash';
  if (unit === BLANK)
    return !spaced && isHan(before) && (isHan(after) || OPENS_AFTER_BLANK[after]) ? 'space' : undefined;
  const seam = SEAM_OF.get(unit);
  if (!seam) return undefined;
  const afterDigit = isDigit(before);
  if (afterDigit && isDigit(after) && !WIDE_SEAMS[unit]) return undefined;
  if (unit === WIDE_COMMA && afterDigit && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))) return undefined;
  if (spaced && (seam === 'comma' || seam === 'colon') && !AFTER_MARK[after]) return undefined;
  if (unit === LONG_DASH && !spaced && before !== LONG_DASH && after !== LONG_DASH) return undefined;
  return seam;
}

function wordCuts(text: string, sentence: Span, closed: readonly Span[]): Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(WORD_SEAM)) {
    const word = match[0].trim();
    const start = sentence.start + match.index;
    if (closed.some((span) => span.start < start && start < span.end)) continue;
    const end = KEPT_WORDS.has(word) ? start + 1 : start + match[0].length;
    cuts.push({ start, end, seam: WORD_KINDS[word] ?? 'after' });
  }
  return cuts;
}

/** Both lists by place; a word right after a comma takes its place. A relative word without a comma defines, and is no seam. */
function merge(marks: readonly Cut[], joins: readonly Cut[]): Cut[] {
  const all = [...marks, ...joins].sort((a, b) => a.start - b.start);
  const merged: Cut[] = [];
  for (const cut of all) {
    const last = merged.at(-1);
    if (last && cut.start <= last.end) {
      const seam = cut.seam === 'and' && last.seam === 'comma' ? 'comma-and' : cut.seam;
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, cut.end), seam };
    } else if (cut.seam !== 'aside') merged.push(cut);
  }
  return merged;
}
