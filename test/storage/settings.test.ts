import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_KEYS } from '../../src/storage/keys.ts';
import { FakeStorage } from './fake-storage.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const { settings } = await import('../../src/storage/settings.ts');

const DEFAULT = {
  neutral: false,
  locale: 'auto',
  amount: 'balanced',
  order: 'text',
  name: '',
  keys: DEFAULT_KEYS,
} as const;

beforeEach(() => storage.reset());

describe('settings', () => {
  it('have a default until something is set', async () => {
    expect(await settings.get()).toEqual(DEFAULT);
    await settings.set({ ...DEFAULT, neutral: true, locale: 'zh_CN' });
    expect(await settings.get()).toEqual({ ...DEFAULT, neutral: true, locale: 'zh_CN' });
  });

  it.each([
    null,
    5,
    'neutral',
    {},
    [],
    { neutral: 'yes', locale: 'tlh', amount: 'most', order: 3, keys: 'v', name: 7 },
  ])('are the default when %j is kept', async (kept) => {
    await storage.local.set({ settings: kept });
    expect(await settings.get()).toEqual(DEFAULT);
  });

  it('keep each choice that makes sense beside one that is missing or does not', async () => {
    await storage.local.set({ settings: { neutral: true, locale: 'zh_CN' } });
    expect(await settings.get()).toEqual({ ...DEFAULT, neutral: true, locale: 'zh_CN' });
    await storage.local.set({ settings: { neutral: 'yes', locale: 'en', amount: 'all', order: 'worth' } });
    expect(await settings.get()).toEqual({
      ...DEFAULT,
      locale: 'en',
      amount: 'all',
      order: 'worth',
    });
  });

  it('tell of a change until nobody listens any more', async () => {
    const heard = vi.fn();
    const end = new AbortController();
    settings.onChanged(heard, end.signal);
    await storage.local.set({ other: 1 });
    await storage.session.set({ settings: 1 });
    await settings.set({ ...DEFAULT, neutral: true });
    end.abort();
    await settings.set(DEFAULT);
    expect(heard.mock.calls).toEqual([[{ ...DEFAULT, neutral: true }]]);
  });
});
