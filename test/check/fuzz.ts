/**
 * Files that are not what they say, by the thousand: `npm run fuzz:imports [-- --cases 10000 --seed 1]`. Good files of every kind that can be
 * imported are damaged at random in named ways and taken in as the extension does it (read, compared, merged into IndexedDB, in pieces of any length).
 * Counts for each way: taken, refused, crashes (anything thrown), partial writes (a store that holds neither what it held before nor
 * the union with the file), and refusals of damaged files that name no place. Exits with 1 at the first two kinds of failure.
 */
import './extension.ts';
import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import { IDBFactory } from 'fake-indexeddb';
import { takeIn } from '../../src/background/imports.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import type { ReportWords } from '../../src/formats/words.ts';
import { CallError } from '../../src/messages/send.ts';
import { Database } from '../../src/storage/database.ts';
import { LocalStore } from '../../src/storage/local.ts';
import { NOW } from '../formats/sample.ts';
import { generated, numbers } from './generated.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const draw = numbers(Number(values.seed));
/** A fresh store for so many cases: the union must not grow without end. */
const STORE_CASES = 200;

type Way = (text: string) => string;
const somewhere = (text: string): number => draw(text.length + 1);
const splice = (text: string, at: number, cut: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + cut);

/** Changes one value of a JSON file at random; another text is returned as it is. */
function inJson(text: string, change: (value: unknown) => unknown): string {
  try {
    const whole: unknown = JSON.parse(text);
    let left = draw(400);
    // with the whole of it removed there is no text at all
    return JSON.stringify(whole, (_, value: unknown) => (left-- === 0 ? change(value) : value)) ?? '';
  } catch {
    return text;
  }
}

const pick = <T>(list: readonly T[]): T | undefined => list[draw(list.length)];
const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  9_007_199_254_740_992,
  '',
  '\ud800',
  [],
  {},
  [[[]]],
  '\u0000',
];

const WAYS: Readonly<Record<string, Way>> = {
  truncated: (text) => text.slice(0, somewhere(text)),
  'beginning cut off': (text) => text.slice(somewhere(text)),
  'characters flipped': (text) => {
    let out = text;
    for (let i = 0; i <= draw(6); i++) out = splice(out, somewhere(out), 1, String.fromCharCode(draw(256)));
    return out;
  },
  'stretch removed': (text) => splice(text, somewhere(text), draw(200), ''),
  'stretch doubled': (text) => {
    const at = somewhere(text);
    return splice(text, at, 0, text.slice(at, at + draw(300)));
  },
  'value of another type': (text) => inJson(text, () => pick(STRANGE)),
  'field removed': (text) => inJson(text, () => undefined),
  'huge number': (text) => text.replace(/\d+/u, () => '9'.repeat(draw(400) + 1)),
  'deep nesting': (text) => {
    const depth = draw(20_000) + 1;
    return splice(text, somewhere(text), 0, '['.repeat(depth));
  },
  'keys twice': (text) => text.replace('"', () => `"${pick(['id', 'pages', 'format', 'target'])}": 1, "`),
  'keys of prototypes': (text) =>
    inJson(text, (value) =>
      typeof value === 'object' ? JSON.parse('{"__proto__": {"ok": true}, "constructor": 1}') : '__proto__',
    ),
  'lone surrogates': (text) => splice(text, somewhere(text), 0, pick(['\ud83d', '\ude00', '\ufffe', '\u0000']) ?? ''),
  'another format behind': (text) => text + (pick(SOURCES)?.text ?? ''),
  'long line': (text) => splice(text, somewhere(text), 0, 'x'.repeat(draw(40_000))),
  'nothing changed': (text) => text,
};

const WORDS = { labels: { verified: 'Verified', disputed: 'Disputed', opinion: 'Opinion' } } as ReportWords;

/** Good files: what this version writes, and what other programs do. */
function sources(): { kind: string; text: string }[] {
  const exported = generated(24, 3);
  const written = (['json', 'jsonld', 'hypothesis', 'csv'] as const).map((kind) => ({
    kind,
    text: FORMATS[kind].write(exported, WORDS),
  }));
  const obsidian = JSON.stringify([
    {
      url: 'https://news.example/a',
      highlights: [
        { text: '<p>60% of trade is settled in rubles</p>', timestamp: '2024-05-09T10:00:00.000Z' },
        { text: '出口增长12%', notes: ['Check this'], color: 'yellow' },
      ],
    },
  ]);
  return [...written, { kind: 'obsidian', text: obsidian }];
}
const SOURCES = sources();

interface Count {
  cases: number;
  taken: number;
  refused: number;
  crashes: number;
  partial: number;
  placeless: number;
}

async function idsIn(store: LocalStore): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const batch of store.pages())
    for (const page of batch) for (const { id } of await store.events(page.key)) ids.add(id);
  return ids;
}

/** A file's bytes in pieces that keep to no character, page or line. */
async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    end = at + 1 + draw(8000);
    yield bytes.slice(at, end);
  }
}

/** One file into a store. Adds to what is known to be there. */
async function takeOne(store: LocalStore, known: Set<string>, text: string, count: Count): Promise<void> {
  try {
    const before = known.size;
    const { added } = await takeIn(store, pieces(text), 'merge', NOW);
    const held = await idsIn(store);
    // what was there is there, and beside it as much as was told of
    if ([...known].some((id) => !held.has(id)) || held.size !== before + added) count.partial++;
    for (const id of held) known.add(id);
    count.taken++;
    return;
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    count.refused++;
    if (error.code === 'damaged' && error.message === '') count.placeless++;
  }
  const held = await idsIn(store);
  if (held.size !== known.size || [...known].some((id) => !held.has(id))) count.partial++;
}

async function main(): Promise<void> {
  const counts = new Map<string, Count>();
  let store = new LocalStore(new Database());
  let known = new Set<string>();
  for (let turn = 0; turn < Number(values.cases); turn++) {
    if (turn % STORE_CASES === 0) {
      globalThis.indexedDB = new IDBFactory();
      store = new LocalStore(new Database());
      known = new Set();
    }
    const [way, change] = pick(Object.entries(WAYS)) ?? ['', (text: string) => text];
    const source = pick(SOURCES) ?? { kind: '', text: '' };
    const count = counts.get(way) ?? { cases: 0, taken: 0, refused: 0, crashes: 0, partial: 0, placeless: 0 };
    counts.set(way, count);
    count.cases++;
    try {
      await takeOne(store, known, change(source.text), count);
    } catch (error) {
      count.crashes++;
      console.error(`${way} (${source.kind}), case ${turn}:`, error);
    }
  }
  console.table(Object.fromEntries([...counts].sort()));
  const sum = (key: keyof Count) => [...counts.values()].reduce((total, count) => total + count[key], 0);
  console.log(
    `${sum('cases')} cases: ${sum('taken')} taken, ${sum('refused')} refused, ${sum('crashes')} crashes, ` +
      `${sum('partial')} partial writes, ${sum('placeless')} damaged files without a place`,
  );
  if (sum('crashes') + sum('partial') > 0) process.exitCode = 1;
}

await main();
