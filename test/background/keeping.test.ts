import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { claimIn, first, start } = await import('./worker.ts');

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

describe('an import', () => {
  it('is merged, and shown in the tabs that are open', async () => {
    const tab = fake.open(1, ARTICLE);
    const { page, from, ask } = start();
    const claim = (await page.read(ARTICLE, from(1))).marks[0]?.id ?? '';
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    await vi.waitFor(() => expect(tab.drawn).toHaveLength(1));
    const { FORMATS } = await import('../../src/formats/formats.ts');
    const { stores } = start().room;
    const [kept] = (await stores.local.pages()[Symbol.asyncIterator]().next()).value ?? [];
    const events = await stores.local.events(kept?.key ?? '');
    const text = FORMATS.json.write({ exported: 0, pages: kept ? [{ page: kept, rows: [], events }] : [] });
    const file = URL.createObjectURL(new Blob([text]));
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
    const text = JSON.stringify({ format: 'claimlight', version: 2, exported: '', pages: [], labelSets: sets });
    const file = URL.createObjectURL(new Blob([text]));
    expect(await ask.importFile({ file, dry: true }, true)).toMatchObject({ added: 0, labels: 1 });
    expect(fake.storage.local.values).not.toHaveProperty('labelSets');
    expect(await ask.importFile({ file }, true)).toMatchObject({ labels: 1 });
    expect(fake.storage.local.values).toMatchObject({ labelSets: { sets: [{ name: 'Mine', labels: [label] }] } });
    expect(await ask.importFile({ file }, true)).toMatchObject({ labels: 0 });
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
