import { describe, expect, it } from 'vitest';
import { fromScan } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { claimOf, exportOf, HOSTILE, NOW, ORDINARY, type Sample } from './sample.ts';

const toJsonLd = FORMATS.jsonld.write;

interface Item {
  readonly [property: string]: unknown;
  readonly id: string;
  readonly target: { readonly source: string; readonly selector: readonly Readonly<Record<string, unknown>>[] };
}

function itemsOf(sample: Sample): Item[] {
  return JSON.parse(toJsonLd(exportOf(sample))).first.items;
}

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const IRI = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('toJsonLd', () => {
  it('is one collection with one page of annotations', () => {
    expect(JSON.parse(toJsonLd(exportOf(ORDINARY)))).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: expect.stringMatching(IRI),
      type: 'AnnotationCollection',
      created: '2024-05-11T08:30:00.000Z',
      total: 4,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
  });

  it('is a valid empty collection when there is nothing', () => {
    expect(JSON.parse(toJsonLd({ exported: NOW, pages: [] }))).toMatchObject({ total: 0, first: { items: [] } });
  });

  it('tells an annotation in full', () => {
    expect(itemsOf(ORDINARY)[0]).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: expect.stringMatching(IRI),
      type: 'Annotation',
      motivation: 'assessing',
      creator: { type: 'Person', nickname: 'anna' },
      created: '2024-05-11T07:30:00.000Z',
      modified: '2024-05-11T07:32:00.000Z',
      generated: '2024-05-11T08:30:00.000Z',
      generator: { type: 'Software', name: 'Claimlight' },
      body: [
        {
          type: 'TextualBody',
          value: 'disputed',
          format: 'text/plain',
          purpose: 'assessing',
          created: '2024-05-11T07:30:00.000Z',
        },
        {
          type: 'TextualBody',
          value: 'The bank says 40%.',
          format: 'text/plain',
          purpose: 'commenting',
          created: '2024-05-11T07:31:00.000Z',
        },
        {
          type: 'SpecificResource',
          source: 'https://bank.example/r?a=1&b=2',
          purpose: 'linking',
          created: '2024-05-11T07:32:00.000Z',
          label: 'against: The <b>report</b>',
        },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://news.example/2024/trade?from=feed#top',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: '60% of Belarus’ trade is settled in rubles',
            prefix: 'Weapons were deployed. ',
            suffix: '. It is a shame, he said.\nExport',
          },
          { type: 'TextPositionSelector', start: 23, end: 65 },
        ],
      },
    });
  });

  it('has an annotation for each reviewer, with a motivation that fits', () => {
    expect(itemsOf(ORDINARY).map(({ motivation, creator }) => [motivation, creator])).toEqual([
      ['assessing', { type: 'Person', nickname: 'anna' }],
      ['assessing', { type: 'Person', nickname: 'bert' }],
      ['classifying', { type: 'Person', nickname: 'anna' }],
      ['highlighting', undefined],
    ]);
    const text = 'one two';
    expect(itemsOf({ text, labelled: [{ words: 'one', note: 'n' }] })[0]).toMatchObject({ motivation: 'commenting' });
    expect(itemsOf({ text, labelled: [{ words: 'one', evidence: 'https://a.example/' }] })[0]).toMatchObject({
      motivation: 'linking',
    });
    const marked = itemsOf({ text, labelled: [{ words: 'one' }] })[0];
    expect(marked).toMatchObject({ motivation: 'highlighting' });
    expect(marked).not.toHaveProperty('body');
  });

  it('counts positions in code points, even when the article is not at hand', () => {
    const text = '😀😀𠮷 says 60% of 𠮷 trade.';
    const [item] = itemsOf({ text, labelled: [{ words: '60% of 𠮷 trade', label: 'verified' }] });
    const position = item?.target.selector[1];
    expect(position).toEqual({ type: 'TextPositionSelector', start: 9, end: 23 });
    expect(Array.from(text).slice(9, 23).join('')).toBe('60% of 𠮷 trade');
  });

  it('names every annotation by one IRI, the same at each export', () => {
    const ids = itemsOf(ORDINARY).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(IRI);
    expect(itemsOf(ORDINARY).map(({ id }) => id)).toEqual(ids);
  });

  it('has an IRI for a source even when the article came from no address', () => {
    const text = '60% of trade is settled in rubles.';
    const article = { url: '', address: '', title: '', site: '', author: '', published: '', language: 'en', text };
    const exported = fromScan([{ article, claims: [claimOf(text, '60% of trade')] }], NOW);
    const [item] = JSON.parse(toJsonLd(exported)).first.items;
    expect(item).toMatchObject({ motivation: 'highlighting', target: { source: expect.stringMatching(IRI) } });
    expect(item).not.toHaveProperty('created');
  });

  it.each(HOSTILE)('carries %j as it is, in what the model requires', (words) => {
    const text = `😀 ${words} x`;
    for (const item of itemsOf({ text, labelled: [{ words, label: 'disputed', note: words }], title: words })) {
      expect(item.created).toMatch(UTC);
      expect(item.modified).toMatch(UTC);
      expect(item.body).toMatchObject([{ value: 'disputed' }, { value: words }]);
      expect(item.target.selector[0]?.exact).toBe(words);
      const { start, end } = item.target.selector[1] ?? {};
      expect(Array.from(text).slice(Number(start), Number(end)).join('')).toBe(words);
    }
  });
});
