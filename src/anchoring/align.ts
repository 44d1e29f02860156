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
  let [before, quote, after, kept] = [0, 0, 0, 0];
  // where the first and last unit of the quote, and those beside it, were met; -1 where they were not
  let [beside, first, final, behind] = [-1, -1, -1, -1];
  // the last offset passed at either end
  let [begin, close] = [0, 0];
  let [i, k] = [rows, last];
  for (;;) {
    const offset = from + i + k;
    if (i === start && begin === 0) begin = offset;
    if (i === end) close = offset;
    if (i === 0) break;
    const step = steps[i * width + k] as number;
    if (step === REPLACE && text.charCodeAt(offset - 1) === whole.charCodeAt(i - 1)) {
      if (i > start && i <= end) kept++;
      if (i === start) beside = offset - 1;
      if (i === start + 1) first = offset - 1;
      if (i === end) final = offset - 1;
      if (i === end + 1) behind = offset - 1;
    } else if (step !== INSERT || (i !== start && i !== end)) {
      // what was put in exactly at an end of the quote belongs to neither side
      if (i <= start) before++;
      else if (i <= end) quote++;
      else after++;
    }
    if (step === INSERT) k--;
    else {
      if (step === DELETE) k++;
      i--;
    }
  }
  // An end that agrees lies there; where it was rewritten, it reaches to the surroundings when these agree: 鄂尔多斯 for 上海 at the
  // beginning of a quote is all the quote's.
  const opening = Math.max(0, first >= 0 ? first : beside >= 0 ? beside + 1 : begin);
  const closing = Math.min(text.length, Math.max(opening, final >= 0 ? final + 1 : behind >= 0 ? behind : close));
  const share = (count: number, length: number): number => (length === 0 ? 0 : Math.max(0, 1 - count / length));
  return {
    start: opening,
    end: closing,
    before: share(before, start),
    // much put into a short quote leaves it that quote
    quote: Math.max(share(quote, end - start), kept / Math.max(end - start, closing - opening, 1)),
    after: share(after, whole.length - end),
  };
}

/** Share of all the surroundings that agrees, 0 to 1. */
export function contextOf({ whole, start, end }: Pattern, { before, after }: Alignment): number {
  const [left, right] = [start, whole.length - end];
  return left + right === 0 ? 0 : (before * left + after * right) / (left + right);
}
