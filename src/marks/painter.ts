import type { Label } from '../annotations/event.ts';
import type { OwnLook } from '../annotations/own-look.ts';
import type { Span } from '../span.ts';
import { liveRange, type Mark, type PageText } from './mark.ts';

/** The looks a mark can have; each is a highlight name of ours and a rule in `content.css`, or of `annotations/own-look.ts`. */
type Look = 'claim' | Label | 'changed' | 'neutral' | OwnLook;

/** What every name of ours in a page's highlight registry begins with. */
export const HIGHLIGHT_PREFIX = 'claimlight-';

/** The name under which the page's highlight registry knows a look. */
export function highlightName(look: Look | 'flash'): string {
  return HIGHLIGHT_PREFIX + look;
}

/**
 * A mark with its place in the page. `top` and `bottom` are pixels below the top of the article's element; null when the page does not
 * show it, undefined when it was not measured yet.
 */
interface Placed extends Span {
  readonly look: Look;
  readonly ranges: readonly StaticRange[];
  box: { readonly top: number; readonly bottom: number } | null | undefined;
  drawn: boolean;
}

/** Draws nothing further than this many viewports from what is seen … */
const REACH = 1;
/** … and draws anew when the reader has come this near (in viewports) to the end of what is drawn. */
const RESERVE = 0.4;

/**
 * Draws marks with the CSS Custom Highlight API: no node of the page is touched. Only marks near the viewport are drawn, from static
 * ranges: 2,000 live ranges make the page's own changes 136 times slower, static ones hardly at all. Heights are measured once
 * for each set of marks and again when the article's size changes (a late picture, an opened fold); a scroll only compares numbers.
 */
export class Painter {
  readonly #highlights = new Map<Look, Highlight>();
  #placed: Placed[] = [];
  #page: PageText | null = null;
  #seen: Span = { start: 0, end: -1 };
  #frame = 0;
  #stale = false;
  #size: string | null = null;
  readonly #resized: ResizeObserver;

  /** Nothing is drawn and nothing listened to before the first marks; all of it ends with `signal`. */
  readonly #window: Window & typeof globalThis;

  constructor(window: Window & typeof globalThis, signal: AbortSignal) {
    this.#window = window;
    this.#resized = new window.ResizeObserver(([entry]) => this.#resize(entry));
    const options = { signal, passive: true, capture: true };
    // A box that scrolls inside the article moves its marks within it: they have to be measured again.
    const inside = (target: EventTarget | null) => target instanceof Node && this.#page?.root.contains(target) === true;
    window.addEventListener('scroll', (event) => this.#schedule(inside(event.target)), options);
    window.addEventListener('resize', () => this.#schedule(true), options);
    // Paper has no viewport.
    window.addEventListener('beforeprint', () => this.#draw(true), options);
    window.addEventListener('afterprint', () => this.#schedule(true), options);
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** Replaces all marks. `neutral` gives every mark one look, so that the page cannot read the reader's labels. */
  show(marks: readonly Mark[], page: PageText, neutral: boolean): void {
    this.#erase();
    const known = new Map(page === this.#page ? this.#placed.map((mark) => [keyOf(mark), mark]) : []);
    this.#placed = marks.map((mark) => {
      // words that nobody labelled must not look as if somebody had
      const look = neutral ? 'neutral' : mark.changed ? 'changed' : (mark.own?.look ?? mark.label ?? 'claim');
      const { ranges, box } = known.get(keyOf(mark)) ?? { ranges: page.ranges(mark), box: undefined };
      return { start: mark.start, end: mark.end, look, ranges, box, drawn: false };
    });
    if (this.#page?.root !== page.root) {
      this.#resized.disconnect();
      this.#size = null;
      this.#resized.observe(page.root);
    }
    this.#page = page;
    this.#seen = { start: 0, end: -1 };
    this.#draw();
  }

  /** Takes all marks away without a trace. */
  clear(): void {
    this.#window.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#resized.disconnect();
    this.#page = null;
    this.#placed = [];
    this.#erase();
  }

  #erase(): void {
    for (const [look, highlight] of this.#highlights) unregister(this.#window, highlightName(look), highlight);
    this.#highlights.clear();
  }

  /** An observer tells the size once when it begins: that is no change. */
  #resize(entry: ResizeObserverEntry | undefined): void {
    const size = entry ? `${entry.contentRect.width}:${entry.contentRect.height}` : '';
    if (this.#size !== null && this.#size !== size) this.#schedule(true);
    this.#size = size;
  }

  #schedule(stale: boolean): void {
    if (this.#placed.length === 0) return;
    this.#stale ||= stale;
    if (this.#frame !== 0) return;
    this.#frame = this.#window.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  }

  #draw(isAll = false): void {
    if (this.#page === null) return;
    const height = this.#window.innerHeight;
    const start = -this.#page.root.getBoundingClientRect().top;
    const near = RESERVE * height;
    if (!isAll && !this.#stale && start - near >= this.#seen.start && start + height + near <= this.#seen.end) return;
    this.#seen = { start: start - REACH * height, end: start + (1 + REACH) * height };
    for (const mark of this.#placed) {
      const box = this.#stale || mark.box === undefined ? boxOf(mark.ranges, -start) : mark.box;
      const wanted = box !== null && (isAll || (box.bottom >= this.#seen.start && box.top <= this.#seen.end));
      mark.box = box;
      if (wanted !== mark.drawn) this.#toggle(mark, wanted);
    }
    this.#stale = false;
  }

  #toggle(mark: Placed, drawn: boolean): void {
    let highlight = this.#highlights.get(mark.look);
    if (highlight === undefined) {
      highlight = new this.#window.Highlight();
      this.#highlights.set(mark.look, highlight);
      this.#window.CSS.highlights.set(highlightName(mark.look), highlight);
    }
    for (const range of mark.ranges) {
      if (drawn) highlight.add(range);
      else highlight.delete(range);
    }
    mark.drawn = drawn;
  }
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** Deletes a name, unless another script of the page has given it to a highlight of its own meanwhile. */
export function unregister(window: Window & typeof globalThis, name: string, highlight: Highlight): void {
  if (window.CSS.highlights.get(name) === highlight) window.CSS.highlights.delete(name);
}

/** Height of the ranges below `top`; null where the page does not show them. */
function boxOf(ranges: readonly StaticRange[], top: number): { top: number; bottom: number } | null {
  const rects = ranges
    .flatMap((range) => liveRange(range)?.getBoundingClientRect() ?? [])
    .filter((rect) => rect.height > 0);
  if (rects.length === 0) return null;
  return {
    top: Math.min(...rects.map((rect) => rect.top)) - top,
    bottom: Math.max(...rects.map((rect) => rect.bottom)) - top,
  };
}
