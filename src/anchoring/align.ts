/**
 * Lays a stored quote with the words around it over a stretch of an edited text: the alignment with the fewest edits (insert, delete,
 * replace, each about one), free to begin and end anywhere in the stretch, within a band of beginnings (Sellers 1980; Ukkonen 1985 for the
 * band). Cost: length of the pattern times width of the band, in time and in bytes.
 */
import { DELETE, fill, INSERT, type Pattern, REPLACE, steps, WIDEST } from './edit-table.ts';

/** How well the three parts agree, 0 to 1, and where the quote's ends come to lie in the text. */
export interface Alignment {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly quote: number;
  readonly after: number;
}

/** Room left and right of the band for edits that the votes did not see. */
const MARGIN = 8;

/** The best alignment of `pattern` that begins between `low` and `high` of `text`, or a little outside. */
export function align(pattern: Pattern, text: string, low: number, high: number): Alignment {
  const from = low - MARGIN;
  const rows = pattern.whole.length;
  const width = Math.min(WIDEST, high - low + 2 * MARGIN + 1);
  const end = fill(pattern, text, from, width);
  return trace(pattern, text, from, width, rows, end);
}

/** Follows the cheapest alignment back and reads from it where the quote's ends lie and how many edits each part took. */
function trace(pattern: Pattern, text: string, from: number, width: number, rows: number, last: number): Alignment {
  const { whole, start, end } = pattern;
  const edits = { before: 0, quote: 0, after: 0 };
  let kept = 0;
  const edges = new Edges(start, end);
  let [i, k] = [rows, last];
  edges.pass(i, from + i + k);
  while (i > 0) {
    const step = steps[i * width + k] ?? REPLACE;
    // What was put in exactly at an end of the quote belongs to neither side.
    const part =
      step === INSERT && (i === start || i === end) ? null : i <= start ? 'before' : i <= end ? 'quote' : 'after';
    const equal = step === REPLACE && text.charCodeAt(from + i + k - 1) === whole.charCodeAt(i - 1);
    if (part !== null && !equal) edits[part]++;
    if (equal) edges.match(i - 1, from + i + k - 1);
    if (equal && i > start && i <= end) kept++;
    if (step === INSERT) k--;
    else {
      if (step === DELETE) k++;
      i--;
    }
    edges.pass(i, from + i + k);
  }
  const share = (count: number, length: number): number => (length === 0 ? 0 : Math.max(0, 1 - count / length));
  const begin = Math.max(0, edges.start);
  const close = Math.min(text.length, Math.max(begin, edges.end));
  return {
    start: begin,
    end: close,
    before: share(edits.before, start),
    // much put into a short quote leaves it that quote
    quote: Math.max(share(edits.quote, end - start), kept / Math.max(end - start, close - begin, 1)),
    after: share(edits.after, whole.length - end),
  };
}

/**
 * Where the quote's ends lie in the text. An end that agrees lies there; where it was rewritten, it reaches to the surroundings when
 * these agree: 鄂尔多斯 for 上海 at the beginning of a quote is all the quote's.
 */
class Edges {
  readonly #from: number;
  readonly #to: number;
  /** Where the first and last unit of the quote, and those beside it, were met; -1 where they were not. */
  readonly #met = { before: -1, first: -1, last: -1, after: -1 };
  /** The last offset passed at either end, in trace order. */
  #begin = 0;
  #close = 0;

  constructor(from: number, to: number) {
    this.#from = from;
    this.#to = to;
  }

  /** `at` units of the pattern were laid before `offset` of the text; the last to come counts. */
  pass(at: number, offset: number): void {
    if (at === this.#from && this.#begin === 0) this.#begin = offset;
    if (at === this.#to) this.#close = offset;
  }

  match(at: number, offset: number): void {
    if (at === this.#from - 1) this.#met.before = offset;
    if (at === this.#from) this.#met.first = offset;
    if (at === this.#to - 1) this.#met.last = offset;
    if (at === this.#to) this.#met.after = offset;
  }

  get start(): number {
    const { first, before } = this.#met;
    return first >= 0 ? first : before >= 0 ? before + 1 : this.#begin;
  }

  get end(): number {
    const { last, after } = this.#met;
    return last >= 0 ? last + 1 : after >= 0 ? after : this.#close;
  }
}

/** Share of all the surroundings that agrees, 0 to 1. */
export function contextOf({ whole, start, end }: Pattern, { before, after }: Alignment): number {
  const [left, right] = [start, whole.length - end];
  return left + right === 0 ? 0 : (before * left + after * right) / (left + right);
}
