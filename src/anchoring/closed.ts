/** Tells that a quote was taken out: what stood before it and what stood behind it meet. */
import type { Span } from '../span.ts';
import type { Pattern } from './edit-table.ts';
import type { GramIndex } from './grams.ts';

/** Units of the surroundings that tell a seam. */
const SEAM = 14;
/** Fewer of them tell none. */
const LEAST_SEAM = 8;
/** Seams looked at. */
const SEAMS = 40;

const lead = ({ whole, start }: Pattern): string => whole.slice(Math.max(0, start - SEAM), start).trimEnd();

/** Where what stood before the quote still ends: what stood behind it may follow at once. */
export function seamsOf(quote: Pattern, index: GramIndex): number[] {
  const before = lead(quote);
  if (before.length < LEAST_SEAM) return [];
  return index.occurrences(before, SEAMS).map((place) => place + before.length);
}

/** The same, no further from `at` of the text than the quote and its surroundings are long. */
export function seamsNear(quote: Pattern, text: string, at: number): number[] {
  const before = lead(quote);
  const reach = quote.whole.length;
  if (before.length < LEAST_SEAM) return [];
  const first = Math.max(0, at - reach);
  const stretch = text.slice(first, at + reach);
  const seams: number[] = [];
  for (let place = stretch.indexOf(before); place >= 0; place = stretch.indexOf(before, place + 1))
    seams.push(first + place + before.length);
  return seams;
}

/** A seam behind which stands what stood behind the quote, and how much of the surroundings agrees there, 0 to 1. */
export interface Closed extends Span {
  readonly context: number;
}

/**
 * The seam at which most of the surroundings agrees; null when they meet at none. In a list of lines that are much alike an alignment would
 * rather lay the quote over the line before than find it missing.
 */
export function closedAt(quote: Pattern, text: string, seams: readonly number[]): Closed | null {
  const { whole, start, end } = quote;
  const head = whole.slice(0, start).trimEnd();
  const behind = whole.slice(end).trimStart();
  if (behind.length < LEAST_SEAM) return null;
  let best: Closed | null = null;
  for (const at of seams) {
    const next = text.charAt(at) === ' ' ? at + 1 : at;
    if (!text.startsWith(behind.slice(0, SEAM), next)) continue;
    let before = 0;
    while (before < head.length && text.charAt(at - 1 - before) === head.charAt(head.length - 1 - before)) before++;
    let after = 0;
    while (after < behind.length && text.charAt(next + after) === behind.charAt(after)) after++;
    const context = (before / head.length + after / behind.length) / 2;
    if (best === null || context > best.context) best = { start: at, end: next, context };
  }
  return best;
}
