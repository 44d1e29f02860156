import type { AnnotatedPage, Page } from '../annotations/annotation.ts';
import { byPage } from '../annotations/by-page.ts';
import type { Event } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';
import { browser } from '../browser.ts';
import type { Imported } from '../messages/protocol.ts';
import { CallError } from '../messages/send.ts';
import { Chain } from './chain.ts';
import { storageError } from './failure.ts';
import { heard, newIdentity } from './identity.ts';
import { byKey, newer, renewed } from './pages.ts';
import type { Draft, Identity, Logged, Store } from './store.ts';

/** What one record keeps of a page: its annotations are folded when asked for. */
interface Kept {
  readonly page: Page;
  readonly events: readonly Event[];
}

const IDENTITY = 'private:identity';
const PAGE = 'private:page:';
const DRAFT = 'private:draft:';

/**
 * What private windows work with: the same as on the machine, but in the browser's memory (`storage.session`), which outlives
 * a stopped worker and nothing else. Its reviewer is another one, so that an export cannot be told to be the same reader's.
 */
export class PrivateStore implements Store {
  readonly #writes = new Chain();

  identity(): Promise<Identity> {
    return this.#writes.run(async () => {
      const known = await get<Identity>(IDENTITY);
      if (known) return known;
      const identity = newIdentity();
      await set({ [IDENTITY]: identity });
      return identity;
    });
  }

  async reviewer(): Promise<string> {
    return (await get<Identity>(IDENTITY))?.reviewer ?? '';
  }

  async page(key: string): Promise<AnnotatedPage | null> {
    const kept = await get<Kept>(PAGE + key);
    return kept ? { ...kept.page, annotations: fold(kept.events) } : null;
  }

  async events(page: string): Promise<readonly Event[]> {
    return (await get<Kept>(PAGE + page))?.events ?? [];
  }

  async articles(): Promise<number> {
    return (await under<Kept>(PAGE)).length;
  }

  async *pages(): AsyncIterable<readonly AnnotatedPage[]> {
    const all = await under<Kept>(PAGE);
    if (all.length > 0) yield all.map(({ page, events }) => ({ ...page, annotations: fold(events) }));
  }

  async *logs(): AsyncIterable<readonly Logged[]> {
    const all = await under<Kept>(PAGE);
    if (all.length > 0) yield all.map(({ page, events }) => ({ page: { ...page, annotations: fold(events) }, events }));
  }

  async append(page: Page, events: readonly Event[], settled?: string): Promise<void> {
    await this.#add(events, (_, kept) => newer(page, kept));
    if (settled !== undefined) await this.dropDraft(settled);
  }

  touch(page: Page): Promise<void> {
    return this.#writes.run(async () => {
      const kept = await get<Kept>(PAGE + page.key);
      if (kept) await set({ [PAGE + page.key]: { ...kept, page: renewed(page, kept.page) } });
    });
  }

  drafts(page?: string): Promise<readonly Draft[]> {
    return under<Draft>(page === undefined ? DRAFT : `${DRAFT}${page}:`);
  }

  putDraft(draft: Draft): Promise<void> {
    return this.#writes.run(() => set({ [DRAFT + draft.id]: draft }));
  }

  dropDraft(id: string): Promise<void> {
    return this.#writes.run(() => browser.storage.session.remove(DRAFT + id));
  }

  async merge(pages: readonly Page[], events: readonly Event[]): Promise<Imported> {
    const given = byKey(pages, Date.now());
    const added = await this.#add(events, (key, kept) => newer(given.get(key), kept));
    return { events: events.length, added, already: events.length - added, pages: byPage(events).size };
  }

  /** Forgets everything: the last private window was closed. */
  clear(): Promise<void> {
    return this.#writes.run(async () => {
      const keys = Object.keys(await browser.storage.session.get(null));
      await browser.storage.session.remove(keys.filter((key) => key.startsWith('private:')));
    });
  }

  /** All records that change are written by one call, so that all of them are or none. Answers how many events are new. */
  #add(events: readonly Event[], about: (key: string, kept: Page | undefined) => Page): Promise<number> {
    return this.#writes.run(async () => {
      const changed: Record<string, Kept | Identity> = {};
      let added = 0;
      for (const [key, group] of byPage(events)) {
        const kept = await get<Kept>(PAGE + key);
        const log = new Map((kept?.events ?? []).map((event) => [event.id, event]));
        const before = log.size;
        for (const event of group) if (!log.has(event.id)) log.set(event.id, event);
        added += log.size - before;
        changed[PAGE + key] = { page: about(key, kept?.page), events: [...log.values()] };
      }
      changed[IDENTITY] = heard((await get<Identity>(IDENTITY)) ?? newIdentity(), events, Date.now());
      await set(changed);
      return added;
    });
  }
}

/** Only this class writes under its prefixes, and the browser drops all of it with the version that wrote it. */
async function get<T>(key: string): Promise<T | undefined> {
  return (await browser.storage.session.get(key))[key] as T | undefined;
}

async function under<T>(prefix: string): Promise<T[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as T);
}

async function set(values: Record<string, unknown>): Promise<void> {
  try {
    await browser.storage.session.set(values);
  } catch (error) {
    const known = storageError(error);
    throw known instanceof CallError ? known : new CallError('storage', String(error));
  }
}
