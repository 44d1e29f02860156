/** Where the very words of a quote stand, and which of several such places is the stored one. All offsets are units of the folded text. */
import type { Span } from '../span.ts';
import { align, contextOf } from './align.ts';
import type { Pattern } from './edit-table.ts';
import type { GramIndex } from './grams.ts';
import { cutsOff, type IsApart } from './seams.ts';

/** A place that is believed. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** A place and how well what stands around it agrees. */
export interface Candidate extends Found {
  /** 0 to 1. */
  readonly context: number;
}

/** A folded article, and what its original says about the seams between two units. */
export interface Article {
  readonly text: string;
  /** Whether a line of the original ends there. */
  readonly isBreak: (at: number) => boolean;
  readonly isApart: IsApart;
}

/** … with an index of the quotes that are looked for. */
export interface IndexedArticle extends Article {
  readonly index: GramIndex;
}

/** Occurrences looked at for a quote met very often. */
const MOST = 400;
/** Of these so many are looked at closely. */
const CLOSELY = 6;
/** Share of the surroundings that makes the same words believed without a further look. */
export const SURE = 0.5;
/** One of several equal quotes is believed when its surroundings agree by this much more than the others'. */
export const MARGIN = 0.12;
/** The same for what touches the quote on either side. */
const TOUCH = 0.08;
/** The wide surroundings of one agree further, in units, than those of another: the side of each that soonest does not … */
const FURTHER = 6;
/** … or both sides together. */
const FURTHER_IN_ALL = 3;

interface Same extends Candidate {
  /** Share of the surroundings that agrees, 0 to 1, where `context` gives more for a side that stands whole. */
  readonly share: number;
}

export interface SameWords {
  /** The most believable place; null when there is none, or when several are equal and nothing tells which. */
  readonly best: Same | null;
  readonly isOnly: boolean;
}

/** How many units of a quote's surroundings agree at a place, before and after it, counted outwards until the first difference. */
export type Reach = readonly [before: number, after: number];

/** Where the very words stand. */
export function sameWords(
  quote: Pattern,
  { text, index, isApart }: IndexedArticle,
  expected: readonly number[],
  reach: ((place: Found) => Reach) | null,
): SameWords {
  const { whole, start, end } = quote;
  const words = whole.slice(start, end);
  const far = (at: number): number => Math.min(...expected.map((place) => Math.abs(place - at)));
  const ranked = index
    .occurrences(words, MOST)
    .filter((at) => !cutsOff(text, spanOf(at, words), whole.slice(0, start), whole.slice(end), isApart))
    .map((at) => ({ at, agrees: contiguous(quote, text, at), reach: total(reach?.(spanOf(at, words)) ?? [0, 0]) }))
    .sort((a, b) => b.agrees - a.agrees || b.reach - a.reach || far(a.at) - far(b.at));
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
  const further = reach && furthest(equals, reach);
  if (further) return { best: further, isOnly };
  const nearest = equals.reduce((a, b) => (far(b.start) < far(a.start) ? b : a));
  const isTold =
    expected.includes(nearest.start) ||
    (best.context >= SURE && far(nearest.start) < far(nearestOther(equals, nearest, far)) / 2);
  return { best: isTold ? nearest : null, isOnly };
}

/** The one whose surroundings agree further than those of all the others; null when that is none. */
function furthest(equals: readonly Same[], reach: (place: Found) => Reach): Same | null {
  const all = equals.map((place) => ({ place, reach: reach(place) }));
  return all.find((one) => all.every((other) => other === one || isFurther(one.reach, other.reach)))?.place ?? null;
}

/** Whether surroundings that agree so far tell more than those others: a difference close by counts first. */
export function isFurther(one: Reach, other: Reach): boolean {
  const closer = Math.min(...one) - Math.min(...other);
  return Math.abs(closer) >= FURTHER ? closer > 0 : total(one) - total(other) >= FURTHER_IN_ALL;
}

const total = ([before, after]: Reach): number => before + after;

const spanOf = (start: number, { length }: string): Span => ({ start, end: start + length });

function nearestOther(equals: readonly Candidate[], nearest: Candidate, far: (at: number) => number): number {
  return equals.filter((one) => one !== nearest).reduce((a, b) => (far(b.start) < far(a.start) ? b : a)).start;
}

/** How much of the surroundings agrees, 0 to 1; one side whole is half of all. */
function contiguous(quote: Pattern, text: string, at: number): number {
  const { whole, start, end } = quote;
  const room = start + whole.length - end;
  if (room === 0) return 0;
  const [before, after] = reachAt(quote, text, { start: at, end: at + end - start });
  const sides = [before / Math.max(start, 12), after / Math.max(whole.length - end, 12)];
  return ((before + after) / room + Math.max(...sides)) / 2;
}

/** The reach of a quote's surroundings at a place. */
export function reachAt({ whole, start, end }: Pattern, text: string, place: Found): Reach {
  let before = 0;
  while (before < start && text.charCodeAt(place.start - 1 - before) === whole.charCodeAt(start - 1 - before)) before++;
  let after = 0;
  while (end + after < whole.length && text.charCodeAt(place.end + after) === whole.charCodeAt(end + after)) after++;
  return [before, after];
}
