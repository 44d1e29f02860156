import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as anchoring from '../../src/anchoring/anchor.ts';
import type { ReadArticle } from '../../src/article.ts';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { claimIn, eventTypes, first, start } = await import('./worker.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});
afterEach(() => vi.restoreAllMocks());

const EDITED = { ...ARTICLE, text: ARTICLE.text.replace('12 percent', '21 percent') };
const CUT = { ...ARTICLE, text: ARTICLE.text.split('\n').slice(1).join('\n') };

/** A worker in whose first tab the first claim was labelled, and then the article became another. */
async function labelledThen(later: ReadArticle) {
  const tab = fake.open(1, ARTICLE);
  const worker = start();
  await worker.page.read(ARTICLE, worker.from(1));
  const claim = first(await worker.view(1));
  await worker.ask.label({ tab: 1, claim, label: 'disputed' }, true);
  tab.report = { kind: 'article', article: later, edition: '' };
  const { marks } = await worker.page.read(later, worker.from(1));
  return { ...worker, tab, claim, marks };
}

describe('a claim whose words were changed', () => {
  it('is told to page and popup as changed, with the words of then; its label is the reader’s still', async () => {
    const { claim, marks, view } = await labelledThen(EDITED);
    const row = claimIn(await view(1), claim);
    expect(row).toMatchObject({ state: 'changed', label: 'disputed' });
    expect(row?.quote).toContain('21 percent');
    expect(row?.changes).toMatchObject([{ kind: 'figure' }]);
    expect(marks.find(({ id }) => id === claim)?.changed?.was).toContain('12 percent');
  });

  it('a note on it leaves it changed', async () => {
    const { claim, ask, view } = await labelledThen(EDITED);
    await ask.draft({ tab: 1, claim, text: 'the figure was swapped' }, true);
    await ask.settle({ tab: 1, claim }, true);
    expect(claimIn(await view(1), claim)).toMatchObject({ state: 'changed', note: 'the figure was swapped' });
  });

  it('is kept from popup or card by one event, undone by another', async () => {
    const { claim, ask, page, from, room, view } = await labelledThen(EDITED);
    await page.keep({ claim }, from(1));
    await ask.keep({ tab: 1, claim }, true);
    const kept = await view(1);
    expect(claimIn(kept, claim)).toMatchObject({ state: 'same', label: 'disputed' });
    expect(claimIn(kept, claim)?.target.exact).toContain('21 percent');
    expect(kept.undoable?.type).toBe('keep');
    expect(await eventTypes(room, kept.page)).toEqual(['keep', 'verdict']);
    await ask.undo({ tab: 1 }, true);
    expect(claimIn(await view(1), claim)).toMatchObject({ state: 'changed' });
  });

  it('labelled anew it is about the new words', async () => {
    const { claim, ask, view } = await labelledThen(EDITED);
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    expect(claimIn(await view(1), claim)).toMatchObject({ state: 'same', label: 'verified' });
  });

  it('is moved to the words that are selected, and nowhere when none are', async () => {
    const { claim, ask, tab, view } = await labelledThen(EDITED);
    await expect(ask.reanchor({ tab: 1, claim }, true)).rejects.toMatchObject({ code: 'no-selection' });
    const words = 'What a beautiful spring it has been';
    const at = EDITED.text.indexOf(words);
    tab.selection = { start: at, end: at + words.length };
    await ask.reanchor({ tab: 1, claim }, true);
    expect(claimIn(await view(1), claim)).toMatchObject({ state: 'same', label: 'disputed', quote: words });
  });
});

describe('stored claims', () => {
  it('are anchored once for a text, however often page and popup ask', async () => {
    const { view, page, from, tab } = await labelledThen(EDITED);
    const work = vi.spyOn(anchoring, 'anchorAll');
    await view(1);
    await page.read({ ...EDITED, edition: 'again' }, from(1));
    await view(1);
    expect(work).not.toHaveBeenCalled();
    const more = { ...EDITED, text: `${EDITED.text}\nMore of it.` };
    tab.report = { kind: 'article', article: more, edition: '' };
    await page.read(more, from(1));
    await view(1);
    expect(work).toHaveBeenCalledTimes(1);
  });
});

describe('a claim that is gone', () => {
  it('is listed with its words, and comes back when the page has loaded them', async () => {
    const { claim, marks, page, from, tab, view } = await labelledThen(CUT);
    expect(claimIn(await view(1), claim)).toMatchObject({ state: 'gone', span: null, label: 'disputed' });
    expect(marks.map(({ id }) => id)).not.toContain(claim);
    tab.report = { kind: 'article', article: ARTICLE, edition: '' };
    const again = await page.read(ARTICLE, from(1));
    expect(again.marks.map(({ id }) => id)).toContain(claim);
    expect(claimIn(await view(1), claim)).toMatchObject({ state: 'same' });
  });
});

describe('an article that is not as it was when it was labelled', () => {
  it('says since when, and its title of then', async () => {
    const { view } = await labelledThen({ ...EDITED, title: 'Trade shrinks' });
    expect((await view(1)).edited).toEqual({ at: expect.any(Number), title: ARTICLE.title, changed: 1, gone: 0 });
  });

  it.each([
    ['only loaded more', { ...ARTICLE, text: `${ARTICLE.text}\nMore of it, below the fold.` }],
    ['has not loaded all of it yet', CUT],
    ['is the same', ARTICLE],
  ])('is not said of one that %s', async (_, later) => {
    const { view } = await labelledThen(later);
    expect((await view(1)).edited).toBeNull();
  });

  it('is told by a changed claim too, where the text is shorter than it was', async () => {
    const { view } = await labelledThen({ ...EDITED, text: EDITED.text.split('\n').slice(0, 2).join('\n') });
    expect((await view(1)).edited).toEqual({ at: expect.any(Number), title: null, changed: 1, gone: 0 });
  });

  it('is not said any more once something was said of the article as it is now', async () => {
    const { claim, ask, view } = await labelledThen(EDITED);
    expect((await view(1)).edited).not.toBeNull();
    await ask.keep({ tab: 1, claim }, true);
    expect((await view(1)).edited).toBeNull();
  });
});
