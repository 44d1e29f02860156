/** One of the two texts that are compared, and what stands in it. */
import { hanDates } from './kinds/dates.ts';
import { hanNames, type KnownName } from './kinds/names.ts';
import { hanUnitAfter, hanUnits } from './kinds/units.ts';
import { type Token, tokens } from './tokens.ts';

/** A stretch of one of the two folded texts. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The scripts in which names, dates and units are looked for as stretches of the text. */
const EASTERN = /[\u2e80-\uffff]/;

/** A folded quote with its tokens and with the stretches that words of a kind take in it, looked for when they are asked for. */
export class Side {
  readonly text: string;
  readonly names: readonly KnownName[];
  readonly tokens: readonly Token[];
  readonly #isEastern: boolean;
  #dates: readonly Stretch[] | undefined;
  #units: readonly Stretch[] | undefined;

  /** `like`: the other text, where it is known. */
  constructor(text: string, like: Side | null = null) {
    this.text = text;
    this.#isEastern = EASTERN.test(text);
    this.names = this.#isEastern ? hanNames(text) : [];
    this.tokens = tokens(text, this.names, like);
  }

  get dates(): readonly Stretch[] {
    this.#dates ??= this.#isEastern ? hanDates(this.text) : [];
    return this.#dates;
  }

  get units(): readonly Stretch[] {
    this.#units ??= this.#isEastern ? unitsIn(this.text, this.tokens) : [];
    return this.#units;
  }
}

/** Units behind figures, and those that show themselves. */
function unitsIn(text: string, list: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { type, end } of list) {
    const unit = type === 'figure' ? hanUnitAfter(text, end) : null;
    if (unit) found.push(unit);
  }
  return [...found, ...hanUnits(text)];
}
