import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { afterPaint } from '../ui/painted.ts';
import { Heights } from './heights.ts';

interface Lines {
  /** Names the list: the same list with other lines stays where it was scrolled to, another one begins at its top. */
  readonly list: unknown;
  /** The height of each line in CSS pixels, as long as it was not drawn. Other lines are another array. */
  readonly guess: Float32Array;
  readonly keyOf: (line: number) => string;
  /** The line with a key; -1 when there is none. */
  readonly lineOf: (key: string) => number;
}

/** The part of a list that is drawn. Its lines stand one under the other, the first of them `top` pixels from the list's. */
interface Drawn {
  readonly first: number;
  /** One more than the last. */
  readonly end: number;
  readonly top: number;
  /** Height of the whole list. */
  readonly total: number;
}

/**
 * Lines drawn in the list's first frame: they are there sooner, and to draw a screen of them with code that never ran would hold the page for
 * longer than a reader who types should wait.
 */
const FIRST = 5;
/** Lines drawn beyond either end of what is seen, once the first ones are painted, and how few may be left of them before more are drawn. */
const BEYOND = 4;
const LEFT = 1;

/** Draws of a long list what is near the viewport. Lines have `data-line`, and are measured when they are drawn. */
class Virtual {
  readonly #scroller: RefObject<HTMLElement | null>;
  readonly #redraw: () => void;
  #lines: Lines | null = null;
  #heights = new Heights(new Float32Array());
  /** By key, of every line of the list that was ever drawn. */
  readonly #measured = new Map<string, number>();
  /** Keys of the lines that are seen, and how far the first of them is scrolled out. */
  #seen: readonly string[] = [];
  #out = 0;
  /** Where a list must be scrolled to once it is drawn; null where it stays. */
  #goal: number | null = null;
  #drawn: Drawn | null = null;
  #beyond = 0;
  #most = FIRST;

  constructor(scroller: RefObject<HTMLElement | null>, redraw: () => void) {
    this.#scroller = scroller;
    this.#redraw = redraw;
  }

  /** What is to be drawn now. */
  draw(lines: Lines): Drawn {
    if (this.#lines?.guess !== lines.guess) this.#replace(lines);
    this.#lines = lines;
    this.#drawn = this.#range(this.#beyond);
    return this.#drawn;
  }

  /** Scrolls no further than it takes to see a line. */
  scrollTo(line: number): void {
    const scroller = this.#scroller.current;
    if (!scroller) return;
    const [top, bottom] = [this.#heights.topOf(line), this.#heights.topOf(line + 1)];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
    this.#redraw();
  }

  /** After every drawing, before it is painted. */
  settle(): void {
    const scroller = this.#scroller.current;
    if (!scroller) return;
    if (this.#goal !== null) scroller.scrollTop = this.#goal;
    this.#goal = null;
    this.#measure(scroller);
    this.#look(scroller);
  }

  /** Follows the scroller until the answer is called. */
  follow(): () => void {
    const scroller = this.#scroller.current;
    if (!scroller) return () => undefined;
    const scrolled = () => {
      this.#look(scroller);
      this.#extend();
    };
    // drawn within the observation, it would be observed again: in the next frame it is not
    const resized = new ResizeObserver(() => requestAnimationFrame(() => this.#redraw()));
    afterPaint(() => {
      this.#most = Number.POSITIVE_INFINITY;
      this.#redraw();
      afterPaint(() => {
        this.#beyond = BEYOND;
        this.#redraw();
      });
    });
    scroller.addEventListener('scroll', scrolled, { passive: true });
    resized.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }

  #replace(lines: Lines): void {
    this.#heights = new Heights(lines.guess);
    if (this.#lines === null) return;
    const isSame = this.#lines.list === lines.list;
    if (!isSame) this.#measured.clear();
    for (const [key, height] of this.#measured) {
      const line = lines.lineOf(key);
      if (line >= 0) this.#heights.set(line, height);
    }
    // a line that was seen may be gone, and the next one not
    const same = isSame ? this.#seen.map((key) => lines.lineOf(key)) : [];
    const line = same.find((at) => at >= 0);
    const isAtTop = this.#out === 0 && same[0] === 0;
    this.#goal = line === undefined || isAtTop ? 0 : this.#heights.topOf(line) + (line === same[0] ? this.#out : 0);
  }

  /** Draws more where what is drawn nearly ends. */
  #extend(): void {
    const { first, end } = this.#range(Math.min(LEFT, this.#beyond));
    if (!this.#drawn || first < this.#drawn.first || end > this.#drawn.end) this.#redraw();
  }

  #range(beyond: number): Drawn {
    const heights = this.#heights;
    const scroller = this.#scroller.current;
    const from = this.#goal ?? scroller?.scrollTop ?? 0;
    const first = Math.max(0, heights.at(from) - beyond);
    const seen = heights.at(from + (scroller?.clientHeight ?? innerHeight)) + 1;
    const end = Math.min(heights.count, seen + beyond, first + this.#most);
    return { first, end, top: heights.topOf(first), total: heights.total };
  }

  /** What stands above the first line that is seen must not move it when it turns out to be higher. */
  #measure(scroller: HTMLElement): void {
    const seen = this.#heights.at(scroller.scrollTop);
    let above = 0;
    for (const element of scroller.querySelectorAll<HTMLElement>('[data-line]')) {
      const line = Number(element.dataset.line);
      const height = element.offsetHeight;
      if (height === 0 || line >= this.#heights.count) continue;
      this.#measured.set(this.#lines?.keyOf(line) ?? '', height);
      const more = this.#heights.set(line, height);
      if (line < seen) above += more;
    }
    if (above !== 0) scroller.scrollTop += above;
    this.#extend();
  }

  #look({ scrollTop, clientHeight }: HTMLElement): void {
    const { keyOf } = this.#lines ?? {};
    if (!keyOf || this.#heights.count === 0) return;
    const first = this.#heights.at(scrollTop);
    const last = this.#heights.at(scrollTop + clientHeight);
    this.#out = scrollTop - this.#heights.topOf(first);
    this.#seen = Array.from({ length: last + 1 - first }, (_, index) => keyOf(first + index));
  }
}

/** Which lines of a long list are drawn, and where, in the element that scrolls. */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  lines: Lines,
): Drawn & { readonly scrollTo: (line: number) => void } {
  const [, redraw] = useReducer<number, undefined>((drawn) => drawn + 1, 0);
  const [virtual] = useState(() => new Virtual(scroller, () => redraw(undefined)));
  const drawn = virtual.draw(lines);
  useLayoutEffect(() => virtual.settle());
  useLayoutEffect(() => virtual.follow(), [virtual]);
  return { ...drawn, scrollTo: (line) => virtual.scrollTo(line) };
}
