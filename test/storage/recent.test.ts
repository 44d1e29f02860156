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
