import type { LabelId } from '../annotations/own-label.ts';

/** What a claim must have. */
export const HAVING = ['evidence', 'note', 'disagreement'] as const;
export type Having = (typeof HAVING)[number];
export const ORDERS = ['recent', 'oldest', 'site', 'most'] as const;
export type Order = (typeof ORDERS)[number];

/** What the reader wants to see; '' leaves a choice open. */
export interface Search {
  /** Words in any order, whatever their case and width: of the quote, a note, the title or the site. */
  readonly words: string;
  /** `dismissed` shows what was said to be no claim, which is left out otherwise. */
  readonly label: LabelId | 'none' | 'dismissed' | '';
  readonly site: string;
  readonly language: string;
  readonly having: Having | '';
  /** Only what was done something with from then on; 0 for all. */
  readonly since: number;
  readonly order: Order;
}

export const EVERYTHING: Search = {
  words: '',
  label: '',
  site: '',
  language: '',
  having: '',
  since: 0,
  order: 'recent',
};
