import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  type Range,
  type Rect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { afterPaint } from './painted.ts';

type Lines = Virtualizer<HTMLElement, HTMLElement>;
type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

interface Wanted {
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
  /** Lines drawn beyond what is seen, at either end. */
  readonly reserve?: number;
}

/** Until it is told how high it is, a list is taken to be as high as one in a popup under its header, in CSS pixels. */
const HEIGHT = 450;

/**
 * Which lines of a long list are drawn, and where; only those near the viewport are, and at first only those seen. Nothing here asks the
 * browser for a size or a place before it has laid the page out: it would do so at once, and again when all is drawn. So lines have to
 * stand one under the other by themselves.
 */
export function useVirtual({ count, scroller, estimate, keyOf, margin = 0, kept = -1, reserve = 6 }: Wanted): Lines {
  const [, draw] = useReducer<number, undefined>((drawn) => drawn + 1, 0);
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  const options: Options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    scrollMargin: margin,
    overscan: isPainted ? reserve : 0,
    initialRect: { width: 0, height: HEIGHT },
    initialOffset: () => scroller.current?.scrollTop ?? 0,
    rangeExtractor: useCallback((range: Range) => withKept(defaultRangeExtractor(range), kept, count), [kept, count]),
    scrollToFn,
    // within the observer's own turn more lines would be drawn than it can still observe, which browsers report as an error
    useAnimationFrameWithResizeObserver: true,
    measureElement: measured,
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

/** The height of a line that the browser laid out; until it says so, what the line is taken for. */
const measured: Options['measureElement'] = (line, entry, virtual) => {
  const index = virtual.indexFromElement(line);
  return entry
    ? measureElement(line, entry, virtual)
    : (virtual.measurementsCache[index]?.size ?? virtual.options.estimateSize(index));
};

/** A list that begins to watch what scrolls asks to be scrolled to where it is. */
const scrollToFn: Options['scrollToFn'] = (offset, options, virtual) => {
  if (offset + (options.adjustments ?? 0) !== virtual.scrollOffset) elementScroll(offset, options, virtual);
};

function observeElementRect({ scrollElement }: Lines, hear: (rect: Rect) => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.borderBoxSize[0];
    if (box)
      requestAnimationFrame(() => hear({ width: Math.round(box.inlineSize), height: Math.round(box.blockSize) }));
  });
  if (scrollElement) observer.observe(scrollElement);
  return () => observer.disconnect();
}
