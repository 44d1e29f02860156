import { moved } from '../annotations/ends.ts';
import type { Span } from '../span.ts';
import { clientRects, type PageText } from './mark.ts';
import { highlightName, unregister } from './painter.ts';
import { selectedSpan } from './selection.ts';

/** UTF-16 units on either side in which an end looks for the next word. */
const AROUND = 400;
/** UTF-16 units of a handle's words that a screen reader says. */
const SAID = 24;

/** What the handles are called. */
export type EndNames = Readonly<Record<keyof Span, string>>;

/** Hears what the reader does with the handles. */
export interface EndEvents {
  /** Other words are chosen. */
  changed(): void;
  /** A handle is being dragged, or was let go: what covers the article has to give way. */
  dragged(isGoing: boolean): void;
}

/**
 * The two ends of a claim as handles in the page: they are dragged, or moved by arrow keys; words that are selected in the article take
 * the claim's place at once. The words chosen are lit up; nothing is kept here. `remove` leaves nothing of it.
 */
export class Ends {
  span: Span;
  page: PageText;
  readonly #window: Window & typeof globalThis;
  readonly #handles: Readonly<Record<keyof Span, HTMLElement>>;
  readonly #events: EndEvents;
  readonly #life = new AbortController();
  #light: Highlight | null = null;

  /** `root` is where the handles live: the shadow root of the card. */
  constructor(
    window: Window & typeof globalThis,
    root: ShadowRoot,
    page: PageText,
    span: Span,
    names: EndNames,
    events: EndEvents,
  ) {
    this.#window = window;
    this.#events = events;
    this.page = page;
    this.span = { start: span.start, end: span.end };
    this.#handles = { start: this.#handle('start', names), end: this.#handle('end', names) };
    root.append(this.#handles.start, this.#handles.end);
    const select = () => {
      const chosen = selectedSpan(window.getSelection(), this.page);
      if (chosen) this.#set(chosen);
    };
    window.document.addEventListener('selectionchange', select, { signal: this.#life.signal });
    this.place();
  }

  /** Puts the handles at the ends of the words, and lights these up. */
  place(): void {
    const { page, span } = this;
    const ranges = page.ranges(span);
    const isRtl = this.#isRtl(ranges);
    // white space has no place of its own
    const words = page.text.slice(span.start, span.end);
    const [first, last] = [span.end - words.trimStart().length, span.start + words.trimEnd().length];
    for (const [end, rect, edge] of [
      ['start', this.#rectOf({ start: first, end: first + 1 }), isRtl ? 'right' : 'left'],
      ['end', this.#rectOf({ start: last - 1, end: last }), isRtl ? 'left' : 'right'],
    ] as const) {
      const { style } = this.#handles[end];
      this.#handles[end].hidden = !rect;
      if (!rect) continue;
      style.left = `${rect[edge]}px`;
      style.top = `${rect.top}px`;
      style.height = `${rect.height}px`;
    }
    for (const end of ['start', 'end'] as const) this.#say(end);
    const light = new this.#window.Highlight(...ranges);
    // above the mark's own look, whichever was registered first
    light.priority = 2;
    this.#window.CSS.highlights.set(highlightName('flash'), light);
    this.#light = light;
  }

  remove(): void {
    this.#life.abort();
    this.#handles.start.remove();
    this.#handles.end.remove();
    if (this.#light) unregister(this.#window, highlightName('flash'), this.#light);
  }

  /** Of a single character, as words of either direction may share a line; undefined where the page does not show it. */
  #rectOf({ start, end }: Span): DOMRect | undefined {
    const { text } = this.page;
    const isHalf = (at: number) => /[\uDC00-\uDFFF]/.test(text.charAt(at));
    const whole = { start: isHalf(start) ? start - 1 : start, end: isHalf(end) ? end + 1 : end };
    return clientRects(this.page.ranges(whole))[0];
  }

  /** Whether the words run from right to left: then their start is on the right, and an arrow moves an end the other way in the text. */
  #isRtl([first] = this.page.ranges(this.span)): boolean {
    const parent = first?.startContainer.parentElement;
    return parent ? this.#window.getComputedStyle(parent).direction === 'rtl' : false;
  }

  #set(span: Span): void {
    if (this.page.text.slice(span.start, span.end).trim() === '') return;
    if (span.start === this.span.start && span.end === this.span.end) return;
    this.span = { start: span.start, end: span.end };
    this.place();
    this.#events.changed();
  }

  #handle(end: keyof Span, names: EndNames): HTMLElement {
    const handle = this.#window.document.createElement('button');
    handle.type = 'button';
    handle.className = `end ${end}`;
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-label', names[end]);
    handle.addEventListener('pointerdown', (event) => this.#grab(event, end, handle));
    handle.addEventListener('mousedown', (event) => event.preventDefault());
    handle.addEventListener('keydown', (event) => this.#press(event, end));
    return handle;
  }

  /** A slider says a number, and here also the words that it stands at. */
  #say(end: keyof Span): void {
    const { start, end: last } = this.span;
    const { text } = this.page;
    const words =
      end === 'start'
        ? text.slice(start, Math.min(last, start + SAID))
        : text.slice(Math.max(start, last - SAID), last);
    const handle = this.#handles[end];
    handle.setAttribute('aria-valuemin', '0');
    handle.setAttribute('aria-valuemax', String(text.length));
    handle.setAttribute('aria-valuenow', String(this.span[end]));
    handle.setAttribute('aria-valuetext', words);
  }

  #press(event: KeyboardEvent, end: keyof Span): void {
    const keys: Readonly<Record<string, 1 | -1>> = this.#isRtl()
      ? { ArrowRight: -1, ArrowLeft: 1 }
      : { ArrowRight: 1, ArrowLeft: -1 };
    const by = keys[event.key];
    if (by === undefined || !event.isTrusted || event.metaKey) return;
    event.preventDefault();
    const { text } = this.page;
    const base = Math.max(0, this.span.start - AROUND);
    const near = { start: this.span.start - base, end: this.span.end - base };
    const step = event.ctrlKey || event.altKey ? 'grapheme' : 'word';
    const { lang } = this.#window.document.documentElement;
    const next = moved(text.slice(base, this.span.end + AROUND), near, end, by, step, lang);
    this.#set({ start: next.start + base, end: next.end + base });
  }

  /** From here on the end goes with the pointer, as far from it as where it was taken hold of. */
  #grab(event: PointerEvent, end: keyof Span, handle: HTMLElement): void {
    if (!event.isTrusted || event.button !== 0) return;
    // no selection of the page's text begins here
    event.preventDefault();
    handle.focus({ preventScroll: true });
    this.#window.getSelection()?.removeAllRanges();
    handle.setPointerCapture(event.pointerId);
    const { left, top, width, height } = handle.getBoundingClientRect();
    const [dx, dy] = [event.clientX - (left + width / 2), event.clientY - (top + height / 2)];
    const { signal } = this.#life;
    const follow = (move: PointerEvent) => {
      const at = this.#offsetAt(move.clientX - dx, move.clientY - dy);
      if (at !== null) this.#set({ ...this.span, [end]: at });
    };
    const drop = () => {
      handle.removeEventListener('pointermove', follow);
      handle.classList.remove('dragged');
      this.#events.dragged(false);
    };
    handle.classList.add('dragged');
    this.#events.dragged(true);
    handle.addEventListener('pointermove', follow, { signal });
    for (const type of ['pointerup', 'pointercancel']) handle.addEventListener(type, drop, { signal, once: true });
  }

  #offsetAt(x: number, y: number): number | null {
    const { document } = this.#window;
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...(this.page.shadows ?? [])] });
    return caret && this.page.offsetAt(caret.offsetNode, caret.offset);
  }
}
