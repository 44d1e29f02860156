/**
 * Our own format, lossless: the log of events and the pages they are about. `annotations` says the same in a readable form for
 * other programs, and is not read back.
 */
import type { Page } from '../annotations/annotation.ts';
import { canonicalUrl } from '../annotations/canonical-url.ts';
import type { Event } from '../annotations/event.ts';
import { pageKey } from '../annotations/keys.ts';
import { parseId, verify } from '../annotations/seal.ts';
import type { Export, ExportedClaim } from './export.ts';
import { isoTime } from './spelling.ts';

const FORMAT = 'claimlight';
const VERSION = 1;

/** Larger files, in UTF-16 units, are refused: about 25,000 events fit. Half of what a message between contexts may hold, where quotes and line ends are escaped. */
export const MAX_LENGTH = 32 * 1024 * 1024;
const MAX_DEPTH = 32;

/** What came of reading a file. `where` is the place that is wrong: `line 3, column 7`, `events[12]`, or '' for all of it. */
export type Parsed =
  | { readonly ok: true; readonly events: readonly Event[]; readonly pages: readonly Page[] }
  | { readonly ok: false; readonly code: 'not-ours' | 'too-new' | 'damaged' | 'too-large'; readonly where: string };

/** Writes everything down; `parseJson` gives back the same pages and events. */
export function toJson({ exported, pages }: Export): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: isoTime(exported),
    pages: pages.map(({ page }) => page),
    annotations: pages.flatMap(({ page, rows }) => rows.map((row) => readable(page, row))),
    events: pages.flatMap(({ events }) => events.map(({ id, body }) => ({ id, body }))),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function readable(page: Page, row: ExportedClaim): object {
  const { exact, prefix, suffix, start, end, source } = row.target;
  return {
    ...(row.id !== '' && { id: row.id }),
    page: page.key,
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end, unit: 'utf-16' },
      ],
    },
    type: row.type,
    worth: row.worth,
    label: row.mine?.label ?? null,
    note: row.mine?.note ?? '',
    reviewer: row.mine?.reviewer ?? null,
    others: row.others.map(({ reviewer, label, note }) => ({ reviewer, label, note })),
    evidence: row.evidence.map(({ reviewer, stance, title, url }) => ({ reviewer, stance, title, url })),
    created: row.created === null ? null : isoTime(row.created),
    modified: row.modified === null ? null : isoTime(row.modified),
  };
}

/** Reads a file of ours. All of it is checked (every event by its seal) before anything is given back: nothing is partial. */
export function parseJson(text: string): Parsed {
  if (text.length > MAX_LENGTH) return refuse('too-large');
  const content = text.replace(/^\uFEFF/, '');
  const deep = tooDeep(content);
  if (deep !== null) return refuse(looksOurs(content) ? 'damaged' : 'not-ours', lineAndColumn(content, deep));
  let file: unknown;
  try {
    file = JSON.parse(content);
  } catch (error) {
    return looksOurs(content) ? refuse('damaged', placeOf(error, content)) : refuse('not-ours');
  }
  return readFile(file);
}

function readFile(file: unknown): Parsed {
  if (!isRecord(file) || file.format !== FORMAT) return refuse('not-ours');
  const { version, pages, events } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refuse('damaged', 'version');
  if (version > VERSION) return refuse('too-new', 'version');
  if (!Array.isArray(pages)) return refuse('damaged', 'pages');
  if (!Array.isArray(events)) return refuse('damaged', 'events');
  const badPage = pages.findIndex((page) => !isPage(page));
  if (badPage >= 0) return refuse('damaged', `pages[${badPage}]`);
  const known = new Set(pages.filter(isPage).map(({ key }) => key));
  const badEvent = events.findIndex((event) => !verify(event) || !known.has(parseId(event.id)?.page ?? ''));
  if (badEvent >= 0) return refuse('damaged', `events[${badEvent}]`);
  return { ok: true, pages: pages.filter(isPage).map(pageOf), events: events.filter(verify).map(eventOf) };
}

function refuse(code: 'not-ours' | 'too-new' | 'damaged' | 'too-large', where = ''): Parsed {
  return { ok: false, code, where };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PAGE_TEXTS = ['key', 'url', 'title', 'site', 'author', 'published', 'language', 'textHash'];

/** A page record whose key is that of its address. */
function isPage(value: unknown): value is Page {
  if (!isRecord(value) || !PAGE_TEXTS.every((field) => typeof value[field] === 'string')) return false;
  const { key, url, seen } = value;
  return typeof url === 'string' && canonicalUrl(url) === url && pageKey(url) === key && Number.isSafeInteger(seen);
}

function pageOf({ key, url, title, site, author, published, language, textHash, seen }: Page): Page {
  return { key, url, title, site, author, published, language, textHash, seen };
}

function eventOf({ id, body }: Event): Event {
  return { id, body };
}

/** Whether a file that cannot be read begins like one of ours: cut off or edited, then, and worth saying where. */
function looksOurs(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"claimlight"/.test(text);
}

/** The offset where brackets nest too deep for any file of ours; null when they do not. Brackets in strings do not count. */
function tooDeep(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const token = text[index];
    if (quoted && token === '\\') index++;
    else if (token === '"') quoted = !quoted;
    else if (!quoted && (token === '[' || token === '{')) depth++;
    else if (!quoted && (token === ']' || token === '}')) depth--;
    if (depth > MAX_DEPTH) return index;
  }
  return null;
}

/** Engines word their syntax errors differently; all give an offset, or a line and a column. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return lineAndColumn(text, Number(offset));
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined || column === undefined
    ? lineAndColumn(text, text.length)
    : `line ${line}, column ${column}`;
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
}
