/**
 * What differs between a stored quote and the words that stand there now, token by token, and what kind of difference it is.
 *
 * Both are folded, cut into tokens and compared (LCS). Figures are compared by value, so `1.2万` for `12,000` is no difference. Each
 * stretch that differs is then looked at with what stands around it: a figure beside 月 is a date, a word behind a figure a unit, a
 * stretch of Chinese beside a title a name. One stretch may hold several differences (未增长 3% for 已增长 5%).
 */
import type { Change } from './anchored.ts';
import type { Folded } from './folded.ts';
import { type Difference, kindsOf, type Pair } from './kinds-of.ts';
import { Side, type Stretch } from './side.ts';
import { differences } from './tokens.ts';

/** Folded quote and the folded words that stand there now → the differences; empty when there are none that count. */
export function compare(was: string, now: string): Difference[] {
  if (was === now) return [];
  const before = new Side(was);
  const after = new Side(now, before);
  const found: Difference[] = [];
  for (const [a, b, c, d] of differences(before.tokens, after.tokens)) {
    const [old, fresh] = [before.tokens.slice(a, b), after.tokens.slice(c, d)];
    const pair: Pair = { was: before, now: after, old, fresh, a, c };
    if (!isLightEdge(pair)) found.push(...kindsOf(pair));
  }
  return found;
}

/** Only light marks were put in or left out at an end of the quote: whether they count as white space depends on what stands behind them. */
function isLightEdge({ was, now, old, fresh, a, c }: Pair): boolean {
  const isEdge = a + c === 0 || (a + old.length === was.tokens.length && c + fresh.length === now.tokens.length);
  return isEdge && [...old, ...fresh].every(({ text }) => /^[.,;:!|…-]$/.test(text));
}

/** Words of a text, folded within it: how a mark is folded may hang on what stands beside it. */
export interface Within extends Stretch {
  readonly original: string;
  readonly folded: Folded;
}

/** The same with offsets of the originals. */
export function changes(stored: Within, current: Within): Change[] {
  const [was, now] = [stored, current].map(({ folded, start, end }) => folded.text.slice(start, end));
  return compare(was ?? '', now ?? '').map((one) => {
    const from = unfolded(stored.folded, stored.start + one.was.start, stored.start + one.was.end);
    const to = unfolded(current.folded, current.start + one.now.start, current.start + one.now.end);
    return {
      kind: one.kind,
      was: stored.original.slice(from.start, from.end),
      now: current.original.slice(to.start, to.end),
      from,
      to,
    };
  });
}

/** A stretch of a folded text as a span of the original; an empty one stands behind what comes before it. */
export function unfolded({ from, to }: Folded, start: number, end: number): Stretch {
  if (end > start) return { start: from[start] ?? 0, end: to[end - 1] ?? 0 };
  const at = start > 0 ? (to[start - 1] ?? 0) : (from[0] ?? 0);
  return { start: at, end: at };
}
