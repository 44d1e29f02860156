import { wordsNow, wordsThen } from '../anchoring/parts.ts';
import type { LabelId } from '../annotations/own-label.ts';
import type { Span } from '../span.ts';
import { Ends } from './card-ends.ts';
import { reasonsOf } from './card-reasons.ts';
import { CardShell } from './card-shell.ts';
import { buildCard, type CardState, type CardWords, nameOf } from './card-view.ts';
import { clientRects, type Mark, type PageText } from './mark.ts';

/** What the card asks of its owner; each rejects when it could not be done. */
export interface CardActions {
  label(claim: string, label: LabelId | null): Promise<void>;
  dismiss(claim: string): Promise<void>;
  /** What was said of the claim holds for its changed words too. */
  keep(claim: string): Promise<void>;
  /** The claim is of this stretch of the article. */
  adjust(claim: string, span: Span): Promise<void>;
  /** Opens a place where a note can be typed: a page sees the keys pressed in anything drawn inside it. */
  note(claim: string): Promise<void>;
}

/** A card that is open. `x`: where the reader pointed, right of the left edge of the mark's first line. */
interface Opened {
  mark: Mark;
  page: PageText;
  state: CardState;
  readonly words: CardWords;
  readonly view: (state: CardState) => void;
  readonly x: number;
  readonly shell: CardShell;
  /** The handles, while other words are chosen for it. */
  ends: Ends | null;
}

/**
 * The small card at a mark: why it was marked, the three labels, "not a claim", the way to a note. Of the events that a page could
 * make up, none does anything here.
 */
export class Card {
  #opened: Opened | null = null;

  /** `words` is asked at every opening: the language may have been changed. `signal` closes the card for good. */
  readonly #window: Window & typeof globalThis;
  readonly #words: () => CardWords;
  readonly #actions: CardActions;
  readonly #signal: AbortSignal;

  constructor(window: Window & typeof globalThis, words: () => CardWords, actions: CardActions, signal: AbortSignal) {
    this.#window = window;
    this.#words = words;
    this.#actions = actions;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.close(), { once: true });
  }

  /** Key of the claim whose card is open; null while there is none. */
  get claim(): string | null {
    return this.#opened?.mark.id ?? null;
  }

  /** True for what the page is told as the target of things done in the card; for everything while other words are chosen in the page. */
  owns(target: EventTarget | null): boolean {
    return this.#opened !== null && (this.#opened.ends !== null || this.#opened.shell.owns(target));
  }

  /** Opens the card at a mark, in place of any other; `x` is where the reader pointed. It stays shut for words out of sight. */
  open(mark: Mark, page: PageText, x: number): void {
    this.#show(mark, page, x - leftOf(mark, page));
  }

  /** Tells an open card what became of its mark; it closes when the mark is gone. */
  update(marks: readonly Mark[], page: PageText): void {
    if (this.#opened === null) return;
    const mark = marks.find(({ id }) => id === this.claim);
    if (mark === undefined) {
      this.close();
      return;
    }
    const { ends, page: before } = this.#opened;
    this.#opened.mark = mark;
    this.#opened.page = page;
    // in another text the ends stand elsewhere: a wrong mark is worse than none
    if (ends && page.text !== before.text) this.#leave();
    else if (ends) ends.page = page;
    const reasons = reasonsOf(mark, page.text, this.#opened.words.cue);
    this.#change(this.#opened, { label: labelOf(mark), reasons, changed: changedOf(mark, page) });
  }

  /** Closes the card and leaves nothing of it. */
  close(): void {
    if (this.#opened === null) return;
    const { shell, ends } = this.#opened;
    this.#opened = null;
    ends?.remove();
    shell.remove();
  }

  #show(mark: Mark, page: PageText, x: number): void {
    this.close();
    if (this.#signal.aborted) return;
    const words = withGone(this.#words(), mark);
    const shell = new CardShell(this.#window, words, {
      moved: () => this.#place(),
      escaped: () => (this.#opened?.ends ? this.#leave() : this.close()),
    });
    const closing = (deed: (claim: string) => Promise<void>) => () => {
      this.#act((claim) => deed(claim).then(() => null));
    };
    const view = buildCard(shell.box, words, {
      label: (label) => this.#label(label),
      dismiss: closing(this.#actions.dismiss),
      keep: () => this.#keep(),
      note: closing(this.#actions.note),
      adjust: () => this.#adjust(),
      save: () => this.#save(),
      leave: () => this.#leave(),
      close: () => this.close(),
    });
    const reasons = reasonsOf(mark, page.text, words.cue);
    const changed = changedOf(mark, page);
    const state = { label: labelOf(mark), reasons, changed, status: '', failed: false, busy: false, adjusting: false };
    this.#opened = { mark, page, state, words, view, x, shell, ends: null };
    this.#change(this.#opened, {});
    shell.focus();
  }

  #keep(): void {
    if (this.#opened === null) return;
    const { words } = this.#opened;
    this.#act(async (claim) => {
      await this.#actions.keep(claim);
      return { changed: null, status: words.kept };
    });
  }

  /** Lets the reader choose other words for the claim, in the page itself. */
  #adjust(): void {
    const opened = this.#opened;
    if (opened === null || opened.ends !== null) return;
    const { shell, page, mark, words } = opened;
    opened.ends = new Ends(this.#window, shell.root, page, mark, words.ends, {
      changed: () => this.#place(),
      dragged: (isGoing) => {
        shell.box.classList.toggle('away', isGoing);
        this.#place();
      },
    });
    this.#change(opened, { adjusting: true, status: '', failed: false });
    shell.focus();
  }

  #save(): void {
    const opened = this.#opened;
    if (opened?.ends == null) return;
    const { span } = opened.ends;
    this.#act(async (claim) => {
      await this.#actions.adjust(claim, span);
      this.#leave();
      return { status: opened.words.adjusted };
    });
  }

  #leave(): void {
    if (this.#opened === null) return;
    this.#opened.ends?.remove();
    this.#opened.ends = null;
    this.#change(this.#opened, { adjusting: false });
    this.#opened?.shell.focus();
  }

  #label(label: LabelId): void {
    if (this.#opened === null) return;
    const { words, state } = this.#opened;
    const next = state.label === label ? null : label;
    this.#act(async (claim) => {
      await this.#actions.label(claim, next);
      return { label: next, status: next === null ? words.withdrawn : words.labelled(nameOf(words, next)) };
    });
  }

  /** Does it and says what came of it; `null` closes the card. A failure is told even when the card was closed meanwhile. */
  async #act(deed: (claim: string) => Promise<Partial<CardState> | null>): Promise<void> {
    const opened = this.#opened;
    if (opened === null || opened.state.busy) return;
    this.#change(opened, { busy: true, status: '', failed: false });
    try {
      const change = await deed(opened.mark.id);
      if (this.#opened !== opened) return;
      if (change === null) this.close();
      else this.#change(opened, { ...change, busy: false });
    } catch (error) {
      const failure = { status: opened.words.failed(error), failed: true, busy: false };
      if (this.#opened !== opened) this.#show(opened.mark, opened.page, opened.x);
      if (this.#opened !== null) this.#change(this.#opened, failure);
    }
  }

  #change(opened: Opened, change: Partial<CardState>): void {
    opened.state = { ...opened.state, ...change };
    opened.view(opened.state);
    this.#place();
  }

  #place(): void {
    if (this.#opened === null) return;
    const { mark, page, x, shell, ends } = this.#opened;
    const lines = clientRects(page.ranges(ends?.span ?? mark));
    ends?.place();
    // what is chosen may be scrolled out of sight for a while
    if (!shell.place(lines, (lines[0]?.left ?? 0) + x) && ends === null) this.close();
  }
}

/** What stands: the own label where there is one. */
function labelOf({ label, own }: Mark): LabelId | null {
  return label && (own?.id ?? label);
}

/** The words with the own label of the mark, also when it is set up no more. */
function withGone(words: CardWords, { own }: Mark): CardWords {
  const { ownLabels } = words;
  return !own || ownLabels.some(({ id }) => id === own.id) ? words : { ...words, ownLabels: [...ownLabels, own] };
}

function changedOf({ changed, start, end }: Mark, { text }: PageText): CardState['changed'] {
  if (changed === null) return null;
  const { was, changes } = changed;
  return { before: wordsThen(was, changes), after: wordsNow(text.slice(start, end), { start, end }, changes) };
}

function leftOf(mark: Mark, page: PageText): number {
  return clientRects(page.ranges(mark))[0]?.left ?? 0;
}
