/** Larger files, in UTF-16 units, are refused. Half of what a message between contexts may hold, where quotes and line ends are escaped. */
export const MAX_LENGTH = 32 * 1024 * 1024;
/** Brackets within brackets, in any file. */
export const MAX_DEPTH = 64;
const [QUOTE, ESCAPE, OPEN, CLOSE, BEGIN, END] = Array.from('"\\{}[]', (sign) => sign.charCodeAt(0));

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
  const json = deep === null ? parsed(content) : ({ ok: false, offset: deep } as const);
  if (json.ok) return json;
  return { ok: false, code: 'damaged', where: placeText(placeAfter(START, content.slice(0, json.offset))) };
}

/** The value that a text of bounded length says, or the offset where it is no JSON. */
export function parsed(
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly offset: number } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, offset: offsetOf(error, text) };
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

/** The offset where brackets nest deeper than in any file we read; null when they do not. Brackets in strings do not count. */
export function tooDeep(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charCodeAt(index);
    if (quoted) {
      if (sign === ESCAPE) index++;
      else if (sign === QUOTE) quoted = false;
    } else if (sign === QUOTE) quoted = true;
    else if (sign === OPEN || sign === BEGIN) {
      depth++;
      if (depth > MAX_DEPTH) return index;
    } else if (sign === CLOSE || sign === END) depth--;
  }
  return null;
}

/** A place in a file; the first line and column are 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const START: Place = { line: 1, column: 1 };

/** The place that is reached from another after `text`. */
export function placeAfter({ line, column }: Place, text: string): Place {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  const last = text.length - text.lastIndexOf('\n');
  return { line: line + lines, column: lines === 0 ? column + text.length : last };
}

/** `line 3, column 7` */
export function placeText({ line, column }: Place): string {
  return `line ${line}, column ${column}`;
}

/** Engines word their syntax errors differently; all give an offset, or a line and a column, but for a text that ends too early. */
function offsetOf(error: unknown, text: string): number {
  const message = error instanceof Error ? error.message : '';
  const offset = /position (\d+)/.exec(message)?.[1];
  if (offset !== undefined) return Number(offset);
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return text.length;
  let start = 0;
  for (let count = 1; count < Number(line); count++) start = text.indexOf('\n', start) + 1;
  return start + Number(column) - 1;
}
