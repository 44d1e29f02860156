import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Label } from '../annotations/event.ts';
import { given, isSameLabel, type OwnId, type OwnLabel } from '../annotations/own-label.ts';
import { browser } from '../browser.ts';
import { link } from '../formats/spelling.ts';
import { number, plural, t } from '../i18n.ts';
import type { KeptAct } from '../messages/protocol.ts';
import { labelsOf } from '../storage/label-sets.ts';
import { Stores } from '../storage/stores.ts';
import { useKeys } from '../ui/desk/keys.ts';
import { Drawing } from '../ui/glyphs.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LabelButtons } from '../ui/LabelButtons.tsx';
import { LabelSetsContext, labelWords, useKeptLabelSets, useLabelSets } from '../ui/label-sets.ts';
import { Notice } from '../ui/Notice.tsx';
import { Toast } from '../ui/Toast.tsx';
import { useEchoes } from './echoes.ts';
import type { Found } from './found.ts';
import type { ExportProps, HandOn } from './HandOn.tsx';
import { type Acts, Lines } from './Lines.tsx';
import { RecheckNote, useRecheck } from './Recheck.tsx';
import { SearchRow } from './SearchRow.tsx';
import { EVERYTHING } from './search.ts';
import type { Book, Item } from './shelf.ts';
import { Shelves, say, takeBack, UNREAD } from './shelves.ts';
import { useSifted } from './sifted.ts';

const stores = new Stores();
const shelves = new Shelves(stores);

/** The last act, to be taken back. */
interface Last {
  readonly text: string;
  readonly events: readonly string[];
}

/** What can be said of a claim; of the reader's own labels the screen knows the names. */
type What = Exclude<KeptAct, OwnId> | OwnLabel;

function textOf(what: What, count: number): string {
  if (count > 1) return plural('act_bulk', count);
  if (what === 'dismiss') return t('act_dismissed');
  if (what === 'restore') return t('act_restored');
  return what === 'withdraw' ? t('act_withdrawn') : t('act_labelled', labelWords(what));
}

/** Opens the article where the words stand. */
async function openAt({ id }: Pick<Item, 'id'>): Promise<void> {
  const page = await stores.local.page(id.split(':', 1)[0] ?? '');
  const target = page?.annotations.find((annotation) => annotation.id === id)?.target;
  const url = page && target ? link(page, target) : '';
  if (url !== '') await browser.tabs.create({ url });
}

/** What is said of claims here: shown when it was kept, and taken back as one. */
function useActs(): {
  readonly last: Last | null;
  readonly act: (items: readonly Item[], what: What) => void;
  readonly undo: () => void;
  readonly close: () => void;
} {
  const [last, setLast] = useState<Last | null>(null);
  const act = async (items: readonly Item[], what: What) => {
    const done = await say(
      items.map(({ id }) => id),
      typeof what === 'string' ? what : what.id,
    );
    if ('failure' in done) setLast({ text: done.failure, events: [] });
    else if (done.events.length > 0) setLast({ text: textOf(what, done.events.length), events: done.events });
  };
  const undo = async () => {
    if (!last || last.events.length === 0) return;
    setLast({ text: (await takeBack(last.events)) ?? t('act_undone'), events: [] });
  };
  const close = useCallback(() => setLast(null), []);
  return { last, act: (items, what) => void act(items, what), undo: () => void undo(), close };
}

interface BulkProps {
  readonly count: number;
  readonly onSay: (what: Label | OwnLabel | 'dismiss') => void;
  readonly onRecheck: () => void;
  readonly onClear: () => void;
}

function Bulk({ count, onSay, onRecheck, onClear }: BulkProps): JSX.Element {
  return (
    <div class="library-bulk">
      <p role="status">{plural('library_chosen', count)}</p>
      <LabelButtons label={null} onLabel={(label) => label !== null && onSay(label)} />
      <button type="button" class="button small" onClick={() => onSay('dismiss')}>
        {t('claim_dismiss')}
      </button>
      <button type="button" class="button small" title={t('library_recheck_all_hint')} onClick={onRecheck}>
        {t('library_recheck_all')}
      </button>
      <button type="button" class="link" onClick={onClear}>
        {t('library_choose_none')}
      </button>
    </div>
  );
}

/** The articles of claims, in the list's order. */
function booksOf(books: readonly Book[], items: readonly Item[]): Book[] {
  const keys = new Set(items.map(({ id }) => id.split(':', 1)[0]));
  return books.filter(({ key }) => keys.has(key));
}

/** What was chosen, without what is no longer found. */
function useChosen(found: Found) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => (ids.size === 0 ? [] : found.items().filter(({ id }) => ids.has(id))), [found, ids]);
  const choose = ({ id }: Item, isChosen: boolean) =>
    setIds((old) => new Set(isChosen ? [...old, id] : [...old].filter((other) => other !== id)));
  return { ids, chosen, choose, set: (all: readonly Item[]) => setIds(new Set(all.map(({ id }) => id))) };
}

interface HeadProps {
  readonly found: Found;
  readonly isComplete: boolean;
  /** How much of what the articles say was compared, from 0 to 1; null while it is not. */
  readonly compared: number | null;
  readonly isExporting: boolean;
  readonly onExport: () => void;
}

function Head({ found, isComplete, compared, isExporting, onExport }: HeadProps): JSX.Element {
  return (
    <div class="library-head">
      <h1>{t('library_title')}</h1>
      <p class="soft" role="status">
        {isComplete ? t('library_count', number(found.claims), number(found.articles)) : t('library_reading')}
      </p>
      {compared !== null && (
        <label class="library-compared soft">
          {t('library_comparing')} <progress max={1} value={compared} />
        </label>
      )}
      <a class="icon-button" href="pictures.html" title={t('pictures_title')} aria-label={t('pictures_title')}>
        <Drawing name="pictures" />
      </a>
      <IconButton drawing="export" title={t('export_title')} expanded={isExporting} onClick={onExport} />
      <IconButton drawing="settings" title={t('settings')} onClick={() => void browser.runtime.openOptionsPage()} />
    </div>
  );
}

/** The formats are more code than the rest: loaded when they are asked for. */
function ExportLater({ chosen, found }: { chosen: ExportProps['chosen']; found: Found }): JSX.Element | null {
  const items = useMemo(() => found.items(), [found]);
  const [Panel, setPanel] = useState<typeof HandOn | null>(null);
  useEffect(() => {
    void import('./HandOn.tsx').then((loaded) => setPanel(() => loaded.HandOn));
  }, []);
  return Panel && <Panel chosen={chosen} items={items} />;
}

/** All annotated articles and claims, searched, labelled and handed on. */
function Library(): JSX.Element {
  const [read, setRead] = useState(UNREAD);
  const [search, setSearch] = useState(EVERYTHING);
  const [current, setCurrent] = useState<string | null>(null);
  const [moves, setMoves] = useState(0);
  const [isExporting, setExporting] = useState(false);
  useLayoutEffect(() => {
    const life = new AbortController();
    shelves.open(setRead, life.signal);
    return () => life.abort();
  }, []);
  const echoes = useEchoes(read.books, read.isComplete);
  const found = useSifted(read.books, search, echoes.found);
  const { last, act, undo, close } = useActs();
  const chosen = useChosen(found);
  const rechecking = useRecheck();
  const here = current ?? found.claim(0)?.id ?? null;
  const at = (): number => (current === null ? -1 : found.claimOf(current));
  const go = (claim: number) => {
    const next = found.claim(Math.min(Math.max(0, claim), found.claims - 1));
    if (!next) return;
    setCurrent(next.id);
    setMoves((count) => count + 1);
  };
  const onItem = (job: (item: Item) => void) => {
    const item = found.claim(at());
    if (item) job(item);
  };
  const acts: Acts = {
    open: (one) => void openAt(one),
    visit: ({ url }) => url !== '' && void browser.tabs.create({ url }),
    recheck: (book) => rechecking.run([book]),
    label: (one, label) => act([one], label ?? 'withdraw'),
    dismiss: (one) => act([one], one.dismissed ? 'restore' : 'dismiss'),
    choose: chosen.choose,
    go: ({ id }) => setCurrent(id),
  };
  useKeys({
    step: (by) => go(at() + by),
    own: labelsOf(useLabelSets()),
    label: (label) => onItem((item) => acts.label(item, isSameLabel(item, given(label)) ? null : label)),
    dismiss: () => onItem(acts.dismiss),
    undo,
    search: () => document.getElementById('words')?.focus(),
    open(by) {
      let claim = at() + by;
      while (claim >= 0 && claim < found.claims && found.claim(claim)?.label !== null) claim += by;
      if (claim >= 0 && claim < found.claims) go(claim);
    },
    jump: () => onItem(acts.open),
  });
  const all = chosen.chosen.length === found.claims && found.claims > 0;
  return (
    <div class="library">
      <header>
        <Head
          found={found}
          isComplete={read.isComplete}
          compared={echoes.share}
          isExporting={isExporting}
          onExport={() => setExporting(!isExporting)}
        />
        <SearchRow search={search} {...read.choices} me={read.reviewer} onSearch={setSearch} />
        {isExporting && <ExportLater chosen={chosen.chosen} found={found} />}
        {found.claims > 0 && (
          <div class={chosen.chosen.length > 0 ? 'library-tools chosen' : 'library-tools'}>
            <label class="library-all soft">
              <input type="checkbox" checked={all} onChange={() => chosen.set(all ? [] : found.items())} />
              {t('library_choose_all')}
            </label>
            {chosen.chosen.length > 0 && (
              <Bulk
                count={chosen.chosen.length}
                onSay={(what) => act(chosen.chosen, what)}
                onRecheck={() => rechecking.run(booksOf(read.books, chosen.chosen))}
                onClear={() => chosen.set([])}
              />
            )}
          </div>
        )}
        {rechecking.rechecked && (
          <RecheckNote
            rechecked={rechecking.rechecked}
            onShow={(state) => setSearch({ ...EVERYTHING, state })}
            onVisit={acts.visit}
            onClose={rechecking.close}
          />
        )}
      </header>
      <main>
        {read.failure !== null && <Notice drawing="alert" title={t('library_failed')} text={read.failure} />}
        {read.failure === null && read.isComplete && read.books.length === 0 && (
          <Notice drawing="page" title={t('library_empty')} text={t('library_empty_text')} />
        )}
        {read.isComplete && read.books.length > 0 && found.claims === 0 && (
          <Notice drawing="none" title={t('library_none')} text={t('library_none_text')} />
        )}
        {found.claims > 0 && (
          <Lines found={found} current={here} chosen={chosen.ids} echoes={echoes} acts={acts} moves={moves} />
        )}
      </main>
      <Toast
        message={last && { text: last.text, undo: last.events.length > 0, count: last.events.length }}
        onUndo={undo}
        onClose={close}
      />
    </div>
  );
}

/** The library, with the reader's own labels. */
export function LibraryScreen(): JSX.Element {
  return (
    <LabelSetsContext.Provider value={useKeptLabelSets()}>
      <Library />
    </LabelSetsContext.Provider>
  );
}
