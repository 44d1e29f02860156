import type { LabelId } from '../annotations/own-label.ts';
import type { Reading, Verdict } from '../article/read.ts';
import { watchArticle } from '../article/watch.ts';
import { browser } from '../browser.ts';
import { flash } from '../marks/flash.ts';
import { isPlainClick, markAt, type Point } from '../marks/hit.ts';
import { Painter } from '../marks/painter.ts';
import { selectedSpan } from '../marks/selection.ts';
import type { CardText } from '../messages/card-text.ts';
import type { FromPage, Mark, Marking, Report, ToTab } from '../messages/protocol.ts';
import { serveTab } from '../messages/receive.ts';
import { askFromPage, CallError } from '../messages/send.ts';
import type { Arg, Result } from '../messages/wire.ts';
import type { Span } from '../span.ts';
import { CardOnDemand } from './card-on-demand.ts';

type ArticleReport = Pick<Extract<Report, { kind: 'article' }>, 'article' | 'edition'>;
type View = Window & typeof globalThis;

/** A background that is only just being started (a restored window) may not listen yet: it is asked once more after this, in milliseconds. */
const SECOND_TRY = 1000;
/** Telling what is under a pointer has its price: while it moves it is asked no more often than this, in milliseconds. */
const LOOK_EVERY = 100;

/**
 * One page from now until it goes away, the extension is updated or another copy of this script takes over: reads the article, has the
 * background find its claims, draws what comes back and lets the reader answer. Everything it began ends with `life`.
 */
export class PageSession {
  #report: Report = { kind: 'reading' };
  #reading: Reading | null = null;
  #marks: readonly Mark[] = [];
  #neutral = false;
  #text: CardText = { language: 'en', words: {} };
  /** Counts what was told to the background, so that an answer overtaken by a newer text is dropped. */
  #told = 0;
  /** Editions of this session: what another session of the page told has other names. */
  readonly #name = Math.random().toString(36).slice(2);
  #editions = 0;
  #isAsking = false;
  #isOutdated = false;
  /** What the page's style sheet was asked for: the page itself, or also what is inside its frames and shadow roots. */
  #dressed: 'page' | 'inside' | null = null;
  #pressed: Point | null = null;
  /** When a moving pointer was last looked at (its event's `timeStamp`). */
  #looked = 0;
  /** The window that the article stands in: the page's own, or that of a frame in it. */
  #view: View;
  #viewLife = new AbortController();
  #painter: Painter;
  #card: CardOnDemand;
  readonly #signal: AbortSignal;

  constructor(
    private readonly window: View,
    private readonly life: AbortController,
  ) {
    this.#signal = life.signal;
    this.#view = window;
    [this.#painter, this.#card] = this.#equip();
    this.#serve();
    this.#listen();
    watchArticle(window.document, (verdict) => this.#see(verdict), this.#signal);
  }

  /** Moves to the window that the article stands in; nothing of ours stays in the one before. */
  #enter(view: View): void {
    if (view === this.#view) return;
    this.#viewLife.abort();
    this.#viewLife = new AbortController();
    this.#dressed = null;
    this.#view = view;
    [this.#painter, this.#card] = this.#equip();
  }

  /** All that draws and listens where the article stands. */
  #equip(): [Painter, CardOnDemand] {
    const window = this.#view;
    const signal = AbortSignal.any([this.#signal, this.#viewLife.signal]);
    const actions = {
      label: (claim: string, label: LabelId | null) => this.#ask('label', { claim, label }),
      dismiss: (claim: string) => this.#ask('dismiss', { claim }),
      keep: (claim: string) => this.#ask('keep', { claim }),
      adjust: (claim: string, span: Span) => this.#ask('adjust', { claim, ...span }),
      note: (claim: string) => this.#ask('openNote', { claim }),
    };
    // Captured: pages stop clicks on their text from going further. Nothing is ever prevented.
    const options = { signal, capture: true, passive: true };
    const press = (event: PointerEvent) => {
      this.#pressed = event.isTrusted ? event : null;
    };
    window.addEventListener('pointerdown', press, options);
    for (const type of ['pointermove', 'pointerdown'] as const)
      window.addEventListener(type, (event) => this.#approach(event), options);
    window.addEventListener('click', (event) => this.#click(event), options);
    const card = { window, text: () => this.#text, actions, signal, fetch: () => this.#ask('fetchCard', {}) };
    return [new Painter(window, signal), new CardOnDemand(card)];
  }

  /** What the page has turned out to be, now. Only a new text is worth a message: a page that rendered itself anew is drawn on again. */
  #see(verdict: Verdict): void {
    if (verdict.kind === 'other') {
      this.#leave(verdict.reason);
      return;
    }
    const before = this.#reading;
    this.#reading = verdict.reading;
    this.#enter(verdict.reading.root.ownerDocument.defaultView ?? this.window);
    const { article } = verdict.reading;
    const isSame = this.#report.kind === 'article' && JSON.stringify(this.#report.article) === JSON.stringify(article);
    // Until the answer is there, only marks whose words stand where they stood: a wrong mark is worse than none.
    const words = ({ start, end }: Mark, text: string) => text.slice(start, end);
    this.#draw(this.#marks.filter((mark) => words(mark, article.text) === words(mark, before?.map.text ?? '')));
    if (isSame) return;
    this.#report = { kind: 'article', article, edition: `${this.#name}.${++this.#editions}` };
    this.#tell(this.#report);
  }

  #leave(reason: string): void {
    this.#told++;
    this.#report = { kind: 'other', reason };
    this.#reading = null;
    this.#marks = [];
    this.#painter.clear();
    this.#card.close();
    this.#enter(this.window);
    this.#ask('other', { reason }).catch(() => undefined);
  }

  async #tell({ article, edition }: ArticleReport, tries = 2): Promise<void> {
    const turn = ++this.#told;
    this.#isAsking = true;
    this.#isOutdated = false;
    try {
      const marking = await this.#ask('read', { ...article, edition });
      if (turn !== this.#told) return;
      this.#isAsking = false;
      if (this.#isOutdated) this.#tell({ article, edition });
      else this.#take(marking);
    } catch (error) {
      if (turn !== this.#told) return;
      this.#isAsking = false;
      // Asked again, a background that answered would say the same.
      const isRefused = error instanceof CallError && error.code !== 'unexpected';
      if (tries > 1 && !isRefused) this.window.setTimeout(() => this.#again(turn, { article, edition }), SECOND_TRY);
    }
  }

  #again(turn: number, report: ArticleReport): void {
    if (turn === this.#told && !this.#signal.aborted) this.#tell(report, 1);
  }

  #take({ marks, neutral, text }: Marking): void {
    this.#dress();
    this.#text = text;
    this.#neutral = neutral;
    this.#draw(marks);
  }

  /** The looks come by the background, once there is something to draw: a page without marks gets no style of ours. */
  #dress(): void {
    const inside = this.#view !== this.window || (this.#reading?.map.shadows.length ?? 0) > 0;
    const wanted = inside ? 'inside' : 'page';
    if (this.#dressed === wanted || this.#dressed === 'inside') return;
    this.#dressed = wanted;
    this.#ask('dress', { inside }).catch(() => {
      this.#dressed = null;
    });
  }

  #draw(marks: readonly Mark[]): void {
    if (this.#reading === null || this.#signal.aborted) return;
    this.#marks = marks;
    this.#painter.show(marks, this.#reading.map, this.#neutral);
    this.#card.update(marks, this.#reading.map);
  }

  #serve(): void {
    const handlers = {
      draw: (marking: Marking) => {
        // Marks for the text as it was told before: the answer under way may be older still, so ask again after it.
        if (this.#isAsking) this.#isOutdated = true;
        else this.#take(marking);
      },
      flash: (span: Span) => this.#reading !== null && flash(span, this.#reading.map, this.#view, this.#signal),
      report: ({ have }: Arg<ToTab, 'report'>): Report =>
        this.#report.kind === 'article' && this.#report.edition === have ? { kind: 'unchanged' } : this.#report,
      selection: () => this.#reading && selectedSpan(this.#view.getSelection(), this.#reading.map),
    };
    serveTab(handlers, this.#signal);
  }

  #listen(): void {
    // A page brought back from the browser's cache missed what was labelled elsewhere meanwhile.
    const back = (event: PageTransitionEvent) => {
      if (event.persisted && this.#report.kind === 'article') this.#tell(this.#report);
    };
    this.window.addEventListener('pageshow', back, { signal: this.#signal });
  }

  /** The reader comes near a mark and may want its card. A moving pointer is looked at now and then, and not once the card is asked for. */
  #approach(event: PointerEvent): void {
    if (this.#card.isAsked || !event.isTrusted || this.#marks.length === 0) return;
    if (event.type === 'pointermove' && event.timeStamp - this.#looked < LOOK_EVERY) return;
    this.#looked = event.timeStamp;
    if (this.#markAt(event) !== null) void this.#card.prepare();
  }

  #markAt(point: Point): Mark | null {
    return this.#reading && markAt(point, this.#marks, this.#reading.map, this.#view.document);
  }

  #click(event: MouseEvent): void {
    if (!event.isTrusted || this.#card.owns(event.target)) return;
    const open = this.#card.claim;
    this.#card.close();
    if (this.#reading === null || !isPlainClick(event, this.#pressed, this.#view.getSelection())) return;
    const mark = this.#markAt(event);
    if (mark !== null && mark.id !== open && this.#isAlive()) this.#card.open(mark, this.#reading.map, event.clientX);
  }

  async #ask<C extends keyof FromPage>(call: C, arg: Arg<FromPage, C>): Promise<Result<FromPage, C>> {
    try {
      return await askFromPage(call, arg);
    } catch (error) {
      this.#isAlive();
      throw error;
    }
  }

  /** False, and the end of this session, when the extension was updated, turned off or removed under the page. */
  #isAlive(): boolean {
    if (browser.runtime?.id !== undefined) return true;
    this.life.abort();
    return false;
  }
}
