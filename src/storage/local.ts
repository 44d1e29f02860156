import type { AnnotatedPage, Page, Standing } from '../annotations/annotation.ts';
import { byPage, type PageLog } from '../annotations/by-page.ts';
import type { Event } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';
import { parseId } from '../annotations/seal.ts';
import type { Imported } from '../messages/protocol.ts';
import { type Database, type KeptPage, ofPage, type Reading, ranked, type Writing } from './database.ts';
import { heard, newIdentity } from './identity.ts';
import { byKey, newer, renewed } from './pages.ts';
import { settings } from './settings.ts';
import type { Draft, Identity, Logged, Store } from './store.ts';
import { type Choose, take } from './taking.ts';

/** Pages read at a time: some hundred kilobytes of a busy reviewer's. */
const BATCH = 50;
/** With their events, on a thread that nobody waits for. */
const LOG_BATCH = 100;
/** Batches that are read while one is worked on. */
const AHEAD = 2;
/** The same on a screen, which each batch holds for some milliseconds; and the first of them, where somebody waits to see any. */
const SCREEN_BATCH = 20;
const FIRST_BATCH = 8;

/** How many articles and events are kept. */
export interface Amounts {
  readonly pages: number;
  readonly events: number;
}

/** What is kept on the machine, in IndexedDB. */
export class LocalStore implements Store {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async identity(): Promise<Identity> {
    const [known, { name }] = await Promise.all([
      this.#database.read((tx) => tx.objectStore('meta').get('identity')),
      settings.get(),
    ]);
    return { ...(known ?? (await this.#database.write((tx) => identityIn(tx)))), name };
  }

  async reviewer(): Promise<string> {
    return (await this.#database.read((tx) => tx.objectStore('meta').get('identity')))?.reviewer ?? '';
  }

  async page(key: string): Promise<AnnotatedPage | null> {
    const kept = await this.#database.read((tx) => tx.objectStore('pages').get(key));
    return kept ? told(kept) : null;
  }

  events(page: string): Promise<readonly Event[]> {
    return this.#database.read((tx) => tx.objectStore('events').getAll(ofPage(page)));
  }

  async *pages(): AsyncIterable<readonly AnnotatedPage[]> {
    let after = '';
    for (;;) {
      const rest = IDBKeyRange.lowerBound(after, true);
      const batch = await this.#database.read((tx) => tx.objectStore('pages').getAll(rest, BATCH));
      if (batch.length > 0) yield batch.map(told);
      if (batch.length < BATCH) return;
      after = batch.at(-1)?.key ?? after;
    }
  }

  articles(): Promise<number> {
    return this.#database.read((tx) => tx.objectStore('pages').count());
  }

  async *logs(): AsyncIterable<readonly Logged[]> {
    const keys = await this.#database.read((tx) => tx.objectStore('pages').getAllKeys());
    const batches = Array.from({ length: Math.ceil(keys.length / LOG_BATCH) }, (_, batch) =>
      keys.slice(batch * LOG_BATCH, (batch + 1) * LOG_BATCH),
    );
    yield* ahead(batches, (batch) => this.#logs(batch[0] ?? '', batch.at(-1) ?? ''));
  }

  /** The pages from one key to another, with their events. */
  async #logs(first: string, last: string): Promise<readonly Logged[]> {
    const [pages, events] = await this.#database.read((tx) =>
      Promise.all([
        tx.objectStore('pages').getAll(IDBKeyRange.bound(first, last)),
        tx.objectStore('events').getAll(IDBKeyRange.bound(`${first}:`, `${last};`, false, true)),
      ]),
    );
    const groups = byPage(events);
    return pages.map((page) => ({ page: told(page), events: groups.get(page.key) ?? [] }));
  }

  /** All pages, a batch at a time, that of the newest act first. While one is worked on, the next is being read. */
  async *recent(): AsyncIterable<readonly KeptPage[]> {
    let size = FIRST_BATCH;
    let reading = this.#recent([Number.NEGATIVE_INFINITY, ''], size);
    for (;;) {
      const batch = await reading;
      const last = batch.at(-1);
      const isLast = !last || batch.length < size;
      size = SCREEN_BATCH;
      if (!isLast) reading = this.#recent([last.recent, last.key], size);
      // heard of when it is waited for, if ever
      reading.catch(() => undefined);
      if (batch.length > 0) yield batch;
      if (isLast) return;
    }
  }

  #recent(after: [number, string], size: number): Promise<KeptPage[]> {
    const rest = IDBKeyRange.lowerBound(after, true);
    return this.#database.read((tx) => tx.objectStore('pages').index('recent').getAll(rest, size));
  }

  append(page: Page, events: readonly Event[], settled?: string): Promise<void> {
    return this.#database.write(async (tx) => {
      await add(tx, page, events);
      await hear(tx, events);
      if (settled !== undefined) await tx.objectStore('drafts').delete(settled);
    });
  }

  async touch(page: Page, standing: Standing = {}): Promise<void> {
    if ((await this.page(page.key)) === null) return;
    await this.#database.write(async (tx) => {
      const kept = await tx.objectStore('pages').get(page.key);
      if (kept) await tx.objectStore('pages').put({ ...kept, ...renewed(page, kept), standing });
    });
  }

  /** How much is kept. */
  amounts(): Promise<Amounts> {
    return this.#database.read(async (tx) => {
      const [pages, events] = await Promise.all([tx.objectStore('pages').count(), tx.objectStore('events').count()]);
      return { pages, events };
    });
  }

  /** Nothing is left: neither what was said, nor what is being typed, nor by whom. */
  async erase(): Promise<void> {
    await this.#database.write((tx) =>
      Promise.all([
        tx.objectStore('events').clear(),
        tx.objectStore('pages').clear(),
        tx.objectStore('drafts').clear(),
        tx.objectStore('meta').clear(),
      ]),
    );
    await settings.set({ ...(await settings.get()), name: '' });
  }

  drafts(page?: string): Promise<readonly Draft[]> {
    const which = page === undefined ? undefined : ofPage(page);
    return this.#database.read((tx) => tx.objectStore('drafts').getAll(which));
  }

  async putDraft(draft: Draft): Promise<void> {
    await this.#database.write((tx) => tx.objectStore('drafts').put(draft));
  }

  async dropDraft(id: string): Promise<void> {
    await this.#database.write((tx) => tx.objectStore('drafts').delete(id));
  }

  /** Whether whoever reads has said nothing here so far, and may still go on as somebody else. */
  async isSilent(): Promise<boolean> {
    return this.#database.read(isSilent);
  }

  /**
   * Takes in what comes by and by, in one transaction: all that is chosen or, when the source fails, nothing. At its end the reader goes on as
   * the reviewer that `become` tells (null: as before), who has to have been silent so far.
   */
  async take(
    source: AsyncIterator<readonly PageLog[]>,
    choose: Choose,
    become: () => string | null = () => null,
  ): Promise<void> {
    try {
      await this.#database.write((tx) => takeIn(tx, source, choose, become));
    } finally {
      await source.return?.(undefined);
    }
  }

  /** The same without writing anything. */
  async weigh(source: AsyncIterable<readonly PageLog[]>, choose: Choose): Promise<void> {
    for await (const logs of source) {
      const known = await this.#database.read((tx) =>
        Promise.all(logs.map(({ page }) => tx.objectStore('events').getAll(ofPage(page.key)))),
      );
      for (const [at, log] of logs.entries()) choose(log, known[at] ?? []);
    }
  }

  merge(pages: readonly Page[], events: readonly Event[]): Promise<Imported> {
    return this.#database.write(async (tx) => {
      const given = byKey(pages, Date.now());
      const groups = byPage(events);
      let added = 0;
      for (const [key, group] of groups) added += await add(tx, given.get(key), group);
      await hear(tx, events);
      return { events: events.length, added, already: events.length - added, pages: groups.size };
    });
  }
}

/** What is read of each part, in order; while one is worked on, the next ones are being read. */
async function* ahead<P, T>(parts: readonly P[], read: (part: P) => Promise<T>): AsyncGenerator<T> {
  const readings: Promise<T>[] = [];
  for (const at of parts.keys()) {
    for (const part of parts.slice(readings.length, at + 1 + AHEAD)) {
      const reading = read(part);
      // heard of when it is waited for, if ever
      reading.catch(() => undefined);
      readings.push(reading);
    }
    const reading = readings[at];
    if (reading) yield await reading;
  }
}

/** What is told of a kept page. */
function told({ recent: _, standing: __, ...page }: KeptPage): AnnotatedPage {
  return page;
}

/**
 * Adds those of a page's events that are not there yet and folds it anew; answers how many. `page`: what was read of it now. Puts are not
 * waited for one by one: the transaction is.
 */
async function add(tx: Writing, page: Page | undefined, events: readonly Event[]): Promise<number> {
  const [pages, log] = [tx.objectStore('pages'), tx.objectStore('events')];
  const key = page?.key ?? events[0]?.body.page ?? '';
  const kept = await pages.get(key);
  // of a page that is not kept there are no events
  const known = kept ? await log.getAll(ofPage(key)) : [];
  const ids = new Set(known.map(({ id }) => id));
  const fresh = [...new Map(events.filter(({ id }) => !ids.has(id)).map((event) => [event.id, event])).values()];
  const record = ranked({ ...newer(page, kept), annotations: fold([...known, ...fresh]) }, kept?.standing);
  const puts = [async () => pages.put(record), ...fresh.map((event) => async () => log.put(event))];
  // one that throws at once leaves no other unheard
  await Promise.all(puts.map((put): Promise<unknown> => put()));
  return fresh.length;
}

async function takeIn(
  tx: Writing,
  source: AsyncIterator<readonly PageLog[]>,
  choose: Choose,
  become: () => string | null,
): Promise<void> {
  const before = await identityIn(tx);
  let identity = before;
  await take(tx, source, choose, (events) => {
    identity = heard(identity, events, Date.now());
  });
  const reviewer = become();
  if (reviewer !== null && (await isSilent(tx))) identity = { ...identity, reviewer };
  if (identity !== before) await tx.objectStore('meta').put(identity, 'identity');
}

/** Lets the clock follow events. */
async function hear(tx: Writing, events: readonly Event[]): Promise<void> {
  await tx.objectStore('meta').put(heard(await identityIn(tx), events, Date.now()), 'identity');
}

async function isSilent(tx: Reading | Writing): Promise<boolean> {
  const identity = await tx.objectStore('meta').get('identity');
  if (!identity) return true;
  const said = await tx.objectStore('events').getAllKeys();
  return !said.some((id) => parseId(id)?.reviewer === identity.reviewer);
}

async function identityIn(tx: Writing): Promise<Identity> {
  const known = await tx.objectStore('meta').get('identity');
  if (known) return known;
  const identity = newIdentity();
  await tx.objectStore('meta').put(identity, 'identity');
  return identity;
}
