import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { claimIn, eventTypes, first, start } = await import('./worker.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('reading an article', () => {
  it('answers with what is to be drawn, and only that; the badge counts what waits for a label', async () => {
    fake.open(1, ARTICLE);
    const { page, from } = start();
    const { marks, neutral, text } = await page.read(ARTICLE, from(1));
    expect(marks.map(({ start, end }) => ARTICLE.text.slice(start, end)).join(' ')).toMatch(
      /12 percent.*9\.5 percent/s,
    );
    expect(Object.keys(marks[0] ?? {}).sort()).toEqual(['changed', 'end', 'id', 'label', 'reasons', 'start']);
    expect({ neutral, language: text.language }).toMatchObject({
      neutral: false,
      language: expect.stringMatching(/^en/),
    });
    expect(fake.badges.get(1)).toBe(String(marks.length));
    expect(fake.told).toContainEqual({ tab: 1 });
  });

  it('leaves no history of articles that were only read', async () => {
    fake.open(1, ARTICLE);
    const { page, from, room, view } = start();
    await page.read(ARTICLE, from(1));
    const seen = await view(1);
    expect(await room.stores.local.page(seen.page)).toBeNull();
    expect(await room.stores.local.reviewer()).toBe('');
  });

  it('follows the settings in every tab', async () => {
    fake.open(1, ARTICLE);
    const { page, from } = start();
    await fake.storage.local.set({ settings: { neutral: true, locale: 'zh_CN' } });
    expect(await page.read(ARTICLE, from(1))).toMatchObject({
      neutral: true,
      text: { language: 'zh-CN', words: { label_verified: '属实' } },
    });
  });

  it('spares the text of an article that it has, also to find it again after a stop', async () => {
    const tab = fake.open(1, ARTICLE);
    tab.report = { kind: 'article', article: ARTICLE, edition: 'x.1' };
    const { page, from, room, view } = start();
    await page.read({ ...ARTICLE, edition: 'x.1' }, from(1));
    expect(await room.desks.report(1)).toEqual({ kind: 'unchanged' });
    const claims = (await view(1)).claims.map(({ id }) => id);
    expect(claims.length).toBeGreaterThan(0);
    const later = start();
    expect(await later.room.desks.report(1)).toMatchObject({ kind: 'article' });
    expect((await later.view(1)).claims.map(({ id }) => id)).toEqual(claims);
    tab.report = { kind: 'article', article: { ...ARTICLE, title: 'Another' }, edition: 'x.2' };
    expect((await later.view(1)).article.title).toBe('Another');
  });

  it('draws all, or fewer, as the reader chose', async () => {
    fake.open(1, ARTICLE);
    const { page, from, view } = start();
    await fake.storage.local.set({ settings: { amount: 'few' } });
    expect((await page.read(ARTICLE, from(1))).marks).toHaveLength(0);
    await fake.storage.local.set({ settings: { amount: 'all' } });
    const { marks } = await page.read(ARTICLE, from(1));
    expect(marks).toHaveLength((await view(1)).claims.length);
    expect(marks.length).toBeGreaterThan(0);
  });

  it('says why other sentences hold no claim, and shows them in the page', async () => {
    const text = `${ARTICLE.text}\nWe must never give up hope, my friends!`;
    const tab = fake.open(1, { ...ARTICLE, text });
    const { page, from, ask } = start();
    await page.read({ ...ARTICLE, text }, from(1));
    const refused = await ask.refusals({ tab: 1 }, true);
    const hope = refused.find(({ quote }) => quote.startsWith('We must'));
    expect(hope?.objections.map(({ cue }) => cue)).toContain('exhortation');
    const span = { start: hope?.start ?? 0, end: hope?.end ?? 0 };
    expect(text.slice(span.start, span.end)).toBe(hope?.quote);
    expect(await ask.flashAt({ tab: 1, ...span }, true)).toBe(true);
    expect(tab.flashed).toContainEqual(span);
    await expect(ask.flashAt({ tab: 1, start: 4, end: 2 }, true)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('takes the badge away when the page turns out to be no article', async () => {
    fake.open(1, ARTICLE);
    const { page, from, ask } = start();
    await page.read(ARTICLE, from(1));
    await page.other({ reason: 'list' }, from(1));
    expect(fake.badges.get(1)).toBe('');
    fake.add(1, { url: ARTICLE.address, report: { kind: 'other', reason: 'list' } });
    await expect(ask.undo({ tab: 1 }, true)).rejects.toMatchObject({ code: 'no-article' });
  });
});

describe('labelling', () => {
  it('is there after the worker was stopped, and shown in every tab with the article', async () => {
    const [one, two] = [
      fake.open(1, ARTICLE),
      fake.open(2, { ...ARTICLE, address: 'https://news.example/2024/trade' }),
    ];
    const other = fake.open(3, { ...ARTICLE, address: 'https://news.example/2024/another' });
    const before = start();
    for (const [tab, { report }] of fake.tabList) {
      if (report?.kind === 'article')
        await before.page.read(report.article, { ...before.from(tab), url: report.article.address });
    }
    // A worker that knows nothing of the tabs any more.
    const { ask, view } = start();
    const claim = first(await view(1));
    await ask.label({ tab: 1, claim, label: 'disputed' }, true);
    await vi.waitFor(() => {
      for (const tab of [one, two]) {
        expect(tab.drawn.at(-1)?.marks.find(({ id }) => id === claim)?.label).toBe('disputed');
      }
    });
    expect(other.drawn).toEqual([]);
    expect(claimIn(await start().view(2), claim)).toMatchObject({ label: 'disputed', shown: true });
    expect(fake.badges.get(2)).toBe(String((two.drawn.at(-1)?.marks.length ?? 0) - 1));
  });

  it('is never drawn over by what was true before and took longer', async () => {
    const tab = fake.open(1, ARTICLE);
    const { page, from, ask, view } = start();
    await page.read(ARTICLE, from(1));
    const claim = first(await view(1));
    const pause = (ms: number) => new Promise<undefined>((done) => setTimeout(done, ms));
    vi.spyOn(fake.action, 'setBadgeText').mockImplementationOnce(() => pause(100));
    await ask.label({ tab: 1, claim, label: 'disputed' }, true);
    await vi.waitFor(() => expect(fake.action.setBadgeText).toHaveBeenCalledOnce());
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    const labels = () => tab.drawn.map(({ marks }) => marks.find(({ id }) => id === claim)?.label);
    await vi.waitFor(() => expect(labels()).toContain('verified'));
    await pause(150);
    expect(labels().at(-1)).toBe('verified');
  });

  it('writes nothing when nothing changes', async () => {
    fake.open(1, ARTICLE);
    const { ask, view, room } = start();
    const { page, ...seen } = await view(1);
    const claim = first({ page, ...seen });
    await ask.label({ tab: 1, claim, label: null }, true);
    await ask.restore({ tab: 1, claim }, true);
    expect(await eventTypes(room, page)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => ask.label({ tab: 1, claim, label: 'verified' }, true)));
    await Promise.all([1, 2].map(() => ask.dismiss({ tab: 1, claim }, true)));
    expect(await eventTypes(room, page)).toEqual(['dismiss', 'verdict']);
  });

  it('draws no marks into a tab that went on to another article', async () => {
    const [, two] = [fake.open(1, ARTICLE), fake.open(2, ARTICLE)];
    const { page, from, ask, view } = start();
    for (const tab of [1, 2]) await page.read(ARTICLE, from(tab));
    const claim = first(await view(1));
    two.report = { kind: 'reading' };
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    await vi.waitFor(() => expect(fake.tabList.get(1)?.drawn).toHaveLength(1));
    expect(two.drawn).toEqual([]);
  });

  it('from the card says the same as from the popup', async () => {
    fake.open(1, ARTICLE);
    const { page, from, view } = start();
    const { marks } = await page.read(ARTICLE, from(1));
    const [claim = '', hidden = ''] = marks.map(({ id }) => id);
    await page.label({ claim, label: 'opinion' }, from(1));
    await page.dismiss({ claim: hidden }, from(1));
    const seen = await view(1);
    expect(claimIn(seen, claim)?.label).toBe('opinion');
    expect(claimIn(seen, hidden)).toMatchObject({ dismissed: true, shown: false });
  });

  it('of a claim the article has not is refused', async () => {
    fake.open(1, ARTICLE);
    const { ask } = start();
    const call = ask.label({ tab: 1, claim: 'a'.repeat(26), label: 'verified' }, true);
    await expect(call).rejects.toMatchObject({ code: 'no-claim' });
  });

  it('that the disk has no room for is told, and not shown', async () => {
    fake.open(1, ARTICLE);
    const { ask, view } = start();
    const claim = first(await view(1));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(ask.label({ tab: 1, claim, label: 'verified' }, true)).rejects.toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect(claimIn(await view(1), claim)?.label).toBeNull();
  });
});

describe('a full disk', () => {
  const fill = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

  it('keeps nobody from reading, also the first time', async () => {
    fake.open(1, ARTICLE);
    const { page, from, ask, view } = start();
    fill();
    expect((await page.read(ARTICLE, from(1))).marks).toHaveLength(2);
    const claim = first(await view(1));
    expect(await ask.flash({ tab: 1, claim }, true)).toBe(true);
    await expect(ask.label({ tab: 1, claim, label: 'verified' }, true)).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('that has no room for the news of an article that is kept is reported, and the article read', async () => {
    fake.open(1, ARTICLE);
    const { page, from, ask, view } = start();
    const claim = first(await view(1));
    await ask.label({ tab: 1, claim, label: 'disputed' }, true);
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fill();
    const { marks } = await page.read(ARTICLE, from(1));
    expect(marks.find(({ id }) => id === claim)?.label).toBe('disputed');
    expect(reported).toHaveBeenCalledOnce();
  });

  it('in a private window keeps nobody from reading either', async () => {
    fake.open(1, ARTICLE, true);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { page, from, ask } = start();
    fake.storage.session.isFull = true;
    const { marks } = await page.read(ARTICLE, from(1, true));
    expect(marks).toHaveLength(2);
    const act = ask.label({ tab: 1, claim: marks[0]?.id ?? '', label: 'verified' }, true);
    await expect(act).rejects.toMatchObject({ code: 'storage-full' });
  });
});

describe('jumping to a claim', () => {
  it('sends the page where it stands, marked there or not', async () => {
    const tab = fake.open(1, ARTICLE);
    const { ask, view } = start();
    const claim = first(await view(1));
    const span = claimIn(await view(1), claim)?.span;
    await ask.dismiss({ tab: 1, claim }, true);
    expect(await ask.flash({ tab: 1, claim }, true)).toBe(true);
    expect(tab.flashed).toEqual([span]);
  });

  it('is false for words that are gone, and where nobody answers', async () => {
    const tab = fake.open(1, ARTICLE);
    const { ask, view, page, from } = start();
    const seen = await view(1);
    const claim = first(seen);
    const other = seen.claims.find(({ id }) => id !== claim)?.id ?? '';
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    const article = { ...ARTICLE, text: ARTICLE.text.split('\n').slice(1).join('\n') };
    tab.report = { kind: 'article', article, edition: '' };
    await page.read(article, from(1));
    expect(claimIn(await view(1), claim)?.span).toBeNull();
    expect(await ask.flash({ tab: 1, claim }, true)).toBe(false);
    expect(tab.flashed).toEqual([]);
    delete tab.report;
    expect(await ask.flash({ tab: 1, claim: other }, true)).toBe(false);
  });
});

describe('undo', () => {
  it('takes back the newest act, one after another, and can be followed by another act', async () => {
    fake.open(1, ARTICLE);
    const { ask, view } = start();
    const claim = first(await view(1));
    const state = async () => {
      const seen = await view(1);
      return [claimIn(seen, claim)?.label, claimIn(seen, claim)?.dismissed, seen.undoable?.type];
    };
    await ask.label({ tab: 1, claim, label: 'verified' }, true);
    await ask.label({ tab: 1, claim, label: 'disputed' }, true);
    await ask.dismiss({ tab: 1, claim }, true);
    expect(await state()).toEqual(['disputed', true, 'dismiss']);
    await ask.undo({ tab: 1 }, true);
    expect(await state()).toEqual(['disputed', false, 'verdict']);
    await ask.undo({ tab: 1 }, true);
    expect(await state()).toEqual(['verified', false, 'verdict']);
    await ask.undo({ tab: 1 }, true);
    expect(await state()).toEqual([null, false, undefined]);
    await ask.undo({ tab: 1 }, true);
    await ask.label({ tab: 1, claim, label: 'opinion' }, true);
    expect(await state()).toEqual(['opinion', false, 'verdict']);
  });
});
