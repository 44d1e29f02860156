import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { crosscheck, type Echo, type Said } from '../crosscheck/crosscheck.ts';
import type { Book } from './shelf.ts';

/** Milliseconds of the time a page has left over that are taken at once. */
const SLICE_MS = 8;

/** A claim that says the same, or another figure, with the article it is in. */
export interface Other {
  readonly id: string;
  readonly book: Book;
}

/** What else is said of the same, ready to be shown. */
export interface Echoed {
  readonly same: readonly Other[];
  readonly count: number;
  readonly differing: readonly (Other & { readonly figure: string })[];
}

/** Of a claim by its id; null where nothing is. */
export type Echoes = (id: string) => Echoed | null;

function* saidIn(books: readonly Book[]): Generator<Said> {
  for (const { key: page, published, language, items } of books) {
    for (const { id, quote, opens, dismissed } of items) {
      if (!dismissed) yield { id, quote, opens, page, published, language };
    }
  }
}

/** The same for books of the same claims: a label changes nothing of what they say. */
const claimsOf = (books: readonly Book[]): string =>
  books
    .map(({ key, items }) => `${key}${items.length}`)
    .sort()
    .join();

/** Works in the time that nobody needs: a list that is scrolled or searched comes first. `stop` ends it. */
function whenIdle<T>(steps: Generator<undefined, T, undefined>, done: (value: T) => void): () => void {
  let handle = 0;
  const go = (idle: IdleDeadline) => {
    const end = performance.now() + Math.min(SLICE_MS, idle.timeRemaining());
    do {
      const step = steps.next();
      if (step.done) return done(step.value);
    } while (performance.now() < end);
    handle = requestIdleCallback(go);
  };
  handle = requestIdleCallback(go);
  return () => cancelIdleCallback(handle);
}

/** What is said in several of the books, and where figures contradict each other; worked out when all of them are there. */
export function useEchoes(books: readonly Book[], isComplete: boolean): Echoes {
  const [echoes, setEchoes] = useState<ReadonlyMap<string, Echo>>(new Map());
  const done = useRef('');
  useEffect(() => {
    if (!isComplete) return;
    const claims = claimsOf(books);
    if (claims === done.current) return;
    return whenIdle(crosscheck(saidIn(books)), (found) => {
      done.current = claims;
      setEchoes(found);
    });
  }, [books, isComplete]);
  const byKey = useMemo(
    () => (echoes.size === 0 ? null : new Map(books.map((book) => [book.key, book]))),
    [books, echoes],
  );
  return useMemo(() => {
    const other = (id: string): Other[] => {
      const book = byKey?.get(id.split(':', 1)[0] ?? '');
      return book ? [{ id, book }] : [];
    };
    return (id) => {
      const echo = echoes.get(id);
      if (!echo) return null;
      const differing = echo.differing.flatMap(({ id, figure }) => other(id).map((one) => ({ ...one, figure })));
      return { count: echo.count, same: echo.same.flatMap(other), differing };
    };
  }, [byKey, echoes]);
}
