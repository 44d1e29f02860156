import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Lines {
  readonly count: number;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a line in CSS pixels, before it was drawn and measured. */
  readonly estimate: (index: number) => number;
  /** What keeps a line's height when lines come before it. */
  readonly keyOf: (index: number) => string;
}

/** Which lines of a long list are drawn, and where; only those near the viewport are. */
export function useVirtual({ count, scroller, estimate, keyOf }: Lines): Virtualizer<HTMLElement, HTMLElement> {
  const [, draw] = useReducer<number, undefined>((drawn) => drawn + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
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
