import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** An event of the browser that tests can fire. */
export class FakeEvent<A extends unknown[] = unknown[]> {
  readonly #listeners = new Set<(...args: A) => unknown>();
  addListener(listener: (...args: A) => unknown): void {
    this.#listeners.add(listener);
  }
  removeListener(listener: (...args: A) => unknown): void {
    this.#listeners.delete(listener);
  }
  get size(): number {
    return this.#listeners.size;
  }
  fire(...args: A): unknown[] {
    return Array.from(this.#listeners, (listener) => listener(...args));
  }
}

/** What of a storage area the screens touch. */
function area(kept: Record<string, unknown>) {
  return {
    get: async (key: string | null) => (key === null ? kept : key in kept ? { [key]: kept[key] } : {}),
    set: async (values: Record<string, unknown>) => {
      Object.assign(kept, values);
      const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
      browser.storage.onChanged.fire(changes, 'local');
    },
  };
}

/** A browser for tests of screens: `sendMessage` is the background, to be told what it answers. */
export const browser = {
  runtime: {
    id: 'claimlight',
    getURL: (path: string) => `chrome-extension://claimlight/${path}`,
    getManifest: () => ({ content_scripts: [{ matches: ['*://*.news.example/*', '*://www.daily.example/*'] }] }),
    sendMessage: vi.fn<(message: { to: string; call: string; arg: Record<string, unknown> }) => Promise<unknown>>(),
    onMessage: new FakeEvent(),
    connect: vi.fn((_: { name: string }) => ({ onDisconnect: new FakeEvent<[]>() })),
    openOptionsPage: vi.fn(async () => undefined),
  },
  tabs: { TAB_ID_NONE: -1, query: vi.fn(async () => [{ id: -1, windowId: -2 }]) },
  windows: { WINDOW_ID_CURRENT: -2 },
  i18n: { getUILanguage: () => 'en-GB' },
  storage: { local: area({}), session: area({}), onChanged: new FakeEvent() },
  permissions: {
    request: vi.fn(async (_: { origins: string[] }) => true),
    remove: vi.fn(async (_: { origins: string[] }) => true),
    getAll: vi.fn(async () => ({ origins: ['*://*.news.example/*', '*://blog.example/*'] })),
    onAdded: new FakeEvent(),
    onRemoved: new FakeEvent(),
  },
} satisfies Record<string, Record<string, unknown>>;

/** A browser as no screen before left it: what jsdom lacks and the screens use: sizes, too. A line is 100 pixels high, and what scrolls shows `height` pixels of itself. */
export function fillIn(height = 100_000): void {
  browser.storage.onChanged = new FakeEvent();
  class Observer {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  class Sizes extends Observer {
    readonly #hear: (entries: unknown[]) => void;
    constructor(hear: (entries: unknown[]) => void) {
      super();
      this.#hear = hear;
    }
    override observe(target?: Element): void {
      const blockSize = target?.matches('main') ? height : 100;
      this.#hear([{ target, borderBoxSize: [{ inlineSize: 380, blockSize }] }]);
    }
  }
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 100 });
  vi.stubGlobal('requestAnimationFrame', (job: (at: number) => void) => {
    queueMicrotask(() => job(0));
    return 0;
  });
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('ResizeObserver', Sizes);
  Element.prototype.scrollIntoView = vi.fn() as Listener;
}
