/**
 * How far two reviewers agree on the claims that both labelled: the share on which they gave the same label, and Cohen's kappa, which takes off
 * what two people would agree on by chance.
 *
 *     κ = (pₒ − pₑ) / (1 − pₑ),  pₒ = Σ nₖₖ / n,  pₑ = Σ nₖ. n.ₖ / n²
 *
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960) 37–46,
 * https://doi.org/10.1177/001316446002000104.
 */
import { LABELS, type Label } from '../annotations/event.ts';
import type { Entry } from './entry.ts';

/** How often the one gave the label of the row where the other gave that of the column. */
export type Crossing = Readonly<Record<Label, Readonly<Record<Label, number>>>>;

/** Two reviewers with what both of them labelled. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly shared: number;
  readonly crossing: Crossing;
}

/** How far two agree. */
export interface Agreement {
  /** Share of the claims with the same label, 0 to 1. */
  readonly share: number;
  /** Cohen's kappa, 1 for full agreement, 0 for what chance gives; null where it is not defined: both gave all claims the same label. */
  readonly kappa: number | null;
}

/** Reviewers of one claim that are compared with each other: a file may name any number of them. */
const MOST_REVIEWERS = 30;

/** All pairs of reviewers who labelled the same claims, those with most of them first; `first` is the one of every pair they are in. */
export function pairs(entries: readonly Entry[], first: string): readonly Pair[] {
  const found = new Map<string, { one: string; other: string; crossing: Record<Label, Record<Label, number>> }>();
  for (const { verdicts } of entries) {
    if (verdicts.length < 2) continue;
    const inOrder = [...verdicts].sort((a, b) => rank(a.reviewer, first) - rank(b.reviewer, first) || compare(a, b));
    const taken = inOrder.slice(0, MOST_REVIEWERS);
    for (const [at, one] of taken.entries()) {
      for (const other of taken.slice(at + 1)) {
        const key = `${one.reviewer} ${other.reviewer}`;
        const pair = found.get(key) ?? { one: one.reviewer, other: other.reviewer, crossing: empty() };
        pair.crossing[one.label][other.label]++;
        found.set(key, pair);
      }
    }
  }
  return Array.from(found.values(), (pair) => ({ ...pair, shared: size(pair.crossing) })).sort(
    (a, b) => rank(a.one, first) - rank(b.one, first) || b.shared - a.shared || (a.other < b.other ? -1 : 1),
  );
}

const rank = (reviewer: string, first: string): number => (reviewer === first ? 0 : 1);

function compare(a: { readonly reviewer: string }, b: { readonly reviewer: string }): number {
  return a.reviewer < b.reviewer ? -1 : a.reviewer > b.reviewer ? 1 : 0;
}

function empty(): Record<Label, Record<Label, number>> {
  const row = () => ({ verified: 0, disputed: 0, opinion: 0 });
  return { verified: row(), disputed: row(), opinion: row() };
}

function size(crossing: Crossing): number {
  return LABELS.reduce((sum, label) => sum + rowOf(crossing, label), 0);
}

const rowOf = (crossing: Crossing, row: Label): number =>
  LABELS.reduce((sum, column) => sum + crossing[row][column], 0);
const columnOf = (crossing: Crossing, column: Label): number =>
  LABELS.reduce((sum, row) => sum + crossing[row][column], 0);

/** How far the two of a crossing agree; null where they share no claim. */
export function agreement(crossing: Crossing): Agreement | null {
  const n = size(crossing);
  if (n === 0) return null;
  const observed = LABELS.reduce((sum, label) => sum + crossing[label][label], 0) / n;
  const expected = LABELS.reduce((sum, k) => sum + rowOf(crossing, k) * columnOf(crossing, k), 0) / (n * n);
  return { share: observed, kappa: expected === 1 ? null : (observed - expected) / (1 - expected) };
}
