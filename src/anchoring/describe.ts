import type { Target } from '../annotations/event.ts';
import { endOf, NEAR, startOf } from '../annotations/near.ts';
import type { Span } from '../span.ts';
import { countBefore } from './sorted.ts';

/** Makes the target of a span of the text it was made for. */
export type Describe = (span: Span) => Target;

/** Surroundings of so many UTF-16 units on either side are tried, until a quote stands in them once. */
const ENOUGH = [NEAR / 2, NEAR, 2 * NEAR, 4 * NEAR, 8 * NEAR];

/**
 * Describes a span of an article's text by its words, what stands before and after it, and its position; `source` is
 * the address as the browser showed it. The surroundings have up to 32 UTF-16 units on either side, more where the text holds the words
 * more than once (`distinct`). No surrogate pair is cut, and half pairs in the text become U+FFFD, which counts
 * the same. `describe('In 2023, 60% of trade …', {start: 9, end: 12}, …)` → `{exact: '60%', prefix: 'In 2023, ', …}`.
 */
export function describe(text: string, span: Span, source: string): Target {
  return distinct(text, describer(text, source)(span));
}

/** `describe` for many spans of one text, which is read once: the surroundings never have more than 32 units on either side. */
export function describer(text: string, source: string): Describe {
  const whole = text.toWellFormed();
  const pairs = Array.from(whole.matchAll(/[\uD800-\uDBFF]/g), ({ index }) => index);
  return ({ start, end }) => {
    const astral = countBefore(pairs, start);
    return {
      source,
      exact: whole.slice(start, end).toWellFormed(),
      ...around(whole, { start, end }, NEAR),
      start,
      end,
      ...(astral > 0 && { astral }),
    };
  };
}

/**
 * The target of a stretch of `text` whose words stand in it more than once, with twice as much of its surroundings as it takes for them to stand
 * nowhere else, 64 to 256 UTF-16 units on either side: what tells twins apart shall not hang by its last letter. As it was where its words
 * stand there once, or elsewhere than it says, or where nothing within reach tells them from their twin.
 */
export function distinct(text: string, target: Target): Target {
  const whole = text.toWellFormed();
  if (!whole.startsWith(words(target), target.start - target.prefix.length)) return target;
  if (isOnce(whole, target.exact)) return target;
  const wider = (reach: number): Target => ({ ...target, ...around(whole, target, reach) });
  const enough = ENOUGH.find((reach) => isOnce(whole, words(wider(reach))));
  return enough === undefined ? target : wider(Math.min(Math.max(2 * NEAR, 2 * enough), 8 * NEAR));
}

function around(text: string, { start, end }: Span, reach: number): Pick<Target, 'prefix' | 'suffix'> {
  return {
    prefix: endOf(text.slice(Math.max(0, start - reach - 1), start), reach),
    suffix: startOf(text.slice(end, end + reach + 1), reach),
  };
}

const words = ({ prefix, exact, suffix }: Target): string => prefix + exact + suffix;

const isOnce = (text: string, wanted: string): boolean => text.indexOf(wanted) === text.lastIndexOf(wanted);
