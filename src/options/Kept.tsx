import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { FORMATS } from '../formats/formats.ts';
import { date, errorText, fileSize, plural, t } from '../i18n.ts';
import { serveScreen } from '../messages/receive.ts';
import { ask, codeOf } from '../messages/send.ts';
import { lastBackup } from '../storage/backup.ts';
import type { Amounts } from '../storage/local.ts';
import { Stores } from '../storage/stores.ts';
import { backup } from '../ui/exports.ts';
import { fileName, saveFile } from '../ui/files.ts';

const stores = new Stores();
const DAY_MS = 86_400_000;
/** A backup older than this is asked for. */
const OLD_MS = 30 * DAY_MS;

interface Usage extends Amounts {
  /** Of all that the extension keeps, as the browser tells it; null where it does not. */
  readonly bytes: number | null;
  readonly saved: number;
}

async function usage(): Promise<Usage> {
  const [amounts, saved, estimate] = await Promise.all([
    stores.local.amounts(),
    lastBackup.get(),
    navigator.storage?.estimate().catch(() => null),
  ]);
  return { ...amounts, saved, bytes: estimate?.usage ?? null };
}

/** Saves everything as our own file; what came of it, in words. */
async function backUp(): Promise<string> {
  const now = new Date();
  const file = await backup(stores.local, now.getTime());
  if (file === null) return t('export_empty');
  const name = fileName('backup', now, FORMATS.json.extension);
  saveFile(name, file);
  await lastBackup.set(now.getTime());
  return t('export_saved', name);
}

function Backed({ usage: { saved, pages } }: { usage: Usage }): JSX.Element {
  if (saved === 0) return <p class={pages > 0 ? 'outcome alarm' : ''}>{pages > 0 && t('kept_never')}</p>;
  const isOld = Date.now() - saved > OLD_MS;
  return (
    <p class={isOld ? 'outcome alarm' : 'soft'}>
      {t(isOld ? 'kept_saved_long_ago' : 'kept_saved', date(new Date(saved)))}
    </p>
  );
}

interface EraseProps {
  readonly usage: Usage;
  readonly onErase: () => void;
  readonly onBackUp: () => void;
}

/** Asked twice, with what would be lost, and a way to keep it. */
function Erase({ usage: { pages, events }, onErase, onBackUp }: EraseProps): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" class="button" disabled={events === 0} onClick={() => setAsked(true)}>
        {t('kept_erase')}
      </button>
    );
  return (
    <div class="warning" role="alert">
      <p>{t('kept_erase_ask', plural('kept_pages', pages), plural('kept_events', events))}</p>
      <div class="buttons">
        <button type="button" class="button main" onClick={onBackUp}>
          {t('kept_back_up')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setAsked(false);
            onErase();
          }}
        >
          {t('kept_erase_yes')}
        </button>
        <button type="button" class="button" onClick={() => setAsked(false)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

/** How much is kept, when it was last saved, and the way to save or erase all of it. */
export function Kept(): JSX.Element | null {
  const [shown, setShown] = useState<Usage | null>(null);
  const [said, setSaid] = useState('');
  const look = useCallback(() => {
    usage().then(setShown, (error) => setSaid(errorText(codeOf(error))));
  }, []);
  useEffect(() => {
    const life = new AbortController();
    serveScreen({ changed: look }, life.signal);
    lastBackup.onChanged(look, life.signal);
    look();
    return () => life.abort();
  }, [look]);
  const run = (job: () => Promise<string>) => {
    job().then(setSaid, (error) => setSaid(errorText(codeOf(error))));
  };
  const erase = async () => {
    await ask('erase', {});
    look();
    return t('kept_erased');
  };
  if (!shown) return <p role="status">{said}</p>;
  const { pages, events, bytes } = shown;
  return (
    <>
      <p>
        {t('kept_text', plural('kept_pages', pages), plural('kept_events', events))}
        {bytes !== null && bytes > 0 && ` ${t('kept_size', fileSize(bytes))}`}
      </p>
      <Backed usage={shown} />
      <div class="buttons">
        <button type="button" class="button main" disabled={events === 0} onClick={() => run(backUp)}>
          {t('kept_back_up')}
        </button>
      </div>
      <Erase usage={shown} onErase={() => run(erase)} onBackUp={() => run(backUp)} />
      <p class="outcome" role="status">
        {said}
      </p>
    </>
  );
}
