import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { plural, t } from '../i18n.ts';
import { Stores } from '../storage/stores.ts';
import { ExportForm } from '../ui/ExportForm.tsx';
import { everything, type Scope, some } from '../ui/exports.ts';
import type { Item } from './shelf.ts';

const stores = new Stores();

/** What may be handed on. */
export interface ExportProps {
  readonly chosen: readonly Item[];
  /** All that the search found. */
  readonly items: readonly Item[];
}

/** Exports the claims that were chosen, those that are shown, or everything. */
export function HandOn({ chosen, items }: ExportProps): JSX.Element {
  const gather = useCallback(
    (scope: Scope, now: number) => {
      const { local } = stores;
      if (scope === 'everything') return everything(local, now);
      const list = scope === 'chosen' ? chosen : items;
      return some(
        local,
        list.map(({ id }) => id),
        now,
      );
    },
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
