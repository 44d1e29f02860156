/**
 * Reads the highlights that Obsidian Web Clipper exports: `[{url, highlights: [{text, timestamp, notes, color}]}]`, where `text`
 * is HTML. Its own store (`{"https://…": {url, highlights: [{content, createdAt, …}]}}`) is read too.
 */
import { plainText } from './html-text.ts';
import { isRecord, listOf, textOf } from './json-text.ts';
import { type Skipped, type Statement, timeOf } from './statement.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The pages of a file, with where each stands; null where it is no file of Obsidian Web Clipper. */
function pagesOf(value: unknown): { path: string; page: Fields }[] | null {
  if (isRecord(value) && isRecord(value.highlights)) return pagesOf(value.highlights);
  const named = Array.isArray(value)
    ? value.map((page, index) => ({ path: `[${index}]`, page }))
    : isRecord(value)
      ? Object.entries(value).map(([url, page]) => ({ path: JSON.stringify(url), page }))
      : [];
  const pages = named.flatMap(({ path, page }) => (isPage(page) ? [{ path, page }] : []));
  return pages.length > 0 ? pages : null;
}

function isPage(value: unknown): value is Fields {
  return isRecord(value) && typeof value.url === 'string' && Array.isArray(value.highlights);
}

/** True for a file of Obsidian Web Clipper. */
export function isObsidian(value: unknown): boolean {
  return pagesOf(value) !== null;
}

/** What its highlights say: a mark, or a note where one was written. */
export function readObsidian(value: unknown): (Statement | Skipped)[] {
  return (pagesOf(value) ?? []).flatMap(({ path, page }) =>
    listOf(page.highlights).map((highlight, index) => {
      const place = `${path}.highlights[${index}]`;
      return isRecord(highlight) ? statement(highlight, page, place) : { path: place, reason: 'unreadable' as const };
    }),
  );
}

function statement(highlight: Fields, page: Fields, path: string): Statement {
  const at = timeOf(highlight.timestamp) || millisOf(highlight.createdAt);
  const notes = listOf(highlight.notes).length > 0 ? listOf(highlight.notes) : listOf(highlight.comment);
  return {
    path,
    source: textOf(page.url),
    title: textOf(page.title),
    quote: { exact: plainText(textOf(highlight.text) || textOf(highlight.content)), prefix: '', suffix: '', start: 0 },
    author: '',
    at,
    notes: notes.map((note) => ({ text: plainText(textOf(note)), at })).filter(({ text }) => text !== ''),
    evidence: [],
  };
}

function millisOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.trunc(value) : 0;
}
