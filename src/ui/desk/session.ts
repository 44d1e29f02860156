import type { Label, Stance } from '../../annotations/event.ts';
import type { Deed } from '../../annotations/history.ts';
import { given, labelId, type OwnLabel } from '../../annotations/own-label.ts';
import type { Runtime } from '../../browser.ts';
import { errorText, plural, t } from '../../i18n.ts';
import { hold } from '../../messages/ports.ts';
import type { Around, FromScreen, RefusedSentence, View } from '../../messages/protocol.ts';
import { ask, type CallError, codeOf } from '../../messages/send.ts';
import type { Arg } from '../../messages/wire.ts';
import type { Span } from '../../span.ts';
import { labelWords } from '../label-sets.ts';
import { afterPaint } from '../painted.ts';
import type { ToastMessage } from '../Toast.tsx';
import { askFirst } from './first.ts';
import { following } from './following.ts';
import { type Patch, patched } from './patches.ts';
import { undoneText } from './undo.ts';

/** What the popup shows at one moment. */
export interface Shown {
  /** Null until the first answer. */
  readonly view: View | null;
  /** Why there is no view; null while there is one or none was asked for. */
  readonly failure: CallError['code'] | null;
  readonly toast: ToastMessage | null;
}

type Call = keyof FromScreen & string;

/**
 * One popup's conversation with the background about one tab. An act shows at once as a patch over the last view; the patch
 * goes when a view asked for after the act has arrived, or when the act failed, with a toast that says why.
 */
export class Session {
  readonly tab: number;
  #shown: Shown;
  #truth: View | null;
  readonly #patches = new Map<string, Patch>();
  readonly #listen: (shown: Shown) => void;
  #asking: Promise<void> | null = null;
  #askAgain = false;
  #port: Runtime.Port | null = null;

  /** `listen` hears of every change. `first`: the answer to what is asked first, where that was done already. */
  constructor(tab: number, listen: (shown: Shown) => void, first: View | null) {
    this.tab = tab;
    this.#listen = listen;
    this.#truth = first;
    this.#shown = { view: first, failure: null, toast: null };
  }

  /** What it begins with. */
  get shown(): Shown {
    return this.#shown;
  }

  /** Goes on from what it began with: asks for what is lacking, and for what changed since. */
  begin(): void {
    if (this.#truth) this.#tell(this.#truth);
    this.hold();
    void this.refresh();
  }

  /** Asks for the view; calls that come while one is on its way are answered by one more. Never rejects. */
  refresh(): Promise<void> {
    if (this.#asking) this.#askAgain = true;
    this.#asking ??= this.#view().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #view(): Promise<void> {
    do {
      this.#askAgain = false;
      await this.#take(() => this.#ask());
    } while (this.#askAgain);
  }

  /** Asks for a screenful before there is anything, and then for what the last answer lacks. */
  #ask(): Promise<View> {
    if (this.#truth?.state === 'article') return ask('view', { tab: this.tab, have: this.#truth.list });
    return askFirst(this.tab);
  }

  /** Reads this page although the site's access was taken back. */
  readOnce(): Promise<void> {
    return this.#take(() => ask('readOnce', { tab: this.tab }));
  }

  async #take(asked: () => Promise<View>): Promise<void> {
    try {
      const view = await asked();
      this.#truth = following(view, this.#truth);
      this.#show({ failure: null });
      // the reader sees these before the others are read
      if (view.state === 'article' && view.part === 'first') afterPaint(() => void this.refresh());
      this.#tell(view);
    } catch (error) {
      if (this.#truth === null) this.#show({ failure: codeOf(error) });
      else this.#fail(error);
    }
  }

  /** Says what could not be done, as the background noted for this view. */
  #tell(view: View): void {
    if (view.state === 'article' && view.notice !== null) this.toast({ text: errorText(view.notice), undo: false });
  }

  label(claim: string, label: Label | OwnLabel | null): Promise<void> {
    const text = label === null ? t('act_withdrawn') : t('act_labelled', labelWords(label));
    const patch = { ownLabel: undefined, ...(label === null ? { label } : given(label)) };
    return this.#act('label', { tab: this.tab, claim, label: label && labelId(label) }, text, patch);
  }

  dismiss(claim: string): Promise<void> {
    return this.#act('dismiss', { tab: this.tab, claim }, t('act_dismissed'), { dismissed: true });
  }

  restore(claim: string): Promise<void> {
    return this.#act('restore', { tab: this.tab, claim }, t('act_restored'), { dismissed: false });
  }

  /** What was said of the claim holds for its changed words too. */
  keep(claim: string): Promise<void> {
    return this.#act('keep', { tab: this.tab, claim }, t('changed_kept'), {});
  }

  /** Moves the claim to the words that are selected in the page. */
  reanchor(claim: string): Promise<void> {
    return this.#act('reanchor', { tab: this.tab, claim }, t('changed_moved'), {});
  }

  /** The words that a claim's ends can be moved over; null, with a toast that says why, when they cannot be had. */
  around(claim: string): Promise<Around | null> {
    return this.#answer<Around | null>(ask('around', { tab: this.tab, claim }), null);
  }

  /** The claim is of this stretch of the article. */
  adjust(claim: string, { start, end }: Span): Promise<void> {
    return this.#act('adjust', { tab: this.tab, claim, start, end }, t('ends_moved'), {});
  }

  /** Adds evidence; false, with a toast that says why, when it was not kept. */
  async evidence(claim: string, proof: { url: string; title: string; stance: Stance }): Promise<boolean> {
    try {
      await ask('evidence', { tab: this.tab, claim, ...proof });
      this.toast({ text: t('act_evidence'), undo: true });
      await this.refresh();
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  /** Takes own evidence back. */
  withdrawEvidence(claim: string, ref: string): Promise<void> {
    return this.#act('withdrawEvidence', { tab: this.tab, claim, ref }, t('act_evidence_withdrawn'), {});
  }

  /** Takes back the newest act, if there is one. */
  async undo(): Promise<void> {
    const { view, toast } = this.#shown;
    if (!toast?.undo && !(view?.state === 'article' && view.undoable !== null)) return;
    // While an act or a view is under way, the last view does not know the newest act.
    const isCurrent = this.#patches.size === 0 && this.#asking === null;
    const undoable = isCurrent && view?.state === 'article' ? view.undoable : null;
    try {
      await ask('undo', { tab: this.tab, ...(toast?.count !== undefined && { count: toast.count }) });
      this.toast({ text: undoneText(undoable), undo: false });
    } catch (error) {
      this.#fail(error);
    }
    await this.refresh();
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const { view } = this.#shown;
    if (!(view?.state === 'article' && view.redoable)) return;
    try {
      await ask('redo', { tab: this.tab });
      this.toast({ text: t('act_redone'), undo: true });
    } catch (error) {
      this.#fail(error);
    }
    await this.refresh();
  }

  /** Labels many claims, or says of all that they are none. */
  async bulk(claims: readonly string[], what: Label | OwnLabel | 'dismiss'): Promise<void> {
    try {
      const count = await ask('bulk', { tab: this.tab, claims, what: what === 'dismiss' ? what : labelId(what) });
      this.toast({ text: plural('act_bulk', count), undo: count > 0, count });
    } catch (error) {
      this.#fail(error);
    }
    await this.refresh();
  }

  /** Scrolls the page to a claim. */
  flash(claim: string): Promise<void> {
    return this.#flashed(ask('flash', { tab: this.tab, claim }));
  }

  /** Scrolls the page to a stretch of the article. */
  flashAt({ start, end }: Span): Promise<void> {
    return this.#flashed(ask('flashAt', { tab: this.tab, start, end }));
  }

  async #flashed(asked: Promise<boolean>): Promise<void> {
    if (!(await this.#answer(asked, true))) this.toast({ text: t('claim_gone'), undo: false });
  }

  /** The sentences without a claim; none, with a toast that says why, when they cannot be had. */
  refusals(): Promise<readonly RefusedSentence[]> {
    return this.#answer<readonly RefusedSentence[]>(ask('refusals', { tab: this.tab }), []);
  }

  /** What was done to a claim; nothing, with a toast that says why, when it cannot be had. */
  history(claim: string): Promise<readonly Deed[]> {
    return this.#answer<readonly Deed[]>(ask('history', { tab: this.tab, claim }), []);
  }

  /** Keeps what is being typed; resolves to null, or to why it was not kept. Goes out at once: the popup may close any moment. */
  async draft(claim: string, text: string): Promise<string | null> {
    this.hold();
    return this.#write('draft', { tab: this.tab, claim, text });
  }

  /** The note is finished; resolves to null, or to why it was not kept. */
  async settle(claim: string): Promise<string | null> {
    const failed = await this.#write('settle', { tab: this.tab, claim });
    if (failed === null) await this.refresh();
    return failed;
  }

  /** Keeps a port open, whose end tells the background that the popup closed; opened again when the worker was stopped. */
  hold(): void {
    if (this.#port) return;
    this.#port = hold('screen', this.tab);
    this.#port.onDisconnect.addListener(() => {
      this.#port = null;
    });
  }

  /** Shows a toast, or takes it away. */
  toast(toast: ToastMessage | null): void {
    this.#show({ toast });
  }

  /** The answer; `otherwise`, with a toast that says why, when it cannot be had. */
  async #answer<R>(asked: Promise<R>, otherwise: R): Promise<R> {
    try {
      return await asked;
    } catch (error) {
      this.#fail(error);
      return otherwise;
    }
  }

  async #write<C extends 'draft' | 'settle'>(call: C, arg: Arg<FromScreen, C>): Promise<string | null> {
    try {
      await ask(call, arg);
      return null;
    } catch (error) {
      return errorText(codeOf(error));
    }
  }

  async #act<C extends Call>(call: C, arg: Arg<FromScreen, C> & { claim: string }, text: string, patch: Patch) {
    const own = { ...this.#patches.get(arg.claim), ...patch };
    this.#patches.set(arg.claim, own);
    this.#show({ toast: { text, undo: true } });
    const drop = () => {
      if (this.#patches.get(arg.claim) === own) this.#patches.delete(arg.claim);
    };
    try {
      await ask(call, arg);
      await this.refresh();
      drop();
      this.#show({});
    } catch (error) {
      drop();
      this.#fail(error);
      await this.refresh();
    }
  }

  #fail(error: unknown): void {
    this.toast({ text: errorText(codeOf(error)), undo: false });
  }

  #show(part: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...part, view: patched(this.#truth, this.#patches) };
    this.#listen(this.#shown);
  }
}
