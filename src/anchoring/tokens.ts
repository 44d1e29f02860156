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
  readonly figure?: Figure;
}

const WORD = /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{M}])+(?:'\p{Script=Latin}+)*/uy;
const POINT = /[\s\S]/uy;
const HAN = /\p{Script=Han}/u;

/** The tokens of a folded text, in order; `names`: stretches that are one token each, in order. */
export function tokens(text: string, names: readonly Span[] = []): Token[] {
  const found: Token[] = [];
  let [at, next] = [0, 0];
  while (at < text.length) {
    while ((names[next]?.start ?? at) < at) next++;
    const name = names[next];
    if (name?.start === at) {
      const words = text.slice(at, name.end);
      found.push({ start: at, end: name.end, type: 'name', key: words, text: words });
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
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word) return { start: at, end: at + word.length, type: 'word', key: word, text: word };
  POINT.lastIndex = at;
  const point = POINT.exec(text)?.[0] ?? text.charAt(at);
  return { start: at, end: at + point.length, type: HAN.test(point) ? 'han' : 'mark', key: point, text: point };
}

/** Where two token lists differ: `[was from, was to, now from, now to)` as indices; the shortest list of them (LCS). */
export type Hunk = readonly [number, number, number, number];

/** The differences between two token lists. Cost: the product of the lengths of what is left between equal ends. */
export function differences(was: readonly Token[], now: readonly Token[]): Hunk[] {
  let head = 0;
  while (head < was.length && head < now.length && was[head]?.key === now[head]?.key) head++;
  let tail = 0;
  while (
    tail < was.length - head &&
    tail < now.length - head &&
    was[was.length - 1 - tail]?.key === now[now.length - 1 - tail]?.key
  )
    tail++;
  const [rows, columns] = [was.length - head - tail, now.length - head - tail];
  if (rows === 0 && columns === 0) return [];
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const equal = was[head + i]?.key === now[head + j]?.key;
      common[i * width + j] = equal
        ? (common[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const hunks: [number, number, number, number][] = [];
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && j < columns && was[head + i]?.key === now[head + j]?.key) {
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
