import type { Amount } from '../claims/shown.ts';
import { StoredItem } from './item.ts';

/** What the reader may choose as the language of the interface. */
export const LOCALES = ['auto', 'en', 'zh_CN', 'zh_TW'] as const;

/** How much is marked in a page, from little to everything. */
export const AMOUNTS: readonly Amount[] = ['few', 'balanced', 'all'];

/** In which order the claims are listed: as they stand in the article, or the ones most worth checking first. */
export const ORDERS = ['text', 'worth'] as const;
export type Order = (typeof ORDERS)[number];

/** What the reader chose. */
export interface Settings {
  /** One look for all marks: a page can read which highlights there are, so labels are not told by them. */
  readonly neutral: boolean;
  /** Language of the interface; `auto` follows the browser. */
  readonly locale: (typeof LOCALES)[number];
  /** How much is marked. */
  readonly amount: Amount;
  readonly order: Order;
}

const DEFAULT: Settings = { neutral: false, locale: 'auto', amount: 'balanced', order: 'text' };

/** The settings: kept on the machine, also those chosen in a private window. */
export const settings = new StoredItem<Settings>('settings', readSettings);

/** Each choice by itself: one that is missing (an older version kept it) or makes no sense costs no other. */
function readSettings(value: unknown): Settings {
  const kept: Partial<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    neutral: typeof kept.neutral === 'boolean' ? kept.neutral : DEFAULT.neutral,
    locale: LOCALES.find((name) => name === kept.locale) ?? DEFAULT.locale,
    amount: AMOUNTS.find((name) => name === kept.amount) ?? DEFAULT.amount,
    order: ORDERS.find((name) => name === kept.order) ?? DEFAULT.order,
  };
}
