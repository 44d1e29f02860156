import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotatedPage } from '../../src/annotations/annotation.ts';
import { FakeStorage } from './fake-storage.ts';
import { keyOf, pageAt, targetOf } from './sample.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));

const { Stores } = await import('../../src/storage/stores.ts');
const { sign } = await import('../../src/storage/identity.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  storage.reset();
});

/** The titles of a store's pages as they come. */
async function titles({ local }: InstanceType<typeof Stores>): Promise<string[]> {
  const found: AnnotatedPage[] = [];
  for await (const batch of local.recent()) found.push(...batch);
  return found.map(({ title }) => title);
}

async function label(stores: InstanceType<typeof Stores>, name: string, at: number): Promise<void> {
  const page = pageAt(name);
  const about = { page: page.key, claim: keyOf(page, 'x'), target: targetOf('x') };
  const events = sign([{ type: 'verdict', label: 'verified', ...about }], await stores.local.identity(), at);
  await stores.local.append(page, events);
}

describe('the pages of a store', () => {
  it('come by what was done last, however many they are', async () => {
    const stores = new Stores();
    const names = Array.from({ length: 120 }, (_, i) => `p${(i * 37) % 120}`);
    for (const [at, name] of names.entries()) await label(stores, name, 1_000_000 + at);
    await label(stores, 'p40', 2_000_000);
    expect(await titles(stores)).toEqual(['p40', ...names.filter((name) => name !== 'p40').toReversed()]);
  });

  it('are ranked also where the database is of the first version', async () => {
    const acts = [5, 9, 7].map((at) => ({ ...pageAt(`p${at}`), annotations: [{ modified: at }, { modified: 1 }] }));
    await new Promise((done) => {
      const request = indexedDB.open('claimlight', 1);
      request.onupgradeneeded = () => {
        const db = request.result;
        for (const [name, keyPath] of [
          ['events', 'id'],
          ['drafts', 'id'],
          ['pages', 'key'],
        ] as const)
          db.createObjectStore(name, { keyPath });
        db.createObjectStore('meta');
        for (const page of acts) request.transaction?.objectStore('pages').put(page);
      };
      request.onsuccess = () => {
        request.result.close();
        done(null);
      };
    });
    const stores = new Stores();
    expect(await titles(stores)).toEqual(['p9', 'p7', 'p5']);
    expect(await stores.local.page(pageAt('p5').key)).toEqual(acts[0]);
  });
});

describe('how claims stood when their article was read', () => {
  it('is kept with it until it is read again, and told to the library alone', async () => {
    const stores = new Stores();
    const { local } = stores;
    const page = pageAt('a');
    const claim = keyOf(page, 'x');
    const stands = async () => {
      const found = [];
      for await (const batch of local.recent()) found.push(...batch.map(({ standing }) => standing));
      return found;
    };
    await label(stores, 'a', 1_000);
    expect(await stands()).toEqual([undefined]);
    await local.touch(page, { [claim]: 'gone' });
    await label(stores, 'a', 2_000);
    expect(await stands()).toEqual([{ [claim]: 'gone' }]);
    expect(await local.page(page.key)).not.toHaveProperty('standing');
    await local.touch(page, { [claim]: 'changed' });
    expect(await stands()).toEqual([{ [claim]: 'changed' }]);
  });
});
