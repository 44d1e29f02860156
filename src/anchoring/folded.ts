/**
 * A text without the differences that mean nothing, with the way back to the offsets it came from.
 *
 * Folded away: white space and invisible characters; full-width forms; the many shapes of quotation marks, dashes and middle dots;
 * composed and decomposed accents; Traditional characters (`traditional`); and the light marks between words (, ; : . ! … — and the like), which count as white space, which
 * in turn counts for nothing beside Han and kana. Kept, because they can turn a claim around: signs, decimal points, separators
 * and dashes between digits, %, ‰, question marks, quotation marks, brackets, superscripts, fractions, and case. (NFKC would
 * turn 10⁶ into 106, and is not used.)
 */

import { SHAPES, SIMPLIFIED, TRADITIONAL } from './traditional.ts';

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of the folded text, its offset in the original. */
  readonly from: Int32Array;
  /** For each UTF-16 unit of the folded text, the offset after the last unit of the original that it stands for. */
  readonly to: Int32Array;
}

/** What a unit is to the folding. */
const PLAIN = 0;
const SPACE = 1;
const GONE = 2;
const LIGHT = 3;
const DASH = 4;
const QUOTE = 5;
const DOT = 6;
const ACCENT = 7;
const KIND = 7;
/** Set for Han, kana and full-width marks, beside which white space means nothing. */
const UNSPACED = 8;

const CLASS = new Uint8Array(0x10000);
/** What each unit becomes; its own number where nothing is said. */
const BECOMES = new Uint16Array(0x10000);

for (let unit = 0; unit < 0x10000; unit++) BECOMES[unit] = unit;
for (let unit = 0xff01; unit <= 0xff5e; unit++) BECOMES[unit] = unit - 0xfee0;

function put(kind: number, units: string): void {
  for (let at = 0; at < units.length; at++) CLASS[units.charCodeAt(at)] = kind;
}

function range(kind: number, first: number, last: number): void {
  CLASS.fill(kind, first, last + 1);
}

put(SPACE, ' \t\n\v\f\r\u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000');
range(SPACE, 0x2000, 0x200a);
put(GONE, '\u00AD\uFEFF');
range(GONE, 0x200b, 0x200f);
range(GONE, 0x202a, 0x202e);
range(GONE, 0x2060, 0x206f);
range(GONE, 0xfe00, 0xfe0f);
put(LIGHT, ',，、;；:：!！…⋯。﹐﹑﹔﹕|丨');
put(DASH, '-－﹣');
range(DASH, 0x2010, 0x2015);
put(DASH, '\u2212');
put(QUOTE, '"＂«»‹›`');
range(QUOTE, 0x2018, 0x201f);
range(QUOTE, 0x300c, 0x300f);
range(QUOTE, 0x301d, 0x301f);
put(QUOTE, "'＇\u2032\u2033\u2035\u2036");
put(DOT, '.．');
range(ACCENT, 0x300, 0x36f);
for (const dot of '•‧・･∙') BECOMES[dot.charCodeAt(0)] = 0xb7;
for (const comma of ',，﹐') BECOMES[comma.charCodeAt(0)] = 44;
BECOMES[0xfe6a] = 0x25;
for (let at = 0; at < TRADITIONAL.length; at++) BECOMES[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
for (const [simplified = '', ...shapes] of SHAPES.split(' '))
  for (const shape of shapes) BECOMES[shape.charCodeAt(0)] = simplified.charCodeAt(0);

for (const [first, last] of [
  [0x3000, 0x9fff],
  [0xf900, 0xfaff],
  [0xff00, 0xffef],
] as const)
  for (let unit = first; unit <= last; unit++) CLASS[unit] = (CLASS[unit] ?? 0) | UNSPACED;

const APOSTROPHE = /['＇`\u2018\u2019\u2032]/;
const LETTER = /[\p{L}\p{N}]/u;

const isUnspaced = (unit: number): boolean => ((CLASS[unit] ?? 0) & UNSPACED) !== 0;
const isDigit = (unit: number): boolean => (unit >= 48 && unit <= 57) || (unit >= 0xff10 && unit <= 0xff19);
const isLetter = (unit: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit > 127 && LETTER.test(String.fromCharCode(unit)));

/** Whether the mark at `at` counts as white space there. */
function isLight(text: string, at: number, kind: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (kind === LIGHT) return !(isDigit(before) && isDigit(after));
  if (kind === DOT) return !isDigit(after) && !(after < 128 && isLetter(after)) && !(isDigit(before) && isDigit(after));
  // A dash before a figure may be its sign, one inside a word or between figures belongs to it.
  if (isDigit(after) && text.charCodeAt(at) !== 0x2014) return isDigit(text.charCodeAt(at - 2)) && before === 32;
  return !(isLetter(before) && isLetter(after) && text.charCodeAt(at) !== 0x2014 && text.charCodeAt(at) !== 0x2015);
}

/** `"` for a quotation mark, `'` for an apostrophe, told by the letters around it. */
function quoteAt(text: string, at: number): number {
  if (!APOSTROPHE.test(text.charAt(at))) return 34;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isUnspaced(before) || isUnspaced(after)) return 34;
  const inWord = isLetter(before) && isLetter(after);
  return inWord || (before === 115 && after === 32) || (!isLetter(before) && isDigit(after)) ? 39 : 34;
}

/** Folds a text. Linear in time; every string is accepted. */
export function folded(original: string): Folded {
  const length = original.length;
  if (scratch.units.length < length) scratch = room(length);
  const { units, from, to } = scratch;
  let count = 0;
  let space = -1;
  let isSpaced = false;
  for (let at = 0; at < length; at++) {
    const unit = original.charCodeAt(at);
    const info = CLASS[unit] as number;
    const kind = info & KIND;
    let becomes = BECOMES[unit] as number;
    if (kind !== PLAIN) {
      if (kind === GONE) continue;
      if (kind === ACCENT && count > 0 && space < 0) {
        const composed = (String.fromCharCode(units[count - 1] ?? 0) + String.fromCharCode(unit)).normalize('NFC');
        if (composed.length === 1) {
          units[count - 1] = composed.charCodeAt(0);
          to[count - 1] = at + 1;
          continue;
        }
      }
      if (kind === SPACE || ((kind === LIGHT || kind === DOT || kind === DASH) && isLight(original, at, kind))) {
        if (space < 0) space = at;
        continue;
      }
      if (kind === DASH) becomes = 45;
      else if (kind === QUOTE) becomes = quoteAt(original, at);
    }
    const spaced = info < UNSPACED;
    if (space >= 0) {
      if (spaced && isSpaced) {
        units[count] = 32;
        from[count] = space;
        to[count] = at;
        count++;
      }
      space = -1;
    }
    units[count] = becomes;
    from[count] = at;
    to[count] = at + 1;
    count++;
    isSpaced = spaced;
  }
  return { text: decode(units.subarray(0, count)), from: from.slice(0, count), to: to.slice(0, count) };
}

/** Where a text is folded; kept for the next one, since most are short. */
const room = (size: number): { units: Uint16Array; from: Int32Array; to: Int32Array } => ({
  units: new Uint16Array(size),
  from: new Int32Array(size),
  to: new Int32Array(size),
});
let scratch = room(1 << 10);

const STEP = 8192;

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += STEP)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + STEP));
  return text;
}

/** How many units of the folded text stand for what lies before `offset` of the original. */
export function foldedOffset({ from }: Folded, offset: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
