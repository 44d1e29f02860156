import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { MAX_LENGTH } from '../formats/json-text.ts';
import { errorText, t } from '../i18n.ts';
import { ask, CallError } from '../messages/send.ts';

type Outcome = { readonly failed: boolean; readonly text: string };

async function take(file: File): Promise<Outcome> {
  try {
    // before it is read: a message to the background has a limit of its own, which says nothing a reader could use
    if (file.size > MAX_LENGTH) throw new CallError('too-large', file.name);
    const { events, added, already } = await ask('importFile', { text: await file.text() });
    const text = added === 0 ? t('options_imported_nothing') : t('options_imported', added, events, already);
    return { failed: false, text };
  } catch (error) {
    return { failed: true, text: errorText(error instanceof CallError ? error.code : 'unexpected') };
  }
}

/** Takes in a file of ours, and says what came of it. */
export function ImportFile(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const choose = async (element: HTMLInputElement) => {
    const file = element.files?.[0];
    if (!file) return;
    setOutcome({ failed: false, text: t('options_importing', file.name) });
    setOutcome(await take(file));
    // so that the same file, mended, can be chosen again
    element.value = '';
  };
  return (
    <>
      <h3>{t('options_import_title')}</h3>
      <p>{t('options_import_text')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
        hidden
        onChange={(event) => void choose(event.currentTarget)}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {t('options_import')}
      </button>
      <p class={outcome?.failed ? 'outcome alarm' : 'outcome'} role="status">
        {outcome?.text}
      </p>
    </>
  );
}
