/**
 * Reads the CSV that we write, also after a spreadsheet saved it (other separators, columns moved or left out). `url` and
 * `quote` must be there. What the others said stands in one cell for people to read and is not taken in.
 */
import Papa from 'papaparse';
import { LABELS, STANCES } from '../annotations/event.ts';
import { unescaped } from './csv.ts';
import { type BadFile, MAX_LENGTH } from './json-text.ts';
import { type Skipped, type Statement, timeOf } from './statement.ts';

/** True when the first line names our columns. */
export function isCsv(text: string): boolean {
  const [header = ''] = text.slice(0, 10_000).split(/\r\n|\r|\n/, 1);
  const names = header
    .replace(/^\uFEFF/, '')
    .split(/[,;\t]/)
    .map((name) => name.replaceAll('"', '').trim().toLowerCase());
  return names.includes('url') && names.includes('quote');
}

/** What the rows say; a file whose quotation marks do not close is damaged, and says from which line on. */
export function readCsv(text: string): (Statement | Skipped)[] | BadFile {
  if (text.length > MAX_LENGTH) return { ok: false, code: 'too-large', where: '' };
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { ok: false, code: 'damaged', where: `row ${(broken.row ?? 0) + 1}` };
  const [header = [], ...rows] = data;
  const names = header.map((name) => name.trim().toLowerCase());
  return rows.map((row, index) => {
    const cell = (name: string): string => unescaped(row[names.indexOf(name)] ?? '');
    return statement(cell, `row ${index + 2}`);
  });
}

function statement(cell: (name: string) => string, path: string): Statement | Skipped {
  const at = timeOf(cell('modified')) || timeOf(cell('created'));
  const label = LABELS.find((one) => one === cell('label').trim().toLowerCase());
  const note = cell('note');
  const evidence = cell('evidence')
    .split('\n')
    .flatMap((line) => evidenceIn(line, at));
  // a claim that was found, and that nobody marked
  if (cell('created') === '' && !label && note.trim() === '' && evidence.length === 0)
    return { path, reason: 'nothing-said' };
  return {
    path,
    source: cell('url'),
    title: cell('title'),
    quote: { exact: cell('quote'), prefix: cell('prefix'), suffix: cell('suffix'), start: Number(cell('start')) || 0 },
    author: cell('reviewer'),
    reviewer: cell('reviewer'),
    at,
    label: label && { value: label, at, own: cell('own_label') },
    notes: note.trim() === '' ? [] : [{ text: note, at }],
    evidence,
  };
}

/** `against: The report https://…` */
function evidenceIn(line: string, at: number): Statement['evidence'] {
  const [, stance, title = '', url] = /^(\w+): (?:(.*) )?(https?:\/\/\S+)\s*$/i.exec(line) ?? [];
  const known = STANCES.find((one) => one === stance);
  return known && url ? [{ stance: known, title, url, at }] : [];
}
