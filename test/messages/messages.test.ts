import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (data: unknown, sender: object, answer: (reply: unknown) => void) => true | undefined;
const wires = vi.hoisted(() => ({ listeners: [] as Listener[], sender: {} as object }));

/** A browser whose messages come back as JSON, as Chrome's do. */
vi.mock('../../src/browser.ts', () => {
  const send = async (data: unknown) => {
    const listeners = [...wires.listeners];
    const reply = await new Promise((answer) => {
      const heard = listeners.filter((listener) => listener(JSON.parse(JSON.stringify(data)), wires.sender, answer));
      if (heard.length === 0) answer(undefined);
    });
    if (reply !== undefined) return JSON.parse(JSON.stringify(reply));
    return undefined;
  };
  const runtime = {
    id: 'ours',
    getURL: () => 'chrome-extension://ours/',
    sendMessage: send,
    onMessage: {
      addListener: (listener: Listener) => wires.listeners.push(listener),
      removeListener: (listener: Listener) => wires.listeners.splice(wires.listeners.indexOf(listener), 1),
    },
  };
  return { browser: { runtime, tabs: { sendMessage: (_tab: number, data: unknown) => send(data) } } };
});

const { ask, askFromPage, askTab, CallError, tellScreens } = await import('../../src/messages/send.ts');
const { serve, serveScreen, serveTab } = await import('../../src/messages/receive.ts');

const nothing = () => undefined;
const page = {
  read: vi.fn(),
  other: vi.fn(),
  fetchCard: () => true,
  dress: nothing,
  label: vi.fn(),
  dismiss: nothing,
  keep: nothing,
  adjust: nothing,
  mark: nothing,
  openNote: nothing,
};
const screen = {
  view: vi.fn(),
  readOnce: vi.fn(),
  label: vi.fn(),
  dismiss: nothing,
  restore: nothing,
  keep: nothing,
  reanchor: nothing,
  around: () => ({ text: '', start: 0, span: { start: 0, end: 0 } }),
  adjust: () => undefined,
  draft: nothing,
  settle: nothing,
  undo: nothing,
  redo: nothing,
  find: vi.fn(),
  history: vi.fn(),
  evidence: nothing,
  withdrawEvidence: nothing,
  bulk: vi.fn(),
  flash: vi.fn(),
  flashAt: vi.fn(),
  refusals: vi.fn(),
  sayOfKept: vi.fn(),
  takeBack: vi.fn(),
  erase: vi.fn(),
  importFile: vi.fn(),
  stopImport: vi.fn(),
};
const fromTab = { id: 'ours', tab: { id: 7, incognito: true }, frameId: 0, url: 'https://www.toutiao.com/article/1/' };
const fromPopup = { id: 'ours', url: 'chrome-extension://ours/popup.html' };

beforeEach(() => {
  vi.clearAllMocks();
  wires.listeners.length = 0;
  serve(page, screen);
});

describe('a content script', () => {
  it('is known by its tab, which the browser tells and the message cannot', async () => {
    wires.sender = fromTab;
    await askFromPage('other', { reason: 'list' });
    expect(page.other).toHaveBeenCalledWith({ reason: 'list' }, { tab: 7, private: true, url: fromTab.url });
  });

  it('may not ask what only screens may', async () => {
    wires.sender = fromTab;
    await expect(ask('importFile', { file: 'blob:a' })).rejects.toMatchObject({ code: 'unexpected' });
    expect(screen.importFile).not.toHaveBeenCalled();
  });

  it('is not heard from a frame, nor from another extension', async () => {
    for (const sender of [{ ...fromTab, frameId: 3 }, { ...fromTab, id: 'theirs' }, { id: 'ours' }]) {
      wires.sender = sender;
      await expect(askFromPage('other', { reason: 'list' })).rejects.toBeInstanceOf(CallError);
    }
    expect(page.other).not.toHaveBeenCalled();
  });
});

describe('a screen', () => {
  it('gets the value, also when there is none', async () => {
    wires.sender = fromPopup;
    screen.flash.mockResolvedValue(true);
    expect(await ask('flash', { tab: 1, claim: 'c' })).toBe(true);
    expect(await ask('undo', { tab: 1 })).toBeNull();
  });

  it('gets the code of an error it can tell the reader about', async () => {
    wires.sender = fromPopup;
    screen.label.mockRejectedValue(new CallError('storage-full', 'no room'));
    await expect(ask('label', { tab: 1, claim: 'c', label: 'verified' })).rejects.toMatchObject({
      code: 'storage-full',
      message: 'no room',
    });
  });

  it('gets `unexpected` for a fault of ours, which is also reported', async () => {
    wires.sender = fromPopup;
    const reported = vi.spyOn(console, 'error').mockImplementation(nothing);
    screen.view.mockRejectedValue(new TypeError('x is not a function'));
    await expect(ask('view', { tab: 1 })).rejects.toMatchObject({ code: 'unexpected' });
    expect(reported).toHaveBeenCalledOnce();
  });
});

describe('the background', () => {
  it('refuses a call that is in no list, also one that every object has', async () => {
    wires.sender = fromPopup;
    vi.spyOn(console, 'error').mockImplementation(nothing);
    const { browser } = await import('../../src/browser.ts');
    for (const call of ['burn', 'toString', '__proto__']) {
      expect(await browser.runtime.sendMessage({ to: 'background/screen', call, arg: {} })).toMatchObject({
        error: 'unexpected',
      });
    }
  });

  it('leaves messages alone that are not for it', () => {
    for (const data of [null, 1, 'view', {}, { to: 'tab', call: 'flash' }, { to: 'background/screen', call: 5 }]) {
      expect(wires.listeners.map((listener) => listener(data, fromPopup, nothing))).toEqual([undefined, undefined]);
    }
  });

  it('reaches a tab, and hears an error when nobody is there', async () => {
    wires.sender = { id: 'ours' };
    await expect(askTab(7, 'flash', { start: 0, end: 5 })).rejects.toBeInstanceOf(CallError);
    const end = new AbortController();
    serveTab(
      { draw: nothing, flash: () => true, report: () => ({ kind: 'reading' }), selection: () => null },
      end.signal,
    );
    expect(await askTab(7, 'flash', { start: 0, end: 5 })).toBe(true);
    end.abort();
    await expect(askTab(7, 'flash', { start: 0, end: 5 })).rejects.toBeInstanceOf(CallError);
  });

  it('tells screens, whether one is open or not', async () => {
    wires.sender = { id: 'ours' };
    await tellScreens('changed', { tab: null });
    const changed = vi.fn();
    serveScreen({ changed }, new AbortController().signal);
    await tellScreens('changed', { tab: 7 });
    expect(changed).toHaveBeenCalledWith({ tab: 7 }, true);
  });
});
