/** A figure that says how much, with how exactly it says so: 60 % and 59.8 % do not contradict each other, nor do 1.2万 and 12,345. */
import type { Figure } from '../anchoring/figures.ts';

/** How much, and how far off the writer may be. */
export interface Quantity {
  readonly value: number;
  /** The figure as it is compared (`Figure.key`). */
  readonly key: string;
  /** As it is written. */
  readonly text: string;
  /** Half of the last place that is given, or more where the words say "about". */
  readonly margin: number;
}

const APPROXIMATE_BEFORE =
  /(?:大?约|接?近|将近|大概|\b(?:about|around|roughly|approximately|nearly|almost|some|circa|estimated)) ?$/iu;
const APPROXIMATE_BEHIND = /^ ?(?:左右|上下|前后|or so\b)/iu;
const BOUND_BEFORE =
  /(?:逾|超过?|高于|低于|不足|不到|不少于|不低于|不超过|至少|至多|最多|最少|突破|多达|高达|大于|小于|未满|不止|\b(?:over|under|above|below|exceed(?:s|ed|ing)?|at least|at most|up to|more than|less than|fewer than|(?:mini|maxi)mum(?: of)?)) ?$/iu;
const BOUND_BEHIND = /^ ?(?:多|余|以上|以下|以内|or (?:more|less|fewer)\b)/iu;

/** What a figure's words around it make of it. Null for a bound (more than 50%), which says less than a figure. */
export function quantityOf(figure: Figure, text: string, before: string, behind: string): Quantity | null {
  const value = Number(figure.key.slice(1));
  if (!Number.isFinite(value) || BOUND_BEFORE.test(before) || BOUND_BEHIND.test(behind)) return null;
  const about = APPROXIMATE_BEFORE.test(before) || APPROXIMATE_BEHIND.test(behind);
  const margin = Math.max(placeOf(figure, value) / 2, about ? Math.abs(value) / 10 : 0);
  return { value, key: figure.key, text, margin };
}

/** The last place that a figure gives: 0.001 for 59.8%, 1000 for 1.2万 and for 12,000. */
function placeOf({ digits, scale }: Figure, value: number): number {
  if (scale.startsWith('成')) return 0.1;
  const plain = digits.replaceAll(',', '');
  const written = Number(plain);
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
  const step = Number.isFinite(written) && written !== 0 ? Math.abs(value / written) : 0;
  if (decimals > 0) return step * 10 ** -decimals;
  // three noughts or more are seldom meant to the last
  const noughts = /0{3,}$/.exec(String(step > 0 ? Math.abs(written) : Math.abs(value)))?.[0].length ?? 0;
  if (step > 0) return step * 10 ** noughts;
  return Math.abs(value) < 1 ? Math.abs(value) / 10 : 10 ** noughts;
}

/** Whether two quantities cannot both be right. */
export function contradict(a: Quantity, b: Quantity): boolean {
  return a.key !== b.key && Math.abs(a.value - b.value) > Math.max(a.margin, b.margin) * 1.0001;
}
