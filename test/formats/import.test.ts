import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/annotations/event.ts';
import { fold } from '../../src/annotations/fold.ts';
import { norm } from '../../src/annotations/keys.ts';
import { parseId, verify } from '../../src/annotations/seal.ts';
import { FORMATS, type FormatName } from '../../src/formats/formats.ts';
import { type ImportFile, readImport } from '../../src/formats/import.ts';
import { newsOf } from '../../src/formats/news.ts';
import { exportOf, HOSTILE, NOW, ORDINARY, type Sample } from './sample.ts';

function read(file: unknown): ImportFile {
  const found = readImport(typeof file === 'string' ? file : JSON.stringify(file), NOW);
  if (!found.ok) throw new Error(`${found.code} ${found.where}`);
  return found;
}

/** What the events of a file amount to, by quote. */
function said({ events }: ImportFile) {
  return fold(events).map(({ target, verdicts, notes, evidence, own }) => ({
    quote: target.exact,
    labels: verdicts.map(({ label }) => label),
    notes: notes.map(({ text }) => text),
    evidence: evidence.map(({ stance, title, url }) => [stance, title, url]),
    own,
  }));
}

const ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://a.example/1',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { id: 'https://a.example/me', name: 'Me' },
  created: '2024-01-02T03:04:05Z',
  body: { type: 'TextualBody', value: '<p>no, <b>40&#37;</b></p>', format: 'text/html' },
  target: {
    source: 'https://www.news.example/a?utm_source=x',
    selector: {
      type: 'FragmentSelector',
      value: 'p5',
      refinedBy: { type: 'TextQuoteSelector', exact: '60% of  trade' },
    },
  },
};

const HYPOTHESIS = {
  export_date: '2024-05-10T00:00:00Z',
  export_userid: 'acct:me@hypothes.is',
  client_version: '1.1',
  annotations: [
    {
      id: 'x1',
      created: '2024-05-09T00:00:00.123456+00:00',
      updated: '2024-05-09T00:00:00.123456+00:00',
      user: 'acct:me@hypothes.is',
      uri: 'https://news.example/a',
      text: 'Not so.',
      tags: ['Disputed', 'trade war'],
      document: { title: ['Trade'] },
      target: [
        {
          source: 'https://news.example/a',
          selector: [
            { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 3 },
            { type: 'TextPositionSelector', start: 310, end: 320 },
            { type: 'TextQuoteSelector', exact: '60%\n of trade', prefix: 'so ', suffix: '.' },
          ],
        },
      ],
    },
    { id: 'x2', user: 'acct:you@hypothes.is', uri: 'https://news.example/a', text: 'I agree', references: ['x1'] },
    { id: 'x3', user: 'acct:me@hypothes.is', uri: 'https://news.example/a', text: 'a page note', target: [{}] },
  ],
};

const OBSIDIAN = [
  {
    url: 'https://news.example/a',
    highlights: [
      { text: '<p>60&amp;40 of <i>trade</i></p>', timestamp: '2024-05-09T10:00:00.000Z' },
      { text: 'It rose', notes: ['Check this'], comment: 'Check this', color: 'yellow' },
      { text: '<img src=x>' },
    ],
  },
];

describe('readImport', () => {
  it('reads W3C annotations: words, author, note as text, and address as ours', () => {
    const file = read(ANNOTATION);
    expect(file).toMatchObject({ kind: 'webannotation', taken: 1, skipped: [] });
    expect(file.pages).toMatchObject([{ url: 'https://news.example/a', site: 'news.example', seen: 0 }]);
    expect(file.events).toHaveLength(1);
    expect(file.events[0]?.body).toMatchObject({
      type: 'note',
      note: 'no, 40%',
      at: Date.UTC(2024, 0, 2, 3, 4, 5),
      target: { exact: '60% of trade', source: ANNOTATION.target.source },
    });
  });

  it('reads Hypothesis: tags that are labels, the others below the note', () => {
    const file = read(HYPOTHESIS);
    expect(said(file)).toEqual([
      { quote: '60%\nof trade', labels: ['disputed'], notes: ['Not so.\n#trade-war'], evidence: [], own: false },
    ]);
    expect(file.pages).toMatchObject([{ title: 'Trade' }]);
    expect(file.skipped).toEqual([
      { path: 'annotations[1]', reason: 'reply' },
      { path: 'annotations[2]', reason: 'no-words' },
    ]);
    expect(read({ total: 3, rows: HYPOTHESIS.annotations }).events).toEqual(file.events);
  });

  it('reads highlights of Obsidian Web Clipper', () => {
    const file = read(OBSIDIAN);
    expect(said(file)).toEqual([
      { quote: 'It rose', labels: [], notes: ['Check this'], evidence: [], own: false },
      { quote: '60&40 of trade', labels: [], notes: [], evidence: [], own: true },
    ]);
    expect(file.skipped).toEqual([{ path: '[0].highlights[2]', reason: 'no-words' }]);
  });

  it('reads our CSV again, also when a spreadsheet saved it with other separators', () => {
    const csv = FORMATS.csv.write(exportOf({ ...ORDINARY, found: ['Exports rose by 5%'] }));
    const file = read(csv);
    expect(said(file)).toEqual([
      {
        quote: '60% of Belarus’ trade is settled in rubles',
        labels: ['disputed'],
        notes: ['The bank says 40%.'],
        evidence: [['against', 'The <b>report</b>', 'https://bank.example/r?a=1&b=2']],
        own: false,
      },
      { quote: 'It is a shame', labels: ['opinion'], notes: [], evidence: [], own: false },
    ]);
    expect(file.skipped).toEqual([{ path: 'row 4', reason: 'nothing-said' }]);
    const simple = 'quote;url;label\r\n"a ""b""";https://news.example/a;Verified\r\n;https://news.example/a;\r\n';
    expect(read(simple)).toMatchObject({ kind: 'csv', taken: 1, skipped: [{ path: 'row 3' }] });
  });

  it.each<[string, string, string, string]>([
    ['nothing', '', 'not-ours', ''],
    ['a text', 'once upon a time', 'not-ours', ''],
    ['a table of others', 'a,b\r\n1,2', 'not-ours', ''],
    ['JSON of others', '{"a": 1}', 'not-ours', ''],
    ['an empty list', '[]', 'not-ours', ''],
    ['JSON that breaks off', '{"annotations": [\n{"uri": ', 'damaged', 'line 2, column'],
    ['brackets without end', `${'['.repeat(1e5)}`, 'damaged', 'line 1, column'],
    ['a table whose quotation marks do not close', 'url,quote\r\nhttps://a.example/,"60% of', 'damaged', 'row'],
  ])('refuses %s, and says where', (_, text, code, where) => {
    const found = readImport(text, NOW);
    expect(found).toMatchObject({ ok: false, code });
    expect(!found.ok && found.where.startsWith(where)).toBe(true);
  });

  it('does not believe times to come, or before the calendar', () => {
    for (const created of ['2199-01-01T00:00:00Z', '0000-01-01', 'yesterday', 1e300]) {
      expect(read({ ...ANNOTATION, created }).events[0]?.body.at).toBe(0);
    }
  });

  it('makes events that verify, the same each time, whatever stands in the file', () => {
    const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.constant('\uD800'));
    const value = fc.oneof(word, fc.double(), fc.constant(null), fc.constant({ __proto__: { type: 'Annotation' } }));
    const row = fc.record({
      uri: fc.constant('https://a.example/'),
      user: value,
      created: value,
      text: value,
      tags: fc.array(value),
    });
    fc.assert(
      fc.property(row, word, (fields, exact) => {
        const target = [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: exact, suffix: exact }] }];
        const file = read({ annotations: [{ ...fields, target }] });
        expect(file.events.every(verify)).toBe(true);
        expect(file.taken + file.skipped.length).toBe(1);
        expect(read({ annotations: [{ ...fields, target }] })).toEqual(file);
      }),
    );
  });
});

describe('newsOf', () => {
  it('tells what is new, what adds to a claim, and what is here already', () => {
    const { events } = read(FORMATS.json.write(exportOf(ORDINARY)));
    expect(newsOf(events, [], false)).toEqual({ events, claims: { added: 2, merged: 0 } });
    expect(newsOf(events, events, false)).toEqual({ events: [], claims: { added: 0, merged: 0 } });
    const less = events.filter(({ body }) => body.type !== 'note');
    expect(newsOf(events, less, false)).toMatchObject({ events: { length: 2 }, claims: { added: 0, merged: 1 } });
  });

  it.each<FormatName>(['jsonld', 'csv'])('finds nothing new in our own %s of what is here', (format) => {
    const exported = exportOf(ORDINARY);
    const file = read(FORMATS[format].write(exported));
    expect(file.events.length).toBeGreaterThan(0);
    expect(newsOf(file.events, exported.pages[0]?.events ?? [], true).events).toEqual([]);
  });

  it('adds nothing when a file of others is read twice', () => {
    for (const each of [ANNOTATION, HYPOTHESIS, OBSIDIAN]) {
      const { events } = read(each);
      expect(newsOf(events, events, true).events).toEqual([]);
    }
  });
});

describe('W3C annotations of ours', () => {
  it('keep as much around words that stand in the article twice as tells them apart', () => {
    const words = 'trade';
    const text = `In 2023 ${words} fell by a tenth, the ministry said. In 2023 ${words} fell by a tenth, the bank said.`;
    const exported = exportOf({ text, labelled: [{ words, label: 'verified' }] });
    const kept = exported.pages[0]?.events[0]?.body;
    const [event] = read(FORMATS.jsonld.write(exported)).events;
    expect(event?.body).toMatchObject({ target: kept && 'target' in kept ? kept.target : null });
  });

  it('come back with all that the model can carry', () => {
    const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }));
    const labelled = fc.record({
      words: word.filter((each) => each.trim() !== ''),
      label: fc.constantFrom('verified', 'disputed', 'opinion'),
      note: word.filter((each) => each.trim() !== ''),
      evidence: fc.constantFrom('https://bank.example/r', 'https://a.example/%E4%B8%AD?x=1'),
      reviewer: fc.constantFrom('anna', 'bert'),
    });
    // words that are the same but for their width, say, and stand side by side would be one claim
    const unlike = { minLength: 1, maxLength: 4, selector: ({ words }: { words: string }) => norm(words) };
    fc.assert(
      fc.property(fc.uniqueArray(labelled, unlike), (list) => {
        const sample: Sample = { text: list.map(({ words }) => words).join('\n'), labelled: list };
        const [page] = exportOf(sample).pages;
        const file = read(FORMATS.jsonld.write(exportOf(sample)));
        const essence = (events: readonly Event[]) =>
          fold(events)
            .flatMap(({ claim, target, verdicts, notes, evidence }) => [
              { claim, exact: target.exact, prefix: target.prefix, suffix: target.suffix, source: target.source },
              ...verdicts.map(({ reviewer, label, at }) => ({ claim, reviewer, label, at })),
              ...notes.map(({ reviewer, text, at }) => ({ claim, reviewer, text, at })),
              ...evidence.map(({ reviewer, url, title, stance, at }) => ({ claim, reviewer, url, title, stance, at })),
            ])
            .map((one) => JSON.stringify(one))
            .sort();
        expect(essence(file.events)).toEqual(essence(page?.events ?? []));
        expect(file.events.map(({ id }) => parseId(id)?.device)).toEqual(file.events.map(() => 'file'));
      }),
    );
  });
});
