import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStorage } from './fake-storage.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const { StoredItem } = await import('../../src/storage/item.ts');

const word = (key: string) => new StoredItem(key, (kept) => (typeof kept === 'string' ? kept : 'none'));
const [first, second] = [word('first'), word('second')];

beforeEach(() => {
  vi.restoreAllMocks();
  storage.reset();
});

describe('stored items', () => {
  it('that are asked for at once are one question to the browser, each with its own answer', async () => {
    await storage.local.set({ first: 'a', other: 'c' });
    const asked = vi.spyOn(storage.local, 'get');
    expect(await Promise.all([first.get(), second.get(), first.get()])).toEqual(['a', 'none', 'a']);
    expect(asked.mock.calls).toEqual([[['first', 'second']]]);
  });

  it('of different areas are asked for apart', async () => {
    const passing = new StoredItem('first', (kept) => kept, 'session');
    await storage.local.set({ first: 'kept' });
    await storage.session.set({ first: 'passing' });
    expect(await Promise.all([first.get(), passing.get()])).toEqual(['kept', 'passing']);
  });

  it('are asked for anew each time: what was set since is there', async () => {
    const before = first.get();
    await before;
    await first.set('b');
    expect([await before, await first.get()]).toEqual(['none', 'b']);
  });

  it('fail together where the browser does not answer, and not afterwards', async () => {
    await storage.local.set({ second: 'b' });
    vi.spyOn(storage.local, 'get').mockRejectedValueOnce(new Error('gone'));
    const [one, other] = await Promise.allSettled([first.get(), second.get()]);
    expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
    expect(await second.get()).toBe('b');
  });
});
