import { variants } from './cues/alphabet.ts';
import { alternatives, beginnings } from './cues/prefixes.ts';

/**
 * Wordings with which a stretch can open, written as cues are (`cues/cue.ts`). Most stretches are told by their first unit alone, which
 * spares trying the pattern.
 */
export class Opening {
  readonly #pattern: RegExp;
  readonly #first: ReadonlySet<number>;

  /** `anyCase`: whether upper and lower case are one. */
  constructor(source: string, anyCase = false) {
    this.#pattern = new RegExp(`^(?:${source})`, anyCase ? 'iu' : 'u');
    const units = alternatives(source).flatMap((one) => beginnings(one).beginnings.map((word) => word.charCodeAt(0)));
    if (units.some(Number.isNaN)) throw new Error(`An opening may not begin with anything: ${source}`);
    this.#first = new Set(anyCase ? units.flatMap(variants) : units);
  }

  /** Whether `words` open so. */
  test(words: string): boolean {
    return this.#first.has(words.charCodeAt(0)) && this.#pattern.test(words);
  }

  /** How many units of `words` the opening takes; 0 when it is none. */
  lengthIn(words: string): number {
    return this.#first.has(words.charCodeAt(0)) ? (this.#pattern.exec(words)?.[0].length ?? 0) : 0;
  }
}
