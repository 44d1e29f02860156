/**
 * Our own format, lossless: every page with the log of its events. `annotations` says the same in a readable form for other
 * programs, and is not read back. The reader's label sets, and who the reader is, may stand behind the pages. One line a record, so that versions of a file compare, and one page after another, so that a
 * big one can be written and read piece by piece. `json-read.ts` reads it.
 */
import type { ExportedClaim, ExportedPage } from './export.ts';
import { isoTime } from './spelling.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** What names our files, and the version of their form: 2 has the events beside their page, 1 had all in one list. */
export const FORMAT = 'claimlight';
export const VERSION = 2;

/** Writes everything down; `readOurs` gives back the same pages and events. */
export function jsonWriter({ exported, labelSets = [], reviewer }: WriterOptions): Writer {
  let first = true;
  return {
    begin: () =>
      `{\n"format": ${JSON.stringify(FORMAT)},\n"version": ${VERSION},\n"exported": "${isoTime(exported)}",\n"pages": [`,
    page(page) {
      const text = `${first ? '' : ','}\n${record(page)}`;
      first = false;
      return text;
    },
    end() {
      const sets = labelSets.length > 0 ? `,\n"labelSets": ${JSON.stringify(labelSets)}` : '';
      return `\n]${sets}${reviewer ? `,\n"reviewer": ${JSON.stringify(reviewer)}` : ''}\n}\n`;
    },
  };
}

function record({ page, rows, events }: ExportedPage): string {
  const about = JSON.stringify(page).slice(0, -1);
  const lines = (all: readonly object[]): string => all.map((one) => `\n${JSON.stringify(one)}`).join(',');
  const log = events.map(({ id, body }) => ({ id, body }));
  return `${about},\n"annotations": [${lines(rows.map(readable))}],\n"events": [${lines(log)}]}`;
}

function readable(row: ExportedClaim): object {
  const { exact, prefix, suffix, start, end, source } = row.target;
  return {
    ...(row.id !== '' && { id: row.id }),
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
    ...(row.mine?.ownLabel && { ownLabel: row.mine.ownLabel }),
    note: row.mine?.note ?? '',
    reviewer: row.mine?.reviewer ?? null,
    name: row.mine?.name,
    others: row.others.map(({ reviewer, name, label, ownLabel, note }) => ({ reviewer, name, label, ownLabel, note })),
    evidence: row.evidence.map(({ reviewer, name, stance, title, url }) => ({ reviewer, name, stance, title, url })),
    created: row.created === null ? null : isoTime(row.created),
    modified: row.modified === null ? null : isoTime(row.modified),
  };
}
