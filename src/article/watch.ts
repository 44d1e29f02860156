import { bodyOf, nameOf } from './dom.ts';
import type { Reading, Verdict } from './read.ts';
import { readInSteps } from './read.ts';
import { framesIn, shadowsIn } from './trees.ts';

/** Changes come in bursts while a page builds itself; a quarter of a second gathers a burst and is not felt as waiting. */
const BURST = 250;
/** Changes outside the article (comments, a ticker) seldom concern it: they may wait this long. */
const ELSEWHERE = 2000;
/** A page that never rests is read ever more seldom, at most this far apart. */
const LONGEST = 8000;
/** After this much quiet a change is news again, and not more of the same. */
const QUIET = 1000;
/** Between two readings passes at least this many times what the last one took: no more than a twentieth of the page's time is ours. */
const REST = 20;
/** After so many milliseconds a task ends with the step it is in: with that, the page waits no longer than a frame. */
const TASK = 4;
/** Two texts that share their title and this much of their beginning are one article that has grown or shrunk. */
const OPENING = 200;
/** What of a page is watched. */
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden'],
};
/** Name of the element our card lives in: what happens to it is no change of the page. */
const OWN_ELEMENT = 'claimlight-card';

/**
 * Reads the page now and again whenever it changes, and tells each verdict that differs from the one before: other text, other nodes
 * under the same text (marks must be set anew), another page under the same document. Also tells the verdict again when the page comes
 * back from the back-forward cache. Ends with the signal and leaves nothing behind.
 *
 * The same words are the same article: it keeps the address it was first read at, so that an endless feed that renames the page while
 * it scrolls, or an address that changes before its text does, never puts one article's text under another's address.
 */
export function watchArticle(document: Document, onChange: (verdict: Verdict) => void, signal: AbortSignal): void {
  if (!signal.aborted) new ArticleWatch(document, onChange, signal).start();
}

class ArticleWatch {
  #last: Verdict | null = null;
  #address: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = Number.POSITIVE_INFINITY;
  #delay = BURST;
  #changedAt = Number.NEGATIVE_INFINITY;
  #cost = 0;
  /** A reading is under way that has been cut in pieces, and the page has changed since it began. */
  /** The other addresses that the page last said it has, and at which address it began to. */
  #links = { said: 'undefined', at: '' };
  #isReading = false;
  #isOutdated = false;

  readonly #observer = new MutationObserver((records) => this.#changed(records));
  readonly #document: Document;
  readonly #onChange: (verdict: Verdict) => void;
  readonly #signal: AbortSignal;

  constructor(document: Document, onChange: (verdict: Verdict) => void, signal: AbortSignal) {
    this.#document = document;
    this.#onChange = onChange;
    this.#signal = signal;
    this.#address = withoutHash(this.#currentAddress());
  }

  start(): void {
    const signal = this.#signal;
    this.#observer.observe(this.#document, OBSERVED);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
    const loaded = ({ target }: Event) =>
      target instanceof Element && nameOf(target) === 'iframe' && this.#schedule(BURST);
    this.#document.addEventListener('load', loaded, { capture: true, signal });
    const view = this.#document.defaultView;
    const navigation: unknown = view === null ? null : Reflect.get(view, 'navigation');
    if (navigation instanceof EventTarget)
      navigation.addEventListener('currententrychange', () => this.#moved(), { signal });
    view?.addEventListener('popstate', () => this.#moved(), { signal });
    view?.addEventListener('pageshow', (event) => event.persisted && this.#read(true), { signal });
    this.#read(true);
  }

  #currentAddress(): string {
    return this.#document.defaultView?.location.href ?? this.#document.URL;
  }

  /** Whether the page goes by another address than before; a fragment is a place in the same page. */
  #moved(): boolean {
    const address = withoutHash(this.#currentAddress());
    if (address === this.#address) return false;
    this.#address = address;
    this.#delay = BURST;
    this.#schedule(BURST);
    return true;
  }

  #changed(records: readonly MutationRecord[]): void {
    if (this.#moved()) return;
    const now = performance.now();
    if (now - this.#changedAt > QUIET) this.#delay = BURST;
    const wait = this.#waitFor(records);
    if (wait === null) return;
    this.#changedAt = now;
    this.#schedule(Math.max(wait, this.#delay, this.#cost * REST));
  }

  /** How long these changes may wait; null when they are our own. */
  #waitFor(records: readonly MutationRecord[]): number | null {
    const foreign = records.filter((record) => !isOwn(record));
    if (foreign.length === 0) return null;
    const root = this.#last?.kind === 'article' ? this.#last.reading.root : null;
    if (root === null || !root.isConnected) return BURST;
    return foreign.some(({ target }) => root.contains(target) || target === root.parentNode) ? BURST : ELSEWHERE;
  }

  #schedule(wait: number): void {
    this.#isOutdated = this.#isReading;
    const dueAt = performance.now() + wait;
    if (this.#isReading || dueAt >= this.#dueAt || this.#signal.aborted) return;
    clearTimeout(this.#timer);
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => this.#read(false), wait);
  }

  #read(isTold: boolean): void {
    clearTimeout(this.#timer);
    this.#dueAt = Number.POSITIVE_INFINITY;
    this.#cost = 0;
    this.#isReading = true;
    this.#proceed(readInSteps(this.#document, this.#currentAddress()), isTold);
  }

  /** Reads on; where that takes too long for one task, the rest comes in the next. A change meanwhile is read again in its own time. */
  #proceed(steps: ReturnType<typeof readInSteps>, isTold: boolean): void {
    const start = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      const passed = performance.now() - start;
      if (done) {
        this.#cost += passed;
        this.#isReading = false;
        this.#conclude(this.#withoutStale(sameArticle(this.#last, value)), isTold);
        if (this.#isOutdated) this.#schedule(Math.max(BURST, this.#cost * REST));
        return;
      }
      if (passed > TASK) {
        this.#cost += passed;
        this.#timer = setTimeout(() => this.#proceed(steps, isTold));
        return;
      }
    }
  }

  /** In a document that goes on to another article, links that stay in its head as they were speak of the one before. */
  #withoutStale(verdict: Verdict): Verdict {
    if (verdict.kind === 'other') return verdict;
    const { aliases, ...article } = verdict.reading.article;
    const links = String(aliases);
    const address = withoutHash(article.address);
    if (links !== this.#links.said) this.#links = { said: links, at: address };
    return this.#links.at === address ? verdict : { kind: 'article', reading: { ...verdict.reading, article } };
  }

  /** What is shown in shadow roots and frames changes unseen by who watches the page alone. */
  #observe(verdict: Verdict): void {
    if (verdict.kind === 'other' && verdict.reason !== 'too-short') return;
    for (const tree of treesOf(this.#document, verdict)) this.#observer.observe(tree, OBSERVED);
  }

  #conclude(verdict: Verdict, isTold: boolean): void {
    this.#observe(verdict);
    if (!isTold && this.#last !== null && isEqual(this.#last, verdict)) {
      this.#delay = Math.min(this.#delay * 2, LONGEST);
      return;
    }
    this.#delay = BURST;
    this.#last = verdict;
    this.#onChange(verdict);
  }
}

/** The trees beside the page's own that an article stands in, or may come to stand in. */
function treesOf(document: Document, verdict: Verdict): Node[] {
  if (verdict.kind === 'article') {
    const { map, root } = verdict.reading;
    return [...map.shadows, ...(root.ownerDocument === document ? [] : [root.ownerDocument])];
  }
  const body = bodyOf(document);
  return body === null ? [] : [...shadowsIn(body, MOST_TREES), ...framesIn(body)];
}

/** Shadow roots that are watched on a page that is no article yet. */
const MOST_TREES = 50;

/** The new verdict; under the old address if it is still the old article. */
function sameArticle(before: Verdict | null, now: Verdict): Verdict {
  if (before?.kind !== 'article' || now.kind !== 'article') return now;
  const [old, { article }] = [before.reading.article, now.reading];
  if (old.title !== article.title || old.text.slice(0, OPENING) !== article.text.slice(0, OPENING)) return now;
  return { kind: 'article', reading: { ...now.reading, article: { ...article, address: old.address } } };
}

function isEqual(a: Verdict, b: Verdict): boolean {
  if (a.kind === 'other' || b.kind === 'other')
    return a.kind === 'other' && b.kind === 'other' && a.reason === b.reason;
  const fields = ['address', 'title', 'site', 'author', 'published', 'text'] as const;
  return (
    fields.every((field) => a.reading.article[field] === b.reading.article[field]) &&
    String(a.reading.article.aliases) === String(b.reading.article.aliases) &&
    haveSameNodes(a.reading, b.reading)
  );
}

function haveSameNodes(a: Reading, b: Reading): boolean {
  const others = b.map.nodes[Symbol.iterator]();
  for (const node of a.map.nodes) if (others.next().value !== node) return false;
  return a.root === b.root && others.next().done === true;
}

function isOwn({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target.nodeName.toLowerCase() === OWN_ELEMENT) return true;
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].every((node) => node.nodeName.toLowerCase() === OWN_ELEMENT);
}

/** A fragment is a place in the page, unless it is a path of its own (#/news/123). */
function withoutHash(address: string): string {
  return address.replace(/#(?!!?\/).*$/, '');
}
