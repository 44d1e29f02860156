import { describe, expect, it } from 'vitest';
import { beyond, covers, patternFor } from '../../src/background/patterns.ts';

describe('a pattern covers', () => {
  it.each([
    ['*://*.news.example/*', 'https://news.example/a'],
    ['*://*.news.example/*', 'http://a.b.news.example/'],
    ['*://news.example/*', 'https://news.example:8443/a'],
    ['https://*/*', 'https://any.example/'],
    ['<all_urls>', 'http://any.example/'],
  ])('%s: %s', (pattern, address) => {
    expect(covers(['*://else.example/*', pattern], address)).toBe(true);
  });

  it.each([
    ['*://*.news.example/*', 'https://othernews.example/'],
    ['*://*.news.example/*', 'https://news.example.org/'],
    ['*://news.example/*', 'https://www.news.example/'],
    ['https://news.example/*', 'http://news.example/'],
    ['*://evil.example/*', 'https://news.example/*://evil.example/'],
  ])('%s, but not %s', (pattern, address) => {
    expect(covers([pattern], address)).toBe(false);
  });
});

describe('the patterns beyond others', () => {
  const builtIn = ['*://*.news.example/*', '*://paper.example/*'];
  it.each([
    ['what is the same', '*://*.news.example/*', false],
    ['one host of a site', '*://www.news.example/*', false],
    ['one scheme of a site', 'https://*.news.example/*', false],
    ['every host of a host', '*://*.paper.example/*', true],
    ['another site', '*://blog.example/*', true],
    ['all sites', '*://*/*', true],
  ])('leave out, or keep, %s', (_, pattern, isKept) => {
    expect(beyond([pattern], builtIn)).toEqual(isKept ? [pattern] : []);
  });
});

it('asks for one host, without its port', () => {
  expect(patternFor('http://www.blog.example:8080/a?b#c')).toBe('*://www.blog.example/*');
});
