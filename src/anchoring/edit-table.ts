/**
 * The table of an alignment: by which step each cell is reached most cheaply. Cell (i, k) lays the first i units of a pattern before unit
 * `from + i + k` of the text; a row is one band of beginnings wide. Steps come from (i - 1, k), a unit kept or replaced; from
 * (i - 1, k + 1), one of the pattern deleted; and from (i, k - 1), one of the text inserted. Any cell of row 0 may be the first.
 *
 * A band of up to 31 columns, nearly every one, is filled with bit vectors: each row's differences are bits of a number (Myers 1999, with
 * the band of Hyyrö 2003), backwards from the best ends it is told which cells lie on a way of fewest edits, and of these few the costs
 * are weighed. A wider band is filled cell by cell.
 */

/** A quote with what stands before and after it, as one string. */
export interface Pattern {
  readonly whole: string;
  /** Where the quote begins and ends in `whole`. */
  readonly start: number;
  readonly end: number;
}

/** A step is written into the lowest bits of what it costs, so that of equals the first one is the lesser number. */
export const REPLACE = 0;
export const DELETE = 1;
export const INSERT = 2;
const STEP = 3;
const COST = ~STEP;

/** What an edit costs in the quote and around it: of two ways to lay it, the one that leaves the surroundings whole. */
const INSIDE = 8 << 2;
const AROUND = 9 << 2;
/** More than any alignment costs. */
const NEVER = 1 << 28;

/** Widest band: what lies further apart is not one place. */
export const WIDEST = 421;
/** Columns that fit into one number. */
const NARROW = 31;
/** The steps, row by row: cell (i, k) at `i * width + k`. */
export let steps = new Uint8Array(1 << 16);
const costs = new Int32Array(WIDEST + 1);
/** The stretch of the text that the band covers, as numbers. */
let units = new Uint16Array(1 << 10);

/** Fills the table; answers the column in which the cheapest alignment ends. `width` is at most `WIDEST`. */
export function fill(pattern: Pattern, text: string, from: number, width: number): number {
  const rows = pattern.whole.length;
  if (steps.length < (rows + 1) * width) steps = new Uint8Array((rows + 1) * width);
  read(text, from, rows + width);
  return width <= NARROW ? fillNarrow(pattern, width) : fillWide(pattern, width);
}

/** Puts the text's units before `from + 1`, `from + 2` … where they are looked for; 0 where the text has none. */
function read(text: string, from: number, length: number): void {
  if (units.length <= length) units = new Uint16Array(2 * length);
  const [first, last] = [Math.max(0, 1 - from), Math.min(length, text.length - from)];
  if (first > 0) units.fill(0, 0, Math.min(first, length + 1));
  for (let at = first; at <= last; at++) units[at] = text.charCodeAt(from + at - 1);
  if (last < length) units.fill(0, Math.max(0, last + 1), length + 1);
}

/** What it costs to replace or delete unit `i` (from 1) of the pattern, and to insert one behind it. */
const costOf = ({ start, end }: Pattern, i: number): number => (i > start && i <= end ? INSIDE : AROUND);
const costBehind = ({ start, end }: Pattern, i: number): number => (i >= start && i <= end ? INSIDE : AROUND);

function fillWide(pattern: Pattern, width: number): number {
  const { whole } = pattern;
  const around = units;
  // one row of costs, written over as it is read
  costs.fill(0, 0, width);
  costs[width] = NEVER;
  for (let i = 1; i <= whole.length; i++) {
    const unit = whole.charCodeAt(i - 1);
    const base = i * width;
    const cost = costOf(pattern, i);
    const put = costBehind(pattern, i) + INSERT;
    let left = NEVER;
    let diagonal = costs[0] as number;
    for (let k = 0; k < width; k++) {
      const replaced = diagonal + (around[i + k] === unit ? 0 : cost);
      diagonal = costs[k + 1] as number;
      const least = Math.min(replaced, diagonal + cost + DELETE, left + put);
      left = least & COST;
      costs[k] = left;
      steps[base + k] = least & STEP;
    }
  }
  let best = 0;
  for (let k = 1; k < width; k++) if ((costs[k] as number) < (costs[best] as number)) best = k;
  return best;
}

/** Row by row, a bit for each column. */
interface Rows {
  /** The text has the pattern's unit there. */
  readonly equal: Int32Array;
  /** A cell costs no more edits than the one diagonally before it. */
  readonly free: Int32Array;
  /** A cell costs one more than the one with the same text and one unit less of the pattern. */
  readonly deletes: Int32Array;
  /** The cell to the right costs one more. */
  readonly inserts: Int32Array;
  /** The cell lies on a way of fewest edits. */
  readonly best: Int32Array;
}

const makeRows = (size: number): Rows => ({
  equal: new Int32Array(size),
  free: new Int32Array(size),
  deletes: new Int32Array(size),
  inserts: new Int32Array(size),
  best: new Int32Array(size),
});
let bits = makeRows(1 << 10);

function fillNarrow(pattern: Pattern, width: number): number {
  const count = pattern.whole.length;
  if (bits.best.length <= count) bits = makeRows(2 * count);
  const falls = countEdits(pattern.whole, width, bits);
  mark(count, endings(bits.inserts[count] ?? 0, falls, width), width, bits);
  return weigh(pattern, width, bits);
}

/**
 * For every unit, in which columns of the band it stands, as of the row it was last seen in. Rows are counted on from pattern to pattern, so that
 * nothing needs to be wiped: what was seen more than a band ago stands nowhere.
 */
const columnsOf = new Int32Array(0x10000);
const seenIn = new Int32Array(0x10000);
let clock = 0;

/** The clock of the row before the first, for a pattern of so many rows. */
function nextRows(count: number): number {
  if (clock > 2 ** 30) {
    columnsOf.fill(0);
    clock = 0;
  }
  const before = clock + 2 * NARROW;
  clock = before + count;
  return before;
}

/** Counts edits, each as one, for all cells; answers where the last row falls by one to the right. */
function countEdits(whole: string, width: number, { equal, free, deletes, inserts }: Rows): number {
  const [around, columns, seen, count] = [units, columnsOf, seenIn, whole.length];
  const mask = -1 >>> (32 - width);
  const last = 1 << (width - 1);
  const first = nextRows(count);
  // the differences along a row, as the next one sees them: one more, one less
  let [more, less] = [0, 0];
  inserts[0] = 0;
  for (let i = 2 - width; i <= count; i++) {
    // what comes into the band
    const now = first + i;
    const next = around[i + width - 1] as number;
    const age = now - (seen[next] as number);
    columns[next] = (age <= NARROW ? (columns[next] as number) >> age : 0) | last;
    seen[next] = now;
    if (i < 1) continue;
    const unit = whole.charCodeAt(i - 1);
    const since = now - (seen[unit] as number);
    const same = since <= NARROW ? (columns[unit] as number) >> since : 0;
    const zero = ((((same & more) + more) ^ more) | same | less) & mask;
    const up = (less | ~(zero | more)) & mask;
    more = ((more & zero) | ~((zero >> 1) | up)) & mask;
    less = (zero >> 1) & up;
    equal[i] = same;
    free[i] = zero;
    deletes[i] = up;
    inserts[i] = more;
  }
  return less;
}

/** The cells of the last row that took the fewest edits. */
function endings(rises: number, falls: number, width: number): number {
  let [level, least, cells] = [0, 0, 1];
  for (let k = 1; k < width; k++) {
    level += ((rises >> (k - 1)) & 1) - ((falls >> (k - 1)) & 1);
    if (level < least) [least, cells] = [level, 0];
    if (level === least) cells |= 1 << k;
  }
  return cells;
}

/** Marks the cells on ways of fewest edits, from the last row back. */
function mark(count: number, ends: number, width: number, { equal, free, deletes, inserts, best }: Rows): void {
  const mask = -1 >>> (32 - width);
  let cells = ends;
  for (let i = count; i > 0; i--) {
    const right = inserts[i] as number;
    for (let left = (cells >> 1) & right & ~cells; left !== 0; left = (cells >> 1) & right & ~cells) cells |= left;
    best[i] = cells;
    cells = (cells & (~(free[i] as number) | (equal[i] as number))) | (((cells & (deletes[i] as number)) << 1) & mask);
  }
  best[0] = cells;
}

/** Weighs the marked cells and writes their steps; answers the column of the cheapest ending. */
function weigh(pattern: Pattern, width: number, { equal, best }: Rows): number {
  const count = pattern.whole.length;
  costs.fill(0, 0, width);
  for (let i = 1; i <= count; i++) {
    const base = i * width;
    const [above, here] = [best[i - 1] as number, best[i] as number];
    const cost = costOf(pattern, i);
    const put = costBehind(pattern, i) + INSERT;
    for (let cells = here; cells !== 0; cells &= cells - 1) {
      const k = 31 - Math.clz32(cells & -cells);
      const diagonal = (above >> k) & 1 ? (costs[k] as number) : NEVER;
      const over = (above >> (k + 1)) & 1 ? (costs[k + 1] as number) : NEVER;
      const left = k > 0 && (here >> (k - 1)) & 1 ? (costs[k - 1] as number) : NEVER;
      const replaced = diagonal + ((((equal[i] as number) >> k) & 1) === 1 ? 0 : cost);
      const least = Math.min(replaced, over + cost + DELETE, left + put);
      costs[k] = least & COST;
      steps[base + k] = least & STEP;
    }
  }
  let [end, least] = [0, NEVER];
  for (let k = 0; k < width; k++)
    if (((best[count] as number) >> k) & 1 && (costs[k] as number) < least) [end, least] = [k, costs[k] as number];
  return end;
}
