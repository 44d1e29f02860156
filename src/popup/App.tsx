import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import type { View } from '../messages/protocol.ts';
import { serveScreen } from '../messages/receive.ts';
import { Stores } from '../storage/stores.ts';
import { ExportForm } from '../ui/ExportForm.tsx';
import { article, everything, type Scope } from '../ui/exports.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Strip } from '../ui/Strip.tsx';
import { Toast } from '../ui/Toast.tsx';
import { ClaimList } from './ClaimList.tsx';
import { EditedStrip } from './EditedStrip.tsx';
import { Header, type Panel } from './Header.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { Refusals } from './Refusals.tsx';
import { Failed, Off, Revoked, VisitStrip, Without } from './States.tsx';
import { Session, type Shown } from './session.ts';

type ArticleView = Extract<View, { state: 'article' }>;

const stores = new Stores();

function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

function ExportPanel({ view }: { view: ArticleView }): JSX.Element {
  const standing = view.claims.filter((claim) => !claim.dismissed);
  const said = standing.filter(({ own, note, verdicts }) => own || note !== '' || verdicts.length > 0);
  const store = stores.of(view.private);
  const gather = (scope: Scope, now: number) =>
    scope === 'everything' ? everything(store, now) : article(store, view, scope === 'all', now);
  return (
    <section class="panel" aria-label={t('export_title')}>
      <ExportForm
        scopes={[
          { value: 'labelled', words: t('export_scope_labelled', said.length) },
          { value: 'all', words: t('export_scope_all', standing.length) },
          { value: 'everything', words: t('export_scope_everything') },
        ]}
        start="csv"
        private={view.private}
        site={new URL(view.article.address).hostname}
        gather={gather}
      />
    </section>
  );
}

interface ArticleProps {
  readonly view: ArticleView;
  readonly session: Session;
  readonly canUndo: boolean;
}

function ArticleScreen({ view, session, canUndo }: ArticleProps): JSX.Element {
  const [panel, setPanel] = useState<Panel | null>(null);
  return (
    <>
      {view.private && <Strip>{t('private_strip')}</Strip>}
      <EditedStrip view={view} />
      {view.access === 'visit' && view.origin !== '' && <VisitStrip view={view} session={session} />}
      <Header
        view={view}
        panel={panel}
        canUndo={canUndo}
        onPanel={setPanel}
        onUndo={() => void session.undo()}
        onSettings={openSettings}
      />
      {panel === 'export' && <ExportPanel view={view} />}
      {panel === 'keys' && <KeysHelp />}
      <main class="list">
        {view.claims.length === 0 && <Notice drawing="none" title={t('list_none_title')} text={t('list_none_text')} />}
        <ClaimList
          session={session}
          claims={view.claims}
          drafts={view.drafts}
          language={view.article.language}
          focus={view.focus}
          onHelp={() => setPanel(panel === 'keys' ? null : 'keys')}
        />
        <Refusals session={session} language={view.article.language} version={`${view.page} ${view.claims.length}`} />
      </main>
    </>
  );
}

function WithoutArticle({ view, session }: { view: Exclude<View, ArticleView>; session: Session }): JSX.Element {
  if (view.state === 'off') return <Off view={view} session={session} />;
  return view.state === 'revoked' ? <Revoked view={view} session={session} /> : <Without view={view} />;
}

function Screen({ shown: { view, failure, toast }, session }: { shown: Shown; session: Session }): JSX.Element {
  if (view?.state === 'article')
    return <ArticleScreen view={view} session={session} canUndo={view.undoable !== null || toast?.undo === true} />;
  if (view === null && failure === null)
    return (
      <p class="opening soft" role="status">
        {t('state_loading')}
      </p>
    );
  return (
    <main class="list">
      <div class="corner">
        <IconButton drawing="settings" title={t('settings')} onClick={openSettings} />
      </div>
      {view === null ? (
        <Failed failure={failure ?? 'unexpected'} session={session} />
      ) : (
        <WithoutArticle view={view} session={session} />
      )}
    </main>
  );
}

/** The popup of one tab: asks for the view, and again whenever the background says that something changed. */
export function App({ tab }: { tab: number }): JSX.Element {
  const [shown, setShown] = useState<Shown>({ view: null, failure: null, toast: null });
  const session = useMemo(() => new Session(tab, setShown), [tab]);
  useEffect(() => {
    const life = new AbortController();
    serveScreen(
      {
        changed: (about) => {
          if (about.tab === null || about.tab === tab) void session.refresh();
        },
      },
      life.signal,
    );
    session.hold();
    void session.refresh();
    return () => life.abort();
  }, [session, tab]);
  const close = useCallback(() => session.toast(null), [session]);
  return (
    <>
      <Screen shown={shown} session={session} />
      <Toast message={shown.toast} onUndo={() => void session.undo()} onClose={close} />
    </>
  );
}
