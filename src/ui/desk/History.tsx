import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Deed } from '../../annotations/history.ts';
import { dateTime, t } from '../../i18n.ts';
import type { Session } from './session.ts';
import { deedWords } from './undo.ts';

interface Props {
  readonly session: Session;
  readonly claim: string;
  readonly reviewer: string;
  /** Changes with what stands: the history is asked for again. */
  readonly version: string;
}

function words({ type, label, ownLabel, from, fromOwn, text }: Deed): string {
  const name = (one: typeof label, own: typeof ownLabel) =>
    own?.name ?? (one === null ? t('history_none') : t(`label_${one}`));
  if (type === 'verdict' || type === 'withdraw') return `${name(from, fromOwn)} → ${name(label, ownLabel)}`;
  const act = deedWords(type) ?? type;
  return text === '' ? act : `${act}: ${text}`;
}

/** Who did what to a claim and when, the newest first; what was taken back is struck out and says so. */
export function History({ session, claim, reviewer, version }: Props): JSX.Element {
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);
  useEffect(() => {
    void session.history(claim).then(setDeeds);
  }, [session, claim, version]);
  return (
    <ol class="history" aria-label={t('history_title')}>
      {deeds.map((deed) => (
        <li key={deed.id}>
          <span class="soft">
            {dateTime(new Date(deed.at))} ·{' '}
            {deed.reviewer === reviewer ? t('history_you') : (deed.name ?? t('history_other'))}
          </span>{' '}
          {deed.undone ? (
            <>
              <s>{words(deed)}</s> <span class="soft">({t('history_undone')})</span>
            </>
          ) : (
            words(deed)
          )}
        </li>
      ))}
    </ol>
  );
}
