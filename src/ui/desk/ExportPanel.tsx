import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { within } from '../../formats/scope.ts';
import { t } from '../../i18n.ts';
import type { Source } from '../../messages/jobs.ts';
import type { View } from '../../messages/protocol.ts';
import { Stores } from '../../storage/stores.ts';
import { ExportForm } from '../ExportForm.tsx';
import { article, EVERYTHING, held, type Scope } from '../exports.ts';

type ArticleView = Extract<View, { state: 'article' }>;

const stores = new Stores();

/** The export of the article under the desk's header. */
export function ExportPanel({ view }: { view: ArticleView }): JSX.Element {
  const standing = view.claims.filter((claim) => !claim.dismissed);
  const said = standing.filter(({ own, note, verdicts }) => own || note !== '' || verdicts.length > 0);
  const store = stores.of(view.private);
  const [wanted, setClaim] = useState('');
  const claim = (said.find(({ id }) => id === wanted) ?? said[0])?.id ?? '';
  const gather = useCallback(
    async (scope: Scope, now: number): Promise<Source> => {
      // a worker reads what is on the machine, but not what a private window holds
      if (scope === 'everything') return view.private ? held(store) : EVERYTHING;
      const { pages } = await article(store, view, scope === 'all', now);
      if (scope !== 'claim') return { from: 'hand', pages };
      const only = { claims: new Set([`${view.page}:${claim}`]) };
      return { from: 'hand', pages: pages.map((page) => within(page, only)).filter((page) => page !== null) };
    },
    [store, view, claim],
  );
  return (
    <section class="panel" aria-label={t('export_title')}>
      <ExportForm
        scopes={[
          { value: 'labelled', words: t('export_scope_labelled', said.length) },
          { value: 'all', words: t('export_scope_all', standing.length) },
          ...(said.length > 1 ? [{ value: 'claim' as const, words: t('export_scope_claim') }] : []),
          { value: 'everything', words: t('export_scope_everything') },
        ]}
        start="csv"
        private={view.private}
        site={new URL(view.article.address).hostname}
        gather={gather}
        claims={{
          title: t('export_claim'),
          options: said.map(({ id, quote }) => ({ value: id, words: quote })),
          chosen: claim,
          onChoose: setClaim,
        }}
      />
      {!view.private && said.length > 0 && (
        <a
          class="link export-print"
          href={`print.html?page=${view.page}&tab=${view.tab}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('print_article')}
        </a>
      )}
    </section>
  );
}
