import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Lines {
  readonly count: number;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a line in CSS pixels, before it was drawn and measured. */
  readonly estimate: (index: number) => number;
  /** What keeps a line's height when lines come before it. */
  readonly keyOf: (index: number) => string;
  /** CSS pixels from the top of what scrolls to the first line. */
  readonly margin?: number;
  /** A line that is drawn wherever it is, as it has the focus or is to get it; -1 for none. */
  readonly kept?: number;
}

/** Which lines of a long list are drawn, and where; only those near the viewport are. */
export function useVirtual(lines: Lines): Virtualizer<HTMLElement, HTMLElement> {
  const { count, scroller, estimate, keyOf, margin = 0, kept = -1 } = lines;
  const [, draw] = useReducer<number, undefined>((drawn) => drawn + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: 6,
    // until it is measured, so that the first drawing has lines
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: useCallback((range: Range) => withKept(defaultRangeExtractor(range), kept, count), [kept, count]),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}

function withKept(drawn: number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || drawn.includes(kept)) return drawn;
  return [...drawn, kept].sort((a, b) => a - b);
}
