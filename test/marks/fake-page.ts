import { TextMap } from '../../src/article/text-map.ts';
import type { Mark } from '../../src/marks/mark.ts';

/**
 * What jsdom lacks of a page, as far as marks need it: the highlight registry, and a layout in which every `<p>` is one line,
 * `LINE` pixels high and 10 pixels to a character, below the one before it.
 */
export const LINE = 20;
const CHARACTER = 10;

/** How far the fake page is scrolled, in pixels. */
export const layout = { scrolled: 0 };

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

type Resized = (entries: { contentRect: DOMRect }[]) => void;
const observers = new Set<Resized>();
class FakeResizeObserver {
  constructor(private readonly callback: Resized) {}
  observe(): void {
    observers.add(this.callback);
    this.callback([{ contentRect: new DOMRect() }]);
  }
  disconnect(): void {
    observers.delete(this.callback);
  }
}

/** Tells every resize observer that is at work; answers how many there are. */
export function resizePage(): number {
  for (const callback of observers) callback([{ contentRect: new DOMRect(0, 0, 800, 1000) }]);
  return observers.size;
}

let lines = new Map<Element, number>();

function lineOf(node: Node): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest('p');
  if (!paragraph || paragraph.hasAttribute('hidden')) return null;
  return lines.get(paragraph) ?? null;
}

/** Characters of the paragraph before a place in one of its text nodes. */
function column(node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(node.parentElement?.closest('p') ?? node, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

function rectsOf(range: Range): DOMRect[] {
  const line = lineOf(range.startContainer);
  if (line === null) return [];
  const left = column(range.startContainer, range.startOffset) * CHARACTER;
  const right = column(range.endContainer, range.endOffset) * CHARACTER;
  return [new DOMRect(left, line * LINE - layout.scrolled, right - left, LINE)];
}

/** The text node and offset at a point of the fake layout; snaps to the nearest character, as browsers do. */
function caretAt(x: number, y: number): { offsetNode: Node; offset: number } | null {
  const paragraphs = [...document.querySelectorAll('p')];
  const paragraph = paragraphs[Math.min(paragraphs.length - 1, Math.max(0, Math.floor((y + layout.scrolled) / LINE)))];
  if (paragraph === undefined) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = Math.max(0, Math.round(x / CHARACTER));
  let last: Text | null = null;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { offsetNode: node, offset: left };
    left -= node.length;
    last = node;
  }
  return last && { offsetNode: last, offset: last.length };
}

/** Puts the missing parts in place, with an empty registry, and the given body. */
export function fakePage(body: string): TextMap {
  layout.scrolled = 0;
  observers.clear();
  document.body.innerHTML = body;
  lines = new Map([...document.querySelectorAll('p')].map((paragraph, line) => [paragraph, line]));
  Object.assign(window, {
    CSS: { highlights: new Map<string, Set<AbstractRange>>() },
    Highlight: FakeHighlight,
    ResizeObserver: FakeResizeObserver,
    matchMedia: () => ({ matches: false }),
    scrollBy: ({ top }: { top: number }) => {
      layout.scrolled += top;
    },
  });
  Object.assign(document, { caretPositionFromPoint: caretAt });
  Object.assign(Range.prototype, {
    getClientRects(this: Range) {
      return rectsOf(this);
    },
    getBoundingClientRect(this: Range) {
      return rectsOf(this)[0] ?? new DOMRect();
    },
  });
  document.body.getBoundingClientRect = () => new DOMRect(0, -layout.scrolled, 800, 10_000);
  return new TextMap(document.body);
}

/** A mark on the first occurrence of `quote`. */
export function markOn(map: TextMap, quote: string, rest: Partial<Mark> = {}): Mark {
  const start = map.text.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  return { id: quote, start, end: start + quote.length, label: null, reasons: [], changed: null, ...rest };
}

function textOf({ startContainer, startOffset, endOffset }: AbstractRange): string {
  return (startContainer.textContent ?? '').slice(startOffset, endOffset);
}

/** What is highlighted under each name, as text. */
export function highlighted(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [name, ranges] of CSS.highlights) found[name] = [...ranges].map(textOf);
  return found;
}

/** jsdom's own object behind a wrapper. */
function behind(wrapper: object): Record<string, unknown> {
  const key = Object.getOwnPropertySymbols(wrapper).find(({ description }) => description === 'impl');
  return key === undefined ? {} : Reflect.get(wrapper, key);
}

/** What only a browser can make: an event of the reader's own hand. `dispatchEvent` always makes untrusted ones. */
export function fireTrusted(target: Element, type: string, init: MouseEventInit & KeyboardEventInit = {}): void {
  const Kind = type.startsWith('key') ? KeyboardEvent : MouseEvent;
  const event = behind(new Kind(type, { bubbles: true, cancelable: true, composed: true, ...init }));
  event.isTrusted = true;
  const { _dispatch: dispatch } = behind(target);
  if (typeof dispatch === 'function') dispatch.call(behind(target), event);
}

/** The next frame has been drawn. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
