import { ownName } from '../annotations/own-label.ts';
import { ORDERS, type Order } from '../annotations/sections.ts';
import type { Amount } from '../claims/shown.ts';
import { StoredItem } from './item.ts';
import { DEFAULT_KEYS, type Keys, readKeys } from './keys.ts';

/** What the reader may choose as the language of the interface. */
export const LOCALES = ['auto', 'en', 'zh_CN', 'zh_TW'] as const;

/** How much is marked in a page, from little to everything. */
export const AMOUNTS: readonly Amount[] = ['few', 'balanced', 'all'];

/** What the reader chose. */
export interface Settings {
  /** One look for all marks: a page can read which highlights there are, so labels are not told by them. */
  readonly neutral: boolean;
  /** Language of the interface; `auto` follows the browser. */
  readonly locale: (typeof LOCALES)[number];
  /** How much is marked. */
  readonly amount: Amount;
  readonly order: Order;
  /** What the reader goes by in what is said from now on, save in private windows; '' for no name. */
  readonly name: string;
  /** What the keys do in a list of claims. */
  readonly keys: Keys;
}

/** What holds while nothing was chosen. */
export const DEFAULT_SETTINGS: Settings = {
  neutral: false,
  locale: 'auto',
  amount: 'balanced',
  order: 'text',
  name: '',
  keys: DEFAULT_KEYS,
};

/** The settings: kept on the machine, also those chosen in a private window. */
export const settings = new StoredItem<Settings>('settings', readSettings);

/** Each choice by itself: one that is missing (an older version kept it) or makes no sense costs no other. */
function readSettings(value: unknown): Settings {
  const kept: Partial<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return {
    neutral: typeof kept.neutral === 'boolean' ? kept.neutral : DEFAULT_SETTINGS.neutral,
    locale: LOCALES.find((name) => name === kept.locale) ?? DEFAULT_SETTINGS.locale,
    amount: AMOUNTS.find((name) => name === kept.amount) ?? DEFAULT_SETTINGS.amount,
    order: ORDERS.find((name) => name === kept.order) ?? DEFAULT_SETTINGS.order,
    name: ownName(kept.name),
    keys: readKeys(kept.keys),
  };
}
