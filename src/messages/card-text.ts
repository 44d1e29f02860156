import type { OwnName } from '../annotations/own-label.ts';

/** The words the card in a page is written with, by their keys in `_locales`; a reason's words stand under `cue_<name>`. */
export const CARD_KEYS = [
  'card_title',
  'claim_why',
  'claim_own_none',
  'label_verified',
  'label_disputed',
  'label_opinion',
  'own_labels',
  'claim_take_back',
  'card_note',
  'claim_dismiss',
  'card_close',
  'act_withdrawn',
  'act_labelled',
  'changed_title',
  'changed_then',
  'changed_now',
  'changed_keep',
  'changed_kept',
  'changed_given',
  'card_move',
  'card_adjust',
  'ends_title',
  'ends_start',
  'ends_end',
  'ends_save',
  'ends_moved',
  'cancel',
  'error_storage',
  'error_storage_full',
  'error_no_article',
  'error_no_claim',
  'error_no_label',
  'error_no_popup',
  'error_no_selection',
  'error_claim_too_long',
  'error_unexpected',
] as const;
export type CardKey = (typeof CARD_KEYS)[number];

/** An own label as the card shows it. */
export interface CardLabel extends OwnName {
  /** CSS colour of text in either theme. */
  readonly colour: string;
}

/** Sent along with the marks, so that no script of the page need hold words in all languages. */
export interface CardText {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** `act_labelled` and `changed_given` keep their `$1`, for the label. */
  readonly words: Readonly<Record<string, string>>;
  /** The reader's own labels, in their order; left out where there are none. */
  readonly own?: readonly CardLabel[];
}
