/** Fits tables of weights over named features, measures and n-grams to labelled rows of several groups (languages). */
import { gramValue, type Weights } from '../../src/claims/model.ts';
import { minimise } from './descent.ts';
import type { Priors } from './priors.ts';

/** One labelled example. */
export interface Row {
  readonly group: string;
  readonly features: readonly string[];
  readonly measures?: Readonly<Record<string, number>>;
  /** N-gram buckets (`NgramReader.read`, kept). */
  readonly grams?: Int32Array;
  readonly yes: boolean;
  readonly weight: number;
}

/** Penalties of the part that groups share (left out: there is none) and of each group's own; priors by `feature` or `group:feature`. */
export interface Penalties {
  readonly shared?: number;
  readonly own: number;
  readonly priors?: Priors;
  /** How many n-gram buckets there are, and their penalty; each group has its own. */
  readonly grams?: { readonly size: number; readonly penalty: number };
}

/** What was fitted, by group. */
export interface Fit {
  /** Both parts added, rounded to two places; those under 0.02 are left out. */
  table(group: string): Weights;
  grams(group: string): Float64Array;
}

const BIAS_PENALTY = 0.001;

/** Fits a logistic regression with a quadratic penalty; the same rows always give the same weights. */
export function regress(rows: readonly Row[], { shared, own, priors = {}, grams }: Penalties): Fit {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const size = grams?.size ?? 0;
  const base = size * groups.length;
  const index = new Map<string, number>();
  const indexOf = (name: string): number => {
    const known = index.get(name) ?? base + index.size;
    index.set(name, known);
    return known;
  };
  const from = [0];
  const at: number[] = [];
  const value: number[] = [];
  const add = (where: number, what: number): void => {
    at.push(where);
    value.push(what);
  };
  for (const row of rows) {
    for (const [name, what] of named(row)) {
      if (shared !== undefined) add(indexOf(name), what);
      add(indexOf(`${row.group}:${name}`), what);
    }
    const start = groups.indexOf(row.group) * size;
    if (grams && row.grams)
      for (const bucket of row.grams) add(start + (bucket & (size - 1)), gramValue(row.grams.length));
    from.push(at.length);
  }
  for (const name of Object.keys(priors)) indexOf(name);
  const prior = new Float64Array(base + index.size);
  const penalty = new Float64Array(base + index.size).fill(grams?.penalty ?? 0);
  for (const [name, where] of index) {
    prior[where] = priors[name] ?? 0;
    penalty[where] = name.endsWith('bias') ? BIAS_PENALTY : name.includes(':') ? own : (shared ?? own);
  }
  const data = {
    from: Int32Array.from(from),
    at: Int32Array.from(at),
    value: Float64Array.from(value),
    target: Float64Array.from(rows, ({ yes }) => Number(yes)),
    weight: Float64Array.from(rows, ({ weight }) => weight),
  };
  const weights = minimise(data, { penalty, prior });
  return {
    table: (group) => table(index, weights, group),
    grams: (group) => {
      const start = groups.indexOf(group) * size;
      return start < 0 ? new Float64Array(size) : weights.slice(start, start + size);
    },
  };
}

function named({ features, measures = {} }: Row): [string, number][] {
  return [...features.map((name): [string, number] => [name, 1]), ...Object.entries(measures), ['bias', 1]];
}

function table(index: ReadonlyMap<string, number>, weights: Float64Array, group: string): Weights {
  const sums = new Map<string, number>();
  for (const [name, where] of index) {
    const [of, feature] = name.includes(':') ? name.split(':') : [group, name];
    if (of === group && feature) sums.set(feature, (sums.get(feature) ?? 0) + (weights[where] ?? 0));
  }
  const rounded = [...sums].map(([name, sum]): [string, number] => [name, Math.round(sum * 100) / 100]);
  return new Map(rounded.filter(([name, sum]) => name === 'bias' || Math.abs(sum) >= 0.02));
}
