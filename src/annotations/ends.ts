import type { Span } from '../span.ts';

/** By how much an end moves: a word as the language cuts words (Chinese too), or one character as a reader counts them. */
export type Step = 'word' | 'grapheme';

const PARTS = '%％‰°';
/** Signs that belong to a figure: no word to the language, but an end may stand behind or before one. */
const SIGN = new RegExp(`^[\\p{Sc}${PARTS}]$`, 'u');

/**
 * The span with one end moved by a step, forwards or back. `text` is what it counts in, `language` a BCP 47 tag, '' where none is known.
 * The span itself where there is no step left, or nothing would be left of it.
 */
export function moved(text: string, span: Span, end: keyof Span, by: 1 | -1, step: Step, language: string): Span {
  const segments = new Intl.Segmenter(tagOf(language), { granularity: step }).segment(text);
  const places: number[] = [];
  for (const { index, segment, isWordLike } of segments) {
    if (step === 'grapheme' || isWordLike || SIGN.test(segment))
      places.push(end === 'start' ? index : index + segment.length);
  }
  const to = by > 0 ? places.find((place) => place > span[end]) : places.findLast((place) => place < span[end]);
  const next = { ...span, [end]: to ?? span[end] };
  return next.start < next.end ? next : span;
}

function tagOf(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    // what a page calls its language may be no tag
    return undefined;
  }
}
