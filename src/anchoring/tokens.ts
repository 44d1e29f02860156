/** A folded text cut into what is compared: figures, words, single Han characters, marks. White space is no token. */
import type { Span } from '../span.ts';
import { type Figure, figureAt } from './figures.ts';

/** What a token is; `name` is one that is known in Chinese, `mark` anything that is neither letter nor digit. */
export type TokenType = 'figure' | 'word' | 'name' | 'han' | 'mark';

export interface Token extends Span {
  readonly type: TokenType;
  /** Equal keys are no difference. */
  readonly key: string;
  readonly text: string;
  readonly figure: Figure | null;
}

const WORD = /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{M}])+(?:'\p{Script=Latin}+)*/uy;
const HAN = /\p{Script=Han}/u;

/** A text whose tokens are known. */
interface Cut {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** What stands this much further on, in units, has no say in what a token is. */
const FORESIGHT = 32;

/** The tokens of `like` that a text has as well, as it begins with the same words. */
function begun(text: string, like: Cut | null): Token[] {
  if (!like) return [];
  const most = Math.min(text.length, like.text.length);
  let same = 0;
  while (same < most && text.charCodeAt(same) === like.text.charCodeAt(same)) same++;
  const other = like.tokens.findIndex(({ end }) => end + FORESIGHT > same);
  return like.tokens.slice(0, other < 0 ? like.tokens.length : other);
}

/**
 * The tokens of a folded text, in order; `names`: stretches that are one token each, in order. `like`: another text, that is much the same.
 */
export function tokens(text: string, names: readonly Span[] = [], like: Cut | null = null): Token[] {
  const found = begun(text, like);
  let [at, next] = [found.at(-1)?.end ?? 0, 0];
  while (at < text.length) {
    while ((names[next]?.start ?? at) < at) next++;
    const name = names[next];
    if (name?.start === at) {
      const words = text.slice(at, name.end);
      found.push({ start: at, end: name.end, type: 'name', key: words, text: words, figure: null });
      at = name.end;
      continue;
    }
    if (text.charCodeAt(at) === 32) {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    found.push(token);
    at = token.end;
  }
  return found;
}

function tokenAt(text: string, at: number): Token {
  const figure = figureAt(text, at);
  if (figure && figure.end > at) {
    return { start: at, end: figure.end, type: 'figure', key: figure.key, text: text.slice(at, figure.end), figure };
  }
  const wordEnd = endOfWord(text, at);
  if (wordEnd > at) {
    const word = text.slice(at, wordEnd);
    return { start: at, end: wordEnd, type: 'word', key: word, text: word, figure: null };
  }
  const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return {
    start: at,
    end: at + point.length,
    type: isHan(point) ? 'han' : 'mark',
    key: point,
    text: point,
    figure: null,
  };
}

/** Where the word that begins at `at` ends; `at` when none does. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (isLatin(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  // only plain letters, and nothing behind them that could go on the word
  if (end > at && (next < 128 || Number.isNaN(next)) && next !== APOSTROPHE) return end;
  if (end === at && (next < 128 || (next >= 0x4e00 && next <= 0x9fff))) return at;
  WORD.lastIndex = at;
  return at + (WORD.exec(text)?.[0].length ?? 0);
}

const APOSTROPHE = 39;
const isLatin = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);

function isHan(point: string): boolean {
  const unit = point.charCodeAt(0);
  return unit >= 0x2e80 && ((unit >= 0x4e00 && unit <= 0x9fff) || HAN.test(point));
}

/** Where two token lists differ: `[was from, was to, now from, now to)` as indices; the shortest list of them (LCS). */
export type Hunk = readonly [number, number, number, number];

/** The differences between two token lists. Cost: the product of the lengths of what is left between equal ends. */
export function differences(was: readonly Token[], now: readonly Token[]): Hunk[] {
  let head = 0;
  while (head < was.length && head < now.length && isEqual(was[head], now[head])) head++;
  let tail = 0;
  const most = Math.min(was.length, now.length) - head;
  while (tail < most && isEqual(was[was.length - 1 - tail], now[now.length - 1 - tail])) tail++;
  const [rows, columns] = [was.length - head - tail, now.length - head - tail];
  if (rows === 0 && columns === 0) return [];
  const numbers = new Map<string, number>();
  const old = numbered(was, head, rows, numbers);
  const fresh = numbered(now, head, columns, numbers);
  const width = columns + 1;
  const common = roomFor((rows + 1) * width);
  common.fill(0, rows * width, (rows + 1) * width);
  for (let i = 0; i < rows; i++) common[i * width + columns] = 0;
  for (let i = rows - 1; i >= 0; i--) {
    const key = old[i];
    for (let j = columns - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] =
        key === fresh[j]
          ? (common[at + width + 1] as number) + 1
          : Math.max(common[at + width] as number, common[at + 1] as number);
    }
  }
  const hunks: [number, number, number, number][] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && old[i] === fresh[j]) {
      i++;
      j++;
      continue;
    }
    const last = hunks.at(-1);
    const open = last && last[1] === head + i && last[3] === head + j ? last : undefined;
    const hunk = open ?? ([head + i, head + i, head + j, head + j] as [number, number, number, number]);
    if (!open) hunks.push(hunk);
    if (j >= columns || (i < rows && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)))
      hunk[1] = ++i + head;
    else hunk[3] = ++j + head;
  }
  return hunks;
}

/** The table of the last comparison, for the next one. */
let scratch = new Uint16Array(1 << 12);

function roomFor(size: number): Uint16Array {
  if (size > ROOM) return new Uint16Array(size);
  if (scratch.length < size) scratch = new Uint16Array(2 * size);
  return scratch;
}

/** A larger table is not kept. */
const ROOM = 1 << 18;

const isEqual = (one: Token | undefined, other: Token | undefined): boolean => one?.key === other?.key;

/**
 * A number for the key of each of `count` tokens, the same for equal ones: numbers are compared faster than words. A single character, of
 * which most of a Chinese text is made, is its own.
 */
function numbered(list: readonly Token[], first: number, count: number, numbers: Map<string, number>): number[] {
  const found: number[] = [];
  for (let at = first; at < first + count; at++) {
    const { type, key } = list[at] as Token;
    if (type === 'han' || type === 'mark') found.push(key.codePointAt(0) ?? 0);
    else {
      const number = numbers.get(key) ?? -1 - numbers.size;
      numbers.set(key, number);
      found.push(number);
    }
  }
  return found;
}
