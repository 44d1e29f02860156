import type { Target } from '../annotations/event.ts';
import type { Span } from '../span.ts';
import { countBefore } from './sorted.ts';

const CONTEXT = 32;

/** Makes the target of a span of the text it was made for. */
export type Describe = (span: Span) => Target;

/**
 * Describes a span of an article's text by its words, up to 32 UTF-16 units before and after it, and its position; `source` is
 * the address as the browser showed it. No surrogate pair is cut, and half pairs in the text become U+FFFD, which counts
 * the same. `describe('In 2023, 60% of trade …', {start: 9, end: 12}, …)` → `{exact: '60%', prefix: 'In 2023, ', …}`.
 */
export function describe(text: string, span: Span, source: string): Target {
  return describer(text, source)(span);
}

/** `describe` for many spans of one text: the text is read once. */
export function describer(text: string, source: string): Describe {
  const whole = text.toWellFormed();
  const pairs = Array.from(whole.matchAll(/[\uD800-\uDBFF]/g), ({ index }) => index);
  return ({ start, end }) => {
    const astral = countBefore(pairs, start);
    return {
      source,
      exact: whole.slice(start, end).toWellFormed(),
      prefix: whole.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
      suffix: whole.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
      start,
      end,
      ...(astral > 0 && { astral }),
    };
  };
}
