import type { Card, CardActions } from '../marks/card.ts';
import type { Mark, PageText } from '../marks/mark.ts';
import type { CardText } from '../messages/card-text.ts';
import type { CardMaker } from './card.ts';

/** What the card is made of, and `fetch`, which has the card's script put into the page. */
interface Parts {
  readonly window: Window & typeof globalThis;
  readonly text: () => CardText;
  readonly actions: CardActions;
  readonly signal: AbortSignal;
  readonly fetch: () => Promise<unknown>;
}

/**
 * The card of a window, whose script most pages never need: it is put in when the reader comes near a mark. What is asked of the
 * card meanwhile is remembered, and is done with the marks as they are then. When the script cannot be had nothing opens, and the next click
 * tries again.
 */
export class CardOnDemand {
  #card: Card | null = null;
  #wanted: { readonly mark: Mark; readonly page: PageText; readonly x: number } | null = null;
  #isComing = false;
  #isAsked = false;

  constructor(private readonly parts: Parts) {}

  /** Key of the claim whose card is open, or about to be; null while there is none. */
  get claim(): string | null {
    return this.#wanted?.mark.id ?? this.#card?.claim ?? null;
  }

  /** Whether the script is there or was asked for before. */
  get isAsked(): boolean {
    return this.#isAsked || globalThis.claimlightCard !== undefined;
  }

  /** True for what the page is told as the target of things done in the card. */
  owns(target: EventTarget | null): boolean {
    return this.#card?.owns(target) ?? false;
  }

  /** Has the script brought, so that the card opens at once later. */
  async prepare(): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    this.#isAsked = true;
    await this.parts.fetch().catch(() => undefined);
    this.#isComing = false;
    this.#show(globalThis.claimlightCard);
  }

  /** Opens the card at a mark, in place of any other; `x` is where the reader pointed. */
  open(mark: Mark, page: PageText, x: number): void {
    this.#wanted = { mark, page, x };
    if (globalThis.claimlightCard) this.#show(globalThis.claimlightCard);
    else void this.prepare();
  }

  /** Tells the card what became of its mark; it closes when the mark is gone. */
  update(marks: readonly Mark[], page: PageText): void {
    const mark = marks.find(({ id }) => id === this.#wanted?.mark.id);
    this.#wanted = mark && this.#wanted ? { ...this.#wanted, mark, page } : null;
    this.#card?.update(marks, page);
  }

  /** Closes the card and leaves nothing of it. */
  close(): void {
    this.#wanted = null;
    this.#card?.close();
  }

  #show(make: CardMaker | undefined): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    const { window, text, actions, signal } = this.parts;
    if (wanted === null || make === undefined || signal.aborted) return;
    this.#card ??= make(window, text, actions, signal);
    this.#card.open(wanted.mark, wanted.page, wanted.x);
  }
}
