import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStorage } from './fake-storage.ts';
import { pageAt, targetOf } from './sample.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const { Database } = await import('../../src/storage/database.ts');
const { LocalStore } = await import('../../src/storage/local.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  storage.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const draft = (id: string) => ({
  id,
  page: pageAt('a'),
  claim: id,
  target: targetOf(id),
  at: 5,
});

describe('reads', () => {
  it('that are asked for at once share a transaction, and each has its own answer', async () => {
    const store = new LocalStore(new Database());
    await store.putDraft({ ...draft('x'), text: 'typed' });
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const [drafts, page, reviewer] = await Promise.all([store.drafts(), store.page('none'), store.reviewer()]);
    expect([drafts.map(({ text }) => text), page, reviewer]).toEqual([['typed'], null, '']);
    expect(begun.mock.calls.map(([, mode]) => mode)).toEqual(['readonly']);
  });

  it('see what was written before they were asked for', async () => {
    const store = new LocalStore(new Database());
    const before = store.drafts();
    await store.putDraft({ ...draft('x'), text: 'typed' });
    const [first, then] = await Promise.all([before, store.drafts()]);
    expect([first.length, then.length]).toEqual([0, 1]);
  });

  it('do not fail with one beside them', async () => {
    const database = new Database();
    const store = new LocalStore(database);
    await store.putDraft({ ...draft('x'), text: 'typed' });
    const failing = database.read(async () => {
      throw new TypeError('a fault of ours');
    });
    const [bad, good] = await Promise.allSettled([failing, store.drafts()]);
    expect(bad.status).toBe('rejected');
    expect(good).toMatchObject({ status: 'fulfilled', value: [{ text: 'typed' }] });
  });

  it('are tried anew after the database could not be opened', async () => {
    const store = new LocalStore(new Database());
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'UnknownError');
    });
    const answers = await Promise.allSettled([store.drafts(), store.reviewer()]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await store.drafts()).toEqual([]);
  });
});
