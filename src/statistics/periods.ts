/** Days put together to weeks, months or years, so that a picture has some tens of bars whatever time it covers. */
import { sum, type Tally } from './tally.ts';

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

export type Unit = 'day' | 'week' | 'month' | 'year';

/** What was done from `start` up to `end`: midnights in UTC that stand for those of the reader's calendar, in ms. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly tally: Tally;
}

/** The day of a time in the reader's time zone, counted from 1970-01-01. */
export function dayOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}

/** The longest time that is shown in each unit, in days. */
const LONGEST: readonly (readonly [Unit, number])[] = [
  ['day', 45],
  ['week', 320],
  ['month', 1900],
];

/** Tallies of days as periods in their order; a period in which nothing was done is left out. */
export function inPeriods(days: ReadonlyMap<number, Tally>): {
  readonly unit: Unit;
  readonly periods: readonly Period[];
} {
  const known = [...days.keys()].sort((a, b) => a - b);
  const length = (known.at(-1) ?? 0) - (known[0] ?? 0) + 1;
  const unit = LONGEST.find(([, most]) => length <= most)?.[0] ?? 'year';
  const groups = new Map<number, Tally[]>();
  for (const day of known) {
    const start = startOf(day * DAY_MS, unit);
    const group = groups.get(start) ?? [];
    group.push(days.get(day) ?? sum([]));
    groups.set(start, group);
  }
  const periods = Array.from(groups, ([start, tallies]) => ({ start, end: endOf(start, unit), tally: sum(tallies) }));
  return { unit, periods };
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function startOf(at: number, unit: Unit): number {
  const date = new Date(at);
  if (unit === 'day') return Math.floor(at / DAY_MS) * DAY_MS;
  if (unit === 'week') return startOf(at, 'day') - ((date.getUTCDay() + 6) % 7) * DAY_MS;
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1);
}

function endOf(start: number, unit: Unit): number {
  const date = new Date(start);
  if (unit === 'day') return start + DAY_MS;
  if (unit === 'week') return start + 7 * DAY_MS;
  return Date.UTC(
    date.getUTCFullYear() + (unit === 'year' ? 1 : 0),
    date.getUTCMonth() + (unit === 'month' ? 1 : 0),
    1,
  );
}

/** The fewest periods that a picture has room for: a single one is a narrow bar too. */
const FEWEST = 12;

/** The beginnings of all periods up to the last, those in which nothing was done too, and as many before as make up a dozen. */
export function beginnings(periods: readonly Period[], unit: Unit): number[] {
  const [first, last] = [periods[0]?.start ?? 0, periods.at(-1)?.start ?? 0];
  const starts: number[] = [];
  for (let at = last; at >= first || starts.length < FEWEST; at = startOf(at - 1, unit)) starts.push(at);
  return starts.reverse();
}
