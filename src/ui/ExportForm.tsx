import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { FORMATS, type FormatName } from '../formats/formats.ts';
import type { ExportScope } from '../formats/scope.ts';
import { errorText, t } from '../i18n.ts';
import type { Source } from '../messages/jobs.ts';
import { codeOf } from '../messages/send.ts';
import { ALL_PARTS, ExportParts, type Parts } from './ExportParts.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { begun, type Scope, written } from './exports.ts';
import { fileName, saveFile } from './files.ts';

interface Props {
  /** What may be exported, with words; the first is chosen at the start. One alone is not asked about. */
  readonly scopes: readonly { readonly value: Scope; readonly words: string }[];
  /** The format chosen at the start. */
  readonly start: FormatName;
  /** In a private window a file outlives the window: it is asked about first. */
  readonly private: boolean;
  /** Goes into the file's name: the article's site. */
  readonly site: string;
  /** Gathers what is to be written; fails with a `CallError`. Another function means that something else is. */
  readonly gather: (scope: Scope, now: number) => Promise<Source>;
  /** Which claim, where one alone is exported. */
  readonly claims?: ChoiceProps<string>;
}

/** What the parts leave of an export; reviewers get other names each time. */
function toldOf({ anonymous, ...parts }: Parts): ExportScope {
  return anonymous ? { ...parts, anonymous: crypto.randomUUID() } : parts;
}

const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

async function copy(file: Blob): Promise<string> {
  try {
    await navigator.clipboard.writeText(await file.text());
    return t('export_copied');
  } catch {
    return t('export_copy_failed');
  }
}

function PrivateWarning({ onYes, onNo }: { onYes: () => void; onNo: () => void }): JSX.Element {
  return (
    <div class="warning" role="alert">
      <p>{t('export_private')}</p>
      <div class="buttons">
        <button type="button" class="button main" onClick={onYes}>
          {t('export_private_confirm')}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

interface ChoiceProps<V extends string> {
  readonly title: string;
  readonly options: readonly { readonly value: V; readonly words: string }[];
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
}

function Choice<V extends string>({ title, options, chosen, onChoose }: ChoiceProps<V>): JSX.Element {
  return (
    <label>
      <span>{title}</span>
      <select onChange={(event) => onChoose(options[event.currentTarget.selectedIndex]?.value ?? chosen)}>
        {options.map(({ value, words }) => (
          <option key={value} value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

interface Progress {
  /** From 0 to 1. */
  readonly share: number;
  readonly stop: () => void;
}

function Running({ share, stop }: Progress): JSX.Element {
  return (
    <div class="buttons">
      <progress max={1} value={share} aria-label={t('export_going')} />
      <button type="button" class="button" onClick={stop}>
        {t('cancel')}
      </button>
    </div>
  );
}

/** Chooses what and how, then saves a file or copies it. */
export function ExportForm({ scopes, start, private: isPrivate, site, gather, claims }: Props): JSX.Element {
  const [scope, setScope] = useState<Scope>(scopes[0]?.value ?? 'everything');
  const [format, setFormat] = useState<FormatName>(start);
  const [parts, setParts] = useState(ALL_PARTS);
  const [isShown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  const [asking, setAsking] = useState(false);
  const [going, setGoing] = useState<Progress | null>(null);
  const run = async (use: (file: Blob, now: Date) => string | Promise<string>) => {
    setAsking(false);
    setSaid('');
    const life = new AbortController();
    const onShare = (share: number) => setGoing({ share, stop: () => life.abort() });
    onShare(0);
    try {
      const now = new Date();
      const source = await gather(scope, now.getTime());
      const file = await written(format, source, now.getTime(), toldOf(parts), { onShare, signal: life.signal });
      setSaid(file === null ? t('export_empty') : await use(file, now));
    } catch (error) {
      setSaid(errorText(codeOf(error)));
    }
    setGoing(null);
  };
  const save = (file: Blob, now: Date) => {
    const name = fileName(scope === 'everything' ? 'all' : site, now, FORMATS[format].extension);
    saveFile(name, file);
    return t('export_saved', name);
  };
  const begin = useCallback(async () => {
    const now = Date.now();
    return begun(format, await gather(scope, now), now, toldOf(parts));
  }, [gather, scope, format, parts]);
  const formats = FORMAT_NAMES.map((value) => ({ value, words: t(`export_${value}`) }));
  return (
    <div class="export">
      {scopes.length > 1 && <Choice title={t('export_scope')} options={scopes} chosen={scope} onChoose={setScope} />}
      {scope === 'claim' && claims && <Choice {...claims} />}
      <Choice title={t('export_format')} options={formats} chosen={format} onChoose={setFormat} />
      <ExportParts parts={parts} whole={format === 'json'} onParts={setParts} />
      {going && <Running {...going} />}
      {asking && <PrivateWarning onYes={() => void run(save)} onNo={() => setAsking(false)} />}
      {!going && !asking && (
        <div class="buttons">
          <button type="button" class="button main" onClick={() => (isPrivate ? setAsking(true) : void run(save))}>
            {t('export_save')}
          </button>
          <button type="button" class="button" onClick={() => void run(copy)}>
            {t('export_copy')}
          </button>
        </div>
      )}
      <p class="soft" role="status">
        {said}
      </p>
      <details class="export-show" onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
        <summary>{t('export_preview')}</summary>
        {isShown && <ExportPreview format={format} begin={begin} />}
      </details>
    </div>
  );
}
