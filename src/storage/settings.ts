import { StoredItem } from './item.ts';

/** What the reader may choose as the language of the interface. */
export const LOCALES = ['auto', 'en', 'zh_CN'] as const;

/** What the reader chose. */
export interface Settings {
  /** One look for all marks: a page can read which highlights there are, so labels are not told by them. */
  readonly neutral: boolean;
  /** Language of the interface; `auto` follows the browser. */
  readonly locale: (typeof LOCALES)[number];
}

const DEFAULT: Settings = { neutral: false, locale: 'auto' };

/** The settings: kept on the machine, also those chosen in a private window. */
export const settings = new StoredItem<Settings>('settings', DEFAULT, isSettings);

function isSettings(value: unknown): value is Settings {
  if (typeof value !== 'object' || value === null || !('neutral' in value) || !('locale' in value)) return false;
  return typeof value.neutral === 'boolean' && LOCALES.some((locale) => locale === value.locale);
}
