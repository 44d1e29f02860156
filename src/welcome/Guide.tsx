import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { LABELS } from '../annotations/event.ts';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import { LabelGlyph } from '../ui/glyphs.tsx';
import { Trial } from './Trial.tsx';

/** How many sites the extension came with. */
function builtIn(): number {
  return browser.runtime.getManifest().content_scripts?.[0]?.matches?.length ?? 0;
}

/** Once, after the install: what it does, on which sites, what it may see, and a text to try it on. */
export function Welcome(): JSX.Element {
  useEffect(() => {
    document.title = t('welcome_title');
  });
  return (
    <main class="welcome">
      <h1>{t('welcome_title')}</h1>
      <p class="lead">{t('welcome_lead')}</p>
      <section>
        <h2>{t('welcome_try')}</h2>
        <Trial />
      </section>
      <section>
        <h2>{t('welcome_how')}</h2>
        <ol>
          <li>{t('welcome_how_read')}</li>
          <li>
            {t('welcome_how_label')}
            <ul class="labels">
              {LABELS.map((label) => (
                <li key={label} class={label}>
                  <LabelGlyph label={label} filled />
                  {t(`label_${label}`)}
                </li>
              ))}
            </ul>
          </li>
          <li>{t('welcome_how_export')}</li>
        </ol>
      </section>
      <section>
        <h2>{t('options_sites')}</h2>
        <p>{t('options_sites_builtin', builtIn())}</p>
        <p>{t('welcome_sites')}</p>
      </section>
      <section>
        <h2>{t('options_privacy')}</h2>
        <p>{t('options_privacy_local')}</p>
        <p>{t('options_privacy_private')}</p>
        <p>{t('options_privacy_page')}</p>
      </section>
      <button type="button" class="button main" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('settings')}
      </button>
    </main>
  );
}
