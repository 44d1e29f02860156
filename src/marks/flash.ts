import type { Span } from '../span.ts';
import { clientRects, type PageText } from './mark.ts';
import { highlightName, unregister } from './painter.ts';

/** Long enough to be found by an eye that follows the scroll, in milliseconds. */
const SHOWN = 1200;
/** A smooth scroll takes about this long in both browsers; the flash must outlast it. */
const SCROLLING = 600;
/** Beyond this many viewports a smooth scroll only makes the reader wait. */
const FAR = 3;

/**
 * Scrolls to a stretch of the article and lights it up for a moment. False when the page does not show it. `signal` puts the light out.
 * Calling it again moves the light: the name is taken over.
 */
export function flash(span: Span, page: PageText, window: Window & typeof globalThis, signal: AbortSignal): boolean {
  const ranges = page.ranges(span);
  const smooth = scrollTo(ranges, window);
  if (smooth === null) return false;
  const name = highlightName('flash');
  const highlight = new window.Highlight(...ranges);
  // Above the mark's own look, whichever was registered first.
  highlight.priority = 1;
  window.CSS.highlights.set(name, highlight);
  const out = () => unregister(window, name, highlight);
  const timer = window.setTimeout(out, SHOWN + (smooth ? SCROLLING : 0));
  signal.addEventListener(
    'abort',
    () => {
      window.clearTimeout(timer);
      out();
    },
    { once: true },
  );
  return true;
}

/** Brings the first line to the middle of the screen; tells whether it glides there, null when there is nothing to see. */
function scrollTo(ranges: readonly StaticRange[], window: Window & typeof globalThis): boolean | null {
  const top = () => clientRects(ranges)[0]?.top;
  if (top() === undefined) return null;
  for (let box = ranges[0]?.startContainer.parentElement; box; box = box.parentElement) {
    if (!scrolls(box, window)) continue;
    const { top: edge, height } = box.getBoundingClientRect();
    box.scrollBy({ top: (top() ?? 0) - edge - height / 2, behavior: 'instant' });
  }
  const frame = window.frameElement;
  const outer = frame?.ownerDocument.defaultView;
  if (frame && outer) {
    const way = frame.getBoundingClientRect().top + (top() ?? 0) - outer.innerHeight / 2;
    outer.scrollBy({ top: way, behavior: 'instant' });
  }
  const way = (top() ?? 0) - window.innerHeight / 2;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const smooth = !calm && Math.abs(way) > 1 && Math.abs(way) < FAR * window.innerHeight;
  window.scrollBy({ top: way, behavior: smooth ? 'smooth' : 'instant' });
  return smooth;
}

/** An element inside the page with a scroll bar of its own; the page itself is scrolled through the window. */
function scrolls(box: Element, window: Window & typeof globalThis): boolean {
  const { document } = window;
  if (box === document.body || box === document.documentElement || box.scrollHeight <= box.clientHeight) return false;
  return /auto|scroll/.test(window.getComputedStyle(box).overflowY);
}
