/**
 * The words of the interface: typed keys into the messages that the browser itself reads (`_locales`), so that there is one
 * list. They are bundled, because `browser.i18n` cannot be told another language than the browser's own; those of other languages than
 * English are loaded when the language is set.
 */
import en from './_locales/en/messages.json';
import { browser } from './browser.ts';

/** A key of the messages; the English file is the one that counts. */
export type MessageKey = keyof typeof en;
type Before<S, End extends string> = S extends `${infer Start}${End}` ? Start : never;
/** A message with a form for each number: `<key>_one` and `<key>_other`. */
export type PluralKey = Before<MessageKey, '_one'> & Before<MessageKey, '_other'>;
/** Languages there are words for, as the browser names their folders. */
export type Locale = 'en' | 'zh_CN' | 'zh_TW';
/** Names that other rooms use (cues, types, error codes), which have words here under `<family>_<name>`. */
export type Family = 'changed_kind' | 'cue' | 'error' | 'label' | 'objection' | 'other' | 'own_line' | 'skip' | 'type';

type Messages = Readonly<Record<MessageKey, { readonly message: string }>>;

const LANGUAGES: Readonly<Record<Locale, () => Promise<{ readonly default: Messages }>>> = {
  en: async () => ({ default: en }),
  zh_CN: () => import('./_locales/zh_CN/messages.json'),
  zh_TW: () => import('./_locales/zh_TW/messages.json'),
};

let chosen: Locale | null = null;
let messages: Messages = en;

/** The language of the interface: the one set, else the browser's (Chinese by its script or region, all others → `en`). */
export function locale(): Locale {
  if (chosen !== null) return chosen;
  const language = browser.i18n.getUILanguage();
  if (/^zh[-_](?:hant|tw|hk|mo)\b/i.test(language)) return 'zh_TW';
  return /^zh\b/i.test(language) ? 'zh_CN' : 'en';
}

/**
 * Sets the language of this context, English before; 'auto' follows the browser. A name without words here counts as 'auto'. Words are
 * said in it as soon as they are loaded.
 */
export async function setLocale(name: string): Promise<void> {
  chosen = isLocale(name) ? name : null;
  const wanted = locale();
  const words = (await LANGUAGES[wanted]()).default;
  if (wanted === locale()) messages = words;
}

function isLocale(name: string): name is Locale {
  return Object.hasOwn(LANGUAGES, name);
}

/** BCP 47 tag for `lang` and `Intl`: the browser's own variety where it is of our language (`en-GB`), else `en`, `zh-CN` or `zh-TW`. */
export function languageTag(): string {
  if (locale() !== 'en') return locale() === 'zh_CN' ? 'zh-CN' : 'zh-TW';
  return /^en(?:-[a-z]{2})?\b/i.exec(browser.i18n.getUILanguage())?.[0] ?? 'en';
}

/** One of a kind for each language: making one takes longer than all that a list writes with it. */
function forLanguage<F>(make: (tag: string) => F): () => F {
  const made = new Map<string, F>();
  return () => {
    const tag = languageTag();
    const one = made.get(tag) ?? make(tag);
    made.set(tag, one);
    return one;
  };
}

const plurals = forLanguage((tag) => new Intl.PluralRules(tag));
const numbers = forLanguage((tag) => new Intl.NumberFormat(tag));
const languages = forLanguage((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
const days = forLanguage((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));

function isKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** The message in the current language, with `$1`, `$2` … replaced; a number is written as the language writes it. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return messages[key].message.replace(/\$(\d)/g, (_, place: string) => {
    const value = substitutions[Number(place) - 1] ?? '';
    return typeof value === 'number' ? number(value) : value;
  });
}

/** The form of a message for `n` things; `n` is `$1`, further substitutions follow. */
export function plural(key: PluralKey, n: number, ...more: readonly (string | number)[]): string {
  const form = plurals().select(n) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}`, n, ...more);
}

/** Words for a name of another room: `named('cue', 'percentage')` → "a percentage"; null where there are none. */
export function named(family: Family, name: string): string | null {
  const key = `${family}_${name.replaceAll('-', '_')}`;
  return isKey(key) ? t(key) : null;
}

/** What happened and what to do, for the `code` of a failed call; a code of ours without words counts as unexpected. */
export function errorText(code: string): string {
  return named('error', code) ?? t('error_unexpected');
}

/** `1.2 MB` as the current language writes it: of bytes, in thousands. */
export function fileSize(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = units[step] ?? 'byte';
  const digits = step === 0 ? 0 : 1;
  return new Intl.NumberFormat(languageTag(), { style: 'unit', unit, maximumFractionDigits: digits }).format(
    bytes / 1000 ** step,
  );
}

/** `1,234` as the current language writes it. */
export function number(n: number): string {
  return numbers().format(n);
}

/** The name of a language (BCP 47 tag) in the current one; the tag where it has none. */
export function languageName(tag: string): string {
  try {
    return languages().of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `64%` of a share of 0 to 1, as the current language writes it. */
export function percent(share: number): string {
  return new Intl.NumberFormat(languageTag(), { style: 'percent' }).format(share);
}

/** A day and its time, in the reader's time zone. */
export function dateTime(at: Date): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** A day without its time, in the reader's time zone. */
export function date(at: Date): string {
  return days().format(at);
}

const SPELT = {
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  week: { year: 'numeric', month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A stretch of time by its first day, a midnight in UTC: `May 4, 2026`, `May 2026`, `2026`. */
export function period(start: number, unit: keyof typeof SPELT): string {
  return new Intl.DateTimeFormat(languageTag(), { ...SPELT[unit], timeZone: 'UTC' }).format(start);
}
