import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { describe } from '../../src/anchoring/describe.ts';
import type { AnnotatedPage, Page } from '../../src/annotations/annotation.ts';
import type { Event, Target } from '../../src/annotations/event.ts';
import { claimKey, pageKey } from '../../src/annotations/keys.ts';
import { fromPage } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { HOSTILE } from '../formats/sample.ts';
import { FakeStorage } from './fake-storage.ts';
import { pageAt } from './sample.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));

const { Stores } = await import('../../src/storage/stores.ts');
const { takeIn } = await import('../../src/background/imports.ts');
const { sign } = await import('../../src/storage/identity.ts');
type Store = InstanceType<typeof Stores>['local'];
type Act = Parameters<typeof sign>[0][number];

beforeEach(() => {
  storage.reset();
});

/** The store of a machine where nothing was kept before. */
function fresh(): Store {
  globalThis.indexedDB = new IDBFactory();
  return new Stores().local;
}

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}

/** Everything that a store keeps: its pages, and the events of each by id. */
async function kept(store: Store): Promise<readonly (readonly [AnnotatedPage, readonly Event[]])[]> {
  const all: [AnnotatedPage, readonly Event[]][] = [];
  for await (const batch of store.pages())
    for (const page of batch) {
      const events = await store.events(page.key);
      all.push([page, events.toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
    }
  return all;
}

const word = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
const quote = fc
  .tuple(word, fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }))
  .map(([exact, before, after]): Target => {
    const [head, tail] = [before.join(' '), after.join(' ')];
    const span = { start: head.length, end: head.length + exact.length };
    return describe(head + exact + tail, span, 'https://example.com/a');
  });
const said = fc.record({
  type: fc.constantFrom<Act['type']>(
    'verdict',
    'withdraw',
    'note',
    'evidence',
    'evidence-withdraw',
    'mark',
    'dismiss',
    'restore',
    'keep',
    'reanchor',
    'page-alias',
    'undo',
  ),
  page: fc.constantFrom('a', 'b', 'c'),
  claim: fc.nat(3),
  words: word,
  target: quote,
  back: fc.nat(5),
  label: fc.constantFrom('verified', 'disputed', 'opinion'),
  other: fc.boolean(),
});

it('a store that is exported, wiped and imported again is the same, every kind of act among what was done', async () => {
  const types = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 25 }), async (list) => {
      const store = fresh();
      let now = 1_715_416_200_000;
      const log: Event[] = [];
      for (const { type, page: path, claim, words, target, back, label, other } of list) {
        const page: Page = {
          ...pageAt(path),
          revision: { title: words, textHash: 'b'.repeat(26), length: 9, at: now },
        };
        const about = { page: page.key, claim: claimKey(page.url, { exact: `${claim}`, prefix: '', suffix: '' }) };
        const mine = log.filter(({ body }) => body.page === page.key);
        const ref = mine.at(-1 - back)?.id ?? mine[0]?.id;
        if ((type === 'undo' || type === 'evidence-withdraw') && ref === undefined) continue;
        const parts = {
          label,
          note: words,
          url: 'https://bank.example/统计?a=1&b=2',
          title: words,
          stance: 'against',
          target,
          ref,
          alias: pageKey(`https://m.example.com/${path}`),
        };
        const act = { type, ...about, ...partsOf(type, parts) } as Act;
        const identity = await store.identity();
        const events = sign([act], other ? { ...identity, reviewer: 'bert', device: 'b001' } : identity, now++);
        types.add(type);
        log.push(...events);
        await store.append(page, events);
      }
      const before = await kept(store);
      const pages = before.map(([page, events]) => fromPage({ page, events }, 'anna'));
      const file = new Blob([FORMATS.json.write({ exported: now, pages })]);
      const again = fresh();
      await takeIn(again, bytesOf(file), 'merge', now);
      expect(await kept(again)).toEqual(before);
    }),
    { numRuns: 60 },
  );
  expect(types.size).toBe(12);
});

/** What an act of this type says, and nothing else. */
function partsOf(type: Act['type'], { label, note, url, title, stance, target, ref, alias }: Record<string, unknown>) {
  switch (type) {
    case 'verdict':
      return { label, target };
    case 'note':
      return { note, target };
    case 'evidence':
      return { url, title, stance, target };
    case 'evidence-withdraw':
    case 'undo':
      return { ref };
    case 'page-alias':
      return { alias };
    case 'withdraw':
    case 'restore':
      return {};
    default:
      return { target };
  }
}
