import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { plural, t } from '../i18n.ts';
import type { Source } from '../messages/jobs.ts';
import { ExportForm } from '../ui/ExportForm.tsx';
import { EVERYTHING, type Scope } from '../ui/exports.ts';
import type { Item } from './shelf.ts';

/** What may be handed on. */
export interface ExportProps {
  readonly chosen: readonly Item[];
  /** All that the search found. */
  readonly items: readonly Item[];
}

/** Exports the claims that were chosen, those that are shown, or everything. */
export function HandOn({ chosen, items }: ExportProps): JSX.Element {
  const gather = useCallback(
    async (scope: Scope): Promise<Source> =>
      scope === 'everything'
        ? EVERYTHING
        : { from: 'kept', claims: (scope === 'chosen' ? chosen : items).map(({ id }) => id) },
    [chosen, items],
  );
  const hasChosen = chosen.length > 0;
  return (
    <ExportForm
      // what was chosen at the start is another thing when something is chosen
      key={hasChosen ? 'chosen' : 'found'}
      scopes={[
        ...(hasChosen ? [{ value: 'chosen' as const, words: plural('library_chosen', chosen.length) }] : []),
        { value: 'found', words: plural('library_shown', items.length) },
        { value: 'everything', words: t('export_scope_everything') },
      ]}
      start="csv"
      private={false}
      site="library"
      gather={gather}
    />
  );
}
