/** The units that count as the same letter: both cases of an ASCII letter, both apostrophes. */
export function variants(unit: number): readonly number[] {
  if (unit >= 65 && unit <= 90) return [unit, unit + 32];
  if (unit >= 97 && unit <= 122) return [unit, unit - 32];
  return unit === 39 || unit === 0x2019 ? [39, 0x2019] : [unit];
}

/** The letters of which cues are made: UTF-16 units by number from 1, as they are met. Whatever is in no cue is 0. */
export class Alphabet {
  readonly #letters = new Uint16Array(0x10000);
  #size = 1;

  /** How many letters there are, with 0. */
  get size(): number {
    return this.#size;
  }

  /** The letters of `word`, new ones for what was not met before. */
  spell(word: string): number[] {
    return Array.from({ length: word.length }, (_, at) => this.#add(word.charCodeAt(at)));
  }

  #add(unit: number): number {
    if (this.of(unit) === 0) {
      for (const variant of variants(unit)) this.#letters[variant] = this.#size;
      this.#size++;
    }
    return this.of(unit);
  }

  /** The letter for `unit`. */
  of(unit: number): number {
    return this.#letters[unit] ?? 0;
  }
}
