/**
 * Reads what Hypothesis writes: the file its client exports (`{annotations: […]}`), an answer of its API (`{rows: […]}`), or a
 * bare list. Tags that are labels become labels, the others stand as `#tag` below the note. Positions there count UTF-16 units
 * of all the page's text, so they only tell the order.
 */
import { LABELS, type Label } from '../annotations/event.ts';
import { isRecord, listOf, textOf } from './json-text.ts';
import { type Skipped, type Statement, tidy, timeOf } from './statement.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Names of our own reviewers, as our export gives them to Hypothesis. */
const OURS = /^acct:([a-z0-9]{4,40})@claimlight$/;

/** The list of annotations, and what it is called in the file; null where the file is nothing of Hypothesis. */
function rowsOf(value: unknown): { name: string; rows: readonly unknown[] } | null {
  if (Array.isArray(value)) return value.some(isAnnotation) ? { name: '', rows: value } : null;
  if (!isRecord(value)) return null;
  for (const name of ['annotations', 'rows']) {
    const rows = value[name];
    if (Array.isArray(rows) && (rows.some(isAnnotation) || 'export_date' in value || 'client_version' in value))
      return { name, rows };
  }
  return isAnnotation(value) ? { name: '', rows: [value] } : null;
}

function isAnnotation(value: unknown): boolean {
  return isRecord(value) && typeof value.uri === 'string' && !('@context' in value);
}

/** True for a file or an answer of Hypothesis. */
export function isHypothesis(value: unknown): boolean {
  return rowsOf(value) !== null;
}

/** What its annotations say. Replies and notes of a whole page quote nothing; they are named and left out. */
export function readHypothesis(value: unknown): (Statement | Skipped)[] {
  const { name, rows } = rowsOf(value) ?? { name: '', rows: [] };
  return rows.map((row, index) => {
    const path = `${name}[${index}]`;
    return isRecord(row) ? statement(row, path) : { path, reason: 'unreadable' };
  });
}

function statement(row: Fields, path: string): Statement | Skipped {
  const target = listOf(row.target).find(isRecord);
  const selectors = listOf(target?.selector).filter(isRecord);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = tidy(textOf(quote?.exact)).trim();
  if (exact === '') return { path, reason: listOf(row.references).length > 0 ? 'reply' : 'no-words' };
  const start = selectors.find(({ type }) => type === 'TextPositionSelector')?.start;
  const author = textOf(row.user);
  const at = timeOf(row.updated) || timeOf(row.created);
  const reviewer = OURS.exec(author)?.[1];
  const { label, own, others } = tagsOf(row.tags, reviewer !== undefined);
  const note = [textOf(row.text), others].filter((part) => part.trim() !== '').join('\n');
  return {
    path,
    source: textOf(row.uri) || textOf(target?.source),
    title: textOf(isRecord(row.document) ? listOf(row.document.title)[0] : ''),
    quote: {
      exact,
      prefix: tidy(textOf(quote?.prefix)),
      suffix: tidy(textOf(quote?.suffix)),
      start: typeof start === 'number' ? start : 0,
    },
    author,
    reviewer,
    at,
    label: label && { value: label, at, own },
    notes: note === '' ? [] : [{ text: note, at }],
    evidence: [],
  };
}

/** In files of ours (`ours`) the tag after the label is an own one. */
function tagsOf(value: unknown, ours: boolean): { label: Label | undefined; own: string; others: string } {
  const tags = listOf(value).map((tag) => textOf(tag).trim());
  const label = LABELS.find((one) => tags.some((tag) => tag.toLowerCase() === one));
  const rest = tags.filter((tag) => tag !== '' && tag.toLowerCase() !== label);
  const [own = '', ...others] = ours && label !== undefined ? rest : ['', ...rest];
  return { label, own, others: others.map((tag) => `#${tag.replace(/\s+/g, '-')}`).join(' ') };
}
