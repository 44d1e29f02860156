/** Takes in more than should be in memory at once, in one transaction: all of it is kept or nothing. */
import { unwrap } from 'idb';
import type { PageLog } from '../annotations/by-page.ts';
import type { Event } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';
import { type KeptPage, ofPage, ranked, type Writing } from './database.ts';
import { believable, newer } from './pages.ts';

/** Which of the events that come in are to be written; `known` are those of the article that are there. */
export type Choose = (log: PageLog, known: readonly Event[]) => readonly Event[];

interface Kept {
  readonly page: KeptPage | undefined;
  readonly events: readonly Event[];
}

type Put =
  | { readonly store: 'pages'; readonly record: KeptPage }
  | { readonly store: 'events'; readonly record: Event };

const NOTHING: Kept = { page: undefined, events: [] };

/** Writes what is chosen of the articles that come in, while the next of them are being read; answers all events written, by batch, as `heard`. */
export async function take(
  tx: Writing,
  batches: AsyncIterator<readonly PageLog[]>,
  choose: Choose,
  heard: (events: readonly Event[]) => void,
): Promise<void> {
  const keys = new Set(await tx.objectStore('pages').getAllKeys());
  let turn = during(tx, batches.next());
  for (;;) {
    const { done, value: logs } = await turn;
    if (done) return;
    const known = await keptOf(tx, logs, keys);
    const puts: Put[] = [];
    for (const log of logs) {
      const { key } = log.page;
      const kept = known.get(key) ?? (keys.has(key) ? await read(tx, key) : NOTHING);
      const events = choose(log, kept.events);
      if (events.length === 0) continue;
      puts.push(...putsOf(log, kept, events));
      known.delete(key);
      keys.add(key);
      heard(events);
    }
    // the next turn comes in the middle of the writes: the other half goes on while it is worked on
    const half = puts.length >> 1;
    put(tx, puts.slice(0, half));
    turn = during(tx, batches.next());
    put(tx, puts.slice(half));
  }
}

/**
 * Waits for something that is no request of the transaction and keeps it alive meanwhile: one that is asked nothing ends. What comes next can
 * make requests.
 */
async function during<T>(tx: Writing, outside: Promise<T>): Promise<T> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  outside.then(end, end);
  do await tx.objectStore('meta').count();
  while (!isOver);
  return outside;
}

/** What is kept of those articles that are, asked for together. */
async function keptOf(tx: Writing, logs: readonly PageLog[], keys: ReadonlySet<string>): Promise<Map<string, Kept>> {
  const here = [...new Set(logs.map(({ page }) => page.key))].filter((key) => keys.has(key));
  return new Map(await Promise.all(here.map(async (key) => [key, await read(tx, key)] as const)));
}

async function read(tx: Writing, key: string): Promise<Kept> {
  const [page, events] = await Promise.all([
    tx.objectStore('pages').get(key),
    tx.objectStore('events').getAll(ofPage(key)),
  ]);
  return { page, events };
}

function putsOf({ page }: PageLog, kept: Kept, events: readonly Event[]): Put[] {
  const about = newer(believable(page, Date.now()), kept.page);
  const record = ranked({ ...about, annotations: fold([...kept.events, ...events]) });
  return [{ store: 'pages', record }, ...events.map((event): Put => ({ store: 'events', record: event }))];
}

/** Nobody waits for one of these: a write that fails ends the transaction, which tells of it. */
function put(tx: Writing, puts: readonly Put[]): void {
  const stores = { pages: unwrap(tx.objectStore('pages')), events: unwrap(tx.objectStore('events')) };
  for (const { store, record } of puts) stores[store].put(record);
}
