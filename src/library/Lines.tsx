import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { LABELS, type Label } from '../annotations/event.ts';
import type { OwnLabel } from '../annotations/own-label.ts';
import { date, number, plural, t } from '../i18n.ts';
import { ownLabel } from '../storage/label-sets.ts';
import { Drawing, LabelGlyph } from '../ui/glyphs.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LabelButtons } from '../ui/LabelButtons.tsx';
import { useLabelSets } from '../ui/label-sets.ts';
import { ownTone } from '../ui/OwnLabels.tsx';
import { measurePainted } from '../ui/painted.ts';
import { publishedDay } from '../ui/published.ts';
import { EchoNote } from './EchoNote.tsx';
import type { Echoed, Echoes } from './echoes.ts';
import type { Found } from './found.ts';
import type { Book, Item } from './shelf.ts';
import { useVirtual } from './virtual.ts';

/** What can be done with a claim. */
export interface Acts {
  readonly open: (item: Pick<Item, 'id'>) => void;
  readonly visit: (book: Book) => void;
  /** Reads the article again, behind this page. */
  readonly recheck: (book: Book) => void;
  readonly label: (item: Item, label: Label | OwnLabel | null) => void;
  readonly dismiss: (item: Item) => void;
  readonly choose: (item: Item, chosen: boolean) => void;
  readonly go: (item: Item) => void;
}

const BOOK_HEIGHT = 64;
const ITEM_HEIGHT = 96;

function BookLine({ book, count, acts }: { book: Book; count: number; acts: Acts }): JSX.Element {
  const about = [book.site, publishedDay(book.published), plural('library_claims', count)].filter(
    (part) => part !== '',
  );
  return (
    <div class="book">
      <h2 lang={book.language} dir="auto">
        <button type="button" class="book-title" title={t('library_visit')} onClick={() => acts.visit(book)}>
          {book.title === '' ? book.url : book.title}
        </button>
      </h2>
      <IconButton drawing="restore" title={t('library_recheck')} onClick={() => acts.recheck(book)} />
      <a
        class="icon-button"
        href={`print.html?page=${book.key}`}
        title={t('print_article')}
        aria-label={t('print_article')}
      >
        <Drawing name="print" />
      </a>
      <p class="soft">{about.join(' · ')}</p>
    </div>
  );
}

function Said({ item }: { item: Item }): JSX.Element {
  const others = LABELS.map((label) => ({ label, count: item.others.filter((one) => one === label).length }));
  return (
    <p class="soft item-said">
      <span>{date(new Date(item.modified))}</span>
      {item.state === 'changed' && <span>{t('library_state_changed')}</span>}
      {item.state === 'gone' && <span>{t('library_state_gone')}</span>}
      {item.own && <span>{t('claim_own')}</span>}
      {item.evidence > 0 && <span>{plural('library_evidence', item.evidence)}</span>}
      {item.others.length > 0 && (
        <span class="others">
          {t('claim_others')}
          {others.map(
            ({ label, count }) =>
              count > 0 && (
                <span key={label} class={label}>
                  <LabelGlyph label={label} filled />
                  <span class="unseen">{t(`label_${label}`)}</span> {number(count)}
                </span>
              ),
          )}
        </span>
      )}
    </p>
  );
}

interface ItemProps {
  readonly item: Item;
  readonly language: string;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly echoed: Echoed | null;
  readonly acts: Acts;
}

function ItemLine({ item, language, current, chosen, echoed, acts }: ItemProps): JSX.Element {
  return (
    <div
      class={`item ${item.label ?? ''}`}
      style={ownTone(ownLabel(useLabelSets(), item.ownLabel))}
      tabIndex={current ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      onFocusIn={() => acts.go(item)}
      onPointerDown={() => acts.go(item)}
    >
      <input
        type="checkbox"
        checked={chosen}
        aria-label={t('library_choose', item.quote)}
        onChange={({ currentTarget }) => acts.choose(item, currentTarget.checked)}
      />
      <div class="item-words">
        <button
          type="button"
          class="quote"
          lang={language}
          dir="auto"
          title={t('library_open')}
          onClick={() => acts.open(item)}
        >
          {item.quote}
        </button>
        {item.notes.map((note, index) => (
          <p key={index} class="item-note" dir="auto">
            {note}
          </p>
        ))}
        {echoed && <EchoNote echoed={echoed} onOpen={acts.open} />}
        <Said item={item} />
      </div>
      <div class="item-acts">
        <LabelButtons label={item.label} ownLabel={item.ownLabel} onLabel={(label) => acts.label(item, label)} />
        <IconButton
          drawing={item.dismissed ? 'restore' : 'dismiss'}
          title={t(item.dismissed ? 'claim_restore' : 'claim_dismiss')}
          command="dismiss"
          onClick={() => acts.dismiss(item)}
        />
      </div>
    </div>
  );
}

interface Props {
  readonly found: Found;
  /** The claim that keys act on, by its id. */
  readonly current: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly echoes: Echoes;
  readonly acts: Acts;
  /** Counts the moves by keys: after each the focus follows to the current claim. */
  readonly moves: number;
}

/** What a line is known by, whatever else was found. */
function keyOf(found: Found, at: number): string {
  const line = found.line(at);
  return line?.item?.id ?? line?.book.key ?? '';
}

/** How high the lines are, as long as they were not drawn. */
function guessOf(found: Found): Float32Array {
  const heights = new Float32Array(found.lines).fill(ITEM_HEIGHT);
  for (const head of found.heads()) heights[head] = BOOK_HEIGHT;
  return heights;
}

/** The lines near the viewport, of however many. */
export function Lines({ found, current, chosen, echoes, acts, moves }: Props): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtual(
    scroller,
    useMemo(
      () => ({
        list: found.search,
        guess: guessOf(found),
        keyOf: (line: number) => keyOf(found, line),
        lineOf: (key: string) => found.lineOf(key),
      }),
      [found],
    ),
  );
  useLayoutEffect(measurePainted, []);
  useEffect(() => {
    const at = current === null ? -1 : found.lineOf(current);
    if (moves > 0 && at >= 0) virtual.scrollTo(at);
  }, [moves]);
  const focused = useRef(0);
  useLayoutEffect(() => {
    // the line may be drawn only after the list was scrolled to it
    const line = scroller.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (moves === focused.current || !line) return;
    focused.current = moves;
    line.focus({ preventScroll: true });
  });
  const drawn = Array.from({ length: virtual.end - virtual.first }, (_, index) => virtual.first + index);
  return (
    <div class="shelf" ref={scroller}>
      <ul class="lines" style={{ height: `${virtual.total - virtual.top}px`, marginTop: `${virtual.top}px` }}>
        {drawn.map((at) => {
          const line = found.line(at);
          if (!line) return null;
          return (
            <li key={keyOf(found, at)} data-line={at} class="line" aria-setsize={found.lines} aria-posinset={at + 1}>
              {line.item === null ? (
                <BookLine book={line.book} count={line.count} acts={acts} />
              ) : (
                <ItemLine
                  item={line.item}
                  language={line.book.language}
                  current={line.item.id === current}
                  chosen={chosen.has(line.item.id)}
                  echoed={echoes.of(line.item.id)}
                  acts={acts}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
