import { toCsv } from './csv.ts';
import type { Export } from './export.ts';
import { toJson } from './json.ts';
import { toJsonLd } from './jsonld.ts';
import { toMarkdown } from './markdown.ts';

/** A kind of file that annotations are exported as. */
export interface Format {
  readonly extension: string;
  readonly mime: string;
  readonly write: (exported: Export) => string;
}

/** The formats on offer, in the order that menus show them. */
export const FORMATS = {
  csv: { extension: 'csv', mime: 'text/csv;charset=utf-8', write: toCsv },
  markdown: { extension: 'md', mime: 'text/markdown;charset=utf-8', write: toMarkdown },
  json: { extension: 'json', mime: 'application/json', write: toJson },
  jsonld: { extension: 'jsonld', mime: 'application/ld+json', write: toJsonLd },
} as const satisfies Readonly<Record<string, Format>>;

/** `csv`, `markdown`, `json` (ours) or `jsonld` (W3C Web Annotation). */
export type FormatName = keyof typeof FORMATS;
