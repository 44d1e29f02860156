/**
 * One article under several addresses. `canonicalUrl` is frozen and knows nothing of a site's own ids (`m.toutiao.com/i123` and
 * `www.toutiao.com/article/123`), but pages tell (`rel=canonical`, links to their mobile twin). What a page told is written down as
 * `page-alias` events, one on either side, when something is said of it; from then on what was said under one address is found under the
 * others. Like every fold it depends on the set of events alone.
 *
 * A page is believed of its own site only: of the same registrable domain, where domains under which anybody gets a name (`github.io`)
 * are not one site (publicsuffix.org, private part included).
 */
import { getDomain } from 'tldts';
import { isUnderstood } from './body.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { Body, Event } from './event.ts';
import { claimKey, hash, pageKey } from './keys.ts';

/** Addresses that one article is believed to have beside its own. */
const MOST = 8;

/** What is said of an article under one of its addresses, which is canonical. */
export interface Log {
  readonly url: string;
  readonly events: readonly Event[];
}

/** Those of the addresses that the page at `url` may have, canonical and in order; never its own. */
export function believed(url: string, told: Iterable<string>): string[] {
  const all = new Set<string>();
  for (const address of told) {
    const other = canonicalUrl(address);
    if (other !== url && isArticles(other) && isSameSite(url, other)) all.add(other);
  }
  return [...all].sort().slice(0, MOST);
}

/** The other addresses that the events of the page at `url` tell of and that may be believed. */
export function aliasesIn({ url, events }: Log): string[] {
  const page = pageKey(url);
  return believed(
    url,
    events.flatMap(({ body }) => (body.type === 'page-alias' && body.page === page ? body.alias : [])),
  );
}

/** What is to be written so that `url` and each of the `aliases` are found from one another. */
export function aliasActs(url: string, aliases: readonly string[]) {
  return aliases.flatMap((alias) => [aliasAct(url, alias), aliasAct(alias, url)]);
}

/** It is of no claim; its key is made of the address, so that each address has its own. */
function aliasAct(url: string, alias: string) {
  return { type: 'page-alias', page: pageKey(url), claim: hash(`alias1${alias}`, 26), alias } as const;
}

/**
 * The events of one article under all its addresses, as if everything had been said under `url`: the same words are the same claim. They
 * are for folding and never for keeping, as their seals are broken.
 */
export function together(url: string, logs: readonly Log[]): Event[] {
  const page = pageKey(url);
  const keys = keysUnder(url, logs);
  return logs.flatMap((log) => {
    if (log.url === url) return log.events;
    return log.events.map(({ id, body }) => {
      const moved: Body = { ...body, page, claim: keys.get(body.claim) ?? body.claim };
      return { id, body: moved };
    });
  });
}

/** The key that a claim has under `url`, by its key under each other address. A claim's key is that of the words it was first given to. */
function keysUnder(url: string, logs: readonly Log[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const log of logs) {
    for (const event of log.events) {
      const { body } = event;
      if (!('target' in body) || keys.has(body.claim) || !isUnderstood(event)) continue;
      if (claimKey(log.url, body.target) !== body.claim) continue;
      const key = claimKey(url, body.target);
      // What has no words of its own (a withdrawal) may be all that was said of it under another address.
      for (const other of logs) keys.set(claimKey(other.url, body.target), key);
    }
  }
  return keys;
}

/** Careless pages name their site's front page. */
function isArticles(url: string): boolean {
  return /^https?:\/\/[^/?#]+(?:\/[^?#]+|\/?\?.)/.test(url);
}

/** Whether two addresses belong to one registrable domain. */
export function isSameSite(a: string, b: string): boolean {
  const domain = getDomain(a, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(b, { allowPrivateDomains: true });
}
