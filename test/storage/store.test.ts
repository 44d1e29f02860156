import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '../../src/annotations/annotation.ts';
import { clockTime } from '../../src/annotations/clock.ts';
import type { Event, Label } from '../../src/annotations/event.ts';
import { parseId } from '../../src/annotations/seal.ts';
import { FakeStorage } from './fake-storage.ts';
import { keyOf, pageAt, targetOf } from './sample.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));

const { Stores } = await import('../../src/storage/stores.ts');
const { Database } = await import('../../src/storage/database.ts');
const { LocalStore } = await import('../../src/storage/local.ts');
const { sign } = await import('../../src/storage/identity.ts');
type AnyStore = ReturnType<InstanceType<typeof Stores>['of']>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  storage.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function verdict(store: AnyStore, page: Page, exact: string, label: Label, now = Date.now()): Promise<Event[]> {
  const act = { type: 'verdict', page: page.key, claim: keyOf(page, exact), label, target: targetOf(exact) } as const;
  return sign([act], await store.identity(), now);
}

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

function draftOf(page: Page, exact: string, text: string) {
  const claim = keyOf(page, exact);
  return { id: `${page.key}:${claim}`, page, claim, target: targetOf(exact), text, at: 5 };
}

describe.each([
  ['on the machine', false],
  ['in private windows', true],
])('a store %s', (_, isPrivate) => {
  const open = () => new Stores().of(isPrivate);

  it('keeps nothing of an article that nobody annotated', async () => {
    const store = open();
    await store.touch(pageAt('a'));
    expect(await store.page(pageAt('a').key)).toBeNull();
    expect(await all(store.pages())).toEqual([]);
  });

  it('has no reviewer until somebody writes, and then the same one', async () => {
    const store = open();
    expect(await store.reviewer()).toBe('');
    const { reviewer } = await store.identity();
    expect(await open().reviewer()).toBe(reviewer);
  });

  it('has what was acknowledged after the worker was stopped, folded', async () => {
    const page = pageAt('a');
    const store = open();
    await store.append(page, await verdict(store, page, 'sixty percent', 'disputed'));
    const kept = await open().page(page.key);
    expect(kept?.annotations).toMatchObject([
      { target: { exact: 'sixty percent' }, verdicts: [{ label: 'disputed' }] },
    ]);
    expect(await open().events(page.key)).toHaveLength(1);
  });

  it('has one reviewer, and a clock that never goes back', async () => {
    const page = pageAt('a');
    const store = open();
    const { reviewer } = await store.identity();
    await store.append(page, await verdict(store, page, 'x', 'verified', 50_000));
    await store.append(page, await verdict(open(), page, 'x', 'disputed', 40_000));
    const { reviewer: after, clock } = await open().identity();
    expect(after).toBe(reviewer);
    expect(clockTime(clock)).toBe(50_000);
    expect((await open().page(page.key))?.annotations[0]?.verdicts).toMatchObject([{ label: 'disputed' }]);
  });

  it('renews what is known of an annotated article, and never by an older reading', async () => {
    const store = open();
    await store.append(pageAt('a', 2_000), await verdict(store, pageAt('a'), 'x', 'verified'));
    await store.touch({ ...pageAt('a', 3_000), title: 'new' });
    await store.append(pageAt('a', 1_000), await verdict(store, pageAt('a'), 'x', 'opinion'));
    expect(await store.page(pageAt('a').key)).toMatchObject({ title: 'new', seen: 3_000 });
  });

  it('keeps the newest revision that was annotated, over readings and files', async () => {
    const store = open();
    const revision = (at: number) => ({ title: 'then', textHash: 'b'.repeat(26), length: 5, at });
    const page = pageAt('a', 2_000);
    const event = await verdict(store, page, 'x', 'verified');
    await store.append({ ...page, revision: revision(7) }, event);
    await store.touch({ ...page, seen: 3_000 });
    await store.merge([{ ...page, seen: 4_000, revision: revision(5) }], event);
    expect((await store.page(page.key))?.revision).toEqual(revision(7));
    await store.append({ ...page, revision: revision(9) }, event);
    expect((await store.page(page.key))?.revision).toEqual(revision(9));
  });

  it('keeps pages apart', async () => {
    const store = open();
    for (const path of ['a', 'b'])
      await store.append(pageAt(path), await verdict(store, pageAt(path), path, 'opinion'));
    expect((await store.page(pageAt('a').key))?.annotations.map(({ target }) => target.exact)).toEqual(['a']);
    expect((await all(store.pages())).map(({ title }) => title).sort()).toEqual(['a', 'b']);
  });

  it('keeps drafts until they are dropped, or became an event', async () => {
    const store = open();
    const page = pageAt('a');
    await store.putDraft(draftOf(page, 'x', 'half a wo'));
    await store.putDraft(draftOf(page, 'x', 'half a word'));
    await store.putDraft(draftOf(page, 'y', 'other'));
    await store.putDraft(draftOf(pageAt('b'), 'x', 'elsewhere'));
    expect((await open().drafts(page.key)).map(({ text }) => text).sort()).toEqual(['half a word', 'other']);
    expect(await open().drafts()).toHaveLength(3);
    await store.dropDraft(draftOf(page, 'y', '').id);
    await store.append(page, await verdict(store, page, 'x', 'opinion'), draftOf(page, 'x', '').id);
    expect((await open().drafts()).map(({ text }) => text)).toEqual(['elsewhere']);
  });

  it('merges a file: duplicates are counted, and a second time nothing is new', async () => {
    const store = open();
    const page = pageAt('a');
    const own = await verdict(store, page, 'x', 'verified', 10_000);
    await store.append(page, own);
    const theirs = sign(
      [{ type: 'verdict', page: page.key, claim: keyOf(page, 'x'), label: 'disputed', target: targetOf('x') }],
      { reviewer: 'somebody', device: 'abcd', clock: '0'.repeat(16) },
      20_000,
    );
    const more = await verdict(store, pageAt('b'), 'y', 'opinion', 30_000);
    const file = [...own, ...theirs, ...more];
    const pages = [page, pageAt('b')];
    expect(await store.merge(pages, file)).toEqual({ events: 3, added: 2, already: 1, pages: 2 });
    expect(await store.merge(pages, file)).toEqual({ events: 3, added: 0, already: 3, pages: 2 });
    const labels = (await store.page(page.key))?.annotations[0]?.verdicts.map(({ label }) => label);
    expect(labels).toEqual(['verified', 'disputed']);
  });

  it('follows the clock of a file, but not into a far future', async () => {
    const store = open();
    const page = pageAt('a');
    const hour = Date.now() + 3_600_000;
    await store.merge([page], await verdict(store, page, 'x', 'verified', hour));
    expect(clockTime((await store.identity()).clock)).toBe(hour);
    await store.merge([page], await verdict(store, page, 'x', 'disputed', hour + 10 * 365 * 86_400_000));
    expect(clockTime((await store.identity()).clock)).toBe(hour);
  });

  it('takes nothing of a file with an event of no page', async () => {
    const store = open();
    const a = await verdict(store, pageAt('a'), 'x', 'verified');
    const b = await verdict(store, pageAt('b'), 'x', 'verified');
    await expect(store.merge([pageAt('a')], [...a, ...b])).rejects.toMatchObject({ code: 'damaged' });
    expect(await all(store.pages())).toEqual([]);
    expect(await store.events(pageAt('a').key)).toEqual([]);
  });

  it('believes no file that an article was read in the future', async () => {
    const store = open();
    await store.merge([pageAt('a', 9e15)], await verdict(store, pageAt('a'), 'x', 'verified'));
    expect((await store.page(pageAt('a').key))?.seen).toBeLessThanOrEqual(Date.now());
  });
});

describe('a full disk', () => {
  it('is told, and leaves the log and the folded page as they were', async () => {
    const page = pageAt('a');
    const store = new Stores().local;
    await store.append(page, await verdict(store, page, 'x', 'verified'));
    const before = [await store.page(page.key), await store.events(page.key), await store.identity()];
    const events = await verdict(store, page, 'x', 'disputed');
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'pages') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(store.append(page, events)).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    const after = new Stores().local;
    expect([await after.page(page.key), await after.events(page.key), await after.identity()]).toEqual(before);
    await after.append(page, events);
    expect(await after.events(page.key)).toHaveLength(2);
  });

  it('is told in private windows too', async () => {
    const page = pageAt('a');
    const store = new Stores().private;
    const events = await verdict(store, page, 'x', 'verified');
    storage.session.isFull = true;
    await expect(store.append(page, events)).rejects.toMatchObject({ code: 'storage-full' });
    expect(await store.page(page.key)).toBeNull();
  });
});

describe('the database', () => {
  it('is opened again after the browser closed it', async () => {
    const database = new Database();
    const store = new LocalStore(database);
    const { reviewer } = await store.identity();
    const close = IDBDatabase.prototype.close;
    let open: IDBDatabase | undefined;
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      open = this;
      return transaction.apply(this, args);
    });
    await store.identity();
    if (open) close.call(open);
    expect((await store.identity()).reviewer).toBe(reviewer);
  });

  it('of a later version is refused, and told so', async () => {
    await new Promise((done) => {
      const request = indexedDB.open('claimlight', 99);
      request.onsuccess = () => {
        request.result.close();
        done(null);
      };
    });
    await expect(new Stores().local.identity()).rejects.toMatchObject({ code: 'too-new' });
  });

  it('lets go when a later version wants it', async () => {
    const store = new Stores().local;
    await store.identity();
    const upgraded = await new Promise((done, fail) => {
      const request = indexedDB.open('claimlight', 99);
      request.onsuccess = () => done(request.result.version);
      request.onerror = () => fail(request.error);
    });
    expect(upgraded).toBe(99);
    await expect(store.identity()).rejects.toMatchObject({ code: 'too-new' });
  });

  it('writes one after another, and what a failed job wrote before is gone', async () => {
    const database = new Database();
    const store = new LocalStore(database);
    const failing = database.write(async (tx) => {
      await tx.objectStore('drafts').put(draftOf(pageAt('a'), 'x', 'lost'));
      throw new TypeError('a fault of ours');
    });
    const next = store.putDraft(draftOf(pageAt('a'), 'y', 'kept'));
    await expect(failing).rejects.toBeInstanceOf(TypeError);
    await next;
    expect((await store.drafts()).map(({ text }) => text)).toEqual(['kept']);
  });

  it('gives all pages in batches, each once', async () => {
    const store = new Stores().local;
    const pages = Array.from({ length: 120 }, (_, n) => pageAt(`page-${n}`));
    const events = await Promise.all(pages.map((page) => verdict(store, page, 'x', 'verified')));
    await store.merge(pages, events.flat());
    const sizes: number[] = [];
    const keys = new Set<string>();
    for await (const batch of store.pages()) {
      sizes.push(batch.length);
      for (const { key } of batch) keys.add(key);
    }
    expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
    expect(keys.size).toBe(120);
  });
});

describe('private windows', () => {
  it('never touch IndexedDB, and leave nothing once cleared', async () => {
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    const { private: store } = new Stores();
    const page = pageAt('a');
    await store.append(page, await verdict(store, page, 'x', 'verified'));
    await store.putDraft(draftOf(page, 'x', 'half'));
    await store.page(page.key);
    await store.clear();
    expect(opened).not.toHaveBeenCalled();
    expect(storage.session.values).toEqual({});
    expect(storage.local.values).toEqual({});
  });

  it('have a reviewer of their own', async () => {
    const stores = new Stores();
    const [here, there] = [await stores.local.identity(), await stores.private.identity()];
    expect(here.reviewer).not.toBe(there.reviewer);
    const [event] = await verdict(stores.private, pageAt('a'), 'x', 'verified');
    expect(parseId(event?.id ?? '')?.reviewer).toBe(there.reviewer);
  });
});
