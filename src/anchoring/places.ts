/**
 * Which place of a text is the stored quote's? The one decision in which a mark could slip: see `anchor` for the order of belief.
 * All offsets are units of the folded text.
 */
import type { Target } from '../annotations/event.ts';
import type { Span } from '../span.ts';
import { type Alignment, align, contextOf } from './align.ts';
import { closedAt, seamsNear, seamsOf } from './closed.ts';
import type { Pattern } from './edit-table.ts';
import { type Folded, foldedOffset } from './folded.ts';
import {
  type Article,
  type Candidate,
  type Found,
  type IndexedArticle,
  isFurther,
  MARGIN,
  reachAt,
  SURE,
  sameWords,
} from './same-words.ts';
import { cutsOff } from './seams.ts';

/** The quote with its surroundings, folded as one text, so that white space at the seams is treated as in the article. */
export function pattern(around: Folded, { prefix, exact }: Pick<Target, 'prefix' | 'exact'>): Pattern {
  const start = foldedOffset(around, prefix.length);
  let end = foldedOffset(around, prefix.length + exact.length);
  if (around.text.charAt(end - 1) === ' ') end--;
  const begin = around.text.charAt(start) === ' ' ? start + 1 : start;
  return { whole: around.text, start: begin, end: Math.max(begin, end) };
}

/** Share of the surroundings that leaves nothing to look for elsewhere. */
const CERTAIN = 0.8;
/** Share of the surroundings that leaves nothing to look for elsewhere where the neighbours say that the quote should be. */
const FIRM = 0.85;
/** Other words between the old surroundings are believed before the same words, when these have so much less around them. */
const FRAMED = 0.3;
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

/**
 * The place of the quote in an article, null when none can be believed. `expected`: where its neighbours
 * say it should be. `wide`: the quote with as much around it as told it from its twins when it was stored, if it had any.
 */
export function choose(
  quote: Pattern,
  article: IndexedArticle,
  expected: readonly number[],
  wide: Pattern | null = null,
): Found | null {
  const reach = wide && ((place: Found) => reachAt(wide, article.text, place));
  const { best, isOnly } = sameWords(quote, article, expected, reach);
  const isTwin = best !== null && wide !== null && !standsWhole(wide, article.text, best);
  if (best && best.context >= CERTAIN && !isTwin) return best;
  const other = otherWords(quote, article, expected);
  if (isTwin && reach && other.place?.isFramed && isFurther(reach(other.place), reach(best))) return other.place;
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

/** The quote, rewritten or not, in its whole frame right where its neighbours say: the usual case, told without a search. */
export function asExpected(quote: Pattern, article: Article, expected: readonly number[]): Found | null {
  for (const at of new Set(expected)) {
    const { found, isSame, context, before, after } = laid(quote, article, at - quote.start, at - quote.start);
    if (!before || !after || context < FIRM || found.quote < HALF_REWRITTEN) continue;
    if (isSame) return found;
    // in a list of lines that are much alike it may have been taken out
    if (closedAt(quote, article.text, seamsNear(quote, article.text, at)) === null)
      return snapped(found, article.text, quote);
  }
  return null;
}

const standsWhole = ({ whole, start }: Pattern, text: string, place: Found): boolean =>
  text.startsWith(whole, place.start - start);

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
function otherWords(quote: Pattern, article: IndexedArticle, expected: readonly number[]): Other {
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
  return { place: place && { ...place, ...snapped(place, article.text, quote) }, gap };
}

/** A quote and its surroundings laid over a stretch of the text. */
interface Laid {
  readonly found: Alignment;
  /** Its very words stand there, and not in a longer word. */
  readonly isSame: boolean;
  /** Share of the surroundings that agrees, 0 to 1. */
  readonly context: number;
  /** The surroundings stand before it … */
  readonly before: boolean;
  /** … and behind it. */
  readonly after: boolean;
}

function laid(quote: Pattern, { text, isApart }: Article, low: number, high: number): Laid {
  const { whole, start, end } = quote;
  const found = align(quote, text, low, high);
  const isSame =
    text.slice(found.start, found.end) === whole.slice(start, end) &&
    !cutsOff(text, found, whole.slice(0, start), whole.slice(end), isApart);
  return {
    found,
    isSame,
    context: contextOf(quote, found),
    before: found.before >= STANDS && start >= SIDE,
    after: found.after >= STANDS && whole.length - end >= SIDE,
  };
}

/** What stands where the quote may begin; null when that is nothing of it, or its very words, of which has been decided. */
function lay(
  quote: Pattern,
  article: Article,
  expected: readonly number[],
  { low, high }: { readonly low: number; readonly high: number },
): Rewritten | null {
  const { whole, start, end } = quote;
  const { found, isSame, context, before, after } = laid(quote, article, low, high);
  if (isSame) return null;
  const isFramed = before && after;
  const place = { start: found.start, end: found.end, context, score: found.quote + context, isFramed };
  if (isFramed && found.quote < REWRITTEN)
    return found.end - found.start < (end - start) / 2 ? { ...place, isGap: true } : null;
  const room = start + whole.length - end;
  return isBelieved(found, { before, after }, context, room, expected) ? { ...place, isGap: false } : null;
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
function snapped(place: Found, text: string, quote: Pattern): Found {
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
  // few ends are within a word, so that this is asked first
  if (joins(start) && !wasJoined(quote.start)) for (let i = 0; i < 24 && joins(start); i++) start--;
  if (joins(end) && !wasJoined(quote.end)) for (let i = 0; i < 24 && joins(end); i++) end++;
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
  return { start, end };
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
