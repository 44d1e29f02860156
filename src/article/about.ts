import { bodyOf, elementsIn, isElement, oneLine, rootElement, titleOf, wordsNear } from './dom.ts';
import { firstLine, headingText, soleHeading } from './headline.ts';
import type { Metadata } from './metadata.ts';
import { firstMeta, isRecord } from './metadata.ts';
import { hasDay, publishedOf } from './published.ts';
import type { SiteRule } from './sites.ts';
import type { Stated } from './stated.ts';
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
  readonly address: string;
  readonly stated: Stated;
  readonly rule: SiteRule | null;
  /** BCP 47 tag of its text. */
  readonly language: string;
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:[^/@]*@)?(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? '';
}

/** In steps: gathers title, site, author and time from the rule's selectors, the metadata and, last, the words near the text. */
export function* readAbout(page: PageFacts, map: TextMap): Generator<undefined, About, undefined> {
  const { address, stated, rule, language } = page;
  const { document, data, titles } = stated;
  yield;
  const { headline } = stated;
  const heading = headline ?? soleHeading(document, map.firstNode ?? map.root);
  const printed =
    (headline === null ? select(document, rule?.title) : '') || (heading === null ? '' : headingText(heading));
  const host = hostOf(address);
  const site = rule?.name ?? siteName(document, data, host);
  yield;
  const around = new Surroundings(document, language, heading, map);
  const title = withoutSite(printed, site) || (rule?.short ? '' : cleanTitle(titles[0] ?? '', site));
  yield;
  const author = authorOf(document, data, rule, around);
  yield;
  const published = publishedOf({ document, data, address, language }, () => around.words);
  return { title, site: site || host, author, published };
}

/** Letters that a byline and a date take up at most. */
const NEAR = 300;

/** The words beside an article's text, where papers print who wrote it and when. Looked for only when they are asked for. */
class Surroundings {
  #found: string | undefined;

  constructor(
    private readonly document: Document,
    private readonly language: string,
    readonly headline: Element | null,
    readonly map: TextMap,
  ) {}

  /** What stands between headline and text; where that gives no day, also what stands before them. Never the text itself. */
  get words(): string {
    this.#found ??= this.#find();
    return this.#found;
  }

  /** The part of the page that the text stands in. */
  get box(): Element {
    const { root } = this.map;
    return root.parentElement?.parentElement ?? root;
  }

  /** The beginning of the text. */
  get opening(): string {
    return this.map.text.slice(0, NEAR);
  }

  #find(): string {
    const body = bodyOf(this.document);
    const { headline, map } = this;
    if (body === null) return '';
    const first = map.firstNode ?? map.root;
    const under =
      headline === null
        ? ''
        : wordsNear(body, headline, NEAR, false, (node) => node === first).slice(headingText(headline).length);
    if (hasDay(under, this.language)) return under;
    return `${wordsNear(body, headline ?? first, NEAR, true, () => false)} ${under}`;
  }
}

/** A headline without the site's name that is printed in the same element. */
function withoutSite(title: string, site: string): string {
  return site.length > 2 && title.length > 2 * site.length && title.endsWith(site)
    ? title.slice(0, -site.length).trim()
    : title;
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

function select(within: Document | Element, selector: string | undefined): string {
  if (selector === undefined) return '';
  const root = isElement(within) ? within : rootElement(within);
  for (const element of elementsIn(root, selector)) {
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
  /\bBy ((?:\p{Lu}[\p{L}.'’-]* ?){2,4})/u,
];

const BYLINES = '[rel=author], [itemprop=author], [class*=byline], [class*=author]';

function authorOf(document: Document, data: Metadata, rule: SiteRule | null, around: Surroundings): string {
  const near = (): string => `${around.words}\n${around.opening}`;
  const sources = [
    () => select(around.box, rule?.author) || select(document, rule?.author),
    () => names(data.article?.author),
    () =>
      firstMeta(data, [
        'author',
        'article:author',
        'byl',
        'dc.creator',
        'parsely-author',
        'sailthru.author',
        'mediaid',
      ]),
    ...WRITTEN.map((pattern) => () => pattern.exec(near())?.[1] ?? ''),
    () => select(around.box, BYLINES),
    () => /来源\s*[：:]\s*([^\s，。；|()（）]{2,20})/.exec(near())?.[1] ?? '',
  ];
  for (const source of sources) {
    const name = cleanAuthor(source());
    if (name !== '') return name;
  }
  return '';
}

function names(author: unknown): string {
  const all = Array.isArray(author) ? author : [author];
  const written = all.map((one) => (isRecord(one) ? one.name : one)).filter((name) => typeof name === 'string');
  return written.map(oneLine).join(', ');
}

/** A name without "By" and what trails it; '' for addresses and for whole sentences. */
function cleanAuthor(text: string): string {
  if (text === '') return '';
  const name = oneLine(
    text
      .replace(/^\s*(?:by|von|par|por|作者|来源|记者)[\s:：]+/i, '')
      .replace(/\s*(?:[|•·]|(?:19|20)\d\d\s*[-/.年]).*$/, ''),
  );
  return /^https?:|^\/|@/.test(name) || !/\p{L}/u.test(name) || name.length > 80 ? '' : name;
}
