import { nameOf, oneLine, rootElement, titleOf } from './dom.ts';
import { firstLine, headingText, statedTitles } from './headline.ts';
import type { Metadata } from './metadata.ts';
import { articleRecord, firstMeta, isRecord } from './metadata.ts';
import { hasDay, publishedOf } from './published.ts';
import type { SiteRule } from './sites.ts';
import type { Region } from './survey.ts';
import type { TextMap } from './text-map.ts';

/** What is known of an article besides its text. Each is '' when the page does not tell. */
export interface About {
  readonly title: string;
  readonly site: string;
  readonly author: string;
  readonly published: string;
}

/** A page, where it stands, and what has been found out about it. */
export interface PageFacts {
  readonly document: Document;
  readonly address: string;
  readonly data: Metadata;
  readonly rule: SiteRule | null;
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? '';
}

/** Gathers title, site, author and time from the rule's selectors, the metadata and, last, the words near the text. */
export function readAbout(page: PageFacts, headline: Region | null, map: TextMap): About {
  const { document, address, data, rule } = page;
  const printed = select(document, rule?.title) || (headline === null ? '' : headingText(headline));
  const opening = map.text.slice(0, NEAR);
  const near = headline === null ? wordsAbove(map.root) : wordsUnder(headline.element, opening);
  const host = hostOf(address);
  const site = rule?.name ?? siteName(document, data, host);
  return {
    title: printed || (rule?.short ? '' : cleanTitle(statedTitles(document, data)[0] ?? '', site)),
    site: site || host,
    author: authorOf(document, data, rule, `${near} ${opening}`),
    published: publishedOf(document, data, near, address),
  };
}

/** What stands between a title and the site's name after it. */
const SEPARATOR = /\s*(?:[|_｜»›]|-{2,}|\s[-–—·:]\s|-(?=[\u0080-\uffff]{2,8}$))\s*/;

/** A title without the site's name, section and keywords behind it (`Headline - News | Site`). Keeps a title that has none. */
export function cleanTitle(title: string, site: string): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== '');
  const first = parts[0] ?? '';
  if (parts.length < 2) return title;
  // "Site | Headline": the name stands in front.
  if (site !== '' && first.toLowerCase() === site.toLowerCase()) return parts[1] ?? title;
  return first.length >= 6 || first.length * 2 > title.length ? first : title;
}

/** og:site_name, else the last part of the window's title where it reads as a name of this host, else ''. */
export function siteName(document: Document, data: Metadata, host: string): string {
  const stated = firstMeta(data, ['og:site_name', 'application-name']);
  if (stated !== '') return stated;
  const parts = titleOf(document)
    .split(SEPARATOR)
    .filter((part) => part !== '');
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  const isHosts = last
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && host.includes(word));
  return last.length <= 30 && (isHosts || CHINESE_NAME.test(last)) ? last : '';
}

const CHINESE_NAME = /[\u4e00-\u9fff].*(?:[网報报社台刊]|新闻|在线|资讯|头条|频道)$/;

function select(document: Document, selector: string | undefined): string {
  if (selector === undefined) return '';
  for (const element of rootElement(document)?.querySelectorAll(selector) ?? []) {
    const words = firstLine(element);
    if (words !== '' && words.length < 300 && element.closest(READERS) === null) return words;
  }
  return '';
}

/** Where readers sign, not the author. */
const READERS = '[class*=comment], [id*=comment]';

/** How names are printed at the top of an article. */
const WRITTEN = [
  /(?:作者|记者|撰文|文)\s*[：:丨|/]\s*([^\s，。；|()（）]{2,20})/,
  /[（(][^()（）]{0,12}记者\s*([^()（）\d]{2,20})[)）]/,
  /\bBy ((?:\p{Lu}[\p{L}.'’-]*\s?){2,4})/u,
];

const BYLINES =
  '[rel=author], [itemprop=author], .byline, .author, .author-name, .article-author, [class*=byline], [class*=author-name], [data-testid*=author]';

function authorOf(document: Document, data: Metadata, rule: SiteRule | null, near: string): string {
  const written = WRITTEN.map((pattern) => pattern.exec(near)?.[1] ?? '');
  const found = [
    select(document, rule?.author),
    names(articleRecord(data)?.author),
    firstMeta(data, ['author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author', 'mediaid']),
    ...written,
    select(document, BYLINES),
    /来源\s*[：:]\s*([^\s，。；|()（）]{2,20})/.exec(near)?.[1] ?? '',
  ];
  return found.map(cleanAuthor).find((name) => name !== '') ?? '';
}

function names(author: unknown): string {
  const all = Array.isArray(author) ? author : [author];
  const written = all.map((one) => (isRecord(one) ? one.name : one)).filter((name) => typeof name === 'string');
  return written.map(oneLine).join(', ');
}

/** A name without "By" and what trails it; '' for addresses and for whole sentences. */
function cleanAuthor(text: string): string {
  const name = oneLine(
    text
      .replace(/^\s*(?:by|von|par|por|作者|来源|记者)[\s:：]+/i, '')
      .replace(/\s*(?:[|•·]|(?:19|20)\d\d\s*[-/.年]).*$/, ''),
  );
  return /^https?:|^\/|@/.test(name) || !/\p{L}/u.test(name) || name.length > 80 ? '' : name;
}

/** Letters that a byline and a date take up at most. */
const NEAR = 300;
/** Letters by which the beginning of the text is known again. */
const KNOWN = 20;

/** White space counts while the page's own text is cut, so more of that is taken. */
const NEAR_RAW = 4 * NEAR;

/** The words under the headline, where papers print who wrote it and when: as far out as a date is found, and never the text itself. */
function wordsUnder(headline: Element, opening: string): string {
  const title = headline.textContent ?? '';
  return outwards(headline, (words) => {
    const from = words.indexOf(title) + title.length;
    const under = oneLine(words.slice(from, from + NEAR_RAW));
    const text = under.indexOf(opening.slice(0, KNOWN));
    return under.slice(0, text < 0 ? NEAR : Math.min(text, NEAR));
  });
}

/** The words above the text of a post without headline. */
function wordsAbove(root: Element): string {
  const text = root.textContent ?? '';
  return outwards(root, (words) => {
    const to = words.indexOf(text);
    return oneLine(words.slice(Math.max(0, to - NEAR_RAW), to)).slice(-NEAR);
  });
}

/** Takes a part of the words of the nearest three elements around one, until the part has a date. */
function outwards(element: Element, part: (words: string) => string): string {
  let found = '';
  let box = element.parentElement;
  for (let steps = 0; box !== null && nameOf(box) !== 'html' && steps < 3 && !hasDay(found); steps++) {
    found = part(box.textContent ?? '');
    box = box.parentElement;
  }
  return found;
}
