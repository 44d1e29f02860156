import { variants } from './cues/alphabet.ts';
import { alternatives, beginnings } from './cues/prefixes.ts';

/** By unit: which openings can begin with it, a bit for each; more than 32 share them. */
const FIRSTS = new Int32Array(0x10000);
let openings = 0;

/**
 * Wordings with which a stretch can open, written as cues are (`cues/cue.ts`). Most stretches are told by their first unit alone, which
 * spares trying the pattern.
 */
export class Opening {
  readonly #pattern: RegExp;
  /** The bit that units it can begin with have in `FIRSTS`. */
  readonly #bit: number;

  /** `anyCase`: whether upper and lower case are one. */
  constructor(source: string, anyCase = false) {
    this.#pattern = new RegExp(`^(?:${source})`, anyCase ? 'iu' : 'u');
    const units = alternatives(source).flatMap((one) => beginnings(one).beginnings.map((word) => word.charCodeAt(0)));
    if (units.some(Number.isNaN)) throw new Error(`An opening may not begin with anything: ${source}`);
    this.#bit = 1 << (openings++ % 32);
    for (const unit of anyCase ? units.flatMap(variants) : units) FIRSTS[unit] = (FIRSTS[unit] ?? 0) | this.#bit;
  }

  /** Whether `words` open so. */
  test(words: string): boolean {
    return this.#canOpen(words) && this.#pattern.test(words);
  }

  #canOpen(words: string): boolean {
    return words.length > 0 && ((FIRSTS[words.charCodeAt(0)] ?? 0) & this.#bit) !== 0;
  }

  /** How many units of `words` the opening takes; 0 when it is none. */
  lengthIn(words: string): number {
    return this.#canOpen(words) ? (this.#pattern.exec(words)?.[0].length ?? 0) : 0;
  }
}
