import { describe, expect, it, vi } from 'vitest';
import type { Facts, Standing } from '../../src/background/standing.ts';

vi.mock('../../src/browser.ts', () => ({ browser: {} }));
const { standing } = await import('../../src/background/standing.ts');

const NEWS = 'https://www.news.example/1';
const BLOG = 'https://blog.example/1';
const base: Facts = {
  url: BLOG,
  loading: false,
  report: null,
  allowed: ['*://*.news.example/*'],
  builtIn: ['*://*.news.example/*'],
  takenBack: [],
  off: false,
  once: false,
  tried: false,
};
const withheld = { url: NEWS, allowed: [] };
const granted = { allowed: ['*://blog.example/*'] };
const takenBack = { takenBack: ['*://blog.example/*'] };

const table: [string, Partial<Facts>, Standing][] = [
  ['an article is one wherever it is', { report: 'article', url: null }, 'article'],
  [
    'an article whose script the browser started by itself on a site taken back',
    { ...withheld, report: 'article' },
    'revoked',
  ],
  ['the same, when the reader wants it read', { ...withheld, report: 'article', once: true }, 'article'],
  ['an article elsewhere that a click opened', { report: 'article' }, 'article'],
  ['a page that is no article', { report: 'other', url: NEWS }, 'other'],
  ['a page that is still being read', { report: 'reading', url: NEWS }, 'reading'],
  ['a built-in site that is loading gets its script from the browser', { url: NEWS, loading: true }, 'reading'],
  ['a built-in site that was open before the install', { url: NEWS }, 'inject'],
  ['a built-in site that shows an error or a viewer', { url: NEWS, tried: true }, 'closed'],
  ['a granted site that was open before', granted, 'inject'],
  ['a granted site that shows an error or a viewer', { ...granted, tried: true }, 'closed'],
  ['any other site: the click may let us in', {}, 'inject'],
  ['any other site, loading', { loading: true }, 'inject'],
  ['any other site, without a click', { tried: true }, 'off'],
  ['a built-in site taken back is left alone, whatever the click allows', withheld, 'revoked'],
  ['a built-in site taken back, read once', { ...withheld, once: true }, 'inject'],
  ['a built-in site taken back, read once in vain', { ...withheld, once: true, tried: true }, 'revoked'],
  ['a granted site taken back is left alone', takenBack, 'revoked'],
  ['a granted site taken back, read once', { ...takenBack, once: true }, 'inject'],
  ['a site granted again', { ...takenBack, ...granted }, 'inject'],
  [
    'a site turned off, whatever runs in it and whatever the click allows',
    { url: NEWS, off: true, report: 'article', once: true },
    'silent',
  ],
  ['a site turned off that nothing runs in', { off: true, tried: true }, 'silent'],
  ['a tab whose address we are not told', { url: null }, 'closed'],
  ['a page of the browser', { url: 'chrome://settings/' }, 'closed'],
  ['an empty page', { url: 'about:blank' }, 'closed'],
  ['a file', { url: 'file:///a.html' }, 'closed'],
  ['a shop of extensions', { url: 'https://addons.mozilla.org/en-US/firefox/', tried: true }, 'closed'],
  ['a site named like a shop of extensions', { url: 'https://addons.mozilla.org.example/', tried: true }, 'off'],
  ['a viewer of PDF files', { url: 'https://blog.example/a.PDF?page=2', tried: true }, 'closed'],
  ['a page that only asks for a PDF file', { url: 'https://blog.example/?file=a.pdf', tried: true }, 'off'],
];

describe('the standing of a tab', () => {
  it.each(table)('%s', (_, facts, expected) => {
    expect(standing({ ...base, ...facts })).toBe(expected);
  });
});
