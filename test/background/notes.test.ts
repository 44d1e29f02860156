import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { LIMITS } = await import('../../src/background/check.ts');
const { claimIn, eventTypes, first, start } = await import('./worker.ts');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('notes', () => {
  it('are one event however many keystrokes and however often they are finished', async () => {
    fake.open(1, ARTICLE);
    const { ask, view, room } = start();
    const seen = await view(1);
    const claim = first(seen);
    for (const text of ['c', 'ch', 'checked ']) await ask.draft({ tab: 1, claim, text }, true);
    expect((await view(1)).drafts).toEqual({ [claim]: 'checked ' });
    await Promise.all([1, 2].map(() => ask.settle({ tab: 1, claim }, true)));
    await ask.draft({ tab: 1, claim, text: 'checked' }, true);
    await ask.settle({ tab: 1, claim }, true);
    expect(await eventTypes(room, seen.page)).toEqual(['note']);
    expect((await view(1)).drafts).toEqual({});
    expect(claimIn(await view(1), claim)?.note).toBe('checked');
  });

  it('are finished when their screen closes, and not while another is open on the page', async () => {
    fake.open(1, ARTICLE);
    const { ask, view, room } = start();
    const seen = await view(1);
    const claim = first(seen);
    const [popup, second] = [fake.connect('screen:1'), fake.connect('screen:1')];
    await ask.draft({ tab: 1, claim, text: 'half a wo' }, true);
    popup.onDisconnect.tell();
    await room.screens.settle(Date.now());
    expect(await eventTypes(room, seen.page)).toEqual([]);
    second.onDisconnect.tell();
    await vi.waitFor(async () => expect(await eventTypes(room, seen.page)).toEqual(['note']));
  });

  it('that nobody finished are finished when the worker wakes, half a minute later', async () => {
    fake.open(1, ARTICLE);
    vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_000 });
    const { ask, view } = start();
    const seen = await view(1);
    await ask.draft({ tab: 1, claim: first(seen), text: 'half a wo' }, true);
    const { room: soon } = start();
    await soon.screens.settleIdle();
    expect(await eventTypes(soon, seen.page)).toEqual([]);
    vi.setSystemTime(1_700_000_031_000);
    const { room: later } = start();
    await later.screens.settleIdle();
    expect(await eventTypes(later, seen.page)).toEqual(['note']);
    expect(await later.stores.local.drafts()).toEqual([]);
  });

  it('are asked for from the card by a popup that opens there, once', async () => {
    fake.open(1, ARTICLE);
    const { page, from, view } = start();
    const claim = (await page.read(ARTICLE, from(1))).marks[0]?.id ?? '';
    await page.openNote({ claim }, from(1));
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
    expect([(await view(1)).focus, (await view(1)).focus]).toEqual([claim, null]);
  });

  it('of a popup that the browser does not open are for the reader to open, unless one is open already', async () => {
    fake.open(1, ARTICLE);
    const { page, from, view } = start();
    const claim = (await page.read(ARTICLE, from(1))).marks[0]?.id ?? '';
    fake.action.openPopup.mockRejectedValue(new Error('openPopup may only be called from a user input handler'));
    await expect(page.openNote({ claim }, from(1))).rejects.toMatchObject({ code: 'no-popup' });
    expect((await view(1)).focus).toBe(claim);
    fake.connect('screen:1');
    await page.openNote({ claim }, from(1));
    expect((await view(1)).focus).toBe(claim);
  });
});

describe('the reader’s own claims', () => {
  const words = 'What a beautiful spring';
  const span = { start: ARTICLE.text.indexOf(words), end: ARTICLE.text.indexOf(words) + words.length };

  it('are marked from the selection, without the white space around it', async () => {
    const tab = fake.open(1, ARTICLE);
    const { room, view } = start();
    tab.selection = { start: span.start - 1, end: span.end + 1 };
    await room.selections.mark(1);
    await room.selections.mark(1);
    const own = (await view(1)).claims.filter(({ own }) => own);
    expect(own).toMatchObject([{ quote: words, shown: true }]);
  });

  it('come back when they are marked again after they were hidden', async () => {
    fake.open(1, ARTICLE);
    const { room, ask, view } = start();
    const mark = async () => room.acts.mark(await room.desks.of(1), span);
    await mark();
    const id = (await view(1)).claims.find(({ own }) => own)?.id ?? '';
    await ask.dismiss({ tab: 1, claim: id }, true);
    expect(claimIn(await view(1), id)?.shown).toBe(false);
    await mark();
    expect(claimIn(await view(1), id)).toMatchObject({ shown: true, own: true });
  });

  it('wait for the article on a site that the reader’s act just opened', async () => {
    const tab = fake.add(1, {
      url: ARTICLE.address,
      injectable: { kind: 'article', article: ARTICLE, edition: '' },
      selection: span,
    });
    const { room, page, from, view } = start();
    await room.selections.mark(1);
    expect(tab.report?.kind).toBe('article');
    await page.read(ARTICLE, from(1));
    await vi.waitFor(async () => expect((await view(1)).claims.some(({ own }) => own)).toBe(true));
  });

  const long = { ...ARTICLE, text: `${'word '.repeat(LIMITS.claim)}\n${ARTICLE.text}` };
  it.each([
    ['beyond the text', { start: 0, end: long.text.length + 1 }, 'no-selection'],
    ['of white space', { start: long.text.indexOf('\n'), end: long.text.indexOf('\n') + 1 }, 'no-selection'],
    ['that are too long', { start: 1, end: LIMITS.claim + 2 }, 'claim-too-long'],
  ])('are refused %s', async (_, about, code) => {
    fake.open(1, long);
    const { room, view } = start();
    await expect(room.acts.mark(await room.desks.of(1), about)).rejects.toMatchObject({ code });
    expect((await view(1)).claims.filter(({ own }) => own)).toEqual([]);
  });

  it('may be as long as a claim may be, white space aside', async () => {
    fake.open(1, long);
    const { room, view } = start();
    await room.acts.mark(await room.desks.of(1), { start: 0, end: LIMITS.claim });
    expect((await view(1)).claims.filter(({ own }) => own)).toHaveLength(1);
  });
});

describe('a selection that cannot be marked', () => {
  /** Marks what is selected; what the badge, and a popup opened then, say of it. */
  async function mark(selection: { start: number; end: number } | null) {
    const tab = fake.open(1, ARTICLE);
    tab.selection = selection;
    const { room, view } = start();
    await room.selections.mark(1);
    return { badge: fake.badges.get(1), notices: [(await view(1)).notice, (await view(1)).notice] };
  }
  const span = { start: 0, end: 7 };

  it('is no news when it could', async () => {
    expect((await mark(span)).notices).toEqual([null, null]);
    expect(fake.action.openPopup).not.toHaveBeenCalled();
  });

  it('says so once, on the badge and in the popup, though the browser may not open it', async () => {
    fake.action.openPopup.mockRejectedValue(new Error('openPopup may only be called from a user input handler'));
    expect(await mark(null)).toEqual({ badge: '!', notices: ['no-selection', null] });
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
    expect(fake.told).toContainEqual({ tab: 1 });
  });

  it('says that the disk is full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await mark(span)).toEqual({ badge: '!', notices: ['storage-full', null] });
  });

  it('gives the badge back after a moment', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { badge } = await mark(null);
    vi.runAllTimers();
    vi.useRealTimers();
    await vi.waitFor(() => expect(fake.badges.get(1)).toBe('2'));
    expect(badge).toBe('!');
  });

  it.each([
    ['that turns out to be no article', { kind: 'other', reason: 'list' } as const],
    ['that the browser keeps closed', undefined],
  ])('on a page %s opens the popup, which says so', async (_, injectable) => {
    fake.add(1, { url: 'https://blog.example/', ...(injectable && { injectable }) });
    const { room, page, from, ask } = start();
    await room.selections.mark(1);
    if (injectable) await page.other({ reason: 'list' }, from(1));
    await vi.waitFor(() => expect(fake.action.openPopup).toHaveBeenCalledOnce());
    expect((await ask.view({ tab: 1 }, true)).state).toBe(injectable ? 'other' : 'off');
  });
});
