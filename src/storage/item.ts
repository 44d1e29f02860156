import { browser } from '../browser.ts';

/** Which of the browser's simple stores: `local` stays, `session` is gone when the browser closes. */
export type Area = 'local' | 'session';

/** A question to the browser that is about to be asked. */
interface Asking {
  readonly keys: Set<string>;
  readonly answer: Promise<Readonly<Record<string, unknown>>>;
}

const asking: Partial<Record<Area, Asking>> = {};

/** What is kept under a key, maybe among other things: who asks at once asks the browser once. */
function keptIn(area: Area, key: string): Asking['answer'] {
  const keys = asking[area]?.keys ?? new Set<string>();
  asking[area] ??= {
    keys,
    answer: Promise.resolve().then(() => {
      delete asking[area];
      return browser.storage[area].get([...keys]);
    }),
  };
  keys.add(key);
  return asking[area].answer;
}

/** One value in the browser's simple storage, read so that what comes out is what it says, whatever is kept there. */
export class StoredItem<T> {
  readonly key: string;
  readonly #read: (value: unknown) => T;
  readonly #area: Area;

  /** `read` makes a value of what is kept: undefined when that is nothing. */
  constructor(key: string, read: (value: unknown) => T, area: Area = 'local') {
    this.key = key;
    this.#read = read;
    this.#area = area;
  }

  /** The value kept; the default when there is none, or none that can be used. */
  async get(): Promise<T> {
    return this.of(await keptIn(this.#area, this.key));
  }

  /** The value among all that is kept, as `get` gives it. */
  of(kept: Readonly<Record<string, unknown>>): T {
    return this.#read(kept[this.key]);
  }

  async set(value: T): Promise<void> {
    await browser.storage[this.#area].set({ [this.key]: value });
  }

  /** Calls back at every change, whichever context made it, until `signal` aborts. */
  onChanged(callback: (value: T) => void, signal?: AbortSignal): void {
    const listener = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string): void => {
      const change = changes[this.key];
      if (area === this.#area && change) callback(this.#read(change.newValue));
    };
    browser.storage.onChanged.addListener(listener);
    signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  }
}
