import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { plural, t } from '../i18n.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { type Outcome, recheck } from './recheck.ts';
import type { Book, State } from './shelf.ts';

/** Articles being read again, or what came of it. */
export interface Rechecked {
  readonly books: readonly Book[];
  readonly outcome: Outcome;
  readonly isOver: boolean;
}

const NOTHING: Outcome = { claims: { same: 0, changed: 0, gone: 0 }, read: 0, unread: [] };
/** Articles that could not be read, so many named. */
const MOST_NAMED = 5;

const SHOW_WORDS = { changed: 'library_recheck_changed', gone: 'library_recheck_gone' } as const;

/** Reads articles again, no two of them at once. */
export function useRecheck(): {
  readonly rechecked: Rechecked | null;
  readonly run: (books: readonly Book[]) => void;
  /** Ends it, or takes what came of it away. */
  readonly close: () => void;
} {
  const [rechecked, setRechecked] = useState<Rechecked | null>(null);
  const life = useRef<AbortController | null>(null);
  const run = async (books: readonly Book[]) => {
    if (life.current || books.length === 0) return;
    life.current = new AbortController();
    let last = { books, outcome: NOTHING, isOver: false };
    setRechecked(last);
    for await (const outcome of recheck(books, life.current.signal)) {
      last = { ...last, outcome };
      setRechecked(last);
    }
    life.current = null;
    setRechecked({ ...last, isOver: true });
  };
  const close = () => (life.current ? life.current.abort() : setRechecked(null));
  return { rechecked, run: (books) => void run(books), close };
}

function Unread({ books, onVisit }: { books: readonly Book[]; onVisit: (book: Book) => void }): JSX.Element {
  return (
    <p class="library-unread">
      {plural('library_unread', books.length)}{' '}
      {books.slice(0, MOST_NAMED).map((book) => (
        <button key={book.key} type="button" class="link" lang={book.language} onClick={() => onVisit(book)}>
          {book.title === '' ? book.url : book.title}
        </button>
      ))}
      {books.length > MOST_NAMED && ' …'}
    </p>
  );
}

interface Props {
  readonly rechecked: Rechecked;
  readonly onShow: (state: State) => void;
  readonly onVisit: (book: Book) => void;
  readonly onClose: () => void;
}

/** How far it got, or what was found. */
export function RecheckNote({ rechecked: { books, outcome, isOver }, onShow, onVisit, onClose }: Props): JSX.Element {
  const { claims, read, unread } = outcome;
  const at = read + unread.length;
  return (
    <div class="library-note">
      {!isOver && (
        <>
          <label>
            {t('library_rechecking', Math.min(at + 1, books.length), books.length)}{' '}
            <progress max={books.length} value={at} />
          </label>
          <span class="soft library-note-title">{books[at]?.title}</span>
          <button type="button" class="button small" onClick={onClose}>
            {t('cancel')}
          </button>
        </>
      )}
      <p role="status">
        {isOver && plural('library_rechecked', read)}
        {isOver && read > 0 && ` ${t('library_rechecked_claims', claims.same, claims.changed, claims.gone)}`}
      </p>
      {isOver &&
        (['changed', 'gone'] as const).map(
          (state) =>
            claims[state] > 0 && (
              <button key={state} type="button" class="link" onClick={() => onShow(state)}>
                {t(SHOW_WORDS[state])}
              </button>
            ),
        )}
      {isOver && unread.length > 0 && <Unread books={unread} onVisit={onVisit} />}
      {isOver && <IconButton drawing="close" title={t('dismiss_toast')} onClick={onClose} />}
    </div>
  );
}
