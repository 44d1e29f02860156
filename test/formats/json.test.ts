import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import { parseJson } from '../../src/formats/json-read.ts';
import { MAX_LENGTH } from '../../src/formats/json-text.ts';
import { exportOf, HOSTILE, ORDINARY } from './sample.ts';

const toJson = FORMATS.json.write;
const FILE = toJson(exportOf(ORDINARY));

/** The file with one stretch replaced. */
function edited(from: string | RegExp, to: string): string {
  const text = FILE.replace(from, to);
  expect(text).not.toBe(FILE);
  return text;
}

/** The file as version 1 had it: all events in one list. */
function asFirst(changed: object = {}): string {
  const { format, exported, pages } = JSON.parse(FILE);
  const events = pages.flatMap((page: { events: object[] }) => page.events);
  return JSON.stringify({ format, version: 1, exported, pages, events, ...changed });
}

describe('toJson', () => {
  it('says what it is, and says everything in a readable form too', () => {
    const file = JSON.parse(FILE);
    expect(file).toMatchObject({ format: 'claimlight', version: 2, exported: '2024-05-11T08:30:00.000Z' });
    expect(file.pages[0].events).toHaveLength(6);
    expect(file.pages[0].annotations).toHaveLength(3);
    expect(file.pages[0].annotations[0]).toMatchObject({
      label: 'disputed',
      note: 'The bank says 40%.',
      reviewer: 'anna',
      others: [{ reviewer: 'bert', label: 'verified', note: 'Seen it.' }],
      target: { selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector', start: 23, end: 65 }] },
    });
  });
});

describe('parseJson', () => {
  it('gives back the same events and pages', () => {
    const exported = exportOf(ORDINARY);
    expect(parseJson(toJson(exported))).toEqual({
      ok: true,
      events: exported.pages[0]?.events,
      pages: [exported.pages[0]?.page],
    });
  });

  it('gives back the revision that was annotated, and refuses one that is none', () => {
    const revision = { title: 'Then', textHash: 'b'.repeat(26), length: 900, at: 1_715_000_000_000 };
    const told = edited('"key":', `"revision": ${JSON.stringify(revision)}, "key":`);
    const parsed = parseJson(told);
    expect(parsed.ok && parsed.pages[0]?.revision).toEqual(revision);
    const broken = edited('"key":', '"revision": {"title": "Then"}, "key":');
    expect(parseJson(broken)).toMatchObject({ ok: false, code: 'damaged', where: 'pages[0]' });
  });

  it('gives back the same, whatever the words', () => {
    const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', minLength: 1 }));
    const labelled = fc.record({
      words: words.filter((each) => each.trim() !== ''),
      label: fc.constantFrom('verified', 'disputed', 'opinion'),
      note: words,
      reviewer: fc.constantFrom('anna', 'bert'),
    });
    fc.assert(
      fc.property(fc.array(labelled, { minLength: 1, maxLength: 4 }), words, (list, title) => {
        const exported = exportOf({ text: list.map((each) => each.words).join('\n'), labelled: list, title });
        expect(parseJson(toJson(exported))).toEqual({
          ok: true,
          events: exported.pages[0]?.events,
          pages: [exported.pages[0]?.page],
        });
      }),
    );
  });

  it('reads what version 1 wrote', () => {
    expect(parseJson(asFirst())).toEqual(parseJson(FILE));
  });

  it('reads a file that an editor saved with a byte order mark or Windows line ends', () => {
    expect(parseJson(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`).ok).toBe(true);
  });

  it('carries along events of a type that only a later version knows, and drops what it does not know of a page', () => {
    const parsed = parseJson(edited('"key":', '"rating": 5, "key":'));
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && Object.keys(parsed.pages[0] ?? {})).not.toContain('rating');
  });

  it.each<[string, string, string, string]>([
    ['no JSON', 'url,title\r\na,b', 'not-ours', ''],
    ['an empty file', '', 'not-ours', ''],
    ['JSON of another program', '{"annotations": []}', 'not-ours', ''],
    ['a list', '[]', 'not-ours', ''],
    ['another format', edited('"claimlight"', '"hypothesis"'), 'not-ours', ''],
    ['a later version', edited('"version": 2', '"version": 3'), 'too-new', 'version'],
    ['no version', edited('"version": 2', '"version": "one"'), 'damaged', 'version'],
    ['events that are no list', '{"format":"claimlight","version":1,"pages":[],"events":{}}', 'damaged', 'events'],
    ['pages that are no list', '{"format":"claimlight","version":1,"events":[]}', 'damaged', 'pages'],
    [
      'a label that was edited',
      edited(/"label":"disputed"(?=\})/, '"label":"verified"'),
      'damaged',
      'pages[0].events[0]',
    ],
    ['an event without a page', asFirst({ pages: [] }), 'damaged', 'events[0]'],
    ['a page without events', edited('"events":', '"log":'), 'damaged', 'pages[0].events'],
    ['a page with a foreign key', edited(/"key":"[a-z2-7]+"/, `"key":"${'a'.repeat(20)}"`), 'damaged', 'pages[0]'],
    [
      'a page with a script for an address',
      edited(/"url":"https:[^"]+"/, '"url":"javascript:alert(1)"'),
      'damaged',
      'pages[0]',
    ],
    ['a page without a title', edited('"title":"Trade"', '"title":5'), 'damaged', 'pages[0]'],
    ['a file that was cut off', FILE.slice(0, 200), 'damaged', 'line 6, column'],
    ['a comma too many', edited('"version": 2,', '"version": 2,,'), 'damaged', 'line 3, column 1'],
    [
      'brackets without end',
      `{"format":"claimlight","version":1,"pages":${'['.repeat(1e6)}`,
      'damaged',
      'line 1, column',
    ],
  ])('refuses %s, whole', (_, text, code, where) => {
    const parsed = parseJson(text);
    expect(parsed).toMatchObject({ ok: false, code });
    expect(!parsed.ok && parsed.where.startsWith(where) && (where !== '' || parsed.where === '')).toBe(true);
  });

  it('refuses a file that is too large before reading it', () => {
    expect(parseJson(' '.repeat(MAX_LENGTH + 1))).toEqual({ ok: false, code: 'too-large', where: '' });
  });

  it('never throws', () => {
    const cut = fc
      .tuple(fc.nat(FILE.length), fc.nat(20), fc.string())
      .map(([at, length, put]) => FILE.slice(0, at) + put + FILE.slice(at + length));
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), cut), (text) => {
        expect(typeof parseJson(text).ok).toBe('boolean');
      }),
    );
  });
});
