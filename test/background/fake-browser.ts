import { vi } from 'vitest';
import type { ReadArticle } from '../../src/article.ts';
import type { Marking, Report } from '../../src/messages/protocol.ts';
import type { Span } from '../../src/span.ts';
import { FakeStorage } from '../storage/fake-storage.ts';

type Listener = (...args: never[]) => unknown;

/** One of the browser's events: whoever listens can be told. */
class FakeEvent {
  readonly listeners = new Set<Listener>();
  readonly addListener = (listener: Listener) => void this.listeners.add(listener);
  readonly removeListener = (listener: Listener) => void this.listeners.delete(listener);
  readonly tell = (...args: unknown[]): unknown[] =>
    Array.from(this.listeners, (listener) => listener(...(args as never[])));
}

/** A tab, and what its content script answers; without `report` there is none. */
export interface FakeTab {
  url?: string;
  incognito: boolean;
  status: 'complete' | 'loading';
  report?: Report;
  selection: Span | null;
  drawn: Marking[];
  flashed: Span[];
  /** What a content script would find, once it is put in; without it the browser does not let us. */
  injectable?: Report;
}

export interface FakePort {
  readonly name: string;
  readonly sender: { readonly url: string };
  readonly onDisconnect: FakeEvent;
}

/** As much of a browser as the background uses, in memory. Messages are answered by the tabs; what screens are told is kept. */
export class FakeBrowser {
  readonly storage = new FakeStorage();
  readonly tabList = new Map<number, FakeTab>();
  readonly badges = new Map<number, string>();
  readonly told: unknown[] = [];
  origins: string[] = [];
  registered: { id: string; matches: string[] }[] = [];
  incognitoWindows = 0;
  #speaker: object = {};

  readonly runtime = {
    id: 'ours',
    getURL: () => 'chrome-extension://ours/',
    getManifest: () => ({ content_scripts: [{ matches: ['*://*.news.example/*'] }] }),
    /** To the background, and back, as JSON, as in Chrome; what screens are told is kept. */
    sendMessage: (message: { to: string; arg: unknown }): Promise<unknown> => {
      if (message.to === 'screens') this.told.push(message.arg);
      const data = JSON.parse(JSON.stringify(message));
      return new Promise((done) => {
        const answer = (reply: unknown) => done(JSON.parse(JSON.stringify(reply)));
        const heard = this.runtime.onMessage.tell(data, this.#speaker, answer);
        if (!heard.includes(true)) done(undefined);
      });
    },
    onMessage: new FakeEvent(),
    onConnect: new FakeEvent(),
    onStartup: new FakeEvent(),
    onInstalled: new FakeEvent(),
  };
  readonly tabs = {
    TAB_ID_NONE: -1,
    create: vi.fn(async (_: { url: string }) => undefined),
    onRemoved: new FakeEvent(),
    get: async (id: number) => {
      const tab = this.tabList.get(id);
      if (!tab) throw new Error(`No tab ${id}`);
      return { id, active: true, ...tab };
    },
    /** In front is the tab that was opened last. */
    query: async ({ active = false }: { active?: boolean }) =>
      [...this.tabList.keys()].slice(active ? -1 : 0).map((id) => ({ id })),
    sendMessage: async (id: number, { call, arg }: { call: string; arg: unknown }) => {
      const tab = this.tabList.get(id);
      if (!tab?.report) throw new Error('Receiving end does not exist.');
      if (call === 'draw') tab.drawn.push(arg as Marking);
      if (call === 'flash') tab.flashed.push(arg as Span);
      const { report } = tab;
      const { have } = arg as { have?: string };
      const isHad = report.kind === 'article' && report.edition !== '' && report.edition === have;
      const values: Record<string, unknown> = {
        report: isHad ? { kind: 'unchanged' } : report,
        selection: tab.selection,
        flash: true,
      };
      return { value: values[call] ?? null };
    },
  };
  readonly windows = {
    onRemoved: new FakeEvent(),
    getAll: async () => Array.from({ length: this.incognitoWindows }, () => ({ incognito: true })),
  };
  readonly action = {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void this.badges.set(tabId, text),
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    openPopup: vi.fn(async () => undefined),
  };
  readonly permissions = {
    onAdded: new FakeEvent(),
    onRemoved: new FakeEvent(),
    getAll: async () => ({ origins: this.origins }),
  };
  readonly scripting = {
    insertCSS: vi.fn(async () => undefined),
    executeScript: vi.fn(async ({ target }: { target: { tabId: number } }) => {
      const tab = this.tabList.get(target.tabId);
      if (!tab?.injectable) throw new Error('Cannot access contents of the page.');
      tab.report = tab.injectable;
    }),
    getRegisteredContentScripts: async () => this.registered,
    unregisterContentScripts: async () => {
      this.registered = [];
    },
    registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      this.registered.push(...scripts);
    },
  };
  readonly contextMenus = { onClicked: new FakeEvent(), removeAll: async () => undefined, create: vi.fn() };
  readonly commands = { onCommand: new FakeEvent() };
  readonly i18n = { getMessage: (key: string) => key, getUILanguage: () => 'en-GB' };

  /** A fresh browser, as seen by code that already holds this one. */
  reset(): void {
    this.storage.reset();
    this.tabList.clear();
    this.badges.clear();
    this.told.length = 0;
    this.origins = ['*://*.news.example/*'];
    this.registered = [];
    this.incognitoWindows = 0;
    this.scripting.executeScript.mockClear();
    this.scripting.insertCSS.mockClear();
    this.tabs.create.mockClear();
    this.action.openPopup.mockReset().mockResolvedValue(undefined);
    for (const room of [this.runtime, this.tabs, this.windows, this.permissions, this.contextMenus, this.commands]) {
      for (const part of Object.values(room)) if (part instanceof FakeEvent) part.listeners.clear();
    }
  }

  /** A tab that shows an article, its content script at work. */
  open(id: number, article: ReadArticle, incognito = false): FakeTab {
    return this.add(id, { url: article.address, incognito, report: { kind: 'article', article, edition: '' } });
  }

  add(id: number, tab: Partial<FakeTab>): FakeTab {
    const whole: FakeTab = { incognito: false, status: 'complete', selection: null, drawn: [], flashed: [], ...tab };
    this.tabList.set(id, whole);
    return whole;
  }

  /** Who the next messages come from, as the browser tells it. */
  speakAs(sender: object): void {
    this.#speaker = sender;
  }

  connect(name: string, url = 'chrome-extension://ours/popup.html'): FakePort {
    const port = { name, sender: { url }, onDisconnect: new FakeEvent() };
    this.runtime.onConnect.tell(port);
    return port;
  }
}

export const fake = new FakeBrowser();

/** Our own article: two sentences with figures, and an opinion. */
export const ARTICLE: ReadArticle = {
  address: 'https://www.news.example/2024/trade?utm_source=feed',
  title: 'Trade grows',
  site: 'News',
  author: 'A. Writer',
  published: '2024-05-10',
  language: 'en',
  text: [
    'Exports of the country rose by 12 percent in 2023, according to the statistics office.',
    'The central bank raised its interest rate to 9.5 percent on 3 May 2024.',
    'What a beautiful spring it has been.',
  ].join('\n'),
};
