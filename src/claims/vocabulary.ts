/**
 * The names of features as small numbers, given out as they are met: what the scores add up is then looked up in an array, not by a
 * string, four times a sentence. Numbers hold for one run of the program; tables of weights are written with names.
 */

const NUMBERS = new Map<string, number>();
const NAMES: string[] = [];

/** The number of a feature's name. */
export function featureId(name: string): number {
  const known = NUMBERS.get(name);
  if (known !== undefined) return known;
  NUMBERS.set(name, NAMES.length);
  return NAMES.push(name) - 1;
}

/** The name behind a number; '' for one that was never given out. */
export function featureName(id: number): string {
  return NAMES[id] ?? '';
}

/** The numbers of several names, by name. */
export function featureIds<const N extends string>(...names: readonly N[]): Readonly<Record<N, number>> {
  return Object.fromEntries(names.map((name) => [name, featureId(name)])) as Record<N, number>;
}
