import { type Box, placeCard } from './card-place.ts';
import { CARD_STYLE } from './card-style.ts';

/** What is done in the card is not the page's business: its own shortcuts must not answer keys pressed here. */
const KEPT_INSIDE =
  'click dblclick auxclick contextmenu pointerdown pointerup mousedown mouseup touchstart touchend keydown keypress keyup wheel';

/** How the shell speaks to the card that lives in it. */
export interface ShellEvents {
  /** The page was scrolled or resized: the card has to be placed again. */
  moved(): void;
  /** The reader pressed Escape, here or in the page. */
  escaped(): void;
}

/**
 * The card's place in the page: one element at the end of the document, in the top layer, where nothing of the page covers it, with a
 * closed shadow root. The shadow root stands on a plain element inside ours: a page that defines `<claimlight-card>` as a custom
 * element of its own could otherwise open it (`ElementInternals.shadowRoot`).
 */
export class CardShell {
  /** What the card is rendered into. */
  readonly box: HTMLElement;
  readonly #element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #returnTo: Element | null;
  readonly #listeners = new AbortController();

  readonly #window: Window & typeof globalThis;

  constructor(
    window: Window & typeof globalThis,
    { language, title }: { readonly language: string; readonly title: string },
    events: ShellEvents,
  ) {
    this.#window = window;
    const { document } = window;
    this.#returnTo = document.activeElement;
    this.#element = document.createElement('claimlight-card');
    const host = document.createElement('div');
    host.setAttribute('popover', 'manual');
    this.#root = host.attachShadow({ mode: 'closed' });
    this.box = document.createElement('div');
    this.box.className = 'card';
    this.box.tabIndex = -1;
    this.box.lang = language;
    this.box.setAttribute('role', 'dialog');
    this.box.setAttribute('aria-label', title);
    dress(this.#root, window);
    this.#root.append(this.box);
    this.#element.append(host);
    document.documentElement.append(this.#element);
    host.showPopover?.();
    this.#listen(events);
  }

  /** True for what the page is told as the target of things done in the card. */
  owns(target: EventTarget | null): boolean {
    return target instanceof Node && this.#element.contains(target);
  }

  /** Moves the focus into the card. */
  focus(): void {
    this.box.focus({ preventScroll: true });
  }

  /** Puts the card beside the words that fill `lines`; false when these are out of sight. */
  place(lines: readonly Box[], x: number): boolean {
    const view = { width: this.#window.innerWidth, height: this.#window.innerHeight };
    const place = placeCard(lines, x, { width: this.box.offsetWidth, height: this.box.offsetHeight }, view);
    if (place === null) return false;
    this.box.style.left = `${place.left}px`;
    this.box.style.top = `${place.top}px`;
    return true;
  }

  /** Where more can be put than the card itself. */
  get root(): ShadowRoot {
    return this.#root;
  }

  /** Takes it out of the page; a focus that was inside returns to where it came from. */
  remove(): void {
    const focused = this.#root.activeElement !== null;
    this.#listeners.abort();
    this.#element.remove();
    if (focused && this.#returnTo instanceof HTMLElement) this.#returnTo.focus({ preventScroll: true });
  }

  #listen(events: ShellEvents): void {
    const { signal } = this.#listeners;
    const passive = { signal, passive: true };
    for (const type of KEPT_INSIDE.split(' '))
      this.#root.addEventListener(type, (event) => event.stopPropagation(), passive);
    this.#root.addEventListener('keydown', (event) => this.#press(event as KeyboardEvent), { signal });
    const everywhere = { signal, capture: true, passive: true };
    this.#window.addEventListener(
      'keydown',
      (event) => {
        if (event.isTrusted && event.key === 'Escape' && !event.isComposing) events.escaped();
      },
      everywhere,
    );
    let frame = 0;
    const move = () => {
      this.#window.cancelAnimationFrame(frame);
      frame = this.#window.requestAnimationFrame(() => {
        if (!signal.aborted) events.moved();
      });
    };
    this.#window.addEventListener('scroll', move, everywhere);
    this.#window.addEventListener('resize', move, everywhere);
  }

  /** Tab alone: a page sees the keys pressed in it, so none of them may tell it a label. */
  #press(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return;
    // Round and round: the element stands at the end of the document, behind it is only the browser.
    const stops = [...this.#root.querySelectorAll('button')].filter((button) => !button.closest('[hidden]'));
    const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
    const from = this.#root.activeElement;
    if (from !== last && !(event.shiftKey && from === this.box)) return;
    event.preventDefault();
    first?.focus();
  }
}

/** Firefox lets content scripts adopt style sheets from 153 on; before, a style element does it. Neither asks the page's policy. */
function dress(root: ShadowRoot, window: Window & typeof globalThis): void {
  try {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(CARD_STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = window.document.createElement('style');
    style.textContent = CARD_STYLE;
    root.append(style);
  }
}
