// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEvidence } from '../../src/ui/desk/Evidence.tsx';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, open, press, rows, settled, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(async () => {
  fillIn();
  await browser.storage.session.set({ 'evidence:a': '' });
});
afterEach(() => {
  close();
  vi.clearAllMocks();
});

describe('what is typed', () => {
  it.each([
    ['https://bank.example/2023', { url: 'https://bank.example/2023', title: '' }],
    [
      '  http://bank.example/a?b=c  Annual  report\n2023 ',
      { url: 'http://bank.example/a?b=c', title: 'Annual report 2023' },
    ],
    ['https://例子.中国/年报 央行年报', { url: 'https://例子.中国/年报', title: '央行年报' }],
    ['', null],
    ['bank.example', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://', null],
  ])('%j is %j', (typed, expected) => {
    expect(readEvidence(typed)).toEqual(expected);
  });
});

const proof = (event: string, part = {}) => ({
  reviewer: 'me',
  url: 'https://bank.example/2023',
  title: 'Annual report',
  stance: 'against' as const,
  at: 1,
  event,
  ...part,
});
const field = () => document.querySelector<HTMLInputElement>('.evidence-form input');
async function type(words: string): Promise<void> {
  await act(async () => {
    const input = field();
    if (input) input.value = words;
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('evidence', () => {
  it('is listed with its stance in words and its link; only own is taken back', async () => {
    const evidence = [proof('e1'), proof('e2', { reviewer: 'other', title: '', stance: 'for' })];
    const background = new Background(articleView([claim('a', { evidence })]));
    await open();
    const items = [...document.querySelectorAll('.evidence li')];
    expect(items.map((item) => item.textContent)).toEqual(['AgainstAnnual report', 'Forbank.example']);
    const link = items[0]?.querySelector('a');
    expect([link?.href, link?.rel]).toEqual(['https://bank.example/2023', 'noreferrer noopener']);
    expect(items[1]?.querySelector('button')).toBeNull();
    await click('Take this evidence back');
    expect(background.calls('withdrawEvidence')).toEqual([{ tab: TAB, claim: 'a', ref: 'e1' }]);
  });

  it('is added from the field that E opens, with its stance; the field is empty for the next', async () => {
    const background = new Background(articleView([claim('a'), claim('b')]));
    await open();
    await press('e');
    expect(document.activeElement).toBe(field());
    await type('https://bank.example/2023 Annual report');
    const select = document.querySelector<HTMLSelectElement>('.evidence-form select');
    await act(async () => {
      if (select) select.selectedIndex = 1;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click('Add');
    const said = { url: 'https://bank.example/2023', title: 'Annual report', stance: 'against' };
    expect(background.calls('evidence')).toEqual([{ tab: TAB, claim: 'a', ...said }]);
    expect(field()?.value).toBe('');
    await act(async () => field()?.focus());
    await press('Escape');
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('says what is wrong with an address, and sends nothing', async () => {
    const background = new Background(articleView([claim('a')]));
    await open();
    await press('e');
    await type('the annual report');
    await click('Add');
    expect(text()).toContain('That is no web address.');
    expect(background.calls('evidence')).toEqual([]);
  });

  it('that was being typed is there again when the popup was closed; of a private window nothing is kept', async () => {
    new Background(articleView([claim('a')]));
    await open();
    await press('e');
    await type('https://bank.ex');
    close();
    await open();
    await press('e');
    await settled();
    expect(field()?.value).toBe('https://bank.ex');
    close();
    await browser.storage.session.set({ 'evidence:a': '' });
    new Background(articleView([claim('a')], { private: true }));
    await open();
    await press('e');
    await type('https://secret.example');
    expect(await browser.storage.session.get('evidence:a')).toEqual({ 'evidence:a': '' });
  });
});
