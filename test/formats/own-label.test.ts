import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/annotations/event.ts';
import { ownId } from '../../src/annotations/own-id.ts';
import { ownName } from '../../src/annotations/own-label.ts';
import { FORMATS, type FormatName } from '../../src/formats/formats.ts';
import { readImport } from '../../src/formats/import.ts';
import { parseJson } from '../../src/formats/json-read.ts';
import { exportOf, HOSTILE, NOW } from './sample.ts';

const TEXT = 'Exports rose by 5%. It is a joke, he said.';
const of = (own: string) =>
  exportOf({
    text: TEXT,
    labelled: [
      { words: 'Exports rose by 5%', label: 'disputed', own, note: 'By 3%.' },
      { words: 'It is a joke', label: 'opinion', own: 'Satire', reviewer: 'bert' },
      { words: 'It is a joke', label: 'verified' },
    ],
  });
const EXPORT = of('Missing context');
const written = (format: FormatName) => FORMATS[format].write(EXPORT);
const given = (events: readonly Event[]) =>
  events.flatMap(({ body }) => (body.type === 'verdict' ? [[body.label, body.ownLabel?.name]] : []));

describe('an own label in our JSON', () => {
  it('comes back as it was, whatever its name', () => {
    const names = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })).map(ownName);
    fc.assert(
      fc.property(
        names.filter((name) => name !== ''),
        (name) => {
          const exported = of(name);
          const read = parseJson(FORMATS.json.write(exported));
          expect(read).toMatchObject({ ok: true, events: exported.pages[0]?.events });
          expect(read.ok && given(read.events)[0]).toEqual(['disputed', name]);
        },
      ),
    );
  });

  it('stands in the readable part too', () => {
    const [first, second] = JSON.parse(written('json')).pages[0].annotations;
    expect(first).toMatchObject({
      label: 'disputed',
      ownLabel: { id: ownId('Missing context'), name: 'Missing context' },
    });
    expect(second).toMatchObject({ label: 'verified', others: [{ label: 'opinion', ownLabel: { name: 'Satire' } }] });
  });
});

describe('an own label in the formats of others', () => {
  it('W3C: the core label assesses, the name is a tag', () => {
    const { first } = JSON.parse(written('jsonld'));
    expect(first.items[0].body).toMatchObject([
      { value: 'disputed', purpose: 'assessing' },
      { value: 'Missing context', purpose: 'tagging' },
      { purpose: 'commenting' },
    ]);
  });

  it('CSV: the core label, and the name in a column of its own', () => {
    const [row] = Papa.parse<Record<string, string>>(written('csv').slice(1), { header: true }).data;
    expect(row).toMatchObject({ label: 'disputed', own_label: 'Missing context' });
  });

  it('Hypothesis: two tags', () => {
    expect(JSON.parse(written('hypothesis')).annotations[0].tags).toEqual(['disputed', 'Missing context']);
  });

  it('reports: the name in brackets, as text', () => {
    expect(written('markdown')).toContain('**✗ Disputed (Missing context)**');
    expect(FORMATS.markdown.write(of('**x**'))).toContain('(\\*\\*x\\*\\*)');
    expect(written('html')).toContain('Disputed (<bdi>Missing context</bdi>)');
    expect(FORMATS.html.write(of('<img src=x>'))).not.toContain('<img');
  });

  it('ClaimReview: the name is the rating’s, and no figure is made up for it', () => {
    const exported = exportOf({
      text: TEXT,
      labelled: [{ words: 'It is a joke', label: 'verified', own: 'Mostly true' }],
    });
    const [{ claimReview, missing }] = JSON.parse(FORMATS.claimreview.write(exported)).drafts;
    expect(claimReview.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Mostly true' });
    expect(missing.map(({ path }: { path: string }) => path)).toContain('reviewRating.ratingValue');
  });

  it.each(['jsonld', 'csv', 'hypothesis'] as const)('%s gives it back when it is taken in again', (format) => {
    const read = readImport(written(format), NOW);
    expect(read.ok && given(read.events)).toContainEqual(['disputed', 'Missing context']);
    expect(read.ok && given(read.events)).toContainEqual(['verified', undefined]);
  });

  it('tags of strangers are no labels', () => {
    const file = JSON.parse(written('hypothesis'));
    const strange = file.annotations.map((one: object) => ({ ...one, user: 'acct:eve@hypothes.is' }));
    const read = readImport(JSON.stringify({ ...file, annotations: strange }), NOW);
    expect(read.ok && given(read.events).every(([, own]) => own === undefined)).toBe(true);
    expect(read.ok && JSON.stringify(read.events)).toContain('#Missing-context');
  });
});
