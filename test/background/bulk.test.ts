import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { eventTypes, start } = await import('./worker.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});

async function opened() {
  fake.open(1, ARTICLE);
  const worker = start();
  await worker.page.read(ARTICLE, worker.from(1));
  const claims = (await worker.view(1)).claims.map(({ id }) => id);
  const labels = async () => (await worker.view(1)).claims.map(({ label, dismissed }) => (dismissed ? 'none' : label));
  return { ...worker, claims, labels };
}

describe('many claims at once', () => {
  it('get a label by one act each, taken back together, and done again', async () => {
    const { ask, claims, labels, room, view } = await opened();
    expect(await ask.bulk({ tab: 1, claims, what: 'disputed' }, true)).toBe(claims.length);
    expect(new Set(await labels())).toEqual(new Set(['disputed']));
    expect(await eventTypes(room, (await view(1)).page)).toEqual(claims.map(() => 'verdict'));
    await ask.undo({ tab: 1, count: claims.length }, true);
    expect(new Set(await labels())).toEqual(new Set([null]));
    for (const _ of claims) await ask.redo({ tab: 1 }, true);
    expect(new Set(await labels())).toEqual(new Set(['disputed']));
    expect((await view(1)).redoable).toBe(false);
  });

  it('are passed over where nothing would change, or the article has no such claim', async () => {
    const { ask, claims } = await opened();
    await ask.label({ tab: 1, claim: claims[0] ?? '', label: 'opinion' }, true);
    const stranger = 'a'.repeat(26);
    expect(await ask.bulk({ tab: 1, claims: [...claims, stranger], what: 'opinion' }, true)).toBe(claims.length - 1);
  });

  it('can all be said to be none', async () => {
    const { ask, claims, labels } = await opened();
    expect(await ask.bulk({ tab: 1, claims, what: 'dismiss' }, true)).toBe(claims.length);
    expect(new Set(await labels())).toEqual(new Set(['none']));
    expect(await ask.bulk({ tab: 1, claims, what: 'dismiss' }, true)).toBe(0);
  });

  it.each([{ claims: 'all' }, { claims: ['x'] }, { claims: [], what: 'true' }, { claims: [], what: null }])(
    'are refused when asked for by %j',
    async (part) => {
      const { ask } = await opened();
      const about: unknown = { tab: 1, what: 'opinion', ...part };
      await expect(ask.bulk(about as Parameters<typeof ask.bulk>[0], true)).rejects.toMatchObject({
        code: 'unexpected',
      });
    },
  );

  it.each([0, -1, 1.5, '2'])('undo is refused %j times', async (count) => {
    const { ask } = await opened();
    await expect(ask.undo({ tab: 1, count: count as number }, true)).rejects.toMatchObject({ code: 'unexpected' });
  });
});
