import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { FakeStorage } from './fake-storage.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const { Stores } = await import('../../src/storage/stores.ts');

describe('the reviewer’s name', () => {
  it('goes with what is done from now on, never in private windows, and is gone when everything is erased', async () => {
    const stores = new Stores();
    await storage.local.set({ settings: { name: ' Anna  Müller ' } });
    expect(await stores.local.identity()).toMatchObject({ name: 'Anna Müller' });
    const { reviewer } = await stores.local.identity();
    expect((await stores.local.identity()).reviewer).toBe(reviewer);
    expect(await stores.private.identity()).not.toHaveProperty('name');
    await stores.local.erase();
    expect(await stores.local.identity()).toMatchObject({ name: '' });
  });
});
