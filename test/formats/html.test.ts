import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import { ENGLISH } from '../../src/formats/words.ts';
import { exportOf, HOSTILE, ORDINARY } from './sample.ts';

const documentOf = (html: string) => new JSDOM(html).window.document;

describe('the HTML report', () => {
  it('tells label, note, evidence and the other reviewers, with a link to the sentence', () => {
    const document = documentOf(FORMATS.html.write(exportOf(ORDINARY)));
    const [first] = document.querySelectorAll('.claims > li');
    expect(document.querySelector('h2')?.textContent).toBe('Trade');
    expect(document.querySelector('.counts')?.textContent).toContain('3 claims');
    expect(first?.querySelector('mark')?.textContent).toBe('60% of Belarus’ trade is settled in rubles');
    expect(first?.querySelector('blockquote')?.textContent).toBe(
      'Weapons were deployed. 60% of Belarus’ trade is settled in rubles. It is a shame, he said.',
    );
    expect(document.querySelector('.address')?.textContent).toBe('https://news.example/2024/trade');
    expect(first?.querySelector('.verdict')?.textContent).toContain('✗ Disputed');
    expect(first?.querySelector('.verdict a')?.getAttribute('href')).toContain(':~:text=60%25%20of');
    expect(first?.querySelector('.note')?.textContent).toBe('The bank says 40%.');
    expect(first?.textContent).toContain('Against');
    expect(first?.textContent).toContain('bert');
  });

  it.each([
    ['same', null],
    ['changed', 'The article was changed: “45% of trade & more”'],
    ['gone', 'No longer in the article'],
  ] as const)('says what became of the words: %s', (state, said) => {
    const [page] = exportOf(ORDINARY).pages;
    const rows = (page?.rows ?? []).map((row) => ({ ...row, now: { state, quote: '45% of trade & more' } }));
    const document = documentOf(FORMATS.html.write({ exported: 0, pages: page ? [{ ...page, rows }] : [] }));
    expect(document.querySelector('.standing')?.textContent ?? null).toBe(said);
  });

  it('speaks the language it is given words of', () => {
    const words = { ...ENGLISH, language: 'zh-CN', title: '说法核查', claims: '{n} 条说法' };
    const document = documentOf(FORMATS.html.write(exportOf(ORDINARY), words));
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.body.textContent).toContain('3 条说法');
  });

  it('needs nothing else, and may load nothing', () => {
    const document = documentOf(FORMATS.html.write(exportOf(ORDINARY)));
    expect(document.querySelectorAll('script, link, img, iframe, object, base, form, [src], [onload]')).toHaveLength(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it.each(HOSTILE)('keeps %j text', (words) => {
    const sample = {
      text: `a ${words} b`,
      labelled: [{ words, label: 'disputed', note: words }],
      title: words,
      author: words,
    };
    const document = documentOf(FORMATS.html.write(exportOf(sample as Parameters<typeof exportOf>[0])));
    const inert = documentOf(
      FORMATS.html.write(exportOf({ ...ORDINARY, labelled: ORDINARY.labelled.slice(0, 1), found: [] })),
    );
    const names = (of: Document) => [...new Set(Array.from(of.querySelectorAll('*'), ({ localName }) => localName))];
    expect(names(document).filter((name) => !names(inert).includes(name))).toEqual([]);
    for (const { href } of document.querySelectorAll('a')) expect(href).toMatch(/^https:/);
    const shown = document.querySelector('mark')?.textContent ?? '';
    expect(shown.replace(/\s+/g, ' ')).toBe(words.replaceAll('\u0001', '\uFFFD').replace(/\s+/g, ' '));
  });
});
