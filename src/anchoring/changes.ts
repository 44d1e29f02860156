/**
 * What differs between a stored quote and the words that stand there now, token by token, and what kind of difference it is.
 *
 * Both are folded, cut into tokens and compared (LCS). Figures are compared by value, so `1.2万` for `12,000` is no difference. Each
 * stretch that differs is then looked at with what stands around it: a figure beside 月 is a date, a word behind a figure a unit, a
 * stretch of Chinese beside a title a name. One stretch may hold several differences (未增长 3% for 已增长 5%).
 */
import type { Change } from './anchored.ts';
import type { Folded } from './folded.ts';
import { type Difference, kindsOf, type Pair, type Stretch, side } from './kinds-of.ts';
import { differences } from './tokens.ts';

/** Folded quote and the folded words that stand there now → the differences; empty when there are none that count. */
export function compare(was: string, now: string): Difference[] {
  if (was === now) return [];
  const [before, after] = [side(was), side(now)];
  return differences(before.tokens, after.tokens).flatMap(([a, b, c, d]) => {
    const pair: Pair = {
      was: before,
      now: after,
      old: before.tokens.slice(a, b),
      fresh: after.tokens.slice(c, d),
      a,
      c,
    };
    return isLightEdge(pair) ? [] : kindsOf(pair);
  });
}

/** Only light marks were put in or left out at an end of the quote: whether they count as white space depends on what stands behind them. */
function isLightEdge({ was, now, old, fresh, a, c }: Pair): boolean {
  const isEdge = a + c === 0 || (a + old.length === was.tokens.length && c + fresh.length === now.tokens.length);
  return isEdge && [...old, ...fresh].every(({ text }) => /^[.,;:!|…-]$/.test(text));
}

/**
 * The same with offsets of the originals: `quote` is the folded stored quote, `text` the folded article and `at` where the words that
 * stand there now begin in it.
 */
export function changes(
  stored: string,
  quote: Folded,
  current: string,
  text: Folded,
  start: number,
  end: number,
): Change[] {
  return compare(quote.text, text.text.slice(start, end)).map(({ kind, was, now }) => {
    const from = unfolded(quote, was.start, was.end);
    const to = unfolded(text, start + now.start, start + now.end);
    return { kind, was: stored.slice(from.start, from.end), now: current.slice(to.start, to.end), from, to };
  });
}

/** A stretch of a folded text as a span of the original; an empty one stands behind what comes before it. */
export function unfolded({ from, to }: Folded, start: number, end: number): Stretch {
  if (end > start) return { start: from[start] ?? 0, end: to[end - 1] ?? 0 };
  const at = start > 0 ? (to[start - 1] ?? 0) : (from[0] ?? 0);
  return { start: at, end: at };
}
