import type { Event } from '../annotations/event.ts';
import { errorText } from '../i18n.ts';
import type { KeptAct } from '../messages/protocol.ts';
import { serveScreen } from '../messages/receive.ts';
import { ask, codeOf } from '../messages/send.ts';
import type { Stores } from '../storage/stores.ts';
import { type Choices, Counted } from './choices.ts';
import { type Book, bookOf } from './shelf.ts';

/** What the library has read. */
export interface Read {
  readonly books: readonly Book[];
  readonly choices: Choices;
  /** Who the reader is among the reviewers; '' before anything was said. */
  readonly reviewer: string;
  /** All of them are there. */
  readonly isComplete: boolean;
  /** Why they could not be read, in the reader's words; null when they could. */
  readonly failure: string | null;
}

/** Before anything was read. */
export const UNREAD: Read = {
  books: [],
  choices: new Counted().choices(),
  reviewer: '',
  isComplete: false,
  failure: null,
};

/** Milliseconds between two looks at what has been read so far. */
const TELL_MS = 1000;
/** Milliseconds after a change elsewhere until everything is read again. */
const QUIET_MS = 600;

const words = (error: unknown): string => errorText(codeOf(error));

/**
 * Reads what is kept, the article of the newest act first, and again when something changed. The first batch is told at once; a later reading
 * replaces what is shown only when it is complete, so that no list flickers.
 */
export class Shelves {
  readonly #stores: Stores;
  #read = UNREAD;
  #listen: ((read: Read) => void) | null = null;
  #reading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins to read at once, before anything is drawn. */
  constructor(stores: Stores) {
    this.#stores = stores;
    void this.#all(true);
  }

  /** `listen` hears of what has been read, and of every change until `life` ends. */
  open(listen: (read: Read) => void, life: AbortSignal): void {
    this.#listen = listen;
    if (this.#read.books.length > 0 || this.#read.isComplete) listen(this.#read);
    serveScreen({ changed: () => this.#changed() }, life);
    life.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#listen = null;
    });
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#all(false), QUIET_MS);
  }

  async #all(isFirst: boolean): Promise<void> {
    const reading = ++this.#reading;
    const books: Book[] = [];
    const counted = new Counted();
    let told = Number.NEGATIVE_INFINITY;
    try {
      const { local } = this.#stores;
      const asked = local.reviewer();
      // where it cannot be read, nothing else can: that is told below
      asked.catch(() => undefined);
      for await (const batch of local.recent()) {
        const reviewer = await asked;
        if (reading !== this.#reading) return;
        for (const page of batch) {
          const book = bookOf(page, reviewer);
          books.push(book);
          counted.add(book);
        }
        if (isFirst && performance.now() - told > TELL_MS) {
          told = performance.now();
          // to read them and to draw them are tasks of their own
          await new Promise((done) => setTimeout(done));
          this.#tell({ ...UNREAD, books: [...books], choices: counted.choices(), reviewer });
        }
      }
      const all = { books, choices: counted.choices(), reviewer: await asked };
      if (reading === this.#reading) this.#tell({ ...UNREAD, ...all, isComplete: true });
    } catch (error) {
      if (reading === this.#reading) this.#tell({ ...this.#read, isComplete: true, failure: words(error) });
    }
  }

  #tell(read: Read): void {
    this.#read = read;
    this.#listen?.(read);
  }
}

/** What came of an act: the events it made, or why it failed, in the reader's words. */
export type Done = { readonly events: readonly Event['id'][] } | { readonly failure: string };

/** Says the same of claims. */
export async function say(claims: readonly string[], what: KeptAct): Promise<Done> {
  try {
    return { events: await ask('sayOfKept', { claims, what }) };
  } catch (error) {
    return { failure: words(error) };
  }
}

/** Takes such acts back; why it failed, or null. */
export async function takeBack(refs: readonly string[]): Promise<string | null> {
  try {
    await ask('takeBack', { refs });
    return null;
  } catch (error) {
    return words(error);
  }
}
