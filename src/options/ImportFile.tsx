import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { decodeFile } from '../formats/decode.ts';
import { MAX_LENGTH } from '../formats/json-text.ts';
import { errorText, named, plural, t } from '../i18n.ts';
import type { ImportReport } from '../messages/protocol.ts';
import { ask, CallError } from '../messages/send.ts';

/** What the reader sees: nothing yet, a word on how it goes, or what a file would bring, to be taken in or not. */
type Shown =
  | { readonly kind: 'said'; readonly failed: boolean; readonly text: string }
  | { readonly kind: 'dry'; readonly name: string; readonly text: string; readonly report: ImportReport };

/** Of the entries left out for one reason, so many are named by their place. */
const PLACES = 5;

function failed(error: unknown): Shown {
  if (!(error instanceof CallError)) return { kind: 'said', failed: true, text: errorText('unexpected') };
  // where a file is bad is told as the message; other failures have nothing in it that a reader could use
  const where = error.code === 'damaged' && error.message !== '' ? ` ${t('options_import_where', error.message)}` : '';
  return { kind: 'said', failed: true, text: errorText(error.code) + where };
}

/** Reads a file and asks what it would bring; nothing is written. */
async function look(file: File): Promise<Shown> {
  try {
    // before it is read: a message to the background has a limit of its own, which says nothing a reader could use
    if (file.size > MAX_LENGTH) throw new CallError('too-large', file.name);
    const text = decodeFile(new Uint8Array(await file.arrayBuffer()));
    if (text === null) throw new CallError('not-ours', file.name);
    const report = await ask('importFile', { text, dry: true });
    if (report.added === 0 && report.left === 0)
      return { kind: 'said', failed: false, text: t('options_imported_nothing') };
    return { kind: 'dry', name: file.name, text, report };
  } catch (error) {
    return failed(error);
  }
}

async function take(text: string): Promise<Shown> {
  try {
    const { events, added, already } = await ask('importFile', { text });
    return { kind: 'said', failed: false, text: t('options_imported', added, events, already) };
  } catch (error) {
    return failed(error);
  }
}

/** What was left out, by reason, the first places of each named. */
function LeftOut({ report }: { report: ImportReport }): JSX.Element | null {
  if (report.left === 0) return null;
  const reasons = [...new Set(report.skipped.map(({ reason }) => reason))];
  return (
    <>
      <p>{plural('options_import_left', report.left)}</p>
      <ul class="left-out">
        {reasons.map((reason) => {
          const places = report.skipped.filter((one) => one.reason === reason).map(({ path }) => path);
          return (
            <li key={reason}>
              {named('skip', reason)}: <span class="soft">{places.slice(0, PLACES).join(', ')}</span>
              {places.length > PLACES && ' …'}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface DryProps {
  readonly shown: Extract<Shown, { kind: 'dry' }>;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

function Dry({ shown: { name, report }, onTake, onCancel }: DryProps): JSX.Element {
  const { added, already, claims } = report;
  return (
    <div class="dry">
      <p>
        <strong>{name}</strong>: {t('options_import_dry', added, already)}{' '}
        {t('options_import_claims', claims.added, claims.merged)}
      </p>
      <LeftOut report={report} />
      <div class="dry-acts">
        {added > 0 && (
          <button type="button" class="button main" onClick={onTake}>
            {plural('options_import_take', added)}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

/** Takes in a file: first what it would bring is said, then it is merged or left. */
export function ImportFile(): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const choose = async (element: HTMLInputElement) => {
    const file = element.files?.[0];
    if (!file) return;
    setShown({ kind: 'said', failed: false, text: t('options_importing', file.name) });
    setShown(await look(file));
    // so that the same file, mended, can be chosen again
    element.value = '';
  };
  const merge = async (dry: Extract<Shown, { kind: 'dry' }>) => {
    setShown({ kind: 'said', failed: false, text: t('options_importing', dry.name) });
    setShown(await take(dry.text));
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
      {shown?.kind === 'dry' && <Dry shown={shown} onTake={() => void merge(shown)} onCancel={() => setShown(null)} />}
      <p class={shown?.kind === 'said' && shown.failed ? 'outcome alarm' : 'outcome'} role="status">
        {shown?.kind === 'said' && shown.text}
      </p>
    </>
  );
}
