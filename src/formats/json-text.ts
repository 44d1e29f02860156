/** Larger files, in UTF-16 units, are refused. Half of what a message between contexts may hold, where quotes and line ends are escaped. */
export const MAX_LENGTH = 32 * 1024 * 1024;
const MAX_DEPTH = 64;

/** A file that cannot be read, as a whole; `where` is the place: `line 3, column 7`, `pages[2].events[12]`, '' for all of it. */
export interface BadFile {
  readonly ok: false;
  readonly code: 'not-ours' | 'too-new' | 'damaged' | 'too-large';
  readonly where: string;
}

/** A JSON text read; `where` it is wrong otherwise (`line 3, column 7`), '' for one that is too long. */
export type JsonText = { readonly ok: true; readonly value: unknown } | BadFile;

/** Reads JSON whose length and nesting are bounded, whatever the file holds. A byte order mark at its beginning is no part of it. */
export function readJsonText(text: string): JsonText {
  if (text.length > MAX_LENGTH) return { ok: false, code: 'too-large', where: '' };
  const content = text.replace(/^\uFEFF/, '');
  const deep = tooDeep(content);
  if (deep !== null) return { ok: false, code: 'damaged', where: lineAndColumn(content, deep) };
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch (error) {
    return { ok: false, code: 'damaged', where: placeOf(error, content) };
  }
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string as it stands, '' for everything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed() : '';
}

/** What may be given once or as a list, as a list; nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The offset where brackets nest deeper than any file we read; null when they do not. Brackets in strings do not count. */
function tooDeep(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const token = text[index];
    if (quoted && token === '\\') index++;
    else if (token === '"') quoted = !quoted;
    else if (!quoted && (token === '[' || token === '{')) depth++;
    else if (!quoted && (token === ']' || token === '}')) depth--;
    if (depth > MAX_DEPTH) return index;
  }
  return null;
}

/** Engines word their syntax errors differently; all give an offset, or a line and a column, but for a text that ends too early. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return lineAndColumn(text, Number(offset));
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  return line === undefined || column === undefined
    ? lineAndColumn(text, text.length)
    : `line ${line}, column ${column}`;
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `line ${before.split('\n').length}, column ${offset - before.lastIndexOf('\n')}`;
}
