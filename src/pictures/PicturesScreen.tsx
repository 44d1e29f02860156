import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Reviewer } from '../annotations/annotation.ts';
import { LABELS } from '../annotations/event.ts';
import { type MessageKey, number, period, plural, t } from '../i18n.ts';
import { type Pair, pairs } from '../statistics/agreement.ts';
import { count, type Figures } from '../statistics/count.ts';
import type { Entry } from '../statistics/entry.ts';
import { inPeriods, type Unit } from '../statistics/periods.ts';
import { firstOf, STANDINGS, type Standing, type Tally, total } from '../statistics/tally.ts';
import { Notice } from '../ui/Notice.tsx';
import { inSlices } from '../ui/slices.ts';
import { Agreed } from './Agreed.tsx';
import { useEntries } from './entries.ts';
import { Picture } from './Picture.tsx';
import { Legend, nameOf, Paints } from './paints.tsx';
import { type Bar, barPlot, timePlot } from './plots.ts';

/** Sites that have a bar of their own. */
const MOST_SITES = 12;
const UNIT_WORDS = {
  day: 'pictures_unit_day',
  week: 'pictures_unit_week',
  month: 'pictures_unit_month',
  year: 'pictures_unit_year',
} as const satisfies Record<Unit, MessageKey>;
/** Reviewers that can be chosen from. */
const MOST_REVIEWERS = 50;

/** What comes out of a job in steps; null until it does, and while the next is being worked out, what came out before. */
function useSteps<T>(steps: () => Generator<undefined, T, undefined>, needs: readonly unknown[]): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => inSlices(steps(), setValue), needs);
  return value;
}

/** Who gave labels, the one with most of them first, with the names they went by last. */
function* reviewersOf(entries: readonly Entry[]): Generator<undefined, readonly Reviewer[], undefined> {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  for (const [index, { verdicts }] of entries.entries()) {
    if (index % 4000 === 3999) yield;
    for (const { reviewer, name } of verdicts) {
      counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1);
      if (name !== undefined) names.set(reviewer, name);
    }
  }
  return [...counts].sort(([, m], [, n]) => n - m).map(([reviewer]) => ({ reviewer, name: names.get(reviewer) }));
}

const headOf = (first: string, of: readonly Standing[]): string[] => [first, ...of.map(nameOf), t('pictures_total')];
const cellsOf = (tally: Tally, of: readonly Standing[]): string[] =>
  [...of.map((each) => tally[each]), total(tally)].map(number);

function Bars({ title, about, bars }: { title: string; about?: string; bars: readonly Bar[] }): JSX.Element {
  const draw = useCallback((width: number) => barPlot(bars, width), [bars]);
  const rows = bars.map(({ name, tally }) => [name, ...cellsOf(tally, STANDINGS)]);
  return (
    <Picture title={title} about={about} draw={draw} table={{ head: headOf(title, STANDINGS), rows }}>
      <Legend of={STANDINGS} />
    </Picture>
  );
}

function Times({ days, undated }: Pick<Figures, 'days' | 'undated'>): JSX.Element {
  const { unit, periods } = useMemo(() => inPeriods(days), [days]);
  const draw = useCallback((width: number) => timePlot(periods, unit, width), [periods, unit]);
  const left = undated > 0 ? plural('pictures_undated', undated) : '';
  if (periods.length === 0) {
    return (
      <section class="picture">
        <h2>{t('pictures_time')}</h2>
        <p class="soft">{[t('pictures_no_days'), left].join(' ')}</p>
      </section>
    );
  }
  const rows = periods.map(({ start, tally }) => [period(start, unit), ...cellsOf(tally, LABELS)]);
  return (
    <Picture
      title={t('pictures_time')}
      about={[t(UNIT_WORDS[unit]), left].filter(Boolean).join(' · ')}
      draw={draw}
      table={{ head: headOf(t('pictures_from'), LABELS), rows }}
    >
      <Legend of={LABELS} />
    </Picture>
  );
}

function Pictures({ figures, agreed }: { figures: Figures; agreed: JSX.Element }): JSX.Element {
  const sites = useMemo(() => {
    const { first, rest } = firstOf(figures.sites, MOST_SITES);
    const others = plural('pictures_rest', figures.sites.length - first.length);
    return [...first, ...(rest ? [[others, rest] as const] : [])].map(([name, tally]) => ({ name, tally }));
  }, [figures]);
  const types = useMemo(() => figures.types.map(([type, tally]) => ({ name: t(`type_${type}`), tally })), [figures]);
  return (
    <>
      <dl class="tiles">
        {STANDINGS.map((standing) => (
          <div key={standing} class={standing}>
            <dt>{nameOf(standing)}</dt>
            <dd>{number(figures.all[standing])}</dd>
          </div>
        ))}
      </dl>
      <Times {...figures} />
      <Bars title={t('pictures_site')} bars={sites} />
      <Bars title={t('pictures_type')} about={t('pictures_type_hint')} bars={types} />
      {agreed}
    </>
  );
}

/** What the labels of all articles amount to, in pictures and tables. */
export function PicturesScreen(): JSX.Element {
  const { entries, reviewer, state, count: soFar, failure } = useEntries();
  const [chosen, setChosen] = useState('');
  const known = useSteps(() => reviewersOf(entries), [entries]) ?? [];
  const reviewers = known.map((one) => one.reviewer);
  const whose = [chosen, reviewer].find((one) => reviewers.includes(one)) ?? reviewers[0] ?? reviewer;
  const figures = useSteps(() => count(entries, whose), [entries, whose]);
  const compared = useSteps<readonly Pair[]>(() => pairs(entries, reviewer), [entries, reviewer]) ?? [];
  const nameOfReviewer = (key: string) =>
    key === reviewer
      ? t('pictures_you')
      : (known.find((one) => one.reviewer === key)?.name ?? t('pictures_reviewer', key.slice(0, 4)));
  const isEmpty = state === 'complete' && entries.length === 0;
  return (
    <div class="pictures">
      <Paints />
      <header>
        <a href="library.html">{t('library_title')}</a>
        <h1>{t('pictures_title')}</h1>
        <p class="soft" role="status">
          {state === 'reading' && t('pictures_counting', soFar)}
          {state === 'complete' && figures && !isEmpty && t('pictures_count', figures.claims, figures.articles)}
        </p>
        {reviewers.length > 1 && (
          <label class="whose">
            {t('pictures_whose')}
            <select onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              {reviewers.slice(0, MOST_REVIEWERS).map((key) => (
                <option key={key} value={key} selected={key === whose}>
                  {nameOfReviewer(key)}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      <main>
        {state === 'failed' && <Notice drawing="alert" title={t('pictures_failed')} text={failure} />}
        {isEmpty && <Notice drawing="page" title={t('library_empty')} text={t('pictures_empty_text')} />}
        {state === 'complete' && !isEmpty && figures && (
          <Pictures figures={figures} agreed={<Agreed pairs={compared} nameOf={nameOfReviewer} />} />
        )}
      </main>
    </div>
  );
}
