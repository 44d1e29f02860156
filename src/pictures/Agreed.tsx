import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { LABELS } from '../annotations/event.ts';
import { number, percent, t } from '../i18n.ts';
import { agreement, type Pair } from '../statistics/agreement.ts';
import { Picture, type Table } from './Picture.tsx';
import { crossingPlot } from './plots.ts';

/** Pairs that can be chosen from. */
const MOST_PAIRS = 50;
const SOURCE = 'https://doi.org/10.1177/001316446002000104';

interface Props {
  readonly pairs: readonly Pair[];
  readonly nameOf: (reviewer: string) => string;
}

function tableOf({ crossing }: Pair, corner: string): Table {
  return {
    head: [corner, ...LABELS.map((label) => t(`label_${label}`))],
    rows: LABELS.map((row) => [t(`label_${row}`), ...LABELS.map((column) => number(crossing[row][column]))]),
  };
}

function Kappa({ pair }: { pair: Pair }): JSX.Element | null {
  const found = agreement(pair.crossing);
  return (
    found && (
      <>
        <dl class="tiles">
          <div>
            <dt>{t('pictures_shared')}</dt>
            <dd>{number(pair.shared)}</dd>
          </div>
          <div>
            <dt>{t('pictures_share')}</dt>
            <dd>{percent(found.share)}</dd>
          </div>
          {found.kappa !== null && (
            <div>
              <dt>{t('pictures_kappa')}</dt>
              <dd>{number(Math.round(found.kappa * 100) / 100)}</dd>
            </div>
          )}
        </dl>
        <p class="soft">
          {t(found.kappa === null ? 'pictures_kappa_none' : 'pictures_kappa_hint')}{' '}
          <a href={SOURCE} target="_blank" rel="noreferrer">
            {t('pictures_kappa_source')}
          </a>
        </p>
      </>
    )
  );
}

/** How far reviewers agree, for the pair that is chosen. */
export function Agreed({ pairs, nameOf }: Props): JSX.Element {
  const [chosen, setChosen] = useState('');
  const shown = pairs.slice(0, MOST_PAIRS);
  const keyOf = ({ one, other }: Pair) => `${one} ${other}`;
  const pair = shown.find((one) => keyOf(one) === chosen) ?? shown[0];
  const draw = useCallback((width: number) => crossingPlot((pair as Pair).crossing, width), [pair]);
  if (!pair) {
    return (
      <section class="picture">
        <h2>{t('pictures_agreement')}</h2>
        <p class="soft">{t('pictures_agreement_none')}</p>
      </section>
    );
  }
  const [one, other] = [nameOf(pair.one), nameOf(pair.other)];
  const corner = t('pictures_crossing', one, other);
  return (
    <Picture title={t('pictures_agreement')} draw={draw} table={tableOf(pair, corner)}>
      {shown.length > 1 ? (
        <label class="whose">
          {t('pictures_pair')}
          <select onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {shown.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)} selected={each === pair}>
                {t('pictures_pair_of', nameOf(each.one), nameOf(each.other))} ({number(each.shared)})
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p>{t('pictures_pair_of', one, other)}</p>
      )}
      <Kappa pair={pair} />
      <p class="soft">{corner}</p>
    </Picture>
  );
}
