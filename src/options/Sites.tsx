import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { t } from '../i18n.ts';
import { offSites, turnSite } from '../storage/off-sites.ts';
import { Fold } from '../ui/Fold.tsx';
import { siteName } from '../ui/sites.ts';

function builtIn(): readonly string[] {
  return browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];
}

function byName(patterns: readonly string[]): string[] {
  return [...patterns].sort((a, b) => siteName(a).localeCompare(siteName(b)));
}

/** The patterns that the reader granted, as they are at this moment and whoever changes them. */
function useGranted(): readonly string[] {
  const [granted, setGranted] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => {
      void browser.permissions.getAll().then(({ origins = [] }) => {
        const own = new Set(builtIn());
        setGranted(byName(origins.filter((pattern) => !own.has(pattern))));
      });
    };
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return granted;
}

/** The hosts on which everything is off, whoever turned it off. */
function useOff(): readonly string[] {
  const [off, setOff] = useState<readonly string[]>([]);
  useEffect(() => {
    const life = new AbortController();
    offSites.onChanged(setOff, life.signal);
    void offSites.get().then(setOff);
    return () => life.abort();
  }, []);
  return off;
}

/** A site and what can be done with it. */
function Site({ name, words, label, onClick }: { name: string; words: string; label: string; onClick: () => void }) {
  return (
    <li>
      <span>{name}</span>
      <button type="button" class="link" aria-label={label} onClick={onClick}>
        {words}
      </button>
    </li>
  );
}

/** The sites that may be read: those turned on, which can be removed, those turned off, and those of the install, folded. */
export function Sites(): JSX.Element {
  const granted = useGranted();
  const off = useOff();
  const [open, setOpen] = useState(false);
  const hosts = builtIn();
  return (
    <section>
      <h2>{t('options_sites')}</h2>
      <h3>{t('options_sites_granted')}</h3>
      {granted.length === 0 && <p class="soft">{t('options_sites_none')}</p>}
      <ul class="granted">
        {granted.map((pattern) => (
          <Site
            key={pattern}
            name={siteName(pattern)}
            words={t('options_sites_remove')}
            label={t('options_sites_remove_label', siteName(pattern))}
            onClick={() => void browser.permissions.remove({ origins: [pattern] })}
          />
        ))}
      </ul>
      {off.length > 0 && <h3>{t('options_sites_off')}</h3>}
      <ul class="granted">
        {off.map((host) => (
          <Site
            key={host}
            name={host}
            words={t('options_sites_on')}
            label={t('state_silent_button', host)}
            onClick={() => void turnSite(host, true)}
          />
        ))}
      </ul>
      <Fold title={t('options_sites_builtin', hosts.length)} open={open} onOpen={setOpen}>
        <ul class="built-in">
          {byName(hosts).map((pattern) => (
            <li key={pattern}>{siteName(pattern)}</li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
