/** Logistic regression with a quadratic penalty towards a prior, over named features of several groups (languages). */
import type { Weights } from '../../src/claims/model.ts';

/** One labelled example. */
export interface Row {
  readonly group: string;
  readonly features: readonly string[];
  readonly measures?: Readonly<Record<string, number>>;
  readonly yes: boolean;
  readonly weight: number;
}

/** Penalties of the part that groups share (left out: there is none) and of each group's own; priors by `feature` or `group:feature`. */
export interface Penalties {
  readonly shared?: number;
  readonly own: number;
  readonly priors?: Readonly<Record<string, number>>;
}

/** The weights for a group, both parts added, rounded to two places; those under 0.03 are left out. */
export type Fit = (group: string) => Weights;

const STEPS = 300;
const RATE = 0.05;

/** Fits by full-batch gradient descent with Adam (Kingma & Ba 2015); the same rows always give the same weights. */
export function regress(rows: readonly Row[], { shared, own, priors = {} }: Penalties): Fit {
  const index = new Map<string, number>();
  const at = (name: string): number => {
    if (!index.has(name)) index.set(name, index.size);
    return index.get(name) ?? 0;
  };
  const data = rows.map((row) => {
    const named: [string, number][] = [
      ...row.features.map((name): [string, number] => [name, 1]),
      ...Object.entries(row.measures ?? {}),
      ['bias', 1],
    ];
    const parts = named.flatMap(([name, value]) => [
      ...(shared === undefined ? [] : [{ at: at(name), value }]),
      { at: at(`${row.group}:${name}`), value },
    ]);
    return { parts, yes: row.yes ? 1 : 0, weight: row.weight };
  });
  for (const name of Object.keys(priors)) at(name);
  const names = [...index.keys()];
  const prior = Float64Array.from(names, (name) => priors[name] ?? 0);
  const penalty = Float64Array.from(names, (name) =>
    name.endsWith('bias') ? 0.001 : name.includes(':') ? own : (shared ?? own),
  );
  const weights = descend(data, prior, penalty);
  return (group) => table(names, weights, group);
}

interface Datum {
  readonly parts: readonly { at: number; value: number }[];
  readonly yes: number;
  readonly weight: number;
}

const get = (values: Float64Array, at: number): number => values[at] ?? 0;

function descend(data: readonly Datum[], prior: Float64Array, penalty: Float64Array): Float64Array {
  const weights = Float64Array.from(prior);
  const mean = new Float64Array(prior.length);
  const square = new Float64Array(prior.length);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight, at) => get(penalty, at) * (weight - get(prior, at)));
    for (const { parts, yes, weight } of data) {
      const sum = parts.reduce((total, part) => total + get(weights, part.at) * part.value, 0);
      const error = weight * (1 / (1 + Math.exp(-sum)) - yes);
      for (const part of parts) gradient[part.at] = get(gradient, part.at) + error * part.value;
    }
    const rate = step < STEPS * 0.7 ? RATE : RATE * 0.3;
    gradient.forEach((slope, at) => {
      const m = 0.9 * get(mean, at) + 0.1 * slope;
      const v = 0.999 * get(square, at) + 0.001 * slope * slope;
      mean[at] = m;
      square[at] = v;
      weights[at] = get(weights, at) - (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}

function table(names: readonly string[], weights: Float64Array, group: string): Weights {
  const sums = new Map<string, number>();
  names.forEach((name, at) => {
    const [of, feature] = name.includes(':') ? name.split(':') : [group, name];
    if (of === group && feature) sums.set(feature, (sums.get(feature) ?? 0) + get(weights, at));
  });
  const rounded = [...sums].map(([name, sum]): [string, number] => [name, Math.round(sum * 100) / 100]);
  return Object.fromEntries(rounded.filter(([name, sum]) => name === 'bias' || Math.abs(sum) >= 0.03));
}
