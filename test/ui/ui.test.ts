// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { setLocale } from '../../src/i18n.ts';
import { fileName } from '../../src/ui/files.ts';
import { isCommand } from '../../src/ui/keyboard.ts';
import { publishedDay } from '../../src/ui/published.ts';
import { quoteParts, reasonWords } from '../../src/ui/quote.tsx';
import { siteName } from '../../src/ui/sites.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('./fake-browser.ts')).browser }));

const cue = (start: number, end: number, name = 'date') => ({ cue: name, start, end });

describe('quoteParts', () => {
  const cases: readonly (readonly [string, readonly ReturnType<typeof cue>[], string])[] = [
    ['no cue', [], 'abcdefghij'],
    ['one inside', [cue(12, 14)], 'ab[cd]efghij'],
    ['at both ends', [cue(10, 11), cue(19, 20)], '[a]bcdefghi[j]'],
    ['out of order', [cue(16, 18), cue(12, 14)], 'ab[cd]ef[gh]ij'],
    ['that overlap or touch', [cue(11, 14), cue(13, 15), cue(15, 16)], 'a[bcdef]ghij'],
    ['one inside another', [cue(11, 18), cue(12, 13)], 'a[bcdefgh]ij'],
    ['that reach over the ends', [cue(5, 12), cue(18, 40)], '[ab]cdefgh[ij]'],
    ['that stand elsewhere', [cue(0, 5), cue(30, 40)], 'abcdefghij'],
    ['that are empty or backwards', [cue(12, 12), cue(15, 13)], 'abcdefghij'],
  ];

  it.each(cases)('cues: %s', (_, reasons, expected) => {
    const parts = quoteParts({ quote: 'abcdefghij', span: { start: 10, end: 20 }, reasons });
    expect(parts.map((part) => (part.cue ? `[${part.text}]` : part.text)).join('')).toBe(expected);
  });

  it('a claim that is gone has no cues, only its words', () => {
    expect(quoteParts({ quote: 'abc', span: null, reasons: [cue(0, 2)] })).toEqual([{ text: 'abc', cue: false }]);
  });
});

it('reasons are said once each, and those without words are left out', async () => {
  await setLocale('en');
  const reasons = [cue(0, 1, 'date'), cue(1, 2, 'unheard-of'), cue(2, 3, 'law'), cue(3, 4, 'date')];
  expect(reasonWords({ reasons })).toBe('a date · a law or agreement');
});

it.each([
  ['www.news.example', 'claimlight-www.news.example-2026-03-01.csv'],
  ['../../etc/passwd', 'claimlight-etc-2026-03-01.csv'],
  ['CON:<>|?*', 'claimlight-con-2026-03-01.csv'],
  ['新闻.example', 'claimlight-新闻.example-2026-03-01.csv'],
  ['', 'claimlight-export-2026-03-01.csv'],
])('fileName of %j is %s', (site, expected) => {
  expect(fileName(site, new Date(2026, 2, 1), 'csv')).toBe(expected);
});

it.each([
  ['*://*.example.com/*', 'example.com'],
  ['https://www.example.com/*', 'www.example.com'],
  ['*://*/*', '*'],
])('siteName of %s is %s', (pattern, expected) => {
  expect(siteName(pattern)).toBe(expected);
});

it.each([
  ['2024-05-10', '10 May 2024'],
  ['2024-05-10T23:30-11:00', '10 May 2024'],
  ['', ''],
  ['yesterday', ''],
])('publishedDay of %j is %j, wherever the reader is', async (published, expected) => {
  await setLocale('en');
  expect(publishedDay(published)).toBe(expected);
});

describe('isCommand', () => {
  const key = {
    isComposing: false,
    keyCode: 74,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
  };

  it.each(['textarea', 'input', 'select'])('a key typed into a %s is none', (name) => {
    expect(isCommand({ ...key, target: document.createElement(name) })).toBe(false);
  });

  it('a key on a button or on nothing is one, unless somebody took it already', () => {
    expect(isCommand({ ...key, target: document.createElement('button') })).toBe(true);
    expect(isCommand({ ...key, target: document })).toBe(true);
    expect(isCommand({ ...key, target: document, defaultPrevented: true })).toBe(false);
  });
});
