/** How sure the figures are, and how good the first few marks of an article. */
import type { LabelledText } from './lessons.ts';

/** What was found in a text. */
export interface Found {
  readonly id: string;
  readonly claims: readonly { readonly start: number; readonly end: number; readonly worth: number }[];
}

const DRAWS = 1000;
const SEED = 20170807;

/** Pseudo-random numbers from 0 to 1, always the same ones (mulberry32). */
function* draws(seed: number): Generator<number, never> {
  let state = seed;
  while (true) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
}

/** The middle 95 % of a figure over texts drawn again and again with replacement. */
export function interval(
  texts: readonly LabelledText[],
  figure: (some: readonly LabelledText[]) => number,
): [number, number] {
  const random = draws(SEED);
  const found: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const some = texts.flatMap(() => texts[Math.floor(random.next().value * texts.length)] ?? []);
    found.push(figure(some));
  }
  found.sort((a, b) => a - b);
  return [found[Math.floor(DRAWS * 0.025)] ?? 0, found[Math.floor(DRAWS * 0.975)] ?? 0];
}

/** Of the `count` worthiest claims of each text, the share that overlap a claim of high priority; the mean over the texts that have any. */
export function precisionAt(texts: readonly LabelledText[], found: readonly Found[], count: number): number {
  const shares = texts.flatMap(({ id, sentences }) => {
    const high = sentences.flatMap(({ claims }) => claims.filter(({ priority }) => priority === 'high'));
    const first = [...(found.find((text) => text.id === id)?.claims ?? [])]
      .sort((a, b) => b.worth - a.worth)
      .slice(0, count);
    const right = first.filter((claim) => high.some(({ start, end }) => start < claim.end && claim.start < end));
    return first.length > 0 ? [right.length / first.length] : [];
  });
  return Math.round((shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1)) * 1000) / 1000;
}
