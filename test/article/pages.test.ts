import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/article/read.ts';

/** What `expected.json` of a saved page says. Fields that are not there are not compared. */
interface Expected {
  readonly url: string;
  readonly kind: 'article' | 'other';
  readonly encoding?: string;
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  readonly site?: string;
  readonly paragraphs?: readonly string[];
}

const folder = new URL('../pages/', import.meta.url);
const pages = readdirSync(folder).map((slug) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), 'utf8'));
  return { slug, expected };
});

describe('saved pages', () => {
  it.each(pages)('$slug', ({ slug, expected }) => {
    const bytes = readFileSync(new URL(`${slug}/source.html`, folder));
    const contentType = `text/html; charset=${expected.encoding ?? 'utf-8'}`;
    const verdict = readPage(new JSDOM(bytes, { url: expected.url, contentType }).window.document, expected.url);

    expect(verdict.kind).toBe(expected.kind);
    if (verdict.kind === 'other') return;
    const { article } = verdict.reading;
    const { url: address, kind: _kind, encoding: _encoding, paragraphs, ...fields } = expected;
    expect(article).toMatchObject({ ...fields, address });
    if (paragraphs !== undefined) expect(article.text.split('\n')).toEqual(paragraphs);
  });
});
