import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { OWN_LIMITS, ownName } from '../annotations/own-label.ts';
import { type MessageKey, t } from '../i18n.ts';
import { AMOUNTS, LOCALES, type Settings } from '../storage/settings.ts';
import { choose, useChosen } from '../ui/chosen.ts';
import { ExportForm } from '../ui/ExportForm.tsx';
import { EVERYTHING } from '../ui/exports.ts';
import { ImportFile } from './ImportFile.tsx';
import { Kept } from './Kept.tsx';
import { Keys } from './Keys.tsx';
import { LabelSets } from './LabelSets.tsx';
import { Sites } from './Sites.tsx';

/** Each language calls itself by its own name, so that a reader who cannot read the others finds it. */
const OWN_NAMES: Readonly<Record<Exclude<Settings['locale'], 'auto'>, string>> = {
  en: 'English',
  zh_CN: '简体中文',
  zh_TW: '繁體中文',
};

const AMOUNT_WORDS: Readonly<Record<Settings['amount'], readonly [MessageKey, MessageKey]>> = {
  few: ['options_amount_few', 'options_amount_few_text'],
  balanced: ['options_amount_balanced', 'options_amount_balanced_text'],
  all: ['options_amount_all', 'options_amount_all_text'],
};

interface ChoiceProps {
  readonly chosen: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

function Language({ chosen, onChange }: ChoiceProps): JSX.Element {
  return (
    <section>
      <h2 id="language">{t('options_language')}</h2>
      <select
        aria-labelledby="language"
        onChange={(event) => onChange({ locale: LOCALES[event.currentTarget.selectedIndex] ?? 'auto' })}
      >
        {LOCALES.map((name) => (
          <option key={name} value={name} selected={name === chosen.locale}>
            {name === 'auto' ? t('options_language_auto') : OWN_NAMES[name]}
          </option>
        ))}
      </select>
    </section>
  );
}

function Marks({ chosen, onChange }: ChoiceProps): JSX.Element {
  return (
    <section>
      <h2>{t('options_marks')}</h2>
      <fieldset class="choices">
        <legend>{t('options_amount')}</legend>
        {AMOUNTS.map((amount) => (
          <label key={amount} class="check">
            <input
              type="radio"
              name="amount"
              checked={amount === chosen.amount}
              onChange={() => onChange({ amount })}
            />
            <span>
              {t(AMOUNT_WORDS[amount][0])}
              <span class="soft">{t(AMOUNT_WORDS[amount][1])}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          checked={chosen.neutral}
          onChange={(event) => onChange({ neutral: event.currentTarget.checked })}
        />
        <span>
          {t('options_neutral')}
          <span class="soft">{t('options_neutral_text')}</span>
        </span>
      </label>
    </section>
  );
}

function Name({ chosen, onChange }: ChoiceProps): JSX.Element {
  return (
    <section>
      <h2 id="name">{t('options_name')}</h2>
      <p>{t('options_name_text')}</p>
      <input
        type="text"
        class="box"
        aria-labelledby="name"
        maxLength={OWN_LIMITS.name}
        value={chosen.name}
        onChange={({ currentTarget }) => {
          const name = ownName(currentTarget.value);
          currentTarget.value = name;
          onChange({ name });
        }}
      />
    </section>
  );
}

function Privacy(): JSX.Element {
  return (
    <section>
      <h2>{t('options_privacy')}</h2>
      <p>{t('options_privacy_local')}</p>
      <p>{t('options_privacy_private')}</p>
      <h3>{t('options_privacy_page_title')}</h3>
      <p>{t('options_privacy_page')}</p>
    </section>
  );
}

/** The settings: language, marks, keys, labels, name, sites, what is kept, and what is seen by whom. */
export function SettingsScreen(): JSX.Element {
  const chosen = useChosen();
  const change = (part: Partial<Settings>) => void choose(part);
  useLayoutEffect(() => {
    document.title = t('options_title');
  });
  // links lead to a part of it, which is not there yet when the browser looks
  useLayoutEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <main class="options">
      <h1>{t('options_title')}</h1>
      <Language chosen={chosen} onChange={change} />
      <Marks chosen={chosen} onChange={change} />
      <Keys />
      <LabelSets />
      <Name chosen={chosen} onChange={change} />
      <Sites />
      <section>
        <h2>{t('options_data')}</h2>
        <Kept />
        <a class="link" href="library.html">
          {t('library_open_all')}
        </a>
        <h3>{t('export_title')}</h3>
        <p>{t('options_export_text')}</p>
        <ExportForm
          scopes={[{ value: 'everything', words: t('export_scope_everything') }]}
          start="json"
          private={false}
          site=""
          gather={async () => EVERYTHING}
        />
        <ImportFile />
      </section>
      <Privacy />
    </main>
  );
}
