import { rootElement } from './dom.ts';
import type { Metadata } from './metadata.ts';
import { articleRecord, firstMeta } from './metadata.ts';

const TIME_ELEMENTS =
  'time[datetime][pubdate], [itemprop=datePublished][datetime], article time[datetime], main time[datetime]';
const TIMES = [
  'article:published_time',
  'og:published_time',
  'og:release_date',
  'datepublished',
  'publishdate',
  'pubdate',
  'publish_date',
  'publication_date',
  'article:create_at',
  'apub:time',
  'date',
  'dc.date',
  'dc.date.issued',
  'parsely-pub-date',
  'sailthru.date',
  'weibo: article:create_at',
];
const WHEN =
  /(?<!\d)((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*T?\s*(?:(\d{1,2})[:：时](\d\d))?(?:[:：](\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?/;

/** When an article was published, as `Article.published` has it: from its record, its metadata, the words near its title, its address. */
export function publishedOf(document: Document, data: Metadata, near: string, address: string): string {
  const stated = articleRecord(data)?.datePublished;
  const time = rootElement(document)?.querySelector(TIME_ELEMENTS);
  const found = [
    typeof stated === 'string' ? stated : '',
    firstMeta(data, TIMES),
    time?.getAttribute('datetime') ?? '',
    near,
  ];
  return found.map(toIsoTime).find((when) => when !== '') ?? dayOf(address);
}

/** Whether a text gives a day. */
export function hasDay(text: string): boolean {
  return toIsoTime(text) !== '';
}

/** The day in an address: `/2024/05/10/`, `-2024-05-10`, `20240510`. */
function dayOf(address: string): string {
  const found = /(?<!\d)((?:19|20)\d\d)[-/_]?(0?[1-9]|1[0-2])[-/_]?(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(address);
  return found === null ? '' : toIsoTime(`${found[1]}-${found[2]}-${found[3]}`);
}

/** A date or time in one of the usual writings as ISO 8601, with a zone only where it is written; '' where there is none. */
export function toIsoTime(text: string): string {
  const found = WHEN.exec(text);
  if (found === null) return fromWords(text);
  const [, year = '', month = '', day = '', hour, minute, second, zone = ''] = found;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return '';
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`;
}

/** "10 May 2024", "May 10, 2024 8:30 GMT": the date alone, since zones in words are many. */
function fromWords(text: string): string {
  const found =
    /(\d{1,2})?\s*\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(\d{1,2})?,?\s+((?:19|20)\d\d)/i.exec(
      text,
    );
  const day = found?.[1] ?? found?.[3];
  if (found === null || day === undefined) return '';
  const month = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf((found[2] ?? '').toLowerCase()) / 3 + 1;
  return `${found[4]}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
