/**
 * An edited text that knows where everything went. It is made of pieces, each of which stands for a stretch of the original (as it
 * was, or rewritten) or for none (put in), so where a stretch of the original stands now is known by construction and not by a search.
 */
import type { Span } from '../../../src/span.ts';

/** Puts `text` in place of `[start, end)` of the original. */
export interface Edit extends Span {
  readonly text: string;
}

/** The edited text, and where a stretch of the original stands in it: null when it was taken out. */
export interface Draft {
  readonly text: string;
  readonly where: (span: Span) => Span | null;
}

interface Piece extends Edit {
  /** Where it stands in the edited text. */
  readonly at: number;
}

/** The lines of a text, each with the line break behind it. */
export function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]*\n|[^\n]+$/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** Edits a text; of edits that overlap the first counts. `order`: the lines in another order. */
export function edited(original: string, edits: readonly Edit[], order: readonly Span[] = linesOf(original)): Draft {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const pieces: Piece[] = [];
  let text = '';
  const put = (piece: Edit): void => {
    pieces.push({ ...piece, at: text.length });
    text += piece.text;
  };
  for (const line of order) {
    let at = line.start;
    for (const edit of sorted) {
      if (edit.start < at || edit.end > line.end || edit.start >= line.end) continue;
      if (edit.start > at) put({ start: at, end: edit.start, text: original.slice(at, edit.start) });
      put(edit);
      at = edit.end;
    }
    if (at < line.end) put({ start: at, end: line.end, text: original.slice(at, line.end) });
    if (!text.endsWith('\n') && line !== order.at(-1)) text += '\n';
  }
  return { text, where: (span) => where(pieces, span) };
}

function where(pieces: readonly Piece[], span: Span): Span | null {
  let [start, end] = [-1, -1];
  for (const piece of pieces) {
    if (piece.text === '' || piece.end <= span.start || piece.start >= span.end) continue;
    const isKept = piece.text.length === piece.end - piece.start;
    const skip = isKept ? Math.max(0, span.start - piece.start) : 0;
    const drop = isKept ? Math.max(0, piece.end - span.end) : 0;
    if (start < 0) start = piece.at + skip;
    end = piece.at + piece.text.length - drop;
  }
  return start < 0 ? null : { start, end };
}
