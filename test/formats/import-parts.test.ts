import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import { readImport } from '../../src/formats/import.ts';
import { readParts } from '../../src/formats/import-parts.ts';
import { ENGLISH } from '../../src/formats/words.ts';
import { generated } from '../check/generated.ts';
import { NOW } from './sample.ts';

const FILE = FORMATS.json.write(generated(40, 5));

/** The bytes in pieces of so many. */
async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

/** All parts together, or what is wrong with the file. */
async function read(file: string | Uint8Array, length = 5000) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const logs = [];
  let [taken, skipped, kind] = [0, 0, ''];
  for await (const part of readParts(pieces(bytes, length), NOW)) {
    if (!part.ok) return part;
    logs.push(...part.logs);
    taken += part.taken;
    skipped += part.skipped.length;
    kind = part.kind;
  }
  return {
    ok: true,
    kind,
    pages: logs.map(({ page }) => page),
    events: logs.flatMap((log) => log.events),
    taken,
    skipped,
  };
}

describe('a file that is read as it comes in', () => {
  it('says the same as one read whole, wherever its pieces end', async () => {
    const whole = readImport(FILE, NOW);
    if (!whole.ok) throw new Error(whole.where);
    const expected = { ...whole, skipped: 0 };
    for (const file of [FILE, `\uFEFF${FILE.replaceAll('\n', '\r\n')}`, JSON.stringify(JSON.parse(FILE), null, 2)])
      expect(await read(file)).toEqual(expected);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9000 }), async (length) => {
        expect(await read(FILE, length)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('says line and column of what is no JSON, and the path of what is no record, as when read whole', async () => {
    const third = FILE.indexOf('"events"', FILE.length / 2);
    const damaged = [
      FILE.slice(0, third),
      `${FILE.slice(0, third)}!${FILE.slice(third)}`,
      `${FILE.slice(0, third)}${'['.repeat(90)}${FILE.slice(third)}`,
      FILE.replace(/"exact":"/g, '"exact":"x'),
      FILE.slice(0, -3),
      `${FILE}{}`,
    ];
    for (const file of damaged) {
      const [streamed, whole] = [await read(file, 3000), readImport(file, NOW)];
      expect(streamed).toMatchObject({ ok: false, code: 'damaged' });
      expect(streamed).toEqual(whole);
    }
  });

  it.each([
    ['nothing between two pages', FILE.replace('}]},\n', '}]}\n')],
    ['something else than a page', FILE.replace('"pages": [', '"pages": [7,')],
    ['a comma before the end', FILE.replace(/\]\s*\}\s*$/, ',]}')],
  ])('is refused for %s', async (_, file) => {
    expect(file).not.toBe(FILE);
    expect(await read(file)).toMatchObject({ ok: false, code: 'damaged' });
  });

  it('may hold nothing', async () => {
    const empty = FORMATS.json.write({ exported: NOW, pages: [] });
    expect(await read(empty)).toEqual({ ok: true, kind: 'claimlight', pages: [], events: [], taken: 0, skipped: 0 });
  });
});

describe('any other file', () => {
  const csv = FORMATS.csv.write(generated(20, 9));
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));

  it('is read whole, in the encodings of spreadsheets too', async () => {
    const whole = readImport(csv, NOW);
    if (!whole.ok) throw new Error(whole.where);
    expect(await read(csv, 100)).toMatchObject({ kind: 'csv', taken: whole.taken, skipped: whole.skipped.length });
    expect(await read(utf16(csv.slice(1)))).toEqual(await read(csv));
  });

  it('is refused when its bytes are no text', async () => {
    expect(await read(new Uint8Array([0xff, 0xfe, 0xd8]))).toEqual({ ok: false, code: 'not-ours', where: '' });
  });
});

describe('label sets behind the pages', () => {
  const SETS = [{ name: 'Mine “{[', labels: [] }];
  const withSets = (sets: string) => FILE.replace(/\n\]\n\}\n$/, `\n],\n"labelSets": ${sets}\n}\n`);
  const setsOf = async (file: string, length: number) => {
    const found: unknown[] = [];
    for await (const part of readParts(pieces(new TextEncoder().encode(file), length), NOW))
      found.push(part.ok ? part.labelSets : part.code);
    return found.filter((one) => one !== undefined);
  };

  it('are written there and read again, in pieces and whole', async () => {
    const writer = FORMATS.json.writer({ exported: NOW, words: ENGLISH, labelSets: SETS });
    const file = writer.begin() + writer.end();
    expect(await setsOf(file, 7)).toEqual([SETS]);
    expect(await setsOf(withSets(JSON.stringify(SETS)), 5000)).toEqual([SETS]);
    expect(readImport(file, NOW)).toMatchObject({ ok: true, labelSets: SETS });
    expect(await setsOf(FILE, 5000)).toEqual([]);
  });

  it('have whose they are beside them in a backup', async () => {
    const reviewer = { reviewer: 'chen', name: '陈 ]}' };
    const writer = FORMATS.json.writer({ exported: NOW, words: ENGLISH, labelSets: SETS, reviewer });
    const file = writer.begin() + writer.end();
    expect(readImport(file, NOW)).toMatchObject({ ok: true, labelSets: SETS, reviewer });
    const found: unknown[] = [];
    for await (const part of readParts(pieces(new TextEncoder().encode(file), 9), NOW))
      found.push(part.ok ? part.reviewer : part.code);
    expect(found.filter((one) => one !== undefined)).toEqual([reviewer]);
  });

  it('that are cut off or too long make the file a damaged one', async () => {
    expect(await setsOf(withSets('[{'), 5000)).toEqual(['damaged']);
    expect(await setsOf(withSets(JSON.stringify('x'.repeat(200_000))), 5000)).toEqual(['damaged']);
  });
});
