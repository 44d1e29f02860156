import { aliasActs, aliasesIn, type Log, together } from '../annotations/aliases.ts';
import type { Annotation, Page } from '../annotations/annotation.ts';
import type { Event } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';
import { pageKey } from '../annotations/keys.ts';
import type { Act } from '../storage/identity.ts';
import type { Store } from '../storage/store.ts';
import type { Desk } from './desks.ts';

/** Logs that are put together for one article: its own and so many of its other addresses'. */
const MOST_LOGS = 8;

/** What stands on the desk's article, whichever of its addresses it was said under. */
export async function annotationsOf(desk: Desk, store: Store): Promise<readonly Annotation[]> {
  const kept = await store.page(desk.page.key);
  const logs = await logsOf(desk, store, kept !== null);
  return logs.length > 1 ? fold(together(desk.page.url, logs)) : (kept?.annotations ?? []);
}

/** The events of the desk's article under all its addresses. */
export async function eventsOf(desk: Desk, store: Store): Promise<readonly Event[]> {
  return together(desk.page.url, await logsOf(desk, store, true));
}

/** Its own log first, then those of its other addresses, and of theirs, that hold anything. */
async function logsOf({ page, aliases }: Desk, store: Store, isKept: boolean): Promise<Log[]> {
  const logs: Log[] = [{ url: page.url, events: isKept ? await store.events(page.key) : [] }];
  const known = new Set([page.url]);
  const open = [...aliases, ...logs.flatMap(aliasesIn)];
  for (let url = open.shift(); url !== undefined && known.size < MOST_LOGS; url = open.shift()) {
    if (known.has(url)) continue;
    known.add(url);
    const log = { url, events: await store.events(pageKey(url)) };
    if (log.events.length === 0) continue;
    logs.push(log);
    open.push(...aliasesIn(log));
  }
  return logs;
}

/** What the page told of its other addresses and is not written down yet, with the records of the pages there. */
export async function newAliases(
  { page, aliases }: Desk,
  store: Store,
): Promise<{ readonly pages: readonly Page[]; readonly acts: readonly Act[] }> {
  if (aliases.length === 0) return { pages: [], acts: [] };
  const known = new Set(aliasesIn({ url: page.url, events: await store.events(page.key) }));
  const fresh = aliases.filter((alias) => !known.has(alias));
  return { pages: fresh.map((url) => ({ ...page, url, key: pageKey(url) })), acts: aliasActs(page.url, fresh) };
}
