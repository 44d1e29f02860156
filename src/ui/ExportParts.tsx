import type { JSX } from 'preact';
import { t } from '../i18n.ts';

/** What of a claim is told, and of whom. */
export interface Parts {
  readonly notes: boolean;
  readonly evidence: boolean;
  readonly others: boolean;
  /** Reviewers keep apart, but nobody can tell who they are. */
  readonly anonymous: boolean;
}

export const ALL_PARTS: Parts = { notes: true, evidence: true, others: true, anonymous: false };

const WORDS = {
  notes: 'export_notes',
  evidence: 'export_evidence',
  others: 'export_others',
  anonymous: 'export_anonymous',
} as const satisfies Record<keyof Parts, string>;
const NAMES = ['notes', 'evidence', 'others', 'anonymous'] as const satisfies readonly (keyof Parts)[];

interface Props {
  readonly parts: Parts;
  /** The format always has all: only who the reviewers are can be hidden. */
  readonly whole: boolean;
  readonly onParts: (parts: Parts) => void;
}

/** Chooses what comes along. */
export function ExportParts({ parts, whole, onParts }: Props): JSX.Element {
  return (
    <fieldset class="export-parts">
      <legend>{t('export_parts')}</legend>
      {NAMES.filter((name) => name === 'anonymous' || !whole).map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            name={name}
            checked={parts[name]}
            onChange={({ currentTarget }) => onParts({ ...parts, [name]: currentTarget.checked })}
          />
          {t(WORDS[name])}
        </label>
      ))}
      {whole && <p class="soft">{t('export_whole')}</p>}
    </fieldset>
  );
}
