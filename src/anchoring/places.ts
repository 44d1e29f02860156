/**
 * Which place of a text is the stored quote's? The one decision in which a mark could slip: see `anchor` for the order of belief.
 * All offsets are units of the folded text.
 */
import type { Target } from '../annotations/event.ts';
import type { Span } from '../span.ts';
import { type Alignment, align } from './align.ts';
import { closedAt, seamsOf } from './closed.ts';
import type { Pattern } from './edit-table.ts';
import { type Folded, foldedOffset } from './folded.ts';
import type { GramIndex } from './grams.ts';
import { cutsOff, type IsApart } from './seams.ts';

/** A place that is believed. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** The quote with its surroundings, folded as one text, so that white space at the seams is treated as in the article. */
export function pattern(around: Folded, { prefix, exact }: Pick<Target, 'prefix' | 'exact'>): Pattern {
  const start = foldedOffset(around, prefix.length);
  let end = foldedOffset(around, prefix.length + exact.length);
  if (around.text.charAt(end - 1) === ' ') end--;
  const begin = around.text.charAt(start) === ' ' ? start + 1 : start;
  return { whole: around.text, start: begin, end: Math.max(begin, end) };
}

/** Occurrences looked at for a quote met very often. */
const MOST = 400;
/** Of these so many are looked at closely. */
const CLOSELY = 6;
/** Share of the surroundings that leaves nothing to look for elsewhere. */
const CERTAIN = 0.8;
/** Other words between the old surroundings are believed before the same words, when these have so much less around them. */
const FRAMED = 0.3;
/** Share of the surroundings that makes the same words believed without a further look. */
const SURE = 0.5;
/** One of several equal quotes is believed when its surroundings agree by this much more than the others'. */
const MARGIN = 0.12;
/** The same for what touches the quote on either side. */
const TOUCH = 0.08;
/** Least share for a quote too short to stand for itself. */
const LITTLE = 0.25;
/** What a quote must say (`weightOf`) to be believed where nothing around it agrees. */
const TELLING = 5;
/** A side of the surroundings stands when this much of it agrees … */
const STANDS = 0.66;
/** … and it has so many units to tell by. */
const SIDE = 6;
/** A quote rewritten beyond this is no longer one. */
const REWRITTEN = 0.3;
const HALF_REWRITTEN = 0.6;
const NEARLY_EQUAL = 0.8;
/** Quote and frame together, of 2, that need no other place to be looked at. */
const SETTLED = 1.5;

interface Candidate extends Found {
  /** 0 to 1. */
  readonly context: number;
}

/** A folded article: its index, and what its original says about the seams between two units. */
export interface Article {
  readonly text: string;
  readonly index: GramIndex;
  /** Whether a line of the original ends there. */
  readonly isBreak: (at: number) => boolean;
  readonly isApart: IsApart;
}

/**
 * The place of the quote in an article, null when none can be believed. `expected`: where its neighbours
 * say it should be.
 */
export function choose(quote: Pattern, article: Article, expected: readonly number[]): Found | null {
  const { best, isOnly } = sameWords(quote, article, expected);
  if (best && best.context >= CERTAIN) return best;
  const other = otherWords(quote, article, expected);
  if (best && best.context >= SURE)
    return other.place?.isFramed && other.place.context > best.share + FRAMED ? other.place : best;
  const isParagraph = best !== null && article.isBreak(best.start) && article.isBreak(best.end);
  // A paragraph that stands as it was, once, was moved, whatever has taken its place.
  const isReplaced = other.place?.isFramed === true && other.place.score - other.place.context >= HALF_REWRITTEN;
  const isMoved = isOnly && isParagraph && !isReplaced;
  if (other.place !== null && (!best || (other.place.context > best.context + MARGIN && !isMoved))) return other.place;
  if (!best) return null;
  // What stood around it has closed over the gap: it was taken out there. A whole paragraph may have been moved; less was not.
  if (other.gap !== null && !(isParagraph && (article.isBreak(other.gap.start) || article.isBreak(other.gap.end))))
    return null;
  if (best.context >= LITTLE || expected.includes(best.start)) return best;
  return isOnly && weightOf(quote) >= TELLING ? best : null;
}

interface Same extends Candidate {
  /** Share of the surroundings that agrees, 0 to 1, where `context` gives more for a side that stands whole. */
  readonly share: number;
}

interface SameWords {
  /** The most believable place; null when there is none, or when several are equal and nothing tells which. */
  readonly best: Same | null;
  readonly isOnly: boolean;
}

/** Where the very words stand. */
function sameWords(quote: Pattern, { text, index, isApart }: Article, expected: readonly number[]): SameWords {
  const { whole, start, end } = quote;
  const words = whole.slice(start, end);
  const far = (at: number): number => Math.min(...expected.map((place) => Math.abs(place - at)));
  const ranked = index
    .occurrences(words, MOST)
    .filter((at) => !cutsOff(text, spanOf(at, words), whole.slice(0, start), whole.slice(end), isApart))
    .map((at) => ({ at, agrees: contiguous(quote, text, at) }))
    .sort((a, b) => b.agrees - a.agrees || far(a.at) - far(b.at));
  const [first, next] = ranked;
  // What touches the quote counts before what only resembles its surroundings.
  const isClear = first && (!next || first.agrees - next.agrees >= TOUCH);
  const close = (isClear ? [first] : ranked.slice(0, CLOSELY)).map(({ at, agrees }): Same => {
    const share = agrees > 0.9 ? agrees : contextOf(quote, align(quote, text, at - start, at - start));
    return { start: at, end: at + words.length, context: Math.max(agrees, share), share };
  });
  close.sort((a, b) => b.context - a.context || far(a.start) - far(b.start));
  const [best = null, second] = close;
  const isOnly = ranked.length === 1;
  if (!best || !second || best.context - second.context >= MARGIN) return { best, isOnly };
  // Equals: the shift of the neighbours, or the stored position, tells which; else nothing does.
  const equals = close.filter(({ context }) => best.context - context < MARGIN);
  const nearest = equals.reduce((a, b) => (far(b.start) < far(a.start) ? b : a));
  const isTold =
    expected.includes(nearest.start) ||
    (best.context >= SURE && far(nearest.start) < far(nearestOther(equals, nearest, far)) / 2);
  return { best: isTold ? nearest : null, isOnly };
}

const spanOf = (start: number, { length }: string): Span => ({ start, end: start + length });

function nearestOther(equals: readonly Candidate[], nearest: Candidate, far: (at: number) => number): number {
  return equals.filter((one) => one !== nearest).reduce((a, b) => (far(b.start) < far(a.start) ? b : a)).start;
}

/** How much of the surroundings agrees, 0 to 1, counted outwards from the quote until the first difference; one side whole is half of all. */
function contiguous({ whole, start, end }: Pattern, text: string, at: number): number {
  const room = start + whole.length - end;
  if (room === 0) return 0;
  let before = 0;
  while (before < start && text.charCodeAt(at - 1 - before) === whole.charCodeAt(start - 1 - before)) before++;
  let after = 0;
  const close = at + end - start;
  while (end + after < whole.length && text.charCodeAt(close + after) === whole.charCodeAt(end + after)) after++;
  const sides = [before / Math.max(start, 12), after / Math.max(whole.length - end, 12)];
  return ((before + after) / room + Math.max(...sides)) / 2;
}

function contextOf({ whole, start, end }: Pattern, { before, after }: Alignment): number {
  const [left, right] = [start, whole.length - end];
  return left + right === 0 ? 0 : (before * left + after * right) / (left + right);
}

/** Other words in the quote's place. */
interface Rewritten extends Candidate {
  readonly score: number;
  /** The surroundings stand on both sides. */
  readonly isFramed: boolean;
  /** … and next to nothing between them. */
  readonly isGap: boolean;
}

interface Other {
  readonly place: Rewritten | null;
  /** Where it was taken out, as far as can be told. */
  readonly gap: Span | null;
}

/** Where other words stand in the quote's place, and whether the quote was taken out of it. */
function otherWords(quote: Pattern, article: Article, expected: readonly number[]): Other {
  const places = article.index.places(quote.whole);
  let place: Rewritten | null = null;
  let gap: Span | null = null;
  for (const [at, one] of places.entries()) {
    const laid = lay(quote, article, expected, one);
    if (laid?.isGap) gap ??= laid;
    else if (laid && laid.score > (place?.score ?? 0)) place = laid;
    // Nothing that few votes are for can stand against a quote in its frame.
    if (isSettled(place) && (places[at + 1]?.weight ?? 0) < one.weight / 2) break;
  }
  const seams = seamsOf(quote, article.index);
  const closed = closedAt(quote, article.text, seams);
  gap ??= closed;
  for (const at of isSettled(place) || closed !== null ? [] : seams.slice(0, 4)) {
    const laid = lay(quote, article, expected, { low: at - quote.end, high: at - quote.start });
    if (laid?.isGap) gap ??= laid;
    else if (laid && laid.score > (place?.score ?? 0)) place = laid;
  }
  // Surroundings that meet without the quote tell more than one of them beside words that look like it, or than both where less of them stands.
  if (gap !== null && (!place?.isFramed || (closed?.context ?? 0) > place.context)) place = null;
  return { place: place && snapped(place, article.text, quote), gap };
}

/** What stands where the quote may begin; null when that is nothing of it, or its very words, of which has been decided. */
function lay(
  quote: Pattern,
  { text, isApart }: Article,
  expected: readonly number[],
  { low, high }: { readonly low: number; readonly high: number },
): Rewritten | null {
  const { whole, start, end } = quote;
  const [left, right] = [start, whole.length - end];
  const found = align(quote, text, low, high);
  const isSame = text.slice(found.start, found.end) === whole.slice(start, end);
  // in a longer word they were not taken
  if (isSame && !cutsOff(text, found, whole.slice(0, start), whole.slice(end), isApart)) return null;
  const context = contextOf(quote, found);
  const stands = { before: found.before >= STANDS && left >= SIDE, after: found.after >= STANDS && right >= SIDE };
  const isFramed = stands.before && stands.after;
  const place = { start: found.start, end: found.end, context, score: found.quote + context, isFramed };
  if (isFramed && found.quote < REWRITTEN)
    return found.end - found.start < (end - start) / 2 ? { ...place, isGap: true } : null;
  return isBelieved(found, stands, context, left + right, expected) ? { ...place, isGap: false } : null;
}

const isSettled = (place: Rewritten | null): boolean => place?.isFramed === true && place.score >= SETTLED;

function isBelieved(
  found: Alignment,
  stands: { readonly before: boolean; readonly after: boolean },
  context: number,
  room: number,
  expected: readonly number[],
): boolean {
  if (found.end <= found.start) return false;
  if (stands.before && stands.after) return found.quote >= REWRITTEN;
  if (stands.before || stands.after) return found.quote >= HALF_REWRITTEN;
  if (room >= 2 * SIDE && found.quote >= NEARLY_EQUAL && context >= 0.45) return true;
  // Nothing to tell by around it: the position has to.
  return room < 2 * SIDE && found.quote >= NEARLY_EQUAL && expected.some((place) => Math.abs(place - found.start) <= 2);
}

/** Without half figures and half words at its ends, as the quote was. */
function snapped<T extends Found>(place: T, text: string, quote: Pattern): T {
  let { start, end } = place;
  const joins = (at: number): boolean =>
    at > 0 &&
    at < text.length &&
    !isSpace(text, at - 1) &&
    !isSpace(text, at) &&
    /[\p{Script=Latin}\p{N}][.,]?$/u.test(text.slice(at - 2, at)) &&
    /^[.,]?[\p{Script=Latin}\p{N}]/u.test(text.slice(at, at + 2)) &&
    !(/[.,]/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at)));
  const wasJoined = (at: number): boolean =>
    /[\p{Script=Latin}\p{N}]$/u.test(quote.whole.slice(Math.max(0, at - 2), at)) &&
    /^[\p{Script=Latin}\p{N}]/u.test(quote.whole.slice(at, at + 2));
  if (!wasJoined(quote.start)) for (let i = 0; i < 24 && joins(start); i++) start--;
  if (!wasJoined(quote.end)) for (let i = 0; i < 24 && joins(end); i++) end++;
  if (
    /[-+±]/.test(text.charAt(start - 1)) &&
    /\d/.test(text.charAt(start)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(start - 2))
  )
    start--;
  const marks = countOf('"', text, start, end) - countOf('"', quote.whole, quote.start, quote.end);
  if (marks % 2 !== 0 && text.charAt(end) === '"') end++;
  else if (marks % 2 !== 0 && text.charAt(start - 1) === '"') start--;
  while (start < end && text.charAt(start) === ' ') start++;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  return { ...place, start, end };
}

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) === 32;

function countOf(char: string, text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf(char, start); at >= 0 && at < end; at = text.indexOf(char, at + 1)) count++;
  return count;
}

/** How much a quote says by itself, in Chinese characters or their like. */
function weightOf({ whole, start, end }: Pattern): number {
  let weight = 0;
  for (const char of whole.slice(start, end))
    weight += /\p{Script=Han}/u.test(char) ? 1 : /[\p{L}\p{N}]/u.test(char) ? 0.3 : 0;
  return weight;
}
