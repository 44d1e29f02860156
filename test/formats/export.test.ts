import { describe, expect, it } from 'vitest';
import type { AnnotatedPage, Annotation } from '../../src/annotations/annotation.ts';
import { fromPage, fromScan } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { targetOf } from '../annotations/log.ts';
import { claimOf, exportOf, NOW, ORDINARY } from './sample.ts';

const said = { at: NOW, event: 'e' };

function annotation(claim: string, start: number, more: Partial<Annotation> = {}): Annotation {
  const target = targetOf(claim, start);
  const empty = { verdicts: [], notes: [], evidence: [], own: true, dismissed: false, created: NOW, modified: NOW };
  return { id: `page:${claim}`, page: 'page', claim, target, ...empty, ...more };
}

function stored(...annotations: Annotation[]): AnnotatedPage {
  const texts = { title: '', site: '', author: '', published: '', language: 'en', textHash: '' };
  return { key: 'page', url: 'https://example.com/a', ...texts, seen: NOW, annotations };
}

describe('fromPage', () => {
  it('lists a page that is not open by where its claims stood', () => {
    const page = stored(annotation('late', 90), annotation('early', 10));
    const { rows, page: meta } = fromPage({ page, events: [] }, 'anna');
    expect(rows.map(({ target, type }) => [target.exact, type])).toEqual([
      ['early', null],
      ['late', null],
    ]);
    expect(meta).not.toHaveProperty('annotations');
  });

  it('keeps the exporting reviewer apart from the others', () => {
    const page = stored(
      annotation('claim', 0, {
        verdicts: [
          { reviewer: 'bert', label: 'verified', ...said },
          { reviewer: 'anna', label: 'opinion', ...said },
        ],
        notes: [{ reviewer: 'carl', text: 'hm', ...said }],
      }),
    );
    expect(fromPage({ page, events: [] }, 'anna').rows[0]).toMatchObject({
      mine: { reviewer: 'anna', label: 'opinion', note: '' },
      others: [
        { reviewer: 'bert', label: 'verified' },
        { reviewer: 'carl', label: null, note: 'hm' },
      ],
    });
    expect(fromPage({ page, events: [] }, 'dora').rows[0]).toMatchObject({ mine: null, others: { length: 3 } });
  });

  it('leaves dismissed claims to the log', () => {
    const page = stored(annotation('claim', 0, { dismissed: true }));
    expect(fromPage({ page, events: [] }, 'anna').rows).toEqual([]);
  });

  it('takes along what was only found when that is wanted', () => {
    const quotes = (found: string[]) =>
      exportOf({ ...ORDINARY, found }).pages[0]?.rows.map(({ target }) => target.exact);
    expect(quotes([])).toHaveLength(2);
    expect(quotes(['Exports rose by 5%'])).toEqual([
      '60% of Belarus’ trade is settled in rubles',
      'It is a shame',
      'Exports rose by 5%',
    ]);
  });
});

describe('fromScan', () => {
  it('has the claims of each article, and nobody’s label', () => {
    const text = 'Lead. 60% of trade is settled in rubles.';
    const article = {
      url: 'https://example.com/a',
      address: 'https://example.com/a?x',
      title: 'T',
      site: 'S',
      author: 'A',
      published: '2024',
      language: 'en',
      text,
    };
    const exported = fromScan([{ article, claims: [claimOf(text, '60% of trade')] }], NOW);
    expect(exported).toMatchObject({
      exported: NOW,
      pages: [
        {
          page: { url: 'https://example.com/a', title: 'T', seen: NOW },
          rows: [
            {
              id: '',
              type: 'quantity',
              worth: 0.756,
              mine: null,
              target: { exact: '60% of trade', start: 6, source: 'https://example.com/a?x' },
            },
          ],
          events: [],
        },
      ],
    });
  });
});

describe('FORMATS', () => {
  it.each(Object.entries(FORMATS))('%s writes the same file for the same input', (_, { write, extension, mime }) => {
    expect(write(exportOf(ORDINARY))).toBe(write(exportOf(ORDINARY)));
    expect(write({ exported: NOW, pages: [] })).not.toBe('');
    expect([extension, mime]).toEqual([expect.stringMatching(/^[a-z]+$/), expect.stringMatching(/^[a-z]+\/[a-z+]+/)]);
  });
});
