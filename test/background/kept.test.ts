import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { keptActOf, keptOf, refsOf } = await import('../../src/background/check.ts');
const { claimIn, eventTypes, start } = await import('./worker.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});

/** An article with two labelled claims, whose tab was closed since. */
async function labelled() {
  fake.open(1, ARTICLE);
  const run = start();
  const seen = await run.view(1);
  const [one, two] = seen.claims.filter(({ shown }) => shown).map(({ id }) => id);
  if (one === undefined || two === undefined) throw new Error('Too little is marked');
  await run.ask.label({ tab: 1, claim: one, label: 'verified' }, true);
  await run.ask.label({ tab: 1, claim: two, label: 'opinion' }, true);
  const ids = [one, two].map((claim) => `${seen.page}:${claim}`);
  return { ...run, page: seen.page, one, two, ids, first: ids.slice(0, 1) };
}

describe('kept claims', () => {
  it('are labelled without their article, and that is taken back as one', async () => {
    const { ask, view, room, ids, one, two, page } = await labelled();
    const events = await ask.sayOfKept({ claims: ids, what: 'disputed' }, true);
    expect(events).toHaveLength(2);
    const labels = async () => [one, two].map(async (claim) => claimIn(await view(1), claim)?.label);
    expect(await Promise.all(await labels())).toEqual(['disputed', 'disputed']);
    expect(await ask.takeBack({ refs: events }, true)).toBe(2);
    expect(await Promise.all(await labels())).toEqual(['verified', 'opinion']);
    expect(await eventTypes(room, page)).toEqual(['undo', 'undo', 'verdict', 'verdict', 'verdict', 'verdict']);
  });

  it('write nothing where it is said already, or where they are not kept', async () => {
    const { ask, room, first, page } = await labelled();
    expect(await ask.sayOfKept({ claims: first, what: 'verified' }, true)).toEqual([]);
    expect(await ask.sayOfKept({ claims: first, what: 'restore' }, true)).toEqual([]);
    const stranger = `${'a'.repeat(20)}:${'b'.repeat(26)}`;
    expect(await ask.sayOfKept({ claims: [stranger], what: 'dismiss' }, true)).toEqual([]);
    expect(await eventTypes(room, page)).toEqual(['verdict', 'verdict']);
  });

  it('are taken out, brought back, and lose their label', async () => {
    const { ask, room, ids, page } = await labelled();
    const standing = async () => {
      const kept = await room.stores.local.page(page);
      return kept?.annotations.map(({ dismissed, verdicts }) => [dismissed, verdicts.length]);
    };
    await ask.sayOfKept({ claims: ids, what: 'dismiss' }, true);
    expect(await standing()).toEqual([
      [true, 1],
      [true, 1],
    ]);
    await ask.sayOfKept({ claims: ids, what: 'restore' }, true);
    await ask.sayOfKept({ claims: ids, what: 'withdraw' }, true);
    expect(await standing()).toEqual([]);
  });

  it('are erased with all the rest, and what is said next is by somebody new', async () => {
    const { ask, room, view, one, page } = await labelled();
    await ask.draft({ tab: 1, claim: one, text: 'half a no' }, true);
    const { reviewer } = await room.stores.local.identity();
    await ask.erase({}, true);
    expect(await room.stores.local.amounts()).toEqual({ pages: 0, events: 0 });
    expect(await room.stores.local.drafts()).toEqual([]);
    expect((await view(1)).claims.every(({ label }) => label === null)).toBe(true);
    await ask.label({ tab: 1, claim: one, label: 'opinion' }, true);
    expect(await room.stores.local.amounts()).toEqual({ pages: 1, events: 1 });
    const [event] = await room.stores.local.events(page);
    expect(event?.body.reviewer).not.toBe(reviewer);
  });

  it.each([
    [keptOf, { claims: ['x'] }],
    [keptOf, { claims: 'all' }],
    [keptActOf, { what: 'keep' }],
    [refsOf, { refs: ['no event', 5] }],
  ])('are left alone by what is no such act: %s %j', (read, arg) => {
    expect(() => read(arg)).toThrow(expect.objectContaining({ code: 'unexpected' }));
  });
});
