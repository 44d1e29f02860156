// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { statedAddresses } from '../../src/article/aliases.ts';
import { readMetadata } from '../../src/article/metadata.ts';

const HERE = 'https://m.news.example/i7367007067191640576/';

it.each([
  [
    'rel=canonical',
    '<link rel="canonical" href="https://www.news.example/article/1/">',
    ['https://www.news.example/article/1/'],
  ],
  ['a relative one', '<link rel="canonical" href="/article/1/">', ['https://m.news.example/article/1/']],
  [
    'its twin for small screens',
    '<link rel="alternate" media="only screen and (max-width: 640px)" href="https://m.news.example/a1/">',
    ['https://m.news.example/a1/'],
  ],
  ['its AMP copy', '<link rel="amphtml" href="https://news.example/amp/1">', ['https://news.example/amp/1']],
  ['its social card', '<meta property="og:url" content="https://news.example/1">', ['https://news.example/1']],
  ['each once', '<link rel="canonical" href="/1"><meta property="og:url" content="/1">', ['https://m.news.example/1']],
  ['not its own', `<link rel="canonical" href="${HERE}">`, []],
  ['not a translation', '<link rel="alternate" media="all" hreflang="fr" href="/fr/1">', []],
  ['not a feed', '<link rel="alternate" type="application/rss+xml" href="/feed">', []],
  ['not what is no address of the web', '<link rel="canonical" href="javascript:alert(1)"><link rel="canonical">', []],
  [
    'eight at most',
    Array.from({ length: 99 }, (_, i) => `<link rel="canonical" href="/${i}">`).join(''),
    expect.objectContaining({ length: 8 }),
  ],
])('a page tells of %s', (_, head, expected) => {
  document.head.innerHTML = head;
  expect(statedAddresses(document, readMetadata(document), HERE)).toEqual(expected);
});
