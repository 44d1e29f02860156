/**
 * Files of others, and ours, as events: one door for every kind. What a file says is read whole before anything is given back,
 * so that a bad file changes nothing; what single annotations lack is named, and the others are still taken.
 *
 *     bytes ─decodeFile─▶ text ─readImport─▶ {pages, events, skipped}
 *
 * Events of foreign files are made here, always the same from the same file: reading a file twice adds nothing the second time.
 */
import type { Page } from '../annotations/annotation.ts';
import type { Event } from '../annotations/event.ts';
import { isCsv, readCsv } from './csv-read.ts';
import { isHypothesis, readHypothesis } from './hypothesis-read.ts';
import { looksOurs, readOurs, type Tail } from './json-read.ts';
import { type BadFile, isRecord, readJsonText } from './json-text.ts';
import { isWebAnnotation, readWebAnnotation } from './jsonld-read.ts';
import { isObsidian, readObsidian } from './obsidian-read.ts';
import { eventsOf, type Skipped, type Statement } from './statement.ts';

/** What files can be: ours, W3C Web Annotation, a Hypothesis export or answer, highlights of Obsidian Web Clipper, our CSV. */
export const IMPORT_KINDS = ['claimlight', 'webannotation', 'hypothesis', 'obsidian', 'csv'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A file read: nothing is written yet. `events` and `pages` belong together: there is the page of every event. */
export interface ImportFile extends Tail {
  readonly ok: true;
  readonly kind: ImportKind;
  readonly pages: readonly Page[];
  readonly events: readonly Event[];
  /** How many annotations (of ours: events) of the file became events. */
  readonly taken: number;
  /** What was left out and why, in the file's order. */
  readonly skipped: readonly Skipped[];
}

/**
 * Reads a file's text, of whatever kind it is. `now` (ms): times after it are not believed. Never throws.
 * `readImport('{"@context":"http://www.w3.org/ns/anno.jsonld",…}', now)` → `{ok: true, kind: 'webannotation', …}`
 */
export function readImport(text: string, now: number): ImportFile | BadFile {
  if (!/^[\uFEFF\s]*[[{]/.test(text)) {
    return isCsv(text) ? foreign('csv', readCsv(text), now) : { ok: false, code: 'not-ours', where: '' };
  }
  const json = readJsonText(text);
  if (!json.ok) return { ok: false, code: json.code, where: json.where };
  return readValue(json.value, now);
}

function readValue(value: unknown, now: number): ImportFile | BadFile {
  if (looksOurs(value)) {
    const read = readOurs(value);
    return read.ok ? { ...read, kind: 'claimlight', taken: read.events.length, skipped: [] } : read;
  }
  if (isHypothesis(value)) return foreign('hypothesis', readHypothesis(value), now);
  if (isObsidian(value)) return foreign('obsidian', readObsidian(value), now);
  if (isWebAnnotation(value)) return foreign('webannotation', readWebAnnotation(value), now);
  const empty = Array.isArray(value) && value.length === 0;
  return { ok: false, code: 'not-ours', where: isRecord(value) || empty ? '' : 'line 1' };
}

function foreign(
  kind: ImportKind,
  found: readonly (Statement | Skipped)[] | BadFile,
  now: number,
): ImportFile | BadFile {
  if ('ok' in found) return found;
  return { ok: true, kind, ...eventsOf(kind, found, now) };
}
