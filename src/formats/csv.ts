import Papa from 'papaparse';
import type { ExportedClaim, ExportedPage, Said } from './export.ts';
import { isoTime, link } from './spelling.ts';
import type { Writer } from './writer.ts';

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
  ...['suffix', 'evidence', 'reviewer', 'created', 'modified', 'others', 'link', 'id', 'own_label', 'reviewer_name'],
];

/** Excel garbles Chinese in a UTF-8 file without a byte order mark. */
const BOM = '\uFEFF';

/** A cell that a spreadsheet would run; full-width signs count, Excel folds them in East Asian locales. One that already begins with an apostrophe gets another, so that all can be read back. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** The words of a cell, without the apostrophe that defused them. */
export function unescaped(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A table for spreadsheets, one row a claim: RFC 4180, UTF-8 with BOM; cells that look like formulas begin with an apostrophe. */
export function csvWriter(): Writer {
  const lines = (rows: (string | number)[][]): string =>
    rows.length === 0 ? '' : `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
  return {
    begin: () => BOM + lines([COLUMNS]),
    page: (page) => lines(page.rows.map((row) => cells(page, row))),
    end: () => '',
  };
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
    mine?.ownLabel?.name ?? '',
    mine?.name ?? '',
  ];
}

function summary({ reviewer, name, label, ownLabel, note }: Said): string {
  const said = [ownLabel ? `${label} (${ownLabel.name})` : (label ?? ''), note].filter((part) => part !== '');
  return said.length === 0 ? '' : `${name ?? reviewer}: ${said.join(', ')}`;
}
