import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence as Proof } from '../../annotations/annotation.ts';
import { STANCES, type Stance } from '../../annotations/event.ts';
import { browser } from '../../browser.ts';
import { type MessageKey, t } from '../../i18n.ts';
import { IconButton } from '../IconButton.tsx';
import { isComposing } from '../keyboard.ts';
import type { Session } from './session.ts';

const STANCE_WORDS: Readonly<Record<Stance, MessageKey>> = {
  for: 'evidence_for',
  against: 'evidence_against',
  context: 'evidence_context',
};

interface ListProps {
  readonly session: Session;
  readonly claim: string;
  readonly evidence: readonly Proof[];
  /** Who the reader is: only own evidence can be taken back. */
  readonly reviewer: string;
}

/** What was found for and against a claim, each with its link. */
export function EvidenceList({ session, claim, evidence, reviewer }: ListProps): JSX.Element | null {
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence" aria-label={t('evidence_title')}>
      {evidence.map((proof) => (
        <li key={proof.event} class={`stance-${proof.stance}`}>
          <span class="stance">{t(STANCE_WORDS[proof.stance])}</span>
          <a href={proof.url} target="_blank" rel="noreferrer noopener" title={proof.url}>
            {proof.title === '' ? new URL(proof.url).host : proof.title}
          </a>
          {proof.reviewer === reviewer && (
            <IconButton
              drawing="close"
              title={t('evidence_remove')}
              onClick={() => void session.withdrawEvidence(claim, proof.event)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** An address and, behind it, a title: "https://bank.example/2023 Annual report"; null when it begins with no web address. */
export function readEvidence(text: string): { readonly url: string; readonly title: string } | null {
  const [, url = '', title = ''] = /^\s*(\S+)\s*(.*)$/su.exec(text) ?? [];
  return /^https?:\/\//iu.test(url) && URL.canParse(url) ? { url, title: title.trim().replace(/\s+/gu, ' ') } : null;
}

interface FieldProps {
  readonly session: Session;
  readonly claim: string;
  /** In a private window nothing typed is kept outside it. */
  readonly private: boolean;
  readonly onLeave: () => void;
}

/** Adds evidence. What is being typed outlives the popup, in the browser's memory. */
export function EvidenceField({ session, claim, private: isPrivate, onLeave }: FieldProps): JSX.Element {
  const key = `evidence:${claim}`;
  const field = useRef<HTMLInputElement>(null);
  const [stance, setStance] = useState<Stance>('for');
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    void browser.storage.session.get(key).then((kept) => {
      const typed = kept[key];
      if (field.current && field.current.value === '' && typeof typed === 'string') field.current.value = typed;
    });
  }, [key]);
  const keep = (text: string) => {
    setWrong(false);
    if (!isPrivate) void browser.storage.session.set({ [key]: text });
  };
  const add = async () => {
    const read = readEvidence(field.current?.value ?? '');
    setWrong(read === null);
    if (read === null || !(await session.evidence(claim, { ...read, stance }))) return;
    if (field.current) field.current.value = '';
    keep('');
  };
  return (
    <form
      class="evidence-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <input
        ref={field}
        type="text"
        inputMode="url"
        aria-label={t('evidence_field')}
        aria-invalid={wrong}
        placeholder={t('evidence_placeholder')}
        onInput={(event) => keep(event.currentTarget.value)}
      />
      <select
        aria-label={t('evidence_stance')}
        onChange={(event) => setStance(STANCES[event.currentTarget.selectedIndex] ?? 'for')}
      >
        {STANCES.map((name) => (
          <option key={name} value={name} selected={name === stance}>
            {t(STANCE_WORDS[name])}
          </option>
        ))}
      </select>
      <button type="submit" class="button small">
        {t('evidence_add')}
      </button>
      <p role="status" class="note-state failed">
        {wrong && t('error_no_address')}
      </p>
    </form>
  );
}
