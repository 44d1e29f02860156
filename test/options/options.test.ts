// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLocale } from '../../src/i18n.ts';
import { SettingsScreen } from '../../src/options/Settings.tsx';
import { settings } from '../../src/storage/settings.ts';
import { mount } from '../../src/ui/mount.tsx';
import { browser, fillIn } from '../ui/fake-browser.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  });
const DEFAULT = { neutral: false, locale: 'auto', amount: 'balanced', order: 'text' } as const;
const text = () => document.body.textContent ?? '';

beforeEach(async () => {
  fillIn();
  browser.permissions.getAll.mockResolvedValue({ origins: ['*://*.news.example/*', '*://blog.example/*'] });
  document.body.innerHTML = '<div id="app"></div>';
  await settings.set(DEFAULT);
  await act(() => mount(() => h(SettingsScreen, {})));
  await settled();
});
afterEach(async () => {
  const root = document.querySelector('#app');
  if (root) await act(async () => render(null, root));
  setLocale('auto');
  vi.clearAllMocks();
});

describe('settings', () => {
  it('a chosen language is kept, and the screen speaks it at once', async () => {
    expect(document.documentElement.lang).toBe('en-GB');
    const select = document.querySelector('select');
    await act(async () => {
      if (select) select.selectedIndex = 2;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settled();
    expect(await settings.get()).toEqual({ ...DEFAULT, locale: 'zh_CN' });
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.title).toBe('Claimlight 设置');
    expect(text()).toContain('网页能看到什么');
  });

  it('the neutral mark is one click, beside what a page can see', async () => {
    expect(text()).toContain('A page can find out where marks are');
    await act(async () => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    await settled();
    expect(await settings.get()).toEqual({ ...DEFAULT, neutral: true });
  });

  it('how much is marked is one of three, each with what it means', async () => {
    const choices = [...document.querySelectorAll<HTMLInputElement>('input[name=amount]')];
    expect(choices.map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(choices[2]?.closest('label')?.textContent).toContain('Every claim that was found');
    await act(async () => choices[2]?.click());
    await settled();
    expect(await settings.get()).toEqual({ ...DEFAULT, amount: 'all' });
  });
});

describe('sites', () => {
  it('lists those that were granted, not those of the install, and removes one', async () => {
    expect([...document.querySelectorAll('.granted li span')].map((site) => site.textContent)).toEqual([
      'blog.example',
    ]);
    const remove = document.querySelector<HTMLButtonElement>('.granted button');
    expect(remove?.getAttribute('aria-label')).toBe('Remove blog.example');
    await act(async () => remove?.click());
    expect(browser.permissions.remove.mock.calls).toEqual([[{ origins: ['*://blog.example/*'] }]]);
    browser.permissions.getAll.mockResolvedValue({ origins: ['*://*.news.example/*'] });
    browser.permissions.onRemoved.fire();
    await settled();
    expect(text()).toContain('None yet.');
  });

  it('folds the sites of the install', async () => {
    expect(text()).not.toContain('www.daily.example');
    await act(async () => document.querySelector<HTMLButtonElement>('.fold-title')?.click());
    expect([...document.querySelectorAll('.built-in li')].map((site) => site.textContent)).toEqual([
      'news.example',
      'www.daily.example',
    ]);
  });
});

describe('import', () => {
  const choose = async (answer: unknown) => {
    browser.runtime.sendMessage.mockResolvedValue(answer);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file field');
    // jsdom's own files cannot be read as text
    const file = { name: 'x.json', text: async () => '{}' };
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await vi.waitFor(() => expect(browser.runtime.sendMessage).toHaveBeenCalled());
    await settled();
  };

  it.each([
    ['what came of it', { value: { events: 24, added: 20, already: 4, pages: 2 } }, '20 of 24 entries are new; 4 were'],
    ['that nothing was new', { value: { events: 4, added: 0, already: 4, pages: 1 } }, 'was here already'],
    ['that the file is not ours', { error: 'not-ours', message: '' }, 'a JSON file from its “Export” menu'],
    ['that the file is damaged', { error: 'damaged', message: 'line 3' }, 'Export it again where it came from'],
    ['that the file is too new', { error: 'too-new', message: '' }, 'Update the extension'],
  ])('says %s', async (_, answer, words) => {
    await choose(answer);
    expect(browser.runtime.sendMessage.mock.calls[0]?.[0]).toMatchObject({ call: 'importFile', arg: { text: '{}' } });
    expect(document.querySelector('.outcome')?.textContent).toContain(words);
  });
});
