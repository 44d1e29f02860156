/**
 * Every format is written by a `Writer`: a beginning, a piece for each page, an end. So a small export is one string, and a hundred
 * thousand annotations never are: the pieces go to a file one after another.
 */
import type { Reviewer } from '../annotations/annotation.ts';
import type { LabelSet } from '../annotations/own-label.ts';
import type { Export, ExportedPage } from './export.ts';
import type { ReportWords } from './words.ts';

export interface WriterOptions {
  /** Milliseconds since the epoch. */
  readonly exported: number;
  /** The words of reports, in the reader's language. */
  readonly words: ReportWords;
  /** The reader's label sets, where they are to come back with the rest: told by our own format alone. */
  readonly labelSets?: readonly LabelSet[];
  /** Who the reader is, where what was said is to be theirs again: the same. */
  readonly reviewer?: Reviewer;
}

/** Writes one file; a writer is used once. */
export interface Writer {
  begin(): string;
  /** The next page's piece; '' where the format has nothing to say of it. */
  page(page: ExportedPage): string;
  end(): string;
}

/** Makes the writer of one file. */
export type WriterOf = (options: WriterOptions) => Writer;

/** All of an export as one string. */
export function writeAll(writerOf: WriterOf, { exported, pages }: Export, words: ReportWords): string {
  const writer = writerOf({ exported, words });
  return [writer.begin(), ...pages.map((page) => writer.page(page)), writer.end()].join('');
}

/**
 * The pieces of a file, from pages that come in batches: nothing is held but the piece at hand. Ends early, without the file's
 * end, when `signal` is aborted: what was written until then is to be thrown away.
 */
export async function* writePieces(
  writerOf: WriterOf,
  batches: AsyncIterable<readonly ExportedPage[]>,
  options: WriterOptions,
  signal?: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const writer = writerOf(options);
  yield writer.begin();
  for await (const batch of batches) {
    if (signal?.aborted) return;
    const piece = batch.map((page) => writer.page(page)).join('');
    if (piece !== '') yield piece;
  }
  yield writer.end();
}
