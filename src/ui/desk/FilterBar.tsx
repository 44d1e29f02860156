import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { LABELS } from '../../annotations/event.ts';
import type { ListedClaim } from '../../annotations/listing.ts';
import { CLAIM_TYPES } from '../../claims/claim.ts';
import { type MessageKey, named, plural, t } from '../../i18n.ts';
import { labelsOf } from '../../storage/label-sets.ts';
import { Choice } from '../Choice.tsx';
import { isComposing } from '../keyboard.ts';
import { LabelButtons } from '../LabelButtons.tsx';
import { useLabelSets } from '../label-sets.ts';
import { type Filter, isFiltering, NO_FILTER, reviewersOf, WORTHS, type Worth } from './filter.ts';
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

const WORTH_WORDS: Readonly<Record<Worth, MessageKey>> = {
  high: 'filter_worth_high',
  middle: 'filter_worth_middle',
  low: 'filter_worth_low',
};

interface Props {
  readonly session: Session;
  readonly filter: Filter;
  /** All claims, and those that it lets through. */
  readonly all: readonly ListedClaim[];
  readonly claims: readonly ListedClaim[];
  /** Who the reader is. */
  readonly me: string;
  readonly onFilter: (filter: Filter) => void;
  readonly onClose: () => void;
}

/** Search and filters over the list, and what can be done with all that they show. Escape clears and closes. */
export function FilterBar({ session, filter, all, claims, me, onFilter, onClose }: Props): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  // before the next key: a figure that is typed at once must not label a claim
  useLayoutEffect(() => field.current?.focus(), []);
  const set = (part: Partial<Filter>) => onFilter({ ...filter, ...part });
  const labels = LABELS.map((label) => ({ value: label, words: t(`label_${label}`) }));
  const own = labelsOf(useLabelSets()).map(({ id, name }) => ({ value: id, words: name }));
  const states = [
    { value: 'changed', words: t('filter_changed') },
    { value: 'gone', words: t('filter_gone') },
    { value: 'own', words: t('claim_own') },
  ] as const;
  const types = CLAIM_TYPES.map((type) => ({ value: type, words: named('type', type) ?? type }));
  const worths = WORTHS.map((worth) => ({ value: worth, words: t(WORTH_WORDS[worth]) }));
  const reviewers = useMemo(() => reviewersOf(all), [all]).map(({ reviewer, name }) => ({
    value: reviewer,
    words: reviewer === me ? t('library_reviewer_me') : (name ?? t('pictures_reviewer', reviewer.slice(0, 6))),
  }));
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
        <Choice name={t('filter_worth')} value={filter.worth} options={worths} onChoose={(worth) => set({ worth })} />
        {(reviewers.length > 1 || filter.reviewer !== '') && (
          <Choice
            name={t('library_reviewer')}
            value={filter.reviewer}
            options={reviewers}
            onChoose={(reviewer) => set({ reviewer })}
          />
        )}
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
