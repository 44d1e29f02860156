import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LABELS } from '../annotations/event.ts';
import { CLAIM_TYPES } from '../claims/claim.ts';
import { languageName, type MessageKey, t } from '../i18n.ts';
import { labelsOf } from '../storage/label-sets.ts';
import { Choice } from '../ui/Choice.tsx';
import { isComposing } from '../ui/keyboard.ts';
import { useLabelSets } from '../ui/label-sets.ts';
import type { Choices } from './choices.ts';
import { EVERYTHING, HAVING, type Having, ORDERS, type Order, type Search } from './search.ts';

const DAY_MS = 86_400_000;
const PERIODS = { day: 1, week: 7, month: 31, year: 366 } as const;
type Period = keyof typeof PERIODS;
const PERIOD_NAMES = Object.keys(PERIODS) as Period[];

const PERIOD_WORDS = {
  day: 'library_since_day',
  week: 'library_since_week',
  month: 'library_since_month',
  year: 'library_since_year',
} as const satisfies Record<Period, MessageKey>;
const HAVING_WORDS = {
  evidence: 'library_having_evidence',
  note: 'library_having_note',
  disagreement: 'library_having_disagreement',
  elsewhere: 'library_having_elsewhere',
  contradiction: 'library_having_contradiction',
} as const satisfies Record<Having, MessageKey>;
const ORDER_WORDS = {
  recent: 'library_order_recent',
  oldest: 'library_order_oldest',
  site: 'library_order_site',
  most: 'library_order_most',
} as const satisfies Record<Order, MessageKey>;

const STATE_WORDS = {
  same: 'library_state_same',
  changed: 'library_state_changed',
  gone: 'library_state_gone',
  unread: 'library_state_unread',
} as const satisfies Record<Exclude<Search['state'], ''>, MessageKey>;
const STATES = Object.keys(STATE_WORDS) as (keyof typeof STATE_WORDS)[];

interface Props extends Choices {
  readonly search: Search;
  /** The reader, among the reviewers. */
  readonly me: string;
  readonly onSearch: (search: Search) => void;
}

/** Words to look for, what the claims must be like, and the order. */
export function SearchRow({ search, sites, languages, reviewers, me, onSearch }: Props): JSX.Element {
  const [period, setPeriod] = useState<Period | ''>('');
  const set = (part: Partial<Search>) => onSearch({ ...search, ...part });
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    setPeriod('');
    onSearch({ ...EVERYTHING, order: search.order });
  };
  const choosePeriod = (chosen: Period | '') => {
    setPeriod(chosen);
    set({ since: chosen === '' ? 0 : Date.now() - PERIODS[chosen] * DAY_MS });
  };
  const labels = LABELS.map((value) => ({ value, words: t(`label_${value}`) }));
  const own = labelsOf(useLabelSets()).map(({ id, name }) => ({ value: id, words: name }));
  return (
    <search class="library-search" onKeyDown={clear}>
      <div class="library-words">
        <input
          id="words"
          class="box"
          type="search"
          placeholder={t('library_words')}
          aria-label={t('library_words')}
          value={search.words}
          onInput={({ currentTarget }) => set({ words: currentTarget.value })}
        />
        <Choice
          name={t('library_order')}
          value={search.order}
          open={false}
          options={ORDERS.map((value) => ({ value, words: t(ORDER_WORDS[value]) }))}
          onChoose={(order) => order !== '' && set({ order })}
        />
      </div>
      <div class="library-choices">
        <Choice
          name={t('filter_label')}
          value={search.label}
          options={[
            ...labels,
            ...own,
            { value: 'none' as const, words: t('filter_unlabelled') },
            { value: 'dismissed' as const, words: t('library_dismissed') },
          ]}
          onChoose={(label) => set({ label })}
        />
        <Choice
          name={t('library_type')}
          value={search.type}
          options={CLAIM_TYPES.map((value) => ({ value, words: t(`type_${value}`) }))}
          onChoose={(type) => set({ type })}
        />
        <Choice
          name={t('library_site')}
          value={search.site}
          options={sites.map((value) => ({ value, words: value }))}
          onChoose={(site) => set({ site })}
        />
        <Choice
          name={t('library_language')}
          value={search.language}
          options={languages.map((value) => ({ value, words: languageName(value) }))}
          onChoose={(language) => set({ language })}
        />
        <Choice
          name={t('library_state')}
          value={search.state}
          options={STATES.map((value) => ({ value, words: t(STATE_WORDS[value]) }))}
          onChoose={(state) => set({ state })}
        />
        {(reviewers.length > 1 || search.reviewer !== '') && (
          <Choice
            name={t('library_reviewer')}
            value={search.reviewer}
            options={reviewers.map(({ reviewer, name }) => ({
              value: reviewer,
              words:
                reviewer === me ? t('library_reviewer_me') : (name ?? t('pictures_reviewer', reviewer.slice(0, 6))),
            }))}
            onChoose={(reviewer) => set({ reviewer })}
          />
        )}
        <Choice
          name={t('library_having')}
          value={search.having}
          options={HAVING.map((value) => ({ value, words: t(HAVING_WORDS[value]) }))}
          onChoose={(having) => set({ having })}
        />
        <Choice
          name={t('library_since')}
          value={period}
          options={PERIOD_NAMES.map((value) => ({ value, words: t(PERIOD_WORDS[value]) }))}
          onChoose={choosePeriod}
        />
      </div>
    </search>
  );
}
