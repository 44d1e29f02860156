/** Finds stretches that begin with few characters: a pattern is tried only where one of these stands. */
import type { Span } from '../span.ts';

/** The first UTF-16 units of some strings, a bit for each. */
export class Beginnings {
  readonly #bits = new Uint8Array(0x10000 / 8);

  constructor(strings: Iterable<string>) {
    for (const one of strings) {
      const unit = one.charCodeAt(0);
      this.#bits[unit >> 3] = (this.#bits[unit >> 3] ?? 0) | (1 << (unit & 7));
    }
  }

  has(unit: number): boolean {
    return (((this.#bits[unit >> 3] ?? 0) >> (unit & 7)) & 1) === 1;
  }
}

/** What `pattern`, a sticky one, matches in a text, in order and without overlaps; `first`: all that it may begin with. */
export function stretches(text: string, pattern: RegExp, first: Beginnings): Span[] {
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
