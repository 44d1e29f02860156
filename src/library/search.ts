import type { LabelId } from '../annotations/own-label.ts';
import type { ClaimType } from '../claims/claim.ts';
import type { State } from './shelf.ts';

/** What a claim must have. */
export const HAVING = ['evidence', 'note', 'disagreement', 'elsewhere', 'contradiction'] as const;
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
  readonly type: ClaimType | '';
  /** How it stood when its article was last read here; `unread` when it never was. */
  readonly state: State | 'unread' | '';
  /** Who said something of it. */
  readonly reviewer: string;
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
  type: '',
  state: '',
  reviewer: '',
  since: 0,
  order: 'recent',
};
