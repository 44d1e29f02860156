/**
 * Sentences of a text, by hand: one pass, no look-back longer than a word, so the cost is linear in the text.
 *
 * `Intl.Segmenter` is not used: it takes quadratic time over long strings in Node 20, does not split where a figure opens the
 * next sentence ("… forces. 60% of …") nor at ；, and splits after abbreviations ("U.S. troops", "Mr. Smith", "Sept. 3").
 *
 * A line is a paragraph and a sentence never crosses one; a heading without a full stop is a sentence of its own. Closing quotes
 * and brackets belong to the sentence before them.
 */
import type { Span } from '../span.ts';
import { DAY_FIRST_MONTHS, SENTENCE_OPENERS, TITLES, TRAILING_ABBREVIATIONS } from './abbreviations.ts';
import { hasWord, unitTable, WHITE_SPACE } from './units.ts';

/** Longest sentence in UTF-16 units; what is longer (tables, minified text) is cut near there, which bounds the work per sentence. */
export const MAX_SENTENCE = 1000;

/** Kinds of units: stops that end a sentence wherever they stand, those that need a look around, closing marks, white space. */
const KINDS = unitTable('。！？；｡।॥؟۔።။', '.!?', '"\'”’」』）)】]》〉›»', WHITE_SPACE);
const WIDE_STOP = 1;
const NARROW_STOP = 2;
const CLOSER = 3;
const SPACE = 4;
const LOWER = /\p{Ll}/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const OPENING = /["'“‘«(（「『[]/u;

/** Every sentence of `text` that has a letter or a digit, in order, without surrounding white space. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let line = 0;
  while (line <= text.length) {
    const feed = text.indexOf('\n', line);
    const end = feed < 0 ? text.length : feed;
    splitParagraph(text, line, end, found);
    line = end + 1;
  }
  return found;
}

function splitParagraph(text: string, start: number, end: number, found: Span[]): void {
  let from = start;
  let at = start;
  while (at < end) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind !== WIDE_STOP && kind !== NARROW_STOP) {
      at++;
      continue;
    }
    const after = afterStop(text, at, end);
    if (kind === WIDE_STOP || endsSentence(text, from, at, after, end)) {
      push(text, from, after, found);
      from = after;
    }
    at = after;
  }
  push(text, from, end, found);
}

/** Where the run of stops and closing marks that begins at `at` is over. */
function afterStop(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && isStop(text, next)) next++;
  while (next < end && isOf(CLOSER, text, next)) next++;
  return next;
}

const isOf = (kind: number, text: string, at: number): boolean => KINDS[text.charCodeAt(at)] === kind;
const isStop = (text: string, at: number): boolean => isOf(WIDE_STOP, text, at) || isOf(NARROW_STOP, text, at);

/** Whether a narrow stop (. ! ?) at `at` ends a sentence, its run of stops and closers being over at `after`. */
function endsSentence(text: string, from: number, at: number, after: number, end: number): boolean {
  if (after >= end) return true;
  const before = text.charAt(at - 1);
  let next = after;
  while (next < end && isOf(SPACE, text, next)) next++;
  const following = next < end ? String.fromCodePoint(text.codePointAt(next) ?? 32) : '';
  if (text.charAt(at) !== '.') {
    if (next === after) return IDEOGRAPH.test(following) || IDEOGRAPH.test(before);
    return !LOWER.test(following);
  }
  if (next === after) return IDEOGRAPH.test(before) && !/[\d.]/.test(following);
  if (LOWER.test(following) || (at > from && isOf(SPACE, text, at - 1))) return false;
  if (after > at + 1) return true;
  return !isAbbreviation(text, from, at, next);
}

/** Whether the full stop at `at` belongs to an abbreviation, an initial or an ordinal, and the sentence goes on at `next`. */
function isAbbreviation(text: string, from: number, at: number, next: number): boolean {
  let start = at;
  while (start > from && at - start < 14 && !isOf(SPACE, text, start - 1) && !OPENING.test(text.charAt(start - 1))) {
    start--;
  }
  const token = text.slice(start, at);
  const word = /^[\p{L}’']{0,16}/u.exec(text.slice(next, next + 16))?.[0] ?? '';
  const opens = SENTENCE_OPENERS.has(word);
  if (/^\d{1,2}$/.test(token)) return start === from || DAY_FIRST_MONTHS.has(word);
  if (TITLES.has(token)) return true;
  if (/^\p{Lu}$/u.test(token)) return token !== 'I' || !opens;
  if (TRAILING_ABBREVIATIONS.has(token) || /^(?:\p{L}\.){1,4}\p{L}$/u.test(token)) return !opens;
  return false;
}

function push(text: string, from: number, to: number, found: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isOf(SPACE, text, start)) start++;
  while (end > start && isOf(SPACE, text, end - 1)) end--;
  while (end - start > MAX_SENTENCE) {
    const cut = cutBefore(text, start, start + MAX_SENTENCE);
    keep(text, start, cut, found);
    start = cut;
  }
  keep(text, start, end, found);
}

function keep(text: string, start: number, end: number, found: Span[]): void {
  const sentence = { start, end };
  if (hasWord(text, sentence)) found.push(sentence);
}

const isComma = (text: string, at: number): boolean => /[，,;；、]/.test(text.charAt(at));
const isSpace = (text: string, at: number): boolean => isOf(SPACE, text, at);

/** The last place to cut in the second half of [start, limit): after a comma, else after a space, else between characters. */
function cutBefore(text: string, start: number, limit: number): number {
  const half = start + MAX_SENTENCE / 2;
  for (const isMark of [isComma, isSpace]) {
    for (let at = limit - 1; at > half; at--) if (isMark(text, at)) return at + 1;
  }
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}
