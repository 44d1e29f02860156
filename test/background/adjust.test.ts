import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { first, start } = await import('./worker.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});

async function opened() {
  fake.open(1, ARTICLE);
  const worker = start();
  await worker.page.read(ARTICLE, worker.from(1));
  const claim = first(await worker.view(1));
  const around = await worker.ask.around({ tab: 1, claim }, true);
  const span = { start: around.start + around.span.start, end: around.start + around.span.end };
  const adjust = (by: number) => worker.ask.adjust({ tab: 1, claim, start: span.start, end: span.end + by }, true);
  const quotes = async () => (await worker.view(1)).claims.map(({ quote }) => quote);
  return { ...worker, claim, around, span, adjust, quotes };
}

describe('the ends of a claim', () => {
  it('can be moved over the words of its paragraph', async () => {
    const { around, span } = await opened();
    expect(ARTICLE.text.slice(around.start, around.start + around.text.length)).toBe(around.text);
    expect(around.text).not.toContain('\n');
    expect(around.text.slice(around.span.start, around.span.end)).toBe(ARTICLE.text.slice(span.start, span.end));
  });

  it('are moved for what was said of it, which is undone and told in its history', async () => {
    const { ask, claim, span, adjust, view } = await opened();
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    await adjust(-2);
    const now = (await view(1)).claims.find(({ id }) => id === claim);
    expect(now).toMatchObject({ label: 'verified', state: 'same', span: { start: span.start, end: span.end - 2 } });
    expect((await ask.history({ tab: 1, claim }, true))[0]).toMatchObject({ type: 'reanchor' });
    await ask.undo({ tab: 1 }, true);
    expect((await view(1)).claims.find(({ id }) => id === claim)?.span).toEqual(span);
  });

  it('make a claim of which nobody said anything the reader’s own, and undo takes that back', async () => {
    const { ask, adjust, quotes, view, span } = await opened();
    const before = await quotes();
    await adjust(-2);
    expect((await view(1)).claims.find(({ own }) => own)?.span).toEqual({ start: span.start, end: span.end - 2 });
    expect(await quotes()).toHaveLength(before.length);
    await ask.undo({ tab: 1 }, true);
    expect(await quotes()).toEqual(before);
  });
});

describe('a list told to a screen', () => {
  it('is told by its first claims, by all, and by what differs from the one that the screen has', async () => {
    const { ask, claim } = await opened();
    const told = (about: { first?: number; have?: string }) => ask.view({ tab: 1, ...about }, true);
    const begun = await told({ first: 1 });
    expect(begun).toMatchObject({ part: 'first', list: '', claims: [{ id: claim }] });
    const all = await told({});
    if (all.state !== 'article' || begun.state !== 'article') throw new Error('no article');
    expect(all).toMatchObject({ part: 'all', rest: null });
    const left = Object.values(begun.rest?.sections ?? {}).reduce((sum, size) => sum + size, 0);
    expect(left).toBe(all.claims.length - 1);
    await ask.label({ tab: 1, claim, label: 'disputed' }, true);
    const changed = await told({ have: all.list });
    expect(changed).toMatchObject({ part: 'changed', claims: [{ id: claim, label: 'disputed' }] });
    expect(await told({ have: 'of a worker that was stopped' })).toMatchObject({ part: 'all' });
  });
});
