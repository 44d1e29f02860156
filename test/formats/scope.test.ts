import { describe, expect, it } from 'vitest';
import { fold } from '../../src/annotations/fold.ts';
import { verify } from '../../src/annotations/seal.ts';
import type { ExportedPage } from '../../src/formats/export.ts';
import { FORMATS, type FormatName } from '../../src/formats/formats.ts';
import { within } from '../../src/formats/scope.ts';
import { ENGLISH } from '../../src/formats/words.ts';
import { writePieces } from '../../src/formats/writer.ts';
import { exportOf, NOW, ORDINARY } from './sample.ts';

function ordinary(): ExportedPage {
  const [page] = exportOf({ ...ORDINARY, found: [] }).pages;
  if (!page) throw new Error('no page');
  return page;
}

describe('within', () => {
  it('keeps the chosen claims and their log, and no page without one', () => {
    const [first] = ordinary().rows;
    const page = within(ordinary(), { claims: new Set([first?.id ?? '']) });
    expect(page?.rows).toEqual([first]);
    expect(page?.events).toHaveLength(5);
    expect(within(ordinary(), { claims: new Set() })).toBeNull();
  });

  it('leaves out notes and evidence', () => {
    const page = within(ordinary(), { notes: false, evidence: false });
    expect(page?.rows[0]).toMatchObject({ mine: { label: 'disputed', note: '' }, evidence: [] });
  });

  it('leaves out what others said', () => {
    expect(ordinary().rows[0]?.others).toHaveLength(1);
    expect(within(ordinary(), { others: false })?.rows[0]?.others).toEqual([]);
  });

  it('hides who the reviewers are, in every format, and keeps them apart', () => {
    const page = within(ordinary(), { anonymous: 'secret' });
    if (!page) throw new Error('no page');
    for (const { write } of Object.values(FORMATS)) {
      expect(write({ exported: NOW, pages: [page] })).not.toMatch(/anna|bert|dev1/);
    }
    expect(page.events.every(verify)).toBe(true);
    const [first] = fold(page.events);
    expect(first?.verdicts.map(({ label }) => label)).toEqual(['disputed', 'verified']);
    expect(first?.verdicts[0]?.reviewer).toBe(page.rows[0]?.mine?.reviewer);
    expect(within(ordinary(), { anonymous: 'another' })?.rows[0]?.mine).not.toEqual(page.rows[0]?.mine);
  });
});

describe('writePieces', () => {
  const batches = async function* (count: number): AsyncGenerator<ExportedPage[]> {
    for (let index = 0; index < count; index++) yield [ordinary(), ordinary()];
  };

  it.each(Object.keys(FORMATS) as FormatName[])('writes the same %s as in one string', async (format) => {
    const pieces: string[] = [];
    for await (const piece of writePieces(FORMATS[format].writer, batches(3), { exported: NOW, words: ENGLISH }))
      pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(3);
    const pages = Array.from({ length: 6 }, ordinary);
    expect(pieces.join('')).toBe(FORMATS[format].write({ exported: NOW, pages }));
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    let count = 0;
    const options = { exported: NOW, words: ENGLISH };
    for await (const _ of writePieces(FORMATS.json.writer, batches(100), options, stop.signal))
      if (++count === 3) stop.abort();
    expect(count).toBe(3);
  });
});
