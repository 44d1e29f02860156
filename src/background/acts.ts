import { describe, distinct } from '../anchoring/describe.ts';
import type { Evidence, Page } from '../annotations/annotation.ts';
import type { Target } from '../annotations/event.ts';
import { redoable, undoable } from '../annotations/fold.ts';
import { claimKey } from '../annotations/keys.ts';
import type { ListedClaim } from '../annotations/listing.ts';
import { type Given, isSameLabel } from '../annotations/own-label.ts';
import type { Around } from '../messages/protocol.ts';
import { CallError } from '../messages/send.ts';
import type { Span } from '../span.ts';
import { Chain } from '../storage/chain.ts';
import { type Act, sign } from '../storage/identity.ts';
import type { Draft, Store } from '../storage/store.ts';
import type { Stores } from '../storage/stores.ts';
import { LIMITS } from './check.ts';
import type { Desk } from './desks.ts';
import { rowsOf } from './rows.ts';
import { eventsOf, newAliases } from './twins.ts';

/** An act on a claim of the desk's page, but for the page and the claim. */
type Said = Act extends infer A ? (A extends Act ? Omit<A, 'page' | 'claim'> : never) : never;

/**
 * What a reader does to claims. Each looks at what stands, decides, and writes before the next one looks; one that would
 * change nothing writes nothing. All answer whether something changed.
 */
export class Acts {
  readonly #stores: Stores;
  readonly #one: Chain;

  /** `one`: in which all acts are done, one after another. */
  constructor(stores: Stores, one = new Chain()) {
    this.#stores = stores;
    this.#one = one;
  }

  /** Labels a claim; null takes the reader's label back. */
  label(desk: Desk, claim: string, label: Given | null): Promise<boolean> {
    return this.#act(desk, claim, (row) => {
      if (label === null) return row.label === null ? [] : [{ type: 'withdraw' }];
      return isSameLabel(row, label) ? [] : [{ type: 'verdict', ...label, target: standing(desk, row) }];
    });
  }

  /** Adds evidence; the same address with the same stance is added once. */
  evidence(desk: Desk, claim: string, proof: Pick<Evidence, 'url' | 'title' | 'stance'>): Promise<boolean> {
    return this.#act(desk, claim, ({ evidence, target }, reviewer) => {
      const isKnown = evidence.some(
        (one) => one.reviewer === reviewer && one.url === proof.url && one.stance === proof.stance,
      );
      return isKnown ? [] : [{ type: 'evidence', ...proof, target }];
    });
  }

  /** Takes own evidence back: `ref` is its event. */
  withdrawEvidence(desk: Desk, claim: string, ref: string): Promise<boolean> {
    return this.#act(desk, claim, ({ evidence }, reviewer) =>
      evidence.some((one) => one.event === ref && one.reviewer === reviewer)
        ? [{ type: 'evidence-withdraw', ref }]
        : [],
    );
  }

  /** What was said of a claim holds for the words that stand there now. */
  keep(desk: Desk, claim: string): Promise<boolean> {
    return this.#act(desk, claim, (row) =>
      row.state === 'changed' ? [{ type: 'keep', target: standing(desk, row) }] : [],
    );
  }

  /** The claim was about these words, whatever became of those it was given to. Refuses what `mark` refuses. */
  reanchor(desk: Desk, claim: string, span: Span): Promise<boolean> {
    return this.#act(desk, claim, (row) => {
      const { text, address } = desk.article;
      const chosen = trimmed(text, span);
      const stays = row.state === 'same' && row.span?.start === chosen.start && row.span.end === chosen.end;
      return stays ? [] : [{ type: 'reanchor', target: describe(text, chosen, address) }];
    });
  }

  /** The text around a claim, of which the paragraphs before and after it are not told. Fails with `no-claim` where it is gone. */
  async around(desk: Desk, claim: string): Promise<Around> {
    const { span } = await this.#row(desk, claim);
    if (span === null) throw new CallError('no-claim', 'Its words are gone');
    const { text } = desk.article;
    const start = Math.max(text.lastIndexOf('\n', span.start - 1) + 1, span.end - LIMITS.claim);
    const lineEnd = text.indexOf('\n', span.end);
    const end = Math.min(lineEnd < 0 ? text.length : lineEnd, span.start + LIMITS.claim);
    return { text: text.slice(start, end), start, span: { start: span.start - start, end: span.end - start } };
  }

  /** Moves a claim's ends. Of one that nobody said anything of no act could be about other words: it becomes the reader's own. */
  async adjust(desk: Desk, claim: string, span: Span): Promise<boolean> {
    const { own, note, verdicts, evidence } = await this.#row(desk, claim);
    const isSaid = own || note !== '' || verdicts.length + evidence.length > 0;
    return isSaid ? this.reanchor(desk, claim, span) : this.mark(desk, span);
  }

  /** Hides what is no claim. */
  dismiss(desk: Desk, claim: string): Promise<boolean> {
    return this.#act(desk, claim, ({ dismissed, target }) => (dismissed ? [] : [{ type: 'dismiss', target }]));
  }

  /** Takes that back. */
  restore(desk: Desk, claim: string): Promise<boolean> {
    return this.#act(desk, claim, ({ dismissed }) => (dismissed ? [{ type: 'restore' }] : []));
  }

  /**
   * The reader's own claim. A stretch without words, or outside the article, is refused (`no-selection`), and so is one too
   * long to be checked as one claim (`claim-too-long`).
   */
  mark(desk: Desk, span: Span): Promise<boolean> {
    return this.#one.run(async () => {
      const { text, url, address } = desk.article;
      const target = describe(text, trimmed(text, span), address);
      const key = claimKey(url, target);
      const row = (await rowsOf(desk, this.#stores)).find(({ id }) => id === key);
      const said: Said[] = row?.own ? [] : [{ type: 'mark', target }];
      if (row?.dismissed) said.push({ type: 'restore' });
      return this.#say(desk, key, said);
    });
  }

  /** Takes back this reader's newest acts on the article, `count` of them. */
  undo(desk: Desk, count = 1): Promise<boolean> {
    return this.#one.run(async () => {
      let changed = false;
      for (let turn = 0; turn < count && (await this.#undo(desk, undoable)); turn++) changed = true;
      return changed;
    });
  }

  /** Does again what was taken back last, if nothing was done since. */
  redo(desk: Desk): Promise<boolean> {
    return this.#one.run(() => this.#undo(desk, redoable));
  }

  /** Labels many claims, or takes them out, in one step; answers how many acts that were. */
  bulk(desk: Desk, claims: readonly string[], what: Given | 'dismiss'): Promise<number> {
    return this.#one.run(async () => {
      const wanted = new Set(claims);
      const rows = (await rowsOf(desk, this.#stores)).filter(({ id, dismissed }) => wanted.has(id) && !dismissed);
      const acts = rows.flatMap((row): Act[] => {
        const about = { page: desk.page.key, claim: row.id };
        if (what === 'dismiss') return [{ ...about, type: 'dismiss', target: row.target }];
        return isSameLabel(row, what) ? [] : [{ ...about, type: 'verdict', ...what, target: standing(desk, row) }];
      });
      await this.#write(desk, acts);
      return acts.length;
    });
  }

  /** Keeps a note that is being typed. */
  draft(desk: Desk, claim: string, text: string): Promise<void> {
    return this.#one.run(async () => {
      const store = this.#stores.of(desk.private);
      const id = `${desk.page.key}:${claim}`;
      const last = (await store.drafts(desk.page.key)).find((draft) => draft.id === id);
      const target = last?.target ?? distinct(desk.article.text, (await this.#row(desk, claim)).target);
      await store.putDraft({ id, page: asNow(desk), claim, target, text, at: Date.now() });
    });
  }

  /** Makes one event of each draft that `which` picks and that differs from the note that stands; drops all of them. */
  settle(isPrivate: boolean, page: string | undefined, which: (draft: Draft) => boolean): Promise<Draft[]> {
    return this.#one.run(async () => {
      const store = this.#stores.of(isPrivate);
      const changed: Draft[] = [];
      for (const draft of (await store.drafts(page)).filter(which)) {
        if (await settleOne(store, draft)) changed.push(draft);
      }
      return changed;
    });
  }

  /** The last private window was closed: after every act that is under way, nothing of it is left. */
  forgetPrivate(): Promise<void> {
    return this.#one.run(() => this.#stores.private.clear());
  }

  #act(desk: Desk, claim: string, decide: (row: ListedClaim, reviewer: string) => Said[]): Promise<boolean> {
    return this.#one.run(async () => {
      const [row, reviewer] = await Promise.all([this.#row(desk, claim), this.#stores.of(desk.private).reviewer()]);
      return this.#say(desk, claim, decide(row, reviewer));
    });
  }

  async #row(desk: Desk, claim: string): Promise<ListedClaim> {
    const row = (await rowsOf(desk, this.#stores)).find(({ id }) => id === claim);
    if (row === undefined) throw new CallError('no-claim', 'The article has no such claim');
    return row;
  }

  async #undo(desk: Desk, which: typeof undoable): Promise<boolean> {
    const store = this.#stores.of(desk.private);
    const [events, reviewer] = await Promise.all([eventsOf(desk, store), store.reviewer()]);
    const event = which(events, reviewer);
    return event === null ? false : this.#say(desk, event.body.claim, [{ type: 'undo', ref: event.id }]);
  }

  async #say(desk: Desk, claim: string, said: readonly Said[]): Promise<boolean> {
    await this.#write(
      desk,
      said.map((one): Act => ({ ...one, page: desk.page.key, claim })),
    );
    return said.length > 0;
  }

  async #write(desk: Desk, acts: readonly Act[]): Promise<void> {
    if (acts.length === 0) return;
    const store = this.#stores.of(desk.private);
    const told = await newAliases(desk, store);
    const said = acts.map((act) => withDistinct(desk, act));
    const events = sign([...told.acts, ...said], await store.identity(), Date.now());
    if (told.acts.length === 0) await store.append(asNow(desk), events);
    else await store.merge([asNow(desk), ...told.pages], events);
  }
}

/** The words that stand there now: of a changed claim they are not those that were stored. */
function standing({ article: { text, address } }: Desk, { state, span, target }: ListedClaim): Target {
  return state === 'changed' && span !== null ? describe(text, span, address) : target;
}

/** What is stored must tell its words from their twins; what is listed need not. */
function withDistinct<A extends Act>({ article: { text } }: Desk, act: A): A {
  return 'target' in act && act.target !== undefined ? { ...act, target: distinct(text, act.target) } : act;
}

/** The desk's page with the article's revision: what is said is said of the article as it is now. */
function asNow({ page, article: { title, text } }: Desk): Page {
  return { ...page, revision: { title, textHash: page.textHash, length: text.length, at: Date.now() } };
}

/** True when the draft became an event. The draft is dropped in the same step, so that it becomes no second one. */
async function settleOne(store: Store, { id, page, claim, target, text }: Draft): Promise<boolean> {
  const [kept, identity] = await Promise.all([store.page(page.key), store.identity()]);
  const notes = kept?.annotations.find((annotation) => annotation.claim === claim)?.notes ?? [];
  const standing = notes.find(({ reviewer }) => reviewer === identity.reviewer)?.text ?? '';
  const note = text.trim().toWellFormed();
  if (note === standing) {
    await store.dropDraft(id);
    return false;
  }
  const act: Act = { type: 'note', page: page.key, claim, note, target };
  await store.append(page, sign([act], identity, Date.now()), id);
  return true;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  if (end > text.length || from >= to) throw new CallError('no-selection', 'No words of the article');
  if (to - from > LIMITS.claim) throw new CallError('claim-too-long', `More than ${LIMITS.claim} characters`);
  return { start: from, end: to };
}
