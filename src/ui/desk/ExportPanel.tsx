import type { JSX } from 'preact';
import { t } from '../../i18n.ts';
import type { View } from '../../messages/protocol.ts';
import { Stores } from '../../storage/stores.ts';
import { ExportForm } from '../ExportForm.tsx';
import { article, everything, type Scope } from '../exports.ts';

type ArticleView = Extract<View, { state: 'article' }>;

const stores = new Stores();

/** The export of the article under the desk's header. */
export function ExportPanel({ view }: { view: ArticleView }): JSX.Element {
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
      {!view.private && said.length > 0 && (
        <a class="link" href={`print.html?page=${view.page}&tab=${view.tab}`} target="_blank" rel="noreferrer">
          {t('print_article')}
        </a>
      )}
    </section>
  );
}
