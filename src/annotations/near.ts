/** What of a target makes it that claim: the words, and the words around them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Units of its surroundings that make a claim that claim. */
export const NEAR = 32;

/** The quote with no more than 32 units around it on either side, no surrogate pair cut. */
export function near<Q extends Pick<Quote, 'prefix' | 'suffix'>>(quote: Q): Q {
  const { prefix, suffix } = quote;
  if (prefix.length <= NEAR && suffix.length <= NEAR) return quote;
  return { ...quote, prefix: endOf(prefix, NEAR), suffix: startOf(suffix, NEAR) };
}

/** The last `length` units, or one less where they begin within a surrogate pair. */
export function endOf(words: string, length: number): string {
  return words.slice(Math.max(0, words.length - length)).replace(/^[\uDC00-\uDFFF]/, '');
}

/** The first `length` units, or one less where they end within a surrogate pair. */
export function startOf(words: string, length: number): string {
  return words.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
