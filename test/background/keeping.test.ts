import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reviewer } from '../../src/annotations/annotation.ts';
import { ENGLISH } from '../../src/formats/words.ts';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { claimIn, first, start } = await import('./worker.ts');
const { FORMATS } = await import('../../src/formats/formats.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a private window', () => {
  it('works the same, and never touches what is kept on the machine', async () => {
    fake.open(1, ARTICLE, true);
    fake.open(2, ARTICLE);
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    const { page, from, ask, view, room } = start();
    await page.read(ARTICLE, from(1, true));
    const claim = first(await view(1));
    await ask.label({ tab: 1, claim, label: 'disputed' }, true);
    await ask.draft({ tab: 1, claim, text: 'a note' }, true);
    await ask.settle({ tab: 1, claim }, true);
    const seen = await start().view(1);
    expect(seen.private).toBe(true);
    expect(claimIn(seen, claim)).toMatchObject({ label: 'disputed', note: 'a note' });
    expect(opened).not.toHaveBeenCalled();
    expect(fake.storage.local.values).toEqual({});
    await vi.waitFor(() => expect(fake.tabList.get(1)?.drawn).not.toEqual([]));
    expect(fake.tabList.get(2)?.drawn).toEqual([]);
    await room.acts.forgetPrivate();
    expect(claimIn(await view(1), claim)).toMatchObject({ label: null, note: '' });
  });
});

/** All that is kept as a file of ours. */
async function ownFile(reviewer?: Reviewer): Promise<string> {
  const { local } = start().room.stores;
  const [kept] = (await local.pages()[Symbol.asyncIterator]().next()).value ?? [];
  const events = await local.events(kept?.key ?? '');
  const writer = FORMATS.json.writer({ exported: 0, words: ENGLISH, ...(reviewer && { reviewer }) });
  return writer.begin() + (kept ? writer.page({ page: kept, rows: [], events }) : '') + writer.end();
}

const EMPTY = { format: 'claimlight', version: 2, exported: '', pages: [] };

describe('an import', () => {
  it('is merged, and shown in the tabs that are open', async () => {
    const tab = fake.open(1, ARTICLE);
    const { page, from, ask } = start();
    const claim = (await page.read(ARTICLE, from(1))).marks[0]?.id ?? '';
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    await vi.waitFor(() => expect(tab.drawn).toHaveLength(1));
    const file = URL.createObjectURL(new Blob([await ownFile()]));
    globalThis.indexedDB = new IDBFactory();
    const fresh = start();
    expect(await fresh.ask.importFile({ file, dry: true }, true)).toMatchObject({ added: 1, already: 0, pages: 1 });
    expect(await fresh.ask.importFile({ file }, true)).toMatchObject({ events: 1, added: 1, already: 0, pages: 1 });
    expect(await fresh.ask.importFile({ file }, true)).toMatchObject({ events: 1, added: 0, already: 1, pages: 1 });
    await vi.waitFor(() => expect(tab.drawn).toHaveLength(2));
    expect(fake.told).toContainEqual({ tab: null });
  });

  it('sets up the labels of the reader’s own that are not there, once, and none when it is only looked at', async () => {
    const { ask } = start();
    const label = { id: 'own-abcdefghij', name: 'Satire', key: '4', line: 'over', colour: 'blue', core: 'opinion' };
    const sets = [{ name: 'Mine', labels: [label, { ...label, id: 'verified' }] }];
    const text = JSON.stringify({ ...EMPTY, labelSets: sets });
    const file = URL.createObjectURL(new Blob([text]));
    expect(await ask.importFile({ file, dry: true }, true)).toMatchObject({ added: 0, labels: 1 });
    expect(fake.storage.local.values).not.toHaveProperty('labelSets');
    expect(await ask.importFile({ file }, true)).toMatchObject({ labels: 1 });
    expect(fake.storage.local.values).toMatchObject({ labelSets: { sets: [{ name: 'Mine', labels: [label] }] } });
    expect(await ask.importFile({ file }, true)).toMatchObject({ labels: 0 });
  });

  it('that are the reader’s own backup are theirs again where nothing was said yet, once they say so', async () => {
    fake.open(1, ARTICLE);
    const { page, from, ask } = start();
    const [first, second] = (await page.read(ARTICLE, from(1))).marks;
    await ask.label({ tab: 1, claim: first?.id ?? '', label: 'verified' }, true);
    const { room } = start();
    const reviewer = await room.stores.local.reviewer();
    const file = URL.createObjectURL(new Blob([await ownFile({ reviewer, name: 'Anna' })]));
    expect(await ask.importFile({ file, dry: true }, true)).toMatchObject({ added: 0, backup: null });

    globalThis.indexedDB = new IDBFactory();
    const fresh = start();
    const { local } = fresh.room.stores;
    expect(await fresh.ask.importFile({ file, dry: true }, true)).toMatchObject({ added: 1, backup: 'free' });
    expect(await local.reviewer()).toBe('');
    await fresh.ask.importFile({ file, mine: true }, true);
    expect(await local.identity()).toMatchObject({ reviewer, name: 'Anna' });
    const view = await fresh.ask.view({ tab: 1 }, true);
    expect(view).toMatchObject({ reviewer, claims: [{ label: 'verified' }, { label: null }] });

    globalThis.indexedDB = new IDBFactory();
    const other = start();
    await other.ask.label({ tab: 1, claim: second?.id ?? '', label: 'opinion' }, true);
    const mine = await other.room.stores.local.reviewer();
    expect(await other.ask.importFile({ file, dry: true }, true)).toMatchObject({ added: 1, backup: 'taken' });
    await other.ask.importFile({ file, mine: true }, true);
    expect(await other.room.stores.local.reviewer()).toBe(mine);
  });

  it('say nothing of their reader that makes sense, and nothing comes of it', async () => {
    const { ask, room } = start();
    const before = await room.stores.local.identity();
    for (const reviewer of [7, null, {}, { reviewer: '../x' }, { reviewer: 'UPPER' }, { reviewer: ['chen'] }]) {
      const file = URL.createObjectURL(new Blob([JSON.stringify({ ...EMPTY, reviewer })]));
      expect(await ask.importFile({ file, mine: true }, true)).toMatchObject({ backup: null });
    }
    expect(await room.stores.local.identity()).toEqual(before);
  });

  it.each([
    ['{"format":"something else"}', 'not-ours'],
    ['{"format":"claimlight","version":99}', 'too-new'],
    ['{"format":"claimlight","version":1,"pages":[],"events":[{}]}', 'damaged'],
    ['<!doctype html>', 'not-ours'],
  ])('of %s is refused as %s, and changes nothing', async (text, code) => {
    const { ask, room } = start();
    const file = URL.createObjectURL(new Blob([text]));
    await expect(ask.importFile({ file }, true)).rejects.toMatchObject({ code });
    expect((await room.stores.local.pages()[Symbol.asyncIterator]().next()).done).toBe(true);
  });
});
