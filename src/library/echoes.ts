import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Echo } from '../crosscheck/crosscheck.ts';
import { Aside, type Heard } from '../messages/jobs.ts';
import type { Book } from './shelf.ts';
import type { Known } from './sift.ts';

/** Milliseconds between two looks at what is known so far. */
const TELL_MS = 250;

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

/** What is said elsewhere. */
export interface Echoes {
  /** By the claim's id. */
  readonly found: Known;
  /** Of a claim by its id; null where nothing is. */
  readonly of: (id: string) => Echoed | null;
  /** How much of all articles was looked at, from 0 to 1; null while nobody waits for it. */
  readonly share: number | null;
}

/** The same for books of the same claims: a label changes nothing of what they say. */
const claimsOf = (books: readonly Book[]): string =>
  books
    .map(({ key, items }) => `${key}${items.length}`)
    .sort()
    .join();

interface Told {
  readonly found: Known;
  readonly share: number | null;
}

/** Hears what a thread of its own finds, now and then, until the answer is called or all is known. `isShown`: also before all of it is known. */
function listen(isShown: boolean, tell: (told: Told) => void): () => void {
  const thread = new Aside();
  const found = new Map<string, Echo>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = true;
  const known = (share: number | null) =>
    tell({ found: { has: (id) => found.has(id), get: (id) => found.get(id) }, share });
  const hear = ({ share, echoes }: Heard) => {
    for (const [id, echo] of echoes) found.set(id, echo);
    if (!isShown || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      known(share);
    }, TELL_MS);
  };
  const end = () => {
    clearTimeout(timer);
    thread.end();
  };
  const done = () => {
    end();
    known(null);
  };
  // where it fails, no more is said than was found
  thread.run('echoes', null, hear).then(done, () => isWanted && done());
  return () => {
    isWanted = false;
    end();
  };
}

const NOTHING: Told = { found: new Map(), share: null };

/** What is said in several of the books, and where figures contradict each other; looked for when all of them are there. */
export function useEchoes(books: readonly Book[], isComplete: boolean): Echoes {
  const [{ found, share }, setTold] = useState(NOTHING);
  const compared = useRef<{ readonly claims: string; readonly end: () => void } | null>(null);
  useEffect(() => () => compared.current?.end(), []);
  useEffect(() => {
    if (!isComplete) return;
    const claims = claimsOf(books);
    if (claims === compared.current?.claims) return;
    compared.current?.end();
    compared.current = { claims, end: listen(compared.current === null, setTold) };
  }, [books, isComplete]);
  const byKey = useMemo(() => new Map(books.map((book) => [book.key, book])), [books]);
  return useMemo(() => {
    const other = (id: string): Other[] => {
      const book = byKey.get(id.split(':', 1)[0] ?? '');
      return book ? [{ id, book }] : [];
    };
    const of = (id: string): Echoed | null => {
      const echo = found.get(id);
      if (!echo) return null;
      const differing = echo.differing.flatMap(({ id, figure }) => other(id).map((one) => ({ ...one, figure })));
      return { count: echo.count, same: echo.same.flatMap(other), differing };
    };
    return { found, of, share };
  }, [byKey, found, share]);
}
