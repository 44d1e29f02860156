import { browser } from '../browser.ts';

/** Which of the browser's simple stores: `local` stays, `session` is gone when the browser closes. */
export type Area = 'local' | 'session';

/** One value in the browser's simple storage, with its default and a check, so that what comes out is what it says. */
export class StoredItem<T> {
  readonly key: string;
  readonly #fallback: T;
  readonly #isSound: (value: unknown) => value is T;
  readonly #area: Area;

  constructor(key: string, fallback: T, isSound: (value: unknown) => value is T, area: Area = 'local') {
    this.key = key;
    this.#fallback = fallback;
    this.#isSound = isSound;
    this.#area = area;
  }

  /** The value kept; the default when there is none, or none that can be used. */
  async get(): Promise<T> {
    return this.#read((await browser.storage[this.#area].get(this.key))[this.key]);
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

  #read(value: unknown): T {
    return this.#isSound(value) ? value : this.#fallback;
  }
}
