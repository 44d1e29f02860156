import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { t } from '../../i18n.ts';
import type { View } from '../../messages/protocol.ts';
import { serveScreen } from '../../messages/receive.ts';
import type { LabelSets } from '../../storage/label-sets.ts';
import { IconButton } from '../IconButton.tsx';
import { LabelSetsContext, useKeptLabelSets } from '../label-sets.ts';
import { Notice } from '../Notice.tsx';
import { measurePainted } from '../painted.ts';
import { Strip } from '../Strip.tsx';
import { Toast } from '../Toast.tsx';
import { ClaimList } from './ClaimList.tsx';
import { EditedStrip } from './EditedStrip.tsx';
import type { ExportPanel } from './ExportPanel.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filtered, NO_FILTER } from './filter.ts';
import { Header, type Panel } from './Header.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { Refusals } from './Refusals.tsx';
import { Failed, Loading, Off, OffButton, Revoked, Silent, Unseen, VisitStrip, Without } from './States.tsx';
import { Session, type Shown } from './session.ts';

type ArticleView = Extract<View, { state: 'article' }>;

function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

function openLibrary(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('library.html') });
}

/** The formats are more code than all the rest of the desk: loaded when they are asked for. */
function ExportLater({ view }: { view: ArticleView }): JSX.Element | null {
  const [Panel, setPanel] = useState<typeof ExportPanel | null>(null);
  useEffect(() => {
    void import('./ExportPanel.tsx').then((loaded) => setPanel(() => loaded.ExportPanel));
  }, []);
  return Panel && <Panel view={view} />;
}

interface ArticleProps {
  readonly view: ArticleView;
  readonly session: Session;
  readonly canUndo: boolean;
  readonly onPanel: (() => void) | undefined;
}

function ArticleScreen({ view, session, canUndo, onPanel }: ArticleProps): JSX.Element {
  const [panel, setPanel] = useState<Panel | null>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const scroller = useRef<HTMLElement>(null);
  const claims = useMemo(() => filtered(view.claims, filter), [view.claims, filter]);
  useMemo(measurePainted, []);
  const showPanel = (next: Panel | null) => {
    // what is filtered away by a bar that nobody sees would look lost
    if (next !== 'filter') setFilter(NO_FILTER);
    setPanel(next);
  };
  return (
    <>
      <header>
        {view.private && <Strip>{t('private_strip')}</Strip>}
        <EditedStrip edited={view.edited} />
        {view.access === 'visit' && view.origin !== '' && <VisitStrip view={view} session={session} />}
        <Header
          view={view}
          panel={panel}
          canUndo={canUndo}
          onPanel={showPanel}
          onAside={onPanel}
          onUndo={() => void session.undo()}
          onLibrary={openLibrary}
          onSettings={openSettings}
        />
      </header>
      {panel === 'export' && <ExportLater view={view} />}
      {panel === 'keys' && <KeysHelp />}
      {panel === 'filter' && (
        <FilterBar
          session={session}
          filter={filter}
          all={view.claims}
          claims={claims}
          me={view.reviewer}
          onFilter={setFilter}
          onClose={() => showPanel(null)}
        />
      )}
      <main class="list" ref={scroller}>
        {view.claims.length === 0 && <Notice drawing="none" title={t('list_none_title')} text={t('list_none_text')} />}
        <ClaimList
          session={session}
          claims={claims}
          rest={view.rest}
          drafts={view.drafts}
          language={view.article.language}
          private={view.private}
          reviewer={view.reviewer}
          focus={view.focus}
          scroller={scroller}
          onHelp={() => showPanel(panel === 'keys' ? null : 'keys')}
          onSearch={() => showPanel('filter')}
        />
        <Refusals session={session} language={view.article.language} version={`${view.page} ${view.claims.length}`} />
      </main>
    </>
  );
}

interface WithoutProps {
  readonly view: Exclude<View, ArticleView>;
  readonly session: Session;
  readonly place: Place;
}

function WithoutArticle({ view, session, place }: WithoutProps): JSX.Element {
  // a tab we may not see looks like the browser's own pages; in the popup it would have been opened by the click that shows it
  if (view.state === 'closed' && place === 'panel') return <Unseen />;
  if (view.state === 'off') return <Off view={view} session={session} />;
  if (view.state === 'silent') return <Silent view={view} />;
  return view.state === 'revoked' ? <Revoked view={view} session={session} /> : <Without view={view} />;
}

interface ScreenProps {
  readonly shown: Shown;
  readonly session: Session;
  readonly place: Place;
  readonly onPanel: (() => void) | undefined;
}

function Screen({ shown: { view, failure, toast }, session, place, onPanel }: ScreenProps): JSX.Element {
  if (view?.state === 'article') {
    const canUndo = view.undoable !== null || toast?.undo === true;
    return <ArticleScreen view={view} session={session} canUndo={canUndo} onPanel={onPanel} />;
  }
  if (view === null && failure === null) return <Loading />;
  return (
    <main class="list">
      <div class="corner">
        {view?.state === 'other' && !view.private && view.host !== '' && <OffButton host={view.host} />}
        <IconButton drawing="settings" title={t('settings')} onClick={openSettings} />
      </div>
      {view === null ? (
        <Failed failure={failure ?? 'unexpected'} session={session} />
      ) : (
        <WithoutArticle view={view} session={session} place={place} />
      )}
    </main>
  );
}

/** Where the desk stands: the popup at the toolbar, or the panel beside the page. */
export type Place = 'popup' | 'panel';

interface Props {
  readonly tab: number;
  readonly place: Place;
  /** The view, where it was asked for before. */
  readonly first?: View | null;
  /** The label sets, where they were asked for before. */
  readonly sets?: LabelSets;
  /** Counts what the tab loaded: another number, and the view is asked for again. */
  readonly loads?: number;
  /** Opens the panel; left out where the desk is in it already. */
  readonly onPanel?: () => void;
}

/** The desk of one tab: asks for the view, and again whenever the background says that something changed. */
export function App({ tab, place, first = null, sets, loads = 0, onPanel }: Props): JSX.Element {
  const session = useMemo(() => new Session(tab, (next) => setShown(next), first), [tab]);
  const [shown, setShown] = useState(session.shown);
  const begin = () => {
    const life = new AbortController();
    serveScreen(
      {
        changed: (about) => {
          if (about.tab === null || about.tab === tab) void session.refresh();
        },
      },
      life.signal,
    );
    session.begin();
    return () => life.abort();
  };
  // what can be drawn is painted before anything else is done
  useLayoutEffect(() => (first === null ? begin() : undefined), [session, tab]);
  useEffect(() => (first === null ? undefined : begin()), [session, tab]);
  useEffect(() => {
    if (loads > 0) void session.refresh();
  }, [session, loads]);
  const close = useCallback(() => session.toast(null), [session]);
  return (
    <LabelSetsContext.Provider value={useKeptLabelSets(sets)}>
      <Screen shown={shown} session={session} place={place} onPanel={onPanel} />
      <Toast message={shown.toast} onUndo={() => void session.undo()} onClose={close} />
    </LabelSetsContext.Provider>
  );
}
