// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLocale } from '../../src/i18n.ts';
import { SettingsScreen } from '../../src/options/Settings.tsx';
import { DEFAULT_SETTINGS, settings } from '../../src/storage/settings.ts';
import { mount } from '../../src/ui/mount.tsx';
import { browser, fillIn } from '../ui/fake-browser.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  });
const DEFAULT = DEFAULT_SETTINGS;
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
  await setLocale('auto');
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
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'));
    expect(document.title).toBe('Claimlight 设置');
    expect(text()).toContain('网页能看到什么');
  });

  it('the neutral mark is one click, beside what a page can see', async () => {
    expect(text()).toContain('A page can find out where marks are');
    await act(async () => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    await settled();
    expect(await settings.get()).toEqual({ ...DEFAULT, neutral: true });
  });

  it('a name is kept in one line, and none where it is emptied', async () => {
    const field = document.querySelector<HTMLInputElement>('[aria-labelledby=name]');
    for (const [typed, kept] of [
      ['  Anna   Müller ', 'Anna Müller'],
      [' ', ''],
    ] as const) {
      await act(async () => {
        if (field) field.value = typed;
        field?.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settled();
      expect((await settings.get()).name).toBe(kept);
      expect(field?.value).toBe(kept);
    }
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
  const report = { kind: 'claimlight', events: 24, added: 20, already: 4, pages: 2, claims: { added: 7, merged: 2 } };
  const whole = { ...report, labels: 0, taken: 24, left: 0, skipped: [] };
  const choose = async (answer: unknown) => {
    browser.runtime.sendMessage.mockResolvedValue(answer);
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file field');
    // jsdom's own files have no address
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    Object.defineProperty(input, 'files', { value: [{ name: 'x.json' }], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settled();
  };
  const asked = () => browser.runtime.sendMessage.mock.calls.map(([{ arg }]) => arg);
  const press = async (words: string) => {
    const button = [...document.querySelectorAll('.dry button')].find((one) => one.textContent === words);
    if (!(button instanceof HTMLButtonElement)) throw new Error(`no button ${words}`);
    await act(async () => button.click());
    await settled();
  };

  it('that brings only labels of the reader’s own says so, and takes them in', async () => {
    await choose({ value: { ...whole, added: 0, already: 24, labels: 3 } });
    expect(text()).toContain('Labels of your own that are set up here: 3.');
    await press('Take it in');
    expect(asked()).toHaveLength(2);
  });

  it('of a backup is taken for the reader’s own where it can be, unless they say that it is not', async () => {
    const mine = () => document.querySelector<HTMLInputElement>('.dry input');
    await choose({ value: { ...whole, backup: 'free' } });
    expect(mine()?.checked).toBe(true);
    await press('Take in 20 entries');
    expect(asked().at(-1)).toEqual({ file: 'blob:x', mine: true });
    await choose({ value: { ...whole, added: 0, backup: 'free' } });
    mine()?.click();
    await vi.waitFor(() => expect([...document.querySelectorAll('.dry button')]).toHaveLength(1));
    await choose({ value: { ...whole, backup: 'taken' } });
    expect(mine()).toBeNull();
    expect(text()).toContain('as another reviewer’s');
  });

  it('says what a file would bring before anything is taken in, and takes it in when told to', async () => {
    await choose({ value: whole });
    expect(asked()).toEqual([{ file: 'blob:x', dry: true }]);
    expect(document.querySelector('.dry')?.textContent).toContain('x.json: 20 new entries; 4 are here already.');
    expect(document.querySelector('.dry')?.textContent).toContain('Claims that come in: 7');
    await press('Take in 20 entries');
    expect(asked()).toEqual([
      { file: 'blob:x', dry: true },
      { file: 'blob:x', mine: false },
    ]);
    expect(document.querySelector('.outcome')?.textContent).toContain('20 of 24 entries are new; 4 were');
  });

  it('leaves everything as it is when the reader would rather not', async () => {
    await choose({ value: whole });
    await press('Cancel');
    expect(asked()).toHaveLength(1);
    expect(document.querySelector('.dry')).toBeNull();
  });

  it('says what is left out, why and where', async () => {
    const skipped = [
      { path: 'annotations[3]', reason: 'no-words' },
      { path: 'annotations[5]', reason: 'reply' },
      { path: 'annotations[6]', reason: 'no-words' },
    ];
    await choose({ value: { ...whole, left: 3, skipped } });
    expect(document.querySelector('.dry')?.textContent).toContain('3 entries are left out:');
    expect([...document.querySelectorAll('.left-out li')].map((line) => line.textContent)).toEqual([
      'no words are quoted: annotations[3], annotations[6]',
      'a reply to another annotation: annotations[5]',
    ]);
  });

  it('tells how far it got while it goes on, and stops when told to', async () => {
    await choose(new Promise(() => undefined));
    expect(document.querySelector('.importing')?.textContent).toContain('x.json');
    for (const [file, share] of [
      ['blob:x', 0.25],
      ['blob:other', 0.75],
    ] as const) {
      const message = { to: 'screens', call: 'importing', arg: { file, share } };
      await act(() => {
        browser.runtime.onMessage.fire(message, { id: browser.runtime.id }, () => undefined);
      });
    }
    await settled();
    expect(document.querySelector('progress')?.value).toBe(0.25);
    await act(async () => document.querySelector<HTMLElement>('.importing button')?.click());
    expect(browser.runtime.sendMessage.mock.lastCall?.[0]).toMatchObject({
      call: 'stopImport',
      arg: { file: 'blob:x' },
    });
  });

  it.each([
    ['that nothing was new', { value: { ...whole, added: 0, already: 24 } }, 'was here already'],
    ['that the file is not ours', { error: 'not-ours', message: '' }, 'a JSON file from its “Export” menu'],
    ['that the file is damaged, and where', { error: 'damaged', message: 'pages[3]' }, 'The place: pages[3].'],
    ['that it was stopped', { error: 'stopped', message: '' }, 'Nothing was changed.'],
    ['that the file is too new', { error: 'too-new', message: '' }, 'Update the extension'],
  ])('says %s', async (_, answer, words) => {
    await choose(answer);
    expect(document.querySelector('.outcome')?.textContent).toContain(words);
    expect(document.querySelector('.dry')).toBeNull();
  });
});
