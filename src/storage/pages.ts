import type { Page } from '../annotations/annotation.ts';
import { CallError } from '../messages/send.ts';

/** What is known of the article alone, whatever else the record carries. */
export function asPage({ key, url, title, site, author, published, language, textHash, seen, revision }: Page): Page {
  const page = { key, url, title, site, author, published, language, textHash, seen };
  return revision ? { ...page, revision } : page;
}

/** What was read now, with the revision that is kept. */
export function renewed(page: Page, { revision }: Page): Page {
  return asPage(revision ? { ...page, revision } : page);
}

/** What was last read of an article, of two accounts. Fails (`damaged`) when there is none. */
export function newer(a: Page | undefined, b: Page | undefined): Page {
  const page = a && b ? (a.seen > b.seen ? a : b) : (a ?? b);
  if (!page) throw new CallError('damaged', 'An event of a page that is not told of');
  const revisions = [a?.revision, b?.revision].filter((revision) => revision !== undefined);
  const revision = revisions.sort((one, other) => other.at - one.at)[0];
  return asPage(revision ? { ...page, revision } : page);
}

/** A page of a file: it was not read later than `now` (ms), whatever the file says. */
export function believable(page: Page, now: number): Page {
  return { ...page, seen: Math.min(page.seen, now) };
}

/** Pages of a file by their key. */
export function byKey(pages: readonly Page[], now: number): Map<string, Page> {
  return new Map(pages.map((page) => [page.key, believable(page, now)]));
}
