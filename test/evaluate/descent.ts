/** Logistic regression over sparse rows by L-BFGS (Liu & Nocedal 1989), with a quadratic penalty towards a prior for each weight. */

/** Labelled rows in compressed form: the features of row `i` stand from `from[i]` to `from[i + 1]` in `at` (which) and `value`. */
export interface Rows {
  readonly from: Int32Array;
  readonly at: Int32Array;
  readonly value: Float64Array;
  /** 1 or 0, or a probability between. */
  readonly target: Float64Array;
  readonly weight: Float64Array;
}

/** How it is fitted: penalty and prior by weight; `start` is where the search begins (default: the prior). */
export interface Terms {
  readonly penalty: Float64Array;
  readonly prior: Float64Array;
  readonly steps?: number;
}

const MEMORY = 8;
const get = (values: ArrayLike<number>, at: number): number => values[at] ?? 0;

/** The sum of row `row` under `weights`, as a logit. */
export function score(rows: Rows, row: number, weights: Float64Array): number {
  let sum = 0;
  for (let i = get(rows.from, row); i < get(rows.from, row + 1); i++)
    sum += get(weights, get(rows.at, i)) * get(rows.value, i);
  return sum;
}

function loss(rows: Rows, terms: Terms, weights: Float64Array, gradient: Float64Array): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const off = get(weights, i) - get(terms.prior, i);
    gradient[i] = get(terms.penalty, i) * off;
    total += 0.5 * get(terms.penalty, i) * off * off;
  }
  for (let row = 0; row < rows.target.length; row++) {
    const sum = score(rows, row, weights);
    const target = get(rows.target, row);
    const weight = get(rows.weight, row);
    total += weight * (Math.log1p(Math.exp(-Math.abs(sum))) + Math.max(sum, 0) - target * sum);
    const error = weight * (1 / (1 + Math.exp(-sum)) - target);
    for (let i = get(rows.from, row); i < get(rows.from, row + 1); i++) {
      const at = get(rows.at, i);
      gradient[at] = get(gradient, at) + error * get(rows.value, i);
    }
  }
  return total;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += get(a, i) * get(b, i);
  return sum;
}

interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly rho: number;
}

/** The direction in which to step: the gradient seen through the last few changes of it (two-loop recursion). */
function direction(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const way = gradient.map((slope) => -slope);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(s, way);
    alphas.push(alpha);
    for (let i = 0; i < way.length; i++) way[i] = get(way, i) - alpha * get(y, i);
  }
  const last = pairs.at(-1);
  const scale = last ? dot(last.s, last.y) / dot(last.y, last.y) : 1 / Math.sqrt(dot(gradient, gradient) + 1e-12);
  for (let i = 0; i < way.length; i++) way[i] = get(way, i) * scale;
  for (const { s, y, rho } of pairs) {
    const beta = rho * dot(y, way);
    const alpha = alphas.pop() ?? 0;
    for (let i = 0; i < way.length; i++) way[i] = get(way, i) + (alpha - beta) * get(s, i);
  }
  return way;
}

/** The weights with the least penalised loss; the same rows and terms always give the same ones. */
export function minimise(rows: Rows, terms: Terms): Float64Array {
  let weights = Float64Array.from(terms.prior);
  let gradient = new Float64Array(weights.length);
  let value = loss(rows, terms, weights, gradient);
  const pairs: Pair[] = [];
  for (let step = 0; step < (terms.steps ?? 100); step++) {
    const way = direction(gradient, pairs);
    const slope = dot(way, gradient);
    if (slope > -1e-9) break;
    let size = 1;
    let next = weights;
    const nextGradient = new Float64Array(weights.length);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let turn = 0; turn < 20; turn++, size /= 2) {
      next = weights.map((weight, i) => weight + size * get(way, i));
      nextValue = loss(rows, terms, next, nextGradient);
      if (nextValue <= value + 1e-4 * size * slope) break;
    }
    if (!(nextValue < value)) break;
    const s = next.map((weight, i) => weight - get(weights, i));
    const y = nextGradient.map((slope, i) => slope - get(gradient, i));
    const curve = dot(s, y);
    if (curve > 1e-12) pairs.push({ s, y, rho: 1 / curve });
    if (pairs.length > MEMORY) pairs.shift();
    const gain = value - nextValue;
    [weights, gradient, value] = [next, nextGradient, nextValue];
    if (gain < 1e-6 * Math.abs(value)) break;
  }
  return weights;
}
