import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));

const { articleOf, claimOf, LIMITS, labelOf, spanOf, tabOf, textOf } = await import('../../src/background/check.ts');
const { start } = await import('./worker.ts');

beforeEach(() => fake.reset());

const CLAIM = 'a'.repeat(26);

describe('an article is taken', () => {
  const { address } = ARTICLE;

  it('as it is told, without what else the message carries', () => {
    expect(articleOf({ ...ARTICLE, url: 'https://else.example/', extra: 1 }, address)).toEqual(ARTICLE);
  });

  it('with the address it moved to within its own site', () => {
    expect(articleOf(ARTICLE, 'https://www.news.example/start')).toEqual(ARTICLE);
  });

  it('with long words about it cut, and half characters mended', () => {
    const read = articleOf({ ...ARTICLE, title: 'x'.repeat(9_999), author: '\ud83d' }, address);
    expect([read.title.length, read.author]).toEqual([LIMITS.words, '\ufffd']);
  });

  it.each([
    ['null', null],
    ['a string', 'article'],
    ['a list', [ARTICLE]],
    ['no text', { ...ARTICLE, text: undefined }],
    ['a text that is none', { ...ARTICLE, text: ['a'] }],
    ['a title that is none', { ...ARTICLE, title: { length: 1 } }],
    ['the address of another site', { ...ARTICLE, address: 'https://bank.example/' }],
    ['another scheme', { ...ARTICLE, address: 'http://www.news.example/' }],
    ['a script for an address', { ...ARTICLE, address: 'javascript:alert(1)' }],
    ['an endless address', { ...ARTICLE, address: `${address}${'x'.repeat(LIMITS.address)}` }],
  ])('not from %s', (_, arg) => {
    expect(() => articleOf(arg, address)).toThrow(expect.objectContaining({ code: 'unexpected' }));
  });

  it('not from a page that is no site, nor longer than any article', () => {
    expect(() => articleOf({ ...ARTICLE, address: 'file:///a' }, 'file:///a')).toThrow();
    expect(() => articleOf({ ...ARTICLE, text: 'x'.repeat(LIMITS.text + 1) }, address)).toThrow(
      expect.objectContaining({ code: 'article-too-long' }),
    );
  });
});

const bad: [string, () => unknown][] = [
  ['a claim with a path in it', () => claimOf({ claim: `${'a'.repeat(20)}:${CLAIM}` })],
  ['a claim that is a list', () => claimOf({ claim: [CLAIM] })],
  ['a label of no set', () => labelOf({ label: 'constructor' })],
  ['a label that is missing', () => labelOf({})],
  ['a tab below zero', () => tabOf({ tab: -1 })],
  ['a tab that is a string', () => tabOf({ tab: '1' })],
  ['half a span', () => spanOf({ start: 0 })],
  ['a span that ends before it starts', () => spanOf({ start: 5, end: 5 })],
  ['a span of fractions', () => spanOf({ start: 0.5, end: 2 })],
  ['a span without end', () => spanOf({ start: 0, end: Number.POSITIVE_INFINITY })],
  ['a note as long as a book', () => textOf({ text: 'x'.repeat(LIMITS.note + 1) }, LIMITS.note)],
  ['nothing', () => claimOf(undefined)],
];

describe('an argument is refused that is', () => {
  it.each(bad)('%s', (_, check) => {
    expect(check).toThrow(expect.objectContaining({ name: 'CallError' }));
  });
});

describe('a sound argument comes back', () => {
  it('as it was', () => {
    const arg = { tab: 3, claim: CLAIM, label: null, start: 1, end: 2, text: '<script>' };
    expect([tabOf(arg), claimOf(arg), labelOf(arg), spanOf(arg), textOf(arg, 10)]).toEqual([
      3,
      CLAIM,
      null,
      { start: 1, end: 2 },
      '<script>',
    ]);
    expect(labelOf({ label: 'opinion' })).toBe('opinion');
  });
});

it('nothing is kept, found or drawn for a page that speaks of another site', async () => {
  fake.open(1, ARTICLE);
  const { page, from } = start();
  const call = page.read({ ...ARTICLE, address: 'https://bank.example/' }, from(1));
  await expect(call).rejects.toMatchObject({ code: 'unexpected' });
  expect(fake.storage.session.values).toEqual({});
});
