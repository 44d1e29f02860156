import type { AnnotatedPage, Page } from '../annotations/annotation.ts';
import { byPage } from '../annotations/by-page.ts';
import type { Event } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';
import type { Imported } from '../messages/protocol.ts';
import { type Database, type KeptPage, ofPage, ranked, type Writing } from './database.ts';
import { heard, newIdentity } from './identity.ts';
import { byKey, newer, renewed } from './pages.ts';
import type { Draft, Identity, Store } from './store.ts';

/** Pages read at a time: some hundred kilobytes of a busy reviewer's. */
const BATCH = 50;

/** What is kept on the machine, in IndexedDB. */
export class LocalStore implements Store {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async identity(): Promise<Identity> {
    const known = await this.#database.read((tx) => tx.objectStore('meta').get('identity'));
    return known ?? this.#database.write((tx) => identityIn(tx));
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

  /** All pages, a batch at a time, that of the newest act first. */
  async *recent(): AsyncIterable<readonly AnnotatedPage[]> {
    let after: [number, string] = [Number.NEGATIVE_INFINITY, ''];
    for (;;) {
      const rest = IDBKeyRange.lowerBound(after, true);
      const batch = await this.#database.read((tx) => tx.objectStore('pages').index('recent').getAll(rest, BATCH));
      if (batch.length > 0) yield batch.map(told);
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) return;
      after = [last.recent, last.key];
    }
  }

  append(page: Page, events: readonly Event[], settled?: string): Promise<void> {
    return this.#database.write(async (tx) => {
      await add(tx, events);
      await refold(tx, newer(page, await tx.objectStore('pages').get(page.key)));
      if (settled !== undefined) await tx.objectStore('drafts').delete(settled);
    });
  }

  async touch(page: Page): Promise<void> {
    if ((await this.page(page.key)) === null) return;
    await this.#database.write(async (tx) => {
      const kept = await tx.objectStore('pages').get(page.key);
      if (kept) await tx.objectStore('pages').put({ ...kept, ...renewed(page, kept) });
    });
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

  merge(pages: readonly Page[], events: readonly Event[]): Promise<Imported> {
    return this.#database.write(async (tx) => {
      const given = byKey(pages, Date.now());
      const groups = byPage(events);
      let added = 0;
      for (const [key, group] of groups) {
        added += await add(tx, group);
        await refold(tx, newer(given.get(key), await tx.objectStore('pages').get(key)));
      }
      return { events: events.length, added, already: events.length - added, pages: groups.size };
    });
  }
}

/** What is told of a kept page. */
function told({ recent: _, ...page }: KeptPage): AnnotatedPage {
  return page;
}

/** Adds those of a page's events that are not there yet, and lets the clock follow them; answers how many. */
async function add(tx: Writing, events: readonly Event[]): Promise<number> {
  const first = events[0];
  if (!first) return 0;
  const store = tx.objectStore('events');
  const known = new Set(await store.getAllKeys(ofPage(first.body.page)));
  const fresh = new Map(events.filter(({ id }) => !known.has(id)).map((event) => [event.id, event]));
  await Promise.all(Array.from(fresh.values(), (event) => store.put(event)));
  const identity = heard(await identityIn(tx), events, Date.now());
  await tx.objectStore('meta').put(identity, 'identity');
  return fresh.size;
}

async function refold(tx: Writing, page: Page): Promise<void> {
  const log = await tx.objectStore('events').getAll(ofPage(page.key));
  await tx.objectStore('pages').put(ranked({ ...page, annotations: fold(log) }));
}

async function identityIn(tx: Writing): Promise<Identity> {
  const known = await tx.objectStore('meta').get('identity');
  if (known) return known;
  const identity = newIdentity();
  await tx.objectStore('meta').put(identity, 'identity');
  return identity;
}
