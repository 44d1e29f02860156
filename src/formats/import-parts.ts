/**
 * A file's bytes as they come in, as parts of an import: ours a page at a time, whatever its length; all others are read whole first.
 *
 *     bytes ─readParts─▶ {pages with events, skipped} ─newsOf─▶ what is new here ─▶ storage
 */
import { byPage, type PageLog } from '../annotations/by-page.ts';
import { decodeFile } from './decode.ts';
import { type ImportKind, readImport } from './import.ts';
import type { Tail } from './json-read.ts';
import { isStreamed, readStream } from './json-stream.ts';
import { type BadFile, MAX_LENGTH } from './json-text.ts';
import type { Skipped } from './statement.ts';

/** Larger files are refused, in bytes. */
export const MAX_BYTES = 1024 * 1024 * 1024;
/** Bytes that tell what kind of file it is. */
const BEGINNING = 4096;
/** Pages of a file read whole that come together. */
const BATCH = 50;

/** Pages of a file that came in together; `taken` and `skipped` as in `ImportFile`, of this part. */
export interface ImportPart extends Tail {
  readonly ok: true;
  readonly kind: ImportKind;
  readonly logs: readonly PageLog[];
  readonly taken: number;
  readonly skipped: readonly Skipped[];
}

/** Reads a file. Ends with what is wrong, if something is: then nothing of what came before counts. `now` as for `readImport`. */
export async function* readParts(bytes: AsyncIterable<Uint8Array>, now: number): AsyncGenerator<ImportPart | BadFile> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await atLeast(source, BEGINNING);
  const rest = after(first, source);
  if (!isStreamed(new TextDecoder().decode(first))) {
    yield* whole(rest, now);
    return;
  }
  for await (const read of readStream(texts(rest))) {
    if (!read.ok) yield read;
    else yield { ...read, kind: 'claimlight', taken: eventsIn(read.logs), skipped: [] };
  }
}

async function* whole(bytes: AsyncIterable<Uint8Array>, now: number): AsyncGenerator<ImportPart | BadFile> {
  const all = await atLeast(bytes[Symbol.asyncIterator](), MAX_LENGTH + 1);
  if (all.length > MAX_LENGTH) return yield { ok: false, code: 'too-large', where: '' };
  const text = decodeFile(all);
  const file = text === null ? ({ ok: false, code: 'not-ours', where: '' } as const) : readImport(text, now);
  if (!file.ok) return yield file;
  const { pages, events: log, ...rest } = file;
  const events = byPage(log);
  const logs = pages.map((page) => ({ page, events: events.get(page.key) ?? [] }));
  yield { ...rest, logs: [] };
  for (let at = 0; at < logs.length; at += BATCH)
    yield { ok: true, kind: file.kind, logs: logs.slice(at, at + BATCH), taken: 0, skipped: [] };
}

const eventsIn = (logs: readonly PageLog[]): number => logs.reduce((sum, { events }) => sum + events.length, 0);

/** The next bytes, so many of them or more, unless the source ends. */
async function atLeast(source: AsyncIterator<Uint8Array>, count: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < count) {
    const { done, value } = await source.next();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

async function* after(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (;;) {
    const { done, value } = await source.next();
    if (done) return;
    yield value;
  }
}

/** The texts of bytes in UTF-8; what is none becomes U+FFFD, which no seal agrees with. */
async function* texts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
