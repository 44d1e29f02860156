import Papa from 'papaparse';
import type { Export, ExportedClaim, ExportedPage, Said } from './export.ts';
import { isoTime, link } from './spelling.ts';

/** The columns, in order. Stable: new ones are only ever added at the end. `start` and `end` count UTF-16 units. */
export const COLUMNS = [
  ...[
    'url',
    'title',
    'site',
    'author',
    'published',
    'quote',
    'label',
    'note',
    'type',
    'worth',
    'start',
    'end',
    'prefix',
  ],
  ...['suffix', 'evidence', 'reviewer', 'created', 'modified', 'others', 'link', 'id'],
];

/** Excel garbles Chinese in a UTF-8 file without a byte order mark. */
const BOM = '\uFEFF';

/** A cell that a spreadsheet would run; full-width signs count, Excel folds them in East Asian locales. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A table for spreadsheets, one row a claim: RFC 4180, UTF-8 with BOM; cells that look like formulas begin with an apostrophe. */
export function toCsv({ pages }: Export): string {
  const rows = pages.flatMap((page) => page.rows.map((row) => cells(page, row)));
  return `${BOM}${Papa.unparse([COLUMNS, ...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

function cells({ page }: ExportedPage, row: ExportedClaim): (string | number)[] {
  const { target, mine } = row;
  return [
    page.url,
    page.title,
    page.site,
    page.author,
    page.published,
    target.exact,
    mine?.label ?? '',
    mine?.note ?? '',
    row.type ?? '',
    row.worth === null ? '' : Number(row.worth.toFixed(2)),
    target.start,
    target.end,
    target.prefix,
    target.suffix,
    row.evidence
      .map(({ stance, title, url }) => [`${stance}:`, title, url].filter((part) => part !== '').join(' '))
      .join('\n'),
    mine?.reviewer ?? '',
    row.created === null ? '' : isoTime(row.created),
    row.modified === null ? '' : isoTime(row.modified),
    row.others
      .map(summary)
      .filter((line) => line !== '')
      .join('\n'),
    link(page, target),
    row.id,
  ];
}

function summary({ reviewer, label, note }: Said): string {
  const said = [label ?? '', note].filter((part) => part !== '');
  return said.length === 0 ? '' : `${reviewer}: ${said.join(', ')}`;
}
