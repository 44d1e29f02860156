import type { CardWords } from '../marks/card-view.ts';
import type { CardKey, CardText } from '../messages/card-text.ts';

/** The card's words from what came with the marks. */
export function cardWords({ language, words, own = [] }: CardText): CardWords {
  const t = (key: CardKey) => words[key] ?? '';
  const named = (family: string, name: string) => {
    const key = `${family}_${name.replaceAll('-', '_')}`;
    return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
  };
  return {
    language,
    ownLabels: own,
    ownTitle: t('own_labels'),
    title: t('card_title'),
    why: t('claim_why'),
    own: t('claim_own_none'),
    labels: { verified: t('label_verified'), disputed: t('label_disputed'), opinion: t('label_opinion') },
    takeBack: t('claim_take_back'),
    note: t('card_note'),
    dismiss: t('claim_dismiss'),
    close: t('card_close'),
    withdrawn: t('act_withdrawn'),
    changed: t('changed_title'),
    before: t('changed_then'),
    after: t('changed_now'),
    keep: t('changed_keep'),
    kept: t('changed_kept'),
    adjust: t('ends_title'),
    move: t('card_move'),
    adjustHint: t('card_adjust'),
    ends: { start: t('ends_start'), end: t('ends_end') },
    save: t('ends_save'),
    cancel: t('cancel'),
    adjusted: t('ends_moved'),
    given: (name) => t('changed_given').replace('$1', () => name),
    labelled: (name) => t('act_labelled').replace('$1', () => name),
    cue: (cue) => named('cue', cue),
    // told by its code: the page's script has a class `CallError` of its own
    failed: (error) =>
      (error instanceof Error && 'code' in error && named('error', `${error.code}`)) || t('error_unexpected'),
  };
}
