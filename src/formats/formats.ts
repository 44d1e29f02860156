import { claimReviewWriter } from './claimreview.ts';
import { csvWriter } from './csv.ts';
import type { Export } from './export.ts';
import { htmlWriter } from './html.ts';
import { hypothesisWriter } from './hypothesis.ts';
import { jsonWriter } from './json.ts';
import { jsonLdWriter } from './jsonld.ts';
import { markdownWriter } from './markdown.ts';
import { ENGLISH, type ReportWords } from './words.ts';
import { type WriterOf, writeAll } from './writer.ts';

/** A kind of file that annotations are exported as. */
export interface Format {
  readonly extension: string;
  readonly mime: string;
  /** All of an export as one string; `writePieces` with `writer` is for big ones. */
  readonly write: (exported: Export, words?: ReportWords) => string;
  readonly writer: WriterOf;
}

function format(extension: string, mime: string, writer: WriterOf): Format {
  return { extension, mime, writer, write: (exported, words = ENGLISH) => writeAll(writer, exported, words) };
}

/** The formats on offer, in the order that menus show them. */
export const FORMATS = {
  csv: format('csv', 'text/csv;charset=utf-8', csvWriter),
  markdown: format('md', 'text/markdown;charset=utf-8', markdownWriter),
  json: format('json', 'application/json', jsonWriter),
  jsonld: format('jsonld', 'application/ld+json', jsonLdWriter),
  html: format('html', 'text/html;charset=utf-8', htmlWriter),
  hypothesis: format('json', 'application/json', hypothesisWriter),
  claimreview: format('json', 'application/json', claimReviewWriter),
} as const satisfies Readonly<Record<string, Format>>;

/** `csv`, `markdown`, `html`, `json` (ours), `jsonld` (W3C Web Annotation), `hypothesis`, or `claimreview` (drafts). */
export type FormatName = keyof typeof FORMATS;
