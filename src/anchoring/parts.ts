import type { Span } from '../span.ts';
import type { Change } from './anchored.ts';

/** A run of words, that differs from the other version or not. */
export interface Part {
  readonly text: string;
  readonly differs: boolean;
}

type Differences = readonly Pick<Change, 'from' | 'to'>[];

/** The stored words, cut where they differ from those that stand there now. */
export function wordsThen(was: string, changes: Differences): Part[] {
  return cut(
    was,
    changes.map(({ from }) => from),
    0,
  );
}

/** The words at `span` of the article's text as it is now, cut where they differ from the stored ones. */
export function wordsNow(words: string, span: Span, changes: Differences): Part[] {
  return cut(
    words,
    changes.map(({ to }) => to),
    span.start,
  );
}

/** Cuts `words`, which stand at `offset`, at the edges of `spans`. */
function cut(words: string, spans: readonly Span[], offset: number): Part[] {
  const parts: Part[] = [];
  let done = 0;
  const push = (end: number, differs: boolean): void => {
    if (end > done) parts.push({ text: words.slice(done, end), differs });
    done = Math.max(done, end);
  };
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    push(Math.min(words.length, start - offset), false);
    push(Math.min(words.length, end - offset), true);
  }
  push(words.length, false);
  return parts;
}
