import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { first, start } = await import('./worker.ts');
const { readOurs } = await import('../../src/formats/json-read.ts');
const { EVERYTHING } = await import('../../src/ui/exports.ts');
const { write } = await import('../../src/worker/write.ts');
const { ENGLISH } = await import('../../src/formats/words.ts');

/** One article at two addresses of its site. */
const DESKTOP = { ...ARTICLE, address: 'https://www.news.example/article/7367007067191640576/' };
const MOBILE = { ...ARTICLE, address: 'https://m.news.example/i7367007067191640576/', aliases: [DESKTOP.address] };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});

/** Opens an article in a tab and reads it. */
async function visit(worker: ReturnType<typeof start>, tab: number, article: typeof ARTICLE) {
  fake.open(tab, article);
  await worker.page.read(article, { tab, private: false, url: article.address });
  return worker.view(tab);
}

const labels = (view: Awaited<ReturnType<typeof visit>>) => view.claims.flatMap(({ label }) => label ?? []);

describe('an article at two addresses', () => {
  it('has its labels at the other too, also where that page tells nothing', async () => {
    const worker = start();
    const view = await visit(worker, 1, MOBILE);
    await worker.page.label({ claim: first(view), label: 'verified' }, { ...worker.from(1), url: MOBILE.address });
    expect(labels(await visit(start(), 2, DESKTOP))).toEqual(['verified']);
  });

  it('has them where only the page visited later tells', async () => {
    const worker = start();
    const view = await visit(worker, 1, DESKTOP);
    await worker.page.label({ claim: first(view), label: 'disputed' }, { ...worker.from(1), url: DESKTOP.address });
    expect(labels(await visit(worker, 2, MOBILE))).toEqual(['disputed']);
  });

  it('is labelled anew, and undone, from either', async () => {
    const worker = start();
    const mobile = await visit(worker, 1, MOBILE);
    await worker.page.label({ claim: first(mobile), label: 'verified' }, { ...worker.from(1), url: MOBILE.address });
    const desktop = await visit(worker, 2, DESKTOP);
    const claim = desktop.claims.find(({ label }) => label !== null)?.id ?? '';
    await worker.page.label({ claim, label: null }, { ...worker.from(2), url: DESKTOP.address });
    expect(labels(await worker.view(1))).toEqual([]);
    await worker.ask.undo({ tab: 1 }, true);
    expect(labels(await worker.view(2))).toEqual(['verified']);
  });

  it('leaves no trace when it is only read, and tells once', async () => {
    const { room, ...worker } = start();
    const view = await visit({ room, ...worker }, 1, MOBILE);
    expect(await room.stores.local.page(view.page)).toBeNull();
    const from = { ...worker.from(1), url: MOBILE.address };
    await worker.page.label({ claim: first(view), label: 'verified' }, from);
    await worker.page.label({ claim: first(view), label: 'opinion' }, from);
    const types = (await room.stores.local.events(view.page)).map(({ body }) => body.type);
    expect(types.sort()).toEqual(['page-alias', 'verdict', 'verdict']);
  });

  it('does not take the labels of another site that it names', async () => {
    const worker = start();
    const bank = { ...ARTICLE, address: 'https://bank.example/article/1000000' };
    const view = await visit(worker, 1, bank);
    await worker.page.label({ claim: first(view), label: 'verified' }, { ...worker.from(1), url: bank.address });
    expect(labels(await visit(worker, 2, { ...DESKTOP, aliases: [bank.address] }))).toEqual([]);
  });

  it('is found at both after an export and an import', async () => {
    const worker = start();
    const view = await visit(worker, 1, MOBILE);
    await worker.page.label({ claim: first(view), label: 'verified' }, { ...worker.from(1), url: MOBILE.address });
    const writing = { format: 'json', source: EVERYTHING, scope: {}, exported: 0, words: ENGLISH } as const;
    const blob = await write(writing, () => undefined);
    const file = (await blob?.text()) ?? '';
    globalThis.indexedDB = new IDBFactory();
    const other = start();
    const read = readOurs(JSON.parse(file ?? ''));
    if (!read.ok) throw new Error(read.where);
    await other.room.stores.local.merge(read.pages, read.events);
    const found = await visit(other, 3, DESKTOP);
    expect(found.claims.flatMap(({ verdicts }) => verdicts.map(({ label }) => label))).toEqual(['verified']);
  });
});
