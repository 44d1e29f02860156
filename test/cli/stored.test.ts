import { describe, expect, it } from 'vitest';
import { targetsIn } from '../../src/cli/stored.ts';

const TEXT = '😀 Lead. 60% of trade is settled in rubles. End.';
const annotation = (id: string, selector: unknown) => ({
  id,
  type: 'Annotation',
  target: { source: 'https://a.example/', selector },
});
const quote = { type: 'TextQuoteSelector', exact: '60% of trade', prefix: 'Lead. ', suffix: ' is' };
const read = (value: unknown) => targetsIn(JSON.stringify(value), 'given.json', TEXT);

describe('targetsIn', () => {
  it('brings positions of W3C, which count code points, to UTF-16 units', () => {
    const position = { type: 'TextPositionSelector', start: 8, end: 20 };
    expect(read(annotation('urn:a', [quote, position]))).toEqual([
      {
        id: 'urn:a',
        target: {
          source: 'https://a.example/',
          exact: '60% of trade',
          prefix: 'Lead. ',
          suffix: ' is',
          start: 9,
          end: 21,
        },
      },
    ]);
  });

  it('reads lists, pages and collections, and selectors that refine others', () => {
    const one = annotation('urn:a', { type: 'FragmentSelector', value: 'x', refinedBy: quote });
    const collection = {
      type: 'AnnotationCollection',
      first: { type: 'AnnotationPage', items: [one, annotation('urn:b', quote)] },
    };
    expect(read([one]).map(({ id }) => id)).toEqual(['urn:a']);
    expect(read(collection).map(({ id }) => id)).toEqual(['urn:a', 'urn:b']);
  });

  it.each([
    ['no JSON', '{', /no JSON that can be read/],
    ['something else', '{"a":1}', /neither our JSON export nor W3C/],
    [
      'an annotation without words',
      JSON.stringify(annotation('urn:x', { type: 'XPathSelector', value: '/p' })),
      /urn:x quotes no words/,
    ],
    ['a damaged file of ours', '{"format":"claimlight","version":1,"pages":1}', /damaged at pages/],
  ])('says what is wrong with %s', (_, json, message) => {
    expect(() => targetsIn(json, 'given.json', TEXT)).toThrow(message);
  });
});
