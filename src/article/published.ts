import { elementsNamed, rootElement } from './dom.ts';
import type { Metadata } from './metadata.ts';
import { firstMeta } from './metadata.ts';

/** Names of metadata that say when it was published, the clearest first. */
const TIMES = [/publish|pub[-_.]?(?:date|time)|release_date/, /(?:^|[.:_])(?:date|created|create_at|time|issued)$/];
/** When it was last changed: said by pages that print their day of publication without its year. */
const UPDATES = ['dateupdate', 'datemodified', 'article:modified_time'];
const WHEN =
  /(?<!\d)((?:19|20)\d\d)\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)\s*[日일.]?\s*T?\s*(?:(\d{1,2})\s*[:：时時]\s*(\d{1,2}))?(?:[:：](\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?/;

/** A page, as far as its day of publication goes. */
interface Page {
  readonly document: Document;
  readonly data: Metadata;
  readonly address: string;
  /** BCP 47 tag of its text. */
  readonly language: string;
}

/**
 * When an article was published, as `Article.published` has it: from its record, its metadata, its `<time>`, the words near its title, its
 * address. `near` is asked only when the page does not say it otherwise.
 */
export function publishedOf({ document, data, address, language }: Page, near: () => string): string {
  const stated = data.article?.datePublished;
  const sources = [
    () => (typeof stated === 'string' ? stated : ''),
    ...TIMES.map((names) => () => metaTime(data, names)),
    () => timeElement(document),
    near,
    () => firstMeta(data, UPDATES),
  ];
  for (const source of sources) {
    const when = toIsoTime(source(), language);
    if (when !== '') return when;
  }
  return dayOf(address);
}

function metaTime({ meta }: Metadata, names: RegExp): string {
  for (const [name, content] of meta) if (names.test(name) && toIsoTime(content) !== '') return content;
  return '';
}

/** What the page's first `<time>` says, where one is marked as the time of publication or stands in the page's main part. */
function timeElement(document: Document): string {
  const times = elementsNamed(rootElement(document), 'time').slice(0, 20);
  const isIn = (time: Element): boolean => time.closest('article, main, header, [class*=article]') !== null;
  const time =
    times.find((one) => one.hasAttribute('pubdate') || one.getAttribute('itemprop') === 'datePublished') ??
    times.find(isIn);
  return time === undefined ? '' : (time.getAttribute('datetime') ?? time.textContent ?? '').slice(0, 100);
}

/** Whether a text gives a day. */
export function hasDay(text: string, language: string): boolean {
  return toIsoTime(text, language) !== '';
}

/** The day in an address: `/2024/05/10/`, `-2024-05-10`, `20240510`. */
function dayOf(address: string): string {
  const found = /(?<!\d)((?:19|20)\d\d)[-/_]?(0?[1-9]|1[0-2])[-/_]?(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(address);
  return found === null ? '' : toIsoTime(`${found[1]}-${found[2]}-${found[3]}`);
}

/**
 * A date or time in one of the usual writings as ISO 8601, with a zone only where it is written as a number; '' where there is none.
 * The year comes first, or the month is a word, or the day comes first as in 13.05.2024.
 */
export function toIsoTime(text: string, language = 'en'): string {
  if (!/\d/.test(text)) return '';
  const found = WHEN.exec(text);
  if (found !== null) {
    const [, year, month, day, hour, minute, second, zone] = found;
    return isoTime(year, month, day, hour, minute, second, zone);
  }
  return fromWords(text, language) || fromFigures(text);
}

/** Puts a time together; the hours are left out when they are none, '' when the day is none. */
function isoTime(year = '', month = '', day = '', hour?: string, minute?: string, second?: string, zone = ''): string {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return '';
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}${second === undefined ? '' : `:${second}`}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`;
}

const TIME_OF_DAY =
  '(?:\\D{0,12}?(\\d{1,2})(?:[:h]|\\.(?=\\d\\d\\s*Uhr))(\\d\\d)(?!\\d|\\s*[ap]\\.?m)(?::(\\d\\d))?(?:\\s*(GMT|UTC|Z)(?![a-z]))?)?';
const WORD = '(\\p{L}[\\p{L}\\p{M}]{2,})\\.?';
const ORDINAL = '(?:st|nd|rd|th|er|º|\\.)?';
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
/** "10 May 2024", "21.dez.2018", "9 de enero de 2014". */
const DAY_FIRST = `(?<!\\d)(\\d{1,2})${ORDINAL}[\\s.-]+(?:de )?${WORD},?[\\s.-]+(?:del? )?${YEAR}${TIME_OF_DAY}`;
/** "May 10, 2024". */
const MONTH_FIRST = `(?<!\\p{L})${WORD}\\s*(\\d{1,2})${ORDINAL},?\\s+${YEAR}${TIME_OF_DAY}`;

/** Each with the places of its day and its month. */
const WORDED = [
  [new RegExp(DAY_FIRST, 'giu'), 1, 2],
  [new RegExp(MONTH_FIRST, 'giu'), 2, 1],
] as const;
const YEARS = /(?:19|20)\d\d/;

/** A day with its month as a word, in the text's language or English; the time of day where it is on the clock of 24 hours. */
function fromWords(text: string, language: string): string {
  let months: readonly (readonly string[])[] | undefined;
  if (!YEARS.test(text)) return '';
  for (const [pattern, first, second] of WORDED)
    for (const found of text.matchAll(pattern)) {
      months ??= monthNames(language);
      const word = (found[second] ?? '').toLowerCase();
      const month = months.findIndex((names) => names.some((name) => name.startsWith(word) || word.startsWith(name)));
      const [, , , year, hour, minute, seconds, zone] = found;
      if (month >= 0) return isoTime(year, String(month + 1), found[first], hour, minute, seconds, zone && 'Z');
    }
  return '';
}

const ENGLISH = 'january february march april may june july august september october november december'
  .split(' ')
  .map((name) => [name, name.slice(0, 3)]);
const namesIn = new Map<string, readonly (readonly string[])[]>();

/** What the browser calls the twelve months in a language and in English, long and short. Arabic has three sets of names. */
function monthNames(language: string): readonly (readonly string[])[] {
  if (language === 'en' || language === 'und') return ENGLISH;
  const known = namesIn.get(language);
  if (known !== undefined) return known;
  const tags = language === 'ar' ? ['ar', 'ar-TN', 'ar-LB'] : [language];
  const styles = tags.flatMap((tag) =>
    (['long', 'short'] as const).map(
      (month) => new Intl.DateTimeFormat(tag, { day: 'numeric', month, timeZone: 'UTC' }),
    ),
  );
  const partOf = (style: Intl.DateTimeFormat, month: number): string =>
    style.formatToParts(Date.UTC(2001, month, 2)).find(({ type }) => type === 'month')?.value ?? '';
  const names = ENGLISH.map((english, month) => [
    ...styles.map((style) => partOf(style, month).toLowerCase().replace('.', '')),
    ...english,
  ]);
  namesIn.set(language, names);
  return names;
}

const FIGURES = new RegExp(
  `(?<![\\d/.])(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)?\\d\\d)(?!\\d|[./]\\d)${TIME_OF_DAY}`,
  'iu',
);

/** "13.05.2024", "13/05/2024", "11/19/19 06:56 AM EST": the day first, unless that cannot be or the clock is the American one. */
function fromFigures(text: string): string {
  const found = FIGURES.exec(text);
  if (found === null) return '';
  const [whole, first = '', mark, second = '', year = '', hour, minute, seconds] = found;
  if (year.length === 2 && mark !== '/') return '';
  const isAmerican =
    mark === '/' && (Number(second) > 12 || /^.{0,14}?\d\s*[ap]\.?m/i.test(text.slice(found.index + whole.length)));
  const [day, month] = isAmerican ? [second, first] : [first, second];
  return isoTime(year.length === 2 ? `20${year}` : year, month, day, hour, minute, seconds);
}
