/** Reads our own format, both of its versions. All of it is checked (every event by its seal) before anything is given back. */
import type { Page, Revision } from '../annotations/annotation.ts';
import { canonicalUrl } from '../annotations/canonical-url.ts';
import type { Event } from '../annotations/event.ts';
import { pageKey } from '../annotations/keys.ts';
import { verify } from '../annotations/seal.ts';
import { FORMAT, VERSION } from './json.ts';
import { type BadFile, isRecord, readJsonText } from './json-text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What may stand behind the pages of a file, whatever it is. */
export interface Tail {
  readonly labelSets?: unknown;
  /** Whose backup it is. */
  readonly reviewer?: unknown;
}

/** What came of reading a file of ours. */
export type Parsed =
  | ({ readonly ok: true; readonly events: readonly Event[]; readonly pages: readonly Page[] } & Tail)
  | BadFile;

/** Reads the text of a file of ours. Never throws. */
export function parseJson(text: string): Parsed {
  const json = readJsonText(text);
  if (json.ok) return readOurs(json.value);
  // cut off or edited, then, and worth saying where
  const begins = /^[\uFEFF\s]*\{\s*"format"\s*:\s*"claimlight"/.test(text);
  return begins || json.code === 'too-large' ? json : refuse('not-ours');
}

/** True for a file of ours, whole or not. */
export function looksOurs(file: unknown): file is Fields {
  return isRecord(file) && file.format === FORMAT;
}

/** The pages and events of a file of ours. */
export function readOurs(file: unknown): Parsed {
  if (!looksOurs(file)) return refuse('not-ours');
  const { version, pages } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('damaged', 'version');
  if (version > VERSION) return refuse('too-new', 'version');
  if (!Array.isArray(pages)) return refuse('damaged', 'pages');
  if (version === 1) return readFirst(pages, file.events);
  const read = readPages(pages);
  return read.ok ? { ...read, ...tailOf(file) } : read;
}

/** The tail of a file of ours. */
export function tailOf({ labelSets, reviewer }: Fields): Tail {
  return { ...(labelSets !== undefined && { labelSets }), ...(reviewer !== undefined && { reviewer }) };
}

/** Version 1: one list of events for all pages. */
function readFirst(pages: readonly unknown[], events: unknown): Parsed {
  if (!Array.isArray(events)) return refuse('damaged', 'events');
  const badPage = pages.findIndex((page) => !isPage(page));
  if (badPage >= 0) return refuse('damaged', `pages[${badPage}]`);
  const known = new Set(pages.filter(isPage).map(({ key }) => key));
  const badEvent = events.findIndex((event) => !verify(event) || !known.has(event.body.page));
  if (badEvent >= 0) return refuse('damaged', `events[${badEvent}]`);
  return { ok: true, pages: pages.filter(isPage).map(pageOf), events: events.filter(verify).map(eventOf) };
}

function readPages(records: readonly unknown[]): Parsed {
  const pages: Page[] = [];
  const events: Event[] = [];
  for (const [index, record] of records.entries()) {
    const read = readPage(record, `pages[${index}]`);
    if (!read.ok) return read;
    pages.push(read.page);
    for (const event of read.events) events.push(event);
  }
  return { ok: true, pages, events };
}

/** One page of a file with its events, as `jsonWriter` wrote it; `path` is where it stands. */
export function readPage(
  record: unknown,
  path: string,
): { readonly ok: true; readonly page: Page; readonly events: readonly Event[] } | BadFile {
  if (!isPage(record)) return refuse('damaged', path);
  const events: unknown = 'events' in record ? record.events : undefined;
  if (!Array.isArray(events)) return refuse('damaged', `${path}.events`);
  const bad = events.findIndex((event) => !verify(event) || event.body.page !== record.key);
  if (bad >= 0) return refuse('damaged', `${path}.events[${bad}]`);
  return { ok: true, page: pageOf(record), events: events.filter(isEvent).map(eventOf) };
}

/** For what was verified before. */
function isEvent(value: unknown): value is Event {
  return isRecord(value);
}

function refuse(code: BadFile['code'], where = ''): BadFile {
  return { ok: false, code, where };
}

const PAGE_TEXTS = ['key', 'url', 'title', 'site', 'author', 'published', 'language', 'textHash'];

/** A page record whose key is that of its address. */
function isPage(value: unknown): value is Page {
  if (!isRecord(value) || !PAGE_TEXTS.every((field) => typeof value[field] === 'string')) return false;
  const { key, url, seen } = value;
  if (value.revision !== undefined && !isRevision(value.revision)) return false;
  return typeof url === 'string' && canonicalUrl(url) === url && pageKey(url) === key && Number.isSafeInteger(seen);
}

function isRevision(value: unknown): value is Revision {
  if (!isRecord(value) || typeof value.title !== 'string' || typeof value.textHash !== 'string') return false;
  return Number.isSafeInteger(value.length) && Number.isSafeInteger(value.at);
}

function pageOf({ key, url, title, site, author, published, language, textHash, seen, revision }: Page): Page {
  const page = { key, url, title, site, author, published, language, textHash, seen };
  if (revision === undefined) return page;
  const { title: then, textHash: hash, length, at } = revision;
  return { ...page, revision: { title: then, textHash: hash, length, at } };
}

function eventOf({ id, body }: Event): Event {
  return { id, body };
}
