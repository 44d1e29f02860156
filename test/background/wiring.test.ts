import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, fake } from './fake-browser.ts';

vi.mock('../../src/browser.ts', () => ({ browser: fake }));
vi.mock('../../src/claims/find.ts', async () => ({ findClaims: (await import('./figures.ts')).findClaims }));

const { ask, askFromPage } = await import('../../src/messages/send.ts');
const POPUP = { id: 'ours', url: 'chrome-extension://ours/popup.html' };

/** Runs the worker from its first line, as the browser does after an install, a start, or any event. */
async function wake(): Promise<void> {
  vi.resetModules();
  await import('../../src/background/background.ts');
}

function inPage(tab: number) {
  const { url, incognito } = fake.tabList.get(tab) ?? {};
  fake.speakAs({ id: 'ours', frameId: 0, url, tab: { id: tab, url, incognito } });
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  fake.reset();
  await wake();
});

describe('the worker', () => {
  it('listens to everything at once', () => {
    const { runtime, tabs, windows, permissions, contextMenus, commands } = fake;
    const events = [runtime.onMessage, runtime.onConnect, runtime.onStartup, runtime.onInstalled, tabs.onRemoved];
    events.push(windows.onRemoved, permissions.onAdded, permissions.onRemoved, contextMenus.onClicked);
    for (const event of [...events, commands.onCommand]) expect(event.listeners.size).toBeGreaterThan(0);
  });

  it('answers pages and screens', async () => {
    fake.open(1, ARTICLE);
    inPage(1);
    const { marks } = await askFromPage('read', ARTICLE);
    expect(marks).toHaveLength(2);
    fake.speakAs(POPUP);
    expect(await ask('view', { tab: 1 })).toMatchObject({ state: 'article', access: 'built-in', origin: '' });
    expect(await ask('flash', { tab: 1, claim: marks[0]?.id ?? '' })).toBe(true);
  });

  it('redraws when the settings change', async () => {
    const tab = fake.open(1, ARTICLE);
    inPage(1);
    await askFromPage('read', ARTICLE);
    await fake.storage.local.set({ settings: { neutral: true, locale: 'auto' } });
    await vi.waitFor(() => expect(tab.drawn).toMatchObject([{ neutral: true }]));
  });

  it('welcomes the reader once, after the install and not after an update', async () => {
    fake.runtime.onInstalled.tell({ reason: 'update' });
    expect(fake.tabs.create).not.toHaveBeenCalled();
    fake.runtime.onInstalled.tell({ reason: 'install' });
    await vi.waitFor(() => expect(fake.tabs.create.mock.calls).toEqual([[{ url: 'welcome.html' }]]));
  });

  it('finds claims in a text that is tried, in its language, for screens alone', async () => {
    fake.speakAs(POPUP);
    expect(await ask('find', { text: 'Trade rose by 12 percent in 2023.\nA fine spring.' })).toHaveLength(1);
    await expect(ask('find', { text: 'x'.repeat(20_001) })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('forgets a tab that was closed', async () => {
    fake.open(1, ARTICLE);
    inPage(1);
    await askFromPage('read', ARTICLE);
    fake.tabList.delete(1);
    fake.tabs.onRemoved.tell(1);
    await vi.waitFor(() => expect(fake.storage.session.values).not.toHaveProperty('tab:1'));
  });

  it('forgets what was private when the last private window is closed, and not before', async () => {
    fake.open(1, ARTICLE, true);
    fake.incognitoWindows = 1;
    inPage(1);
    const { marks } = await askFromPage('read', ARTICLE);
    await askFromPage('label', { claim: marks[0]?.id ?? '', label: 'verified' });
    const kept = () => Object.keys(fake.storage.session.values).filter((key) => key.startsWith('private:page:'));
    fake.windows.onRemoved.tell(2);
    await wake();
    expect(kept()).toHaveLength(1);
    fake.incognitoWindows = 0;
    fake.windows.onRemoved.tell(1);
    await vi.waitFor(() => expect(kept()).toEqual([]));
  });

  it('marks the selection by the menu and by the shortcut', async () => {
    const tab = fake.open(1, ARTICLE);
    tab.selection = { start: 0, end: 7 };
    fake.contextMenus.onClicked.tell({ menuItemId: 'mark-selection' }, { id: 1 });
    await vi.waitFor(() => expect(tab.drawn.at(-1)?.marks.some(({ end }) => end === 7)).toBe(true));
    tab.selection = { start: 8, end: 10 };
    fake.commands.onCommand.tell('mark-selection', { id: 1 });
    await vi.waitFor(() => expect(tab.drawn.at(-1)?.marks.some(({ end }) => end === 10)).toBe(true));
  });
});

describe('sites', () => {
  it('at install, the menu is made and the tabs that are open get the content script', async () => {
    const tab = fake.add(1, { url: ARTICLE.address, injectable: { kind: 'article', article: ARTICLE, edition: '' } });
    fake.runtime.onInstalled.tell({ reason: 'update' });
    await vi.waitFor(() => expect(tab.report).toBeDefined());
    expect(fake.contextMenus.create).toHaveBeenCalledWith(expect.objectContaining({ id: 'mark-selection' }));
    expect(fake.registered).toEqual([]);
  });

  it('that are granted get the content script now and from now on, until they are taken back', async () => {
    fake.add(1, { url: 'https://blog.example/1', injectable: { kind: 'reading' } });
    const blog = '*://blog.example/*';
    fake.origins.push(blog);
    fake.permissions.onAdded.tell({ origins: [blog] });
    await vi.waitFor(() => expect(fake.registered).toMatchObject([{ id: 'granted', matches: [blog] }]));
    await vi.waitFor(() => expect(fake.scripting.executeScript).toHaveBeenCalled());
    fake.origins.pop();
    fake.permissions.onRemoved.tell({ origins: [blog] });
    await vi.waitFor(() => expect(fake.registered).toEqual([]));
    fake.add(2, { url: 'https://blog.example/2', injectable: { kind: 'reading' } });
    fake.speakAs(POPUP);
    expect(await ask('view', { tab: 2 })).toMatchObject({ state: 'revoked', host: 'blog.example', origin: blog });
    expect(await ask('readOnce', { tab: 2 })).toMatchObject({ state: 'reading' });
  });

  it('let the card into the page of the tab that asks, or say that they do not', async () => {
    const tab = fake.open(1, ARTICLE);
    inPage(1);
    expect(await askFromPage('fetchCard', {})).toBe(false);
    tab.injectable = { kind: 'reading' };
    expect(await askFromPage('fetchCard', {})).toBe(true);
    expect(fake.scripting.executeScript).toHaveBeenLastCalledWith({ target: { tabId: 1 }, files: ['card.js'] });
  });

  it('without access are read for this visit when the click lets us, and offered otherwise', async () => {
    const article = { ...ARTICLE, address: 'https://blog.example/1' };
    fake.add(1, { url: article.address, injectable: { kind: 'article', article, edition: '' } });
    fake.add(2, { url: article.address });
    fake.add(3, { url: 'chrome://settings/' });
    fake.speakAs(POPUP);
    const origin = '*://blog.example/*';
    expect(await ask('view', { tab: 1 })).toMatchObject({ state: 'article', access: 'visit', origin });
    expect(await ask('view', { tab: 2 })).toEqual({ state: 'off', tab: 2, host: 'blog.example', origin });
    expect(await ask('view', { tab: 3 })).toEqual({ state: 'closed', tab: 3 });
  });

  it('turned off are not read, their badge goes, and they come back', async () => {
    fake.open(1, ARTICLE);
    inPage(1);
    await askFromPage('read', ARTICLE);
    expect(fake.badges.get(1)).toBe('2');
    const { hostname } = new URL(ARTICLE.address);
    await fake.storage.local.set({ offSites: [hostname] });
    await vi.waitFor(() => expect(fake.badges.get(1)).toBe(''));
    await expect(askFromPage('read', ARTICLE)).rejects.toMatchObject({ code: 'no-article' });
    fake.speakAs(POPUP);
    expect(await ask('view', { tab: 1 })).toEqual({ state: 'silent', tab: 1, host: hostname });
    expect(await ask('readOnce', { tab: 1 })).toEqual({ state: 'silent', tab: 1, host: hostname });
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
    await fake.storage.local.set({ offSites: [] });
    expect(await ask('view', { tab: 1 })).toMatchObject({ state: 'article' });
  });

  it('that two screens ask about at once get the content script once', async () => {
    const url = 'https://blog.example/2024/trade';
    fake.add(1, { url, injectable: { kind: 'article', article: { ...ARTICLE, address: url }, edition: '' } });
    fake.speakAs(POPUP);
    const views = await Promise.all([ask('view', { tab: 1 }), ask('view', { tab: 1 })]);
    expect(views.map(({ state }) => state)).toEqual(['article', 'article']);
    expect(fake.scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('that are in front need not be named', async () => {
    fake.speakAs(POPUP);
    expect(await ask('view', { tab: null })).toEqual({ state: 'closed', tab: -1 });
    fake.open(1, ARTICLE);
    fake.open(2, ARTICLE);
    expect(await ask('view', { tab: null })).toMatchObject({ state: 'article', tab: 2 });
    expect(await ask('view', { tab: null })).toMatchObject({ state: 'article', tab: 2 });
    fake.open(3, ARTICLE);
    expect(await ask('view', { tab: null })).toMatchObject({ state: 'article', tab: 3 });
  });

  it('that were closed while their popup was asking are no fault', async () => {
    fake.speakAs(POPUP);
    expect(await ask('view', { tab: 99 })).toEqual({ state: 'closed', tab: 99 });
  });

  it('taken back stay unread though the browser starts the script at a click, until the reader says so', async () => {
    fake.origins = [];
    const tab = fake.open(1, ARTICLE);
    tab.injectable = { kind: 'article', article: ARTICLE, edition: '' };
    inPage(1);
    await expect(askFromPage('read', ARTICLE)).rejects.toMatchObject({ code: 'no-article' });
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
    expect(fake.scripting.insertCSS).not.toHaveBeenCalled();
    fake.speakAs(POPUP);
    expect(await ask('view', { tab: 1 })).toMatchObject({ state: 'revoked', host: 'www.news.example' });
    expect(fake.scripting.executeScript).not.toHaveBeenCalled();
    expect(await ask('readOnce', { tab: 1 })).toMatchObject({ state: 'article', access: 'visit' });
    await wake();
    inPage(1);
    expect((await askFromPage('read', ARTICLE)).marks).toHaveLength(2);
    fake.speakAs(POPUP);
    expect(await ask('view', { tab: 1 })).toMatchObject({ state: 'article', access: 'visit' });
    fake.open(1, { ...ARTICLE, address: 'https://sports.news.example/1' });
    expect(await ask('view', { tab: 1 })).toMatchObject({ state: 'revoked' });
  });
});
