import type { PageLog } from '../annotations/by-page.ts';
import type { ImportKind } from '../formats/import.ts';
import { MAX_BYTES, readParts } from '../formats/import-parts.ts';
import { newsOf } from '../formats/news.ts';
import type { Skipped } from '../formats/statement.ts';
import type { ImportReport } from '../messages/protocol.ts';
import { CallError, tellScreens } from '../messages/send.ts';
import { type Owner, readReviewer } from '../storage/identity.ts';
import { joined, labelSets, labelsOf, readLabelSets } from '../storage/label-sets.ts';
import type { LocalStore } from '../storage/local.ts';
import { settings } from '../storage/settings.ts';
import type { Choose } from '../storage/taking.ts';

/** Of what an import left out, so much is told one by one. */
const MAX_TOLD = 200;
/** Bytes worked on at a time: Firefox gives a file in a few pieces, each of which would hold the background for seconds. */
const PIECE = 256 * 1024;
/** Milliseconds between two words on how far it got. */
const TELL_MS = 250;

/** What is done with a file: it is only looked at, merged, or merged as a backup of the reader's own. */
type How = 'look' | 'merge' | 'mine';

/** A file on its way in: its bytes, and of how many of them. */
export interface Incoming {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number;
}

/** Takes in files that screens hold open, one page after another: they may be larger than what should be in memory. */
export class Imports {
  readonly #store: LocalStore;
  readonly #running = new Map<string, AbortController>();

  constructor(store: LocalStore) {
    this.#store = store;
  }

  /** Takes a file in, by its address. Fails as `importFile` does. */
  async take(file: string, how: How): Promise<ImportReport> {
    const life = new AbortController();
    this.#running.set(file, life);
    let told = performance.now();
    const onRead = (share: number) => {
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      void tellScreens('importing', { file, share });
    };
    try {
      return await takeIn(this.#store, watched(await opened(file), onRead, life.signal), how, Date.now());
    } finally {
      this.#running.delete(file);
    }
  }

  /** Stops taking a file in: nothing of it is kept. */
  stop(file: string): void {
    this.#running.get(file)?.abort();
  }
}

async function opened(file: string): Promise<Incoming> {
  const { body, headers } = await fetch(file);
  if (body === null) throw new CallError('not-ours', 'An empty file');
  return { bytes: streamed(body), size: Number(headers.get('content-length')) };
}

async function* streamed(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      for (let at = 0; at < value.length; at += PIECE) yield value.subarray(at, at + PIECE);
    }
  } finally {
    await reader.cancel();
  }
}

/** The same bytes, no more than a file may have. */
async function* watched({ bytes, size }: Incoming, onRead: (share: number) => void, signal: AbortSignal) {
  let read = 0;
  for await (const piece of bytes) {
    if (signal.aborted) throw new CallError('stopped', 'Stopped by the reader');
    read += piece.length;
    if (read > MAX_BYTES) throw new CallError('too-large', '');
    onRead(size === 0 ? 0 : read / size);
    yield piece;
  }
}

/** Takes the bytes of a file into a store: all that is new, or nothing of it. `now` as for `readParts`. */
export async function takeIn(
  store: LocalStore,
  bytes: AsyncIterable<Uint8Array>,
  how: How,
  now: number,
): Promise<ImportReport> {
  let [kind, taken]: [ImportKind, number] = ['claimlight', 0];
  const skipped: Skipped[] = [];
  let sets: unknown;
  let owner: Owner | null = null;
  async function* logs(): AsyncGenerator<readonly PageLog[]> {
    for await (const part of readParts(bytes, now)) {
      if (!part.ok) throw new CallError(part.code, part.where);
      kind = part.kind;
      taken += part.taken;
      skipped.push(...part.skipped);
      sets ??= part.labelSets;
      owner ??= readReviewer(part.reviewer);
      yield part.logs;
    }
  }
  const count = { events: 0, added: 0, pages: 0 };
  const claims = { added: 0, merged: 0 };
  const choose: Choose = ({ events }, known) => {
    const news = newsOf(events, known, kind !== 'claimlight');
    count.events += events.length;
    count.added += news.events.length;
    count.pages++;
    claims.added += news.claims.added;
    claims.merged += news.claims.merged;
    return news.events;
  };
  const isDry = how === 'look';
  const become = () => (how === 'mine' ? (owner?.reviewer ?? null) : null);
  if (isDry) await store.weigh(logs(), choose);
  else await store.take(logs(), choose, become);
  const labels = await joinSets(sets, isDry);
  const backup = await backupOf(owner, store);
  if (how === 'mine' && owner && backup === null) await takeName(owner);
  const told = { backup, taken, left: skipped.length, skipped: skipped.slice(0, MAX_TOLD) };
  return { kind, ...count, already: count.events - count.added, labels, claims, ...told };
}

/** Whether the reader could go on as whoever made a backup. */
async function backupOf(owner: Owner | null, store: LocalStore): Promise<ImportReport['backup']> {
  if (owner === null || owner.reviewer === (await store.reviewer())) return null;
  return (await store.isSilent()) ? 'free' : 'taken';
}

/** The reader goes by the name that stands in a backup, where none was chosen here. */
async function takeName({ name }: Owner): Promise<void> {
  const kept = await settings.get();
  if (kept.name === '' && name !== '') await settings.set({ ...kept, name });
}

/** Sets up the labels of a file that are not set up here; answers how many. */
async function joinSets(sets: unknown, isDry: boolean): Promise<number> {
  const [kept, { keys }] = await Promise.all([labelSets.get(), settings.get()]);
  const next = joined(kept, readLabelSets({ sets }), keys);
  const count = labelsOf(next).length - labelsOf(kept).length;
  if (count > 0 && !isDry) await labelSets.set(next);
  return count;
}
