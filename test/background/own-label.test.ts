import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import type { OwnLabel } from '../../src/annotations/own-label.ts';
import { SATIRE } from '../annotations/satire.ts';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { claimIn, eventTypes, first, start } = await import('./worker.ts');
const { labelSets } = await import('../../src/storage/label-sets.ts');

const keep = (...labels: readonly OwnLabel[]) => labelSets.set({ v: 1, sets: [{ name: 'Mine', labels }] });

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
  await keep(SATIRE);
});

async function opened() {
  fake.open(1, ARTICLE);
  const worker = start();
  await worker.page.read(ARTICLE, worker.from(1));
  const claim = first(await worker.view(1));
  const row = async () => claimIn(await worker.view(1), claim);
  const mark = async () => (await worker.page.read(ARTICLE, worker.from(1))).marks.find(({ id }) => id === claim);
  return { ...worker, claim, row, mark };
}

describe('an own label', () => {
  it('is given with its name and what it counts as, drawn in its look, and undone and redone', async () => {
    const { ask, claim, row, mark } = await opened();
    await ask.label({ tab: 1, claim, label: SATIRE.id }, true);
    expect(await row()).toMatchObject({ label: 'opinion', ownLabel: { id: SATIRE.id, name: 'Satire' } });
    expect(await mark()).toMatchObject({ label: 'opinion', own: { name: 'Satire', look: 'own-over-blue' } });
    await ask.undo({ tab: 1 }, true);
    expect(await row()).toMatchObject({ label: null });
    await ask.redo({ tab: 1 }, true);
    expect((await row())?.ownLabel?.name).toBe('Satire');
  });

  it('is given by the card as well, and writes nothing when it stands already', async () => {
    const { page, from, claim, room, view } = await opened();
    await page.label({ claim, label: SATIRE.id }, from(1));
    await page.label({ claim, label: SATIRE.id }, from(1));
    expect(await eventTypes(room, (await view(1)).page)).toEqual(['verdict']);
    await page.label({ claim, label: 'opinion' }, from(1));
    expect(await eventTypes(room, (await view(1)).page)).toEqual(['verdict', 'verdict']);
    expect((await view(1)).claims.find(({ id }) => id === claim)).not.toHaveProperty('ownLabel');
  });

  it('keeps its name and its meaning when it was removed, drawn as what it counts as', async () => {
    const { ask, claim, row, mark } = await opened();
    await ask.label({ tab: 1, claim, label: SATIRE.id }, true);
    await keep();
    expect(await row()).toMatchObject({ label: 'opinion', ownLabel: { name: 'Satire' } });
    expect((await mark())?.own?.look).toBe('opinion');
  });

  it('that is not set up is refused, and so is what is none', async () => {
    const { ask, claim } = await opened();
    await expect(ask.label({ tab: 1, claim, label: ownId('Other') }, true)).rejects.toMatchObject({ code: 'no-label' });
    await expect(ask.label({ tab: 1, claim, label: 'own-1' }, true)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('is given to many claims at once, here and in the library', async () => {
    const { ask, room, view } = await opened();
    const { claims, page } = await view(1);
    const ids = claims.map(({ id }) => id);
    expect(await ask.bulk({ tab: 1, claims: ids, what: SATIRE.id }, true)).toBe(ids.length);
    expect((await view(1)).claims.every(({ ownLabel }) => ownLabel?.name === 'Satire')).toBe(true);
    const kept = ids.map((id) => `${page}:${id}` as const);
    expect(await ask.sayOfKept({ claims: kept, what: SATIRE.id }, true)).toEqual([]);
    await keep({ ...SATIRE, name: 'Joke' });
    expect(await ask.sayOfKept({ claims: kept, what: SATIRE.id }, true)).toHaveLength(ids.length);
    expect((await view(1)).claims[0]?.ownLabel?.name).toBe('Joke');
    expect(await eventTypes(room, page)).toHaveLength(2 * ids.length);
  });

  it('leaves nothing of a private window', async () => {
    fake.open(2, ARTICLE);
    const worker = start();
    const tab = fake.tabList.get(2);
    if (tab) tab.incognito = true;
    await worker.page.read(ARTICLE, worker.from(2, true));
    const claim = first(await worker.view(2));
    await worker.ask.label({ tab: 2, claim, label: SATIRE.id }, true);
    const { page } = await worker.view(2);
    expect(await eventTypes(worker.room, page, true)).toEqual(['verdict']);
    expect(await eventTypes(worker.room, page)).toEqual([]);
  });

  it('goes to the card with its name and colour', async () => {
    const { page, from } = await opened();
    const { text } = await page.read(ARTICLE, from(1));
    expect(text.own).toEqual([{ id: SATIRE.id, name: 'Satire', colour: expect.stringContaining('light-dark') }]);
  });
});
