import { browser } from '../browser.ts';
import { hold } from '../messages/ports.ts';
import type { View } from '../messages/protocol.ts';
import { ask } from '../messages/send.ts';
import type { Book, State } from './shelf.ts';

type ArticleView = Extract<View, { state: 'article' }>;

/** What became of the claims of articles that were read again. */
export interface Outcome {
  readonly claims: Readonly<Record<State, number>>;
  /** How many articles were read. */
  readonly read: number;
  /** Those that were not: no access, no article there any more, or no answer in time. */
  readonly unread: readonly Book[];
}

/** Milliseconds between two looks at a tab, and until an article counts as one that does not come. */
const LOOK_MS = 300;
const LONGEST_MS = 30_000;
/** Milliseconds that a page which has loaded may still take to become an article, or to show words that are missing. */
const LATE_MS = 3000;
/** Milliseconds between two articles: sites take many requests at once for an attack. */
const PAUSE_MS = 800;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Reads articles again, one after another, each in a tab behind this one that is closed then; tells what came of it so far. */
export async function* recheck(books: readonly Book[], signal: AbortSignal): AsyncGenerator<Outcome> {
  const claims = { same: 0, changed: 0, gone: 0 };
  const unread: Book[] = [];
  for (const [at, book] of books.entries()) {
    if (at > 0) await pause(PAUSE_MS);
    const view = await readAgain(book, signal);
    if (signal.aborted) return;
    if (view === null) unread.push(book);
    for (const { state } of view ? keptOf(view) : []) claims[state]++;
    yield { claims: { ...claims }, read: at + 1 - unread.length, unread: [...unread] };
  }
}

/** Those of an article's claims of which something is kept. */
function keptOf({ claims }: ArticleView): ArticleView['claims'] {
  return claims.filter(
    ({ dismissed, own, note, evidence, verdicts }) =>
      !dismissed && (own || note !== '' || evidence.length + verdicts.length > 0),
  );
}

async function readAgain({ url, key }: Book, signal: AbortSignal): Promise<ArticleView | null> {
  if (url === '') return null;
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return null;
  // its end closes the tab, also when this page is left before
  const port = hold('behind', id);
  try {
    const view = await settled(id, signal);
    return view?.page === key ? view : null;
  } finally {
    port.disconnect();
  }
}

/** The article of a tab once it is there, with time for what its page loads late; null where none comes. */
async function settled(tab: number, signal: AbortSignal): Promise<ArticleView | null> {
  const start = performance.now();
  let loaded = Number.POSITIVE_INFINITY;
  while (!signal.aborted && performance.now() - start < LONGEST_MS) {
    await pause(LOOK_MS);
    const { status } = await browser.tabs.get(tab).catch(() => ({ status: 'closed' }));
    if (status === 'closed') return null;
    if (status === 'complete') loaded = Math.min(loaded, performance.now());
    const isLate = performance.now() - loaded > LATE_MS;
    const view = await ask('view', { tab });
    if (view.state === 'article' && (isLate || !view.claims.some(({ state }) => state === 'gone'))) return view;
    if (view.state !== 'reading' && isLate) return null;
  }
  return null;
}
