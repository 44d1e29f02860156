/**
 * Finds the words of a stored target in a text. A wrong mark is worse than none: a position is believed only when the quote
 * agrees there, and among several equal quotes only the words around them decide. Cost: one search of the text for each target
 * that moved, plus one folding of the text for all those whose words are not there letter by letter.
 */
import type { Target } from '../annotations/event.ts';
import type { Span } from '../span.ts';
import { type Folded, folded } from './folded.ts';
import { countBefore } from './sorted.ts';

/** A quote met more often than this says nothing; looking at each would only cost time. */
const MAX_OCCURRENCES = 1000;

/** Share of the words around it that must agree before one of several equal quotes is believed. */
const ENOUGH_CONTEXT = 0.25;

/** Where the target's words stand in the text; null when they are not there, or when it cannot be told which of them. */
export function anchor(text: string, target: Target): Span | null {
  return anchorAll(text, [target])[0] ?? null;
}

/** `anchor` for many targets of one text, in their order. */
export function anchorAll(text: string, targets: readonly Target[]): (Span | null)[] {
  const whole = text.toWellFormed();
  let lazy: Folded | null = null;
  return targets.map((target) => {
    if (target.exact.trim() === '') return null;
    if (standsAsDescribed(whole, target)) return { start: target.start, end: target.end };
    const exact = choose(whole, target);
    if (exact.met) return exact.span;
    lazy ??= folded(whole);
    return inFolded(lazy, target);
  });
}

/** The usual case, told without a search: quote, words around it and position all agree. */
function standsAsDescribed(text: string, { exact, prefix, suffix, start, end }: Target): boolean {
  return end - start === exact.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}

interface Choice {
  /** Whether the quote was met at all. */
  readonly met: boolean;
  readonly span: Span | null;
}

function choose(text: string, target: Target): Choice {
  const starts = occurrences(text, target.exact);
  const ranked = starts
    .filter((start) => !cutsOff(text, target, start))
    .map((start) => ({ start, context: context(text, target, start), far: Math.abs(start - target.start) }))
    .sort((a, b) => b.context - a.context || a.far - b.far);
  const [best] = ranked;
  const sure = best !== undefined && (ranked.length === 1 || best.far === 0 || best.context >= ENOUGH_CONTEXT);
  return {
    met: starts.length > 0,
    span: sure ? { start: best.start, end: best.start + target.exact.length } : null,
  };
}

/** The same in folded text, and back to the offsets of the text itself. */
function inFolded({ text, from }: Folded, target: Target): Span | null {
  const { exact, prefix, suffix } = foldedQuote(target);
  if (exact === '') return null;
  const { span } = choose(text, { ...target, exact, prefix, suffix, start: countBefore(from, target.start) });
  const [first, last] = span === null ? [] : [from[span.start], from[span.end - 1]];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

/** Folded as one text, so that the white space at the seams is treated as in the article. */
function foldedQuote({ exact, prefix, suffix }: Target): { exact: string; prefix: string; suffix: string } {
  const { text, from } = folded(prefix + exact + suffix);
  const start = countBefore(from, prefix.length);
  const end = countBefore(from, prefix.length + exact.length);
  return { exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end) };
}

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && starts.length < MAX_OCCURRENCES; at = text.indexOf(quote, at + 1)) {
    starts.push(at);
  }
  return starts;
}

/** How much of the words around the target is around this occurrence, 0 to 1, counted outwards from the quote. */
function context(text: string, { exact, prefix, suffix }: Target, start: number): number {
  const end = start + exact.length;
  const room = prefix.length + suffix.length;
  if (room === 0) return start === 0 && end === text.length ? 1 : 0;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return (before + after) / room;
}

/** The quote stands there inside a longer word or number that it was not part of: `3 people` in `13 people`. */
function cutsOff(text: string, { exact, prefix, suffix }: Target, start: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(start + exact.length, start + exact.length + 2);
  return (glued(before, exact) && !glued(prefix, exact)) || (glued(exact, after) && !glued(exact, suffix));
}

const LETTER = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}]`;
const NUMERAL = '[0-9０-９零〇一二三四五六七八九十百千万萬亿億两兩]';
const GLUE = [
  new RegExp(String.raw`(?:${LETTER}|\p{N})\0(?:${LETTER}|\p{N})`, 'u'),
  new RegExp(String.raw`${NUMERAL}[.,．]?\0${NUMERAL}|${NUMERAL}\0[.,．]${NUMERAL}|[-−+]\0${NUMERAL}|\d\0[%％‰]`, 'u'),
];

/** Whether a word or a number runs on from one text into the next. */
function glued(before: string, after: string): boolean {
  const seam = `${before.slice(-2)}\0${after.slice(0, 2)}`;
  return GLUE.some((glue) => glue.test(seam));
}
