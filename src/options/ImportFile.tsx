import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { errorText, named, plural, t } from '../i18n.ts';
import type { ImportReport } from '../messages/protocol.ts';
import { serveScreen } from '../messages/receive.ts';
import { ask, CallError } from '../messages/send.ts';

/** What the reader sees: nothing yet, a word on how it went, how far it got, or what a file would bring, to be taken in or not. */
type Shown =
  | { readonly kind: 'said'; readonly failed: boolean; readonly text: string }
  | { readonly kind: 'going'; readonly name: string; readonly address: string }
  | { readonly kind: 'dry'; readonly file: File; readonly report: ImportReport };

/** Of the entries left out for one reason, so many are named by their place. */
const PLACES = 5;

function failed(error: unknown): Shown {
  if (!(error instanceof CallError)) return { kind: 'said', failed: true, text: errorText('unexpected') };
  // where a file is bad is told as the message; other failures have nothing in it that a reader could use
  const where = error.code === 'damaged' && error.message !== '' ? ` ${t('options_import_where', error.message)}` : '';
  return { kind: 'said', failed: true, text: errorText(error.code) + where };
}

/** Asks the background about a file that it reads by itself: what may be large goes into no message. */
async function about<T>(file: File, job: (address: string) => Promise<T>): Promise<T> {
  const address = URL.createObjectURL(file);
  try {
    return await job(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Reads a file and asks what it would bring; nothing is written. */
async function look(file: File, address: string): Promise<Shown> {
  try {
    const report = await ask('importFile', { file: address, dry: true });
    if (report.added + report.labels + report.left === 0 && report.backup !== 'free')
      return { kind: 'said', failed: false, text: t('options_imported_nothing') };
    return { kind: 'dry', file, report };
  } catch (error) {
    return failed(error);
  }
}

async function take(address: string, mine: boolean): Promise<Shown> {
  try {
    const { events, added, already } = await ask('importFile', { file: address, mine });
    return { kind: 'said', failed: false, text: t('options_imported', added, events, already) };
  } catch (error) {
    return failed(error);
  }
}

/** How far the background got with a file, from 0 to 1, and the way to stop it. */
function Progress({ name, address }: { name: string; address: string }): JSX.Element {
  const [share, setShare] = useState(0);
  useEffect(() => {
    const life = new AbortController();
    const importing = ({ file, share: read }: { file: string; share: number }) => {
      if (file === address) setShare(read);
    };
    serveScreen({ importing }, life.signal);
    return () => life.abort();
  }, [address]);
  return (
    <div class="importing">
      <label>
        {t('options_importing', name)} <progress max={1} value={share} />
      </label>
      <button type="button" class="button" onClick={() => void ask('stopImport', { file: address })}>
        {t('cancel')}
      </button>
    </div>
  );
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
  /** `mine`: as a backup of the reader's own. */
  readonly onTake: (mine: boolean) => void;
  readonly onCancel: () => void;
}

function Dry({ shown: { file, report }, onTake, onCancel }: DryProps): JSX.Element {
  const { added, already, labels, claims, backup } = report;
  const [isMine, setMine] = useState(backup === 'free');
  const brings = added + labels > 0 || isMine;
  return (
    <div class="dry">
      <p>
        <strong>{file.name}</strong>: {t('options_import_dry', added, already)}{' '}
        {t('options_import_claims', claims.added, claims.merged)}
        {labels > 0 && ` ${t('options_import_labels', labels)}`}
      </p>
      <LeftOut report={report} />
      {backup === 'free' && (
        <label class="check">
          <input type="checkbox" checked={isMine} onChange={() => setMine(!isMine)} />
          <span>
            {t('options_import_mine')}
            <span class="soft">{t('options_import_mine_hint')}</span>
          </span>
        </label>
      )}
      {backup === 'taken' && <p class="soft">{t('options_import_taken')}</p>}
      <div class="dry-acts">
        {brings && (
          <button type="button" class="button main" onClick={() => onTake(isMine)}>
            {added > 0 ? plural('options_import_take', added) : t('options_import_take_rest')}
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
  const run = (file: File, job: (address: string) => Promise<Shown>) =>
    about(file, async (address) => {
      setShown({ kind: 'going', name: file.name, address });
      setShown(await job(address));
    });
  const choose = async (element: HTMLInputElement) => {
    const file = element.files?.[0];
    if (!file) return;
    await run(file, (address) => look(file, address));
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
      {shown?.kind === 'dry' && (
        <Dry
          shown={shown}
          onTake={(mine) => void run(shown.file, (address) => take(address, mine))}
          onCancel={() => setShown(null)}
        />
      )}
      {shown?.kind === 'going' && <Progress key={shown.address} name={shown.name} address={shown.address} />}
      <p class={shown?.kind === 'said' && shown.failed ? 'outcome alarm' : 'outcome'} role="status">
        {shown?.kind === 'said' && shown.text}
      </p>
    </>
  );
}
