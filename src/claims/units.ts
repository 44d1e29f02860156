/**
 * Questions asked of nearly every UTF-16 unit of a text, answered by number: a character taken out of a Chinese text is a new string
 * each time.
 */
import type { Span } from '../span.ts';

/** White space, as `\s` in a pattern. */
export const WHITE_SPACE =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** A table by unit: the number of the first of `classes` that holds it, from 1, and 0 for all others. */
export function unitTable(...classes: readonly (string | readonly string[])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [at, chars] of classes.entries()) for (const char of chars) table[char.charCodeAt(0)] ||= at + 1;
  return table;
}

/** Whether `unit` is 0 to 9. */
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0x4e00 && unit <= 0x9fff);
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Whether the stretch holds a letter or a digit; most begin with one. What holds neither states nothing. */
export function hasWord(text: string, { start, end }: Span): boolean {
  return start < end && (isLetter(text.charCodeAt(start)) || HAS_WORD.test(text.slice(start, end)));
}
