import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStorage } from './fake-storage.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const { settings } = await import('../../src/storage/settings.ts');

beforeEach(() => storage.reset());

describe('settings', () => {
  it('have a default until something is set', async () => {
    expect(await settings.get()).toEqual({ neutral: false, locale: 'auto' });
    await settings.set({ neutral: true, locale: 'zh_CN' });
    expect(await settings.get()).toEqual({ neutral: true, locale: 'zh_CN' });
  });

  it.each([null, 5, 'neutral', {}, { neutral: 'yes', locale: 'en' }, { neutral: true, locale: 'tlh' }])(
    'are the default when %j is kept',
    async (kept) => {
      await storage.local.set({ settings: kept });
      expect(await settings.get()).toEqual({ neutral: false, locale: 'auto' });
    },
  );

  it('tell of a change until nobody listens any more', async () => {
    const heard = vi.fn();
    const end = new AbortController();
    settings.onChanged(heard, end.signal);
    await storage.local.set({ other: 1 });
    await storage.session.set({ settings: 1 });
    await settings.set({ neutral: true, locale: 'en' });
    end.abort();
    await settings.set({ neutral: false, locale: 'en' });
    expect(heard.mock.calls).toEqual([[{ neutral: true, locale: 'en' }]]);
  });
});
