import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { LABELS, type Label } from '../annotations/event.ts';
import type { OwnLabel } from '../annotations/own-label.ts';
import { date, number, plural, t } from '../i18n.ts';
import { ownLabel } from '../storage/label-sets.ts';
import { LabelGlyph } from '../ui/glyphs.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LabelButtons } from '../ui/LabelButtons.tsx';
import { useLabelSets } from '../ui/label-sets.ts';
import { ownTone } from '../ui/OwnLabels.tsx';
import { measurePainted } from '../ui/painted.ts';
import { publishedDay } from '../ui/published.ts';
import { useVirtual } from '../ui/virtual.ts';
import type { Book, Item, Line } from './shelf.ts';

/** What can be done with a claim. */
export interface Acts {
  readonly open: (item: Item) => void;
  readonly visit: (book: Book) => void;
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
      <p class="soft">{about.join(' · ')}</p>
    </div>
  );
}

function Said({ item }: { item: Item }): JSX.Element {
  const others = LABELS.map((label) => ({ label, count: item.others.filter((one) => one === label).length }));
  return (
    <p class="soft item-said">
      <span>{date(new Date(item.modified))}</span>
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
  readonly acts: Acts;
}

function ItemLine({ item, language, current, chosen, acts }: ItemProps): JSX.Element {
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
        <Said item={item} />
      </div>
      <div class="item-acts">
        <LabelButtons label={item.label} ownLabel={item.ownLabel} onLabel={(label) => acts.label(item, label)} />
        <IconButton
          drawing={item.dismissed ? 'restore' : 'dismiss'}
          title={t(item.dismissed ? 'claim_restore' : 'claim_dismiss')}
          shortcut="X"
          onClick={() => acts.dismiss(item)}
        />
      </div>
    </div>
  );
}

interface Props {
  readonly lines: readonly Line[];
  /** The claim that keys act on, by its id. */
  readonly current: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly acts: Acts;
  /** Counts the moves by keys: after each the focus follows to the current claim. */
  readonly moves: number;
}

const keyOf = (line: Line | undefined): string => (line?.item ? line.item.id : (line?.book.key ?? ''));

/** The lines near the viewport, of however many. */
export function Lines({ lines, current, chosen, acts, moves }: Props): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtual({
    count: lines.length,
    scroller,
    // the same functions for the same lines: with others all heights would be worked out again
    ...useMemo(
      () => ({
        estimate: (index: number) => (lines[index]?.item ? ITEM_HEIGHT : BOOK_HEIGHT),
        keyOf: (index: number) => keyOf(lines[index]),
      }),
      [lines],
    ),
  });
  useEffect(measurePainted, []);
  const at = current === null ? -1 : lines.findIndex(({ item }) => item?.id === current);
  useEffect(() => {
    if (moves > 0 && at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [moves]);
  const focused = useRef(0);
  useLayoutEffect(() => {
    // the line may be drawn only after the list was scrolled to it
    const line = scroller.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (moves === focused.current || !line) return;
    focused.current = moves;
    line.focus({ preventScroll: true });
  });
  return (
    <div class="shelf" ref={scroller}>
      <ul class="lines" style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              class="line"
              aria-setsize={lines.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.item === null ? (
                <BookLine book={line.book} count={line.count} acts={acts} />
              ) : (
                <ItemLine
                  item={line.item}
                  language={line.book.language}
                  current={line.item.id === current}
                  chosen={chosen.has(line.item.id)}
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
