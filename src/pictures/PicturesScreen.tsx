import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { LABELS } from '../annotations/event.ts';
import { type MessageKey, number, period, plural, t } from '../i18n.ts';
import type { Figures } from '../statistics/count.ts';
import { inPeriods, type Unit } from '../statistics/periods.ts';
import { firstOf, STANDINGS, type Standing, type Tally, total } from '../statistics/tally.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Agreed } from './Agreed.tsx';
import { Picture } from './Picture.tsx';
import { Legend, nameOf, Paints } from './paints.tsx';
import { type Bar, barPlot, timePlot } from './plots.ts';
import { useStatistics } from './statistics.ts';

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

/** Opens all tables while the page is printed: nobody can open one on paper. */
function useTablesOnPaper(): void {
  useEffect(() => {
    const life = new AbortController();
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('.picture details:not([open])')];
      for (const details of opened) details.open = true;
    };
    const close = () => {
      for (const details of opened) details.open = false;
    };
    addEventListener('beforeprint', open, life);
    addEventListener('afterprint', close, life);
    return () => life.abort();
  }, []);
}

/** What the labels of all articles amount to, in pictures and tables. */
export function PicturesScreen(): JSX.Element {
  const [chosen, setChosen] = useState('');
  const { counted, soFar, failure } = useStatistics(chosen);
  const { reviewer = '', reviewers: known = [], whose = '', figures, pairs = [] } = counted ?? {};
  const reviewers = known.map((one) => one.reviewer);
  const nameOfReviewer = (key: string) =>
    key === reviewer
      ? t('pictures_you')
      : (known.find((one) => one.reviewer === key)?.name ?? t('pictures_reviewer', key.slice(0, 4)));
  useTablesOnPaper();
  const isEmpty = figures?.claims === 0;
  const isShown = failure === null && figures !== undefined && !isEmpty;
  return (
    <div class="pictures">
      <Paints />
      <header>
        <a href="library.html">{t('library_title')}</a>
        <h1>{t('pictures_title')}</h1>
        <p class="soft" role="status">
          {counted === null && failure === null && t('pictures_counting', soFar)}
          {isShown && t('pictures_count', figures.claims, figures.articles)}
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
        {isShown && <IconButton drawing="print" title={t('print_title')} onClick={() => print()} />}
      </header>
      <main>
        {failure !== null && <Notice drawing="alert" title={t('pictures_failed')} text={failure} />}
        {failure === null && isEmpty && (
          <Notice drawing="page" title={t('library_empty')} text={t('pictures_empty_text')} />
        )}
        {isShown && <Pictures figures={figures} agreed={<Agreed pairs={pairs} nameOf={nameOfReviewer} />} />}
      </main>
    </div>
  );
}
