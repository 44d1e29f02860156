import type { Body } from '../../annotations/event.ts';
import { type MessageKey, t } from '../../i18n.ts';
import type { View } from '../../messages/protocol.ts';

type Undoable = Extract<View, { state: 'article' }>['undoable'];

/** UTF-16 units of a quote that still fit on a line beside the act. */
const LONGEST = 48;

const ACTS: Readonly<Partial<Record<Body['type'], MessageKey>>> = {
  verdict: 'undo_verdict',
  withdraw: 'undo_withdraw',
  note: 'undo_note',
  evidence: 'undo_evidence',
  'evidence-withdraw': 'undo_evidence_withdraw',
  mark: 'undo_mark',
  dismiss: 'undo_dismiss',
  restore: 'undo_restore',
  keep: 'undo_keep',
  reanchor: 'undo_reanchor',
};

/** What the undo button does: the act it takes back, and the claim that it was about. */
export function undoTitle(undoable: Undoable): string {
  const act = actWords(undoable);
  return act === null ? t('undo') : t('undo_act', act);
}

/** What was taken back; names no act where `undoable` is null: then it is not known for certain. */
export function undoneText(undoable: Undoable): string {
  const act = actWords(undoable);
  return act === null ? t('act_undone') : t('act_undone_act', act);
}

/** Null for an act of another version, which has no words here. */
function actWords(undoable: Undoable): string | null {
  const act = undoable && deedWords(undoable.type);
  if (undoable === null || act === null) return null;
  return undoable.quote === '' ? act : t('undo_of', act, shorten(undoable.quote));
}

/** What an act of this type is called; null for one of another version. */
export function deedWords(type: string): string | null {
  const key = Object.hasOwn(ACTS, type) ? ACTS[type as Body['type']] : undefined;
  return key === undefined ? null : t(key);
}

function shorten(quote: string): string {
  return quote.length <= LONGEST
    ? quote
    : `${quote
        .slice(0, LONGEST - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
