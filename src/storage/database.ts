import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { AnnotatedPage, Standing } from '../annotations/annotation.ts';
import type { Event } from '../annotations/event.ts';
import { Chain } from './chain.ts';
import { storageError } from './failure.ts';
import type { Draft, Identity } from './store.ts';

/** A page as it is kept. */
export interface KeptPage extends AnnotatedPage {
  /** The time of the newest act on it, negated: the keys of an index only ascend. */
  readonly recent: number;
  /** Left out until it is read again after it was annotated. */
  readonly standing?: Standing;
}

/** What is kept on the machine. All events of a page are one range of keys: `<pageKey>:` up to `<pageKey>;`. */
export interface Schema extends DBSchema {
  /** The log, by event id. */
  events: { key: string; value: Event };
  /** By page key. Can be rebuilt from the log, but for what is known of the article itself. `recent`: those annotated last come first. */
  pages: { key: string; value: KeptPage; indexes: { recent: [number, string] } };
  /** Notes being typed, by `<pageKey>:<claimKey>`. */
  drafts: { key: string; value: Draft };
  meta: { key: 'identity'; value: Identity };
}

export type Reading = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>;
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

const NAME = 'claimlight';
const STORES: StoreNames<Schema>[] = ['events', 'pages', 'drafts', 'meta'];

/** Step `n` takes a database of version `n` to `n + 1`. A step is never changed once released; a new one is added. */
const STEPS: readonly ((db: IDBPDatabase<Schema>, tx: Upgrading) => Promise<void>)[] = [
  async (db) => {
    db.createObjectStore('events', { keyPath: 'id' });
    db.createObjectStore('pages', { keyPath: 'key' });
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('meta');
  },
  async (_, tx) => {
    const pages = tx.objectStore('pages');
    pages.createIndex('recent', ['recent', 'key']);
    for (let at = await pages.openCursor(); at; at = await at.continue()) await at.update(ranked(at.value));
  },
];

/** The record of a page, with its place among the others and how its claims stood. */
export function ranked(page: AnnotatedPage, standing?: Standing): KeptPage {
  const stood = standing && { standing };
  return { ...page, ...stood, recent: -Math.max(0, ...page.annotations.map(({ modified }) => modified)) };
}

/** Everything whose key begins with `<page>:`. */
export function ofPage(page: string): IDBKeyRange {
  return IDBKeyRange.bound(`${page}:`, `${page};`, false, true);
}

/**
 * One connection to IndexedDB, opened when first needed and again when the browser closed it under us. Failures come as
 * `CallError`: `storage-full`, `too-new`, `storage`.
 */
export class Database {
  #opened: Promise<IDBPDatabase<Schema>> | null = null;
  /** The transaction that is about to begin, for all who ask at once: each by itself is as much work for the browser. */
  #reading: Promise<Reading> | null = null;
  readonly #writes = new Chain();

  /** Reads in one transaction: what a job sees belongs together. Jobs that come before it has begun share it. */
  async read<T>(job: (tx: Reading) => Promise<T>): Promise<T> {
    this.#reading ??= this.#begin((db) => db.transaction(STORES, 'readonly')).finally(() => {
      this.#reading = null;
    });
    try {
      return await job(await this.#reading);
    } catch (error) {
      throw storageError(error);
    }
  }

  /** Writes in one transaction that is on the disk when this answers; when it fails, nothing of it is. */
  write<T>(job: (tx: Writing) => Promise<T>): Promise<T> {
    return this.#writes.run(async () => {
      try {
        return await complete(
          await this.#begin((db) => db.transaction(STORES, 'readwrite', { durability: 'strict' })),
          job,
        );
      } catch (error) {
        throw storageError(error);
      }
    });
  }

  /** Closes the connection; the next call opens another. */
  async close(): Promise<void> {
    const open = this.#opened;
    this.#opened = null;
    (await open)?.close();
  }

  /** A connection may be closed without a word (InvalidStateError): then nothing was begun, and a fresh one is tried once. */
  async #begin<T>(transaction: (db: IDBPDatabase<Schema>) => T): Promise<T> {
    try {
      return transaction(await this.#open());
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      this.#opened = null;
      return transaction(await this.#open());
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    if (this.#opened) return this.#opened;
    const opening = openDB<Schema>(NAME, STEPS.length, {
      upgrade: async (db, from, _, tx) => {
        for (const step of STEPS.slice(from)) await step(db, tx);
      },
      // A later version wants to upgrade: it waits until we let go.
      blocking: () => void this.close(),
      terminated: () => {
        this.#opened = null;
      },
    });
    this.#opened = opening;
    opening.catch(() => {
      this.#opened = null;
    });
    return opening;
  }
}

/** A job that fails takes its transaction with it: otherwise what it wrote before would be kept. */
async function complete<T>(tx: Writing, job: (tx: Writing) => Promise<T>): Promise<T> {
  const done = tx.done;
  // Heard of below, or through the job that failed first.
  done.catch(() => undefined);
  try {
    const value = await job(tx);
    await done;
    return value;
  } catch (error) {
    const cause = tx.error ?? error;
    try {
      tx.abort();
    } catch {
      // It had ended already.
    }
    throw cause;
  }
}
