/** Finds stretches that begin with few characters: a pattern is tried only where one of these stands. */
import type { Span } from '../span.ts';

/** The numbers of the first UTF-16 units of some strings. */
export const firstUnits = (strings: Iterable<string>): ReadonlySet<number> =>
  new Set(Array.from(strings, (one) => one.charCodeAt(0)));

/** What `pattern`, a sticky one, matches in a text, in order and without overlaps; `first`: all that it may begin with. */
export function stretches(text: string, pattern: RegExp, first: ReadonlySet<number>): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!first.has(text.charCodeAt(at))) continue;
    pattern.lastIndex = at;
    const words = pattern.exec(text)?.[0];
    if (words === undefined) continue;
    found.push({ start: at, end: at + words.length });
    at += words.length - 1;
  }
  return found;
}
