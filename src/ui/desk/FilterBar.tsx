import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { LABELS } from '../../annotations/event.ts';
import type { ListedClaim } from '../../annotations/listing.ts';
import { CLAIM_TYPES } from '../../claims/claim.ts';
import { named, plural, t } from '../../i18n.ts';
import { labelsOf } from '../../storage/label-sets.ts';
import { Choice } from '../Choice.tsx';
import { isComposing } from '../keyboard.ts';
import { LabelButtons } from '../LabelButtons.tsx';
import { useLabelSets } from '../label-sets.ts';
import { type Filter, isFiltering, NO_FILTER } from './filter.ts';
import type { Session } from './session.ts';

/** Labels every claim that the filter shows, or takes all of them out; one undo takes all of it back. */
function Bulk({ session, claims }: { session: Session; claims: readonly ListedClaim[] }): JSX.Element | null {
  const standing = claims.filter(({ dismissed }) => !dismissed).map(({ id }) => id);
  if (standing.length === 0) return null;
  return (
    <div class="bulk">
      <p>{plural('filter_all', standing.length)}</p>
      <div class="acts">
        <LabelButtons label={null} onLabel={(label) => label !== null && void session.bulk(standing, label)} />
        <button type="button" class="button small" onClick={() => void session.bulk(standing, 'dismiss')}>
          {t('claim_dismiss')}
        </button>
      </div>
    </div>
  );
}

interface Props {
  readonly session: Session;
  readonly filter: Filter;
  /** The claims that it lets through. */
  readonly claims: readonly ListedClaim[];
  readonly onFilter: (filter: Filter) => void;
  readonly onClose: () => void;
}

/** Search and filters over the list, and what can be done with all that they show. Escape clears and closes. */
export function FilterBar({ session, filter, claims, onFilter, onClose }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  const labels = LABELS.map((label) => ({ value: label, words: t(`label_${label}`) }));
  const own = labelsOf(useLabelSets()).map(({ id, name }) => ({ value: id, words: name }));
  const states = [
    { value: 'changed', words: t('filter_changed') },
    { value: 'gone', words: t('filter_gone') },
    { value: 'own', words: t('claim_own') },
  ] as const;
  const types = CLAIM_TYPES.map((type) => ({ value: type, words: named('type', type) ?? type }));
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    onFilter(NO_FILTER);
    onClose();
  };
  return (
    <search class="panel filters" onKeyDown={close}>
      <input
        ref={field}
        type="search"
        placeholder={t('filter_words')}
        aria-label={t('filter_words')}
        value={filter.words}
        onInput={(event) => set({ words: event.currentTarget.value })}
      />
      <div class="filter-choices">
        <Choice
          name={t('filter_label')}
          value={filter.label}
          options={[{ value: 'none' as const, words: t('filter_unlabelled') }, ...labels, ...own]}
          onChoose={(label) => set({ label })}
        />
        <Choice name={t('filter_state')} value={filter.state} options={states} onChoose={(state) => set({ state })} />
        <Choice name={t('filter_type')} value={filter.type} options={types} onChoose={(type) => set({ type })} />
      </div>
      {isFiltering(filter) && (
        <>
          <p role="status" class="unseen">
            {plural('filter_found', claims.length)}
          </p>
          {claims.length === 0 ? <p class="soft">{t('filter_none')}</p> : <Bulk session={session} claims={claims} />}
        </>
      )}
    </search>
  );
}
