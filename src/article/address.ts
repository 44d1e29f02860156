/** What the shape of an address says of its page. */
export interface AddressSigns {
  /** Kind of page that is no article, as its address names it (`home`, `search`, `video` …); null where it names none. */
  readonly other: string | null;
  /** 0 nothing, 1 an id or a headline in the path, 2 a date or the word `article` besides. */
  readonly article: 0 | 1 | 2;
}

const label = (words: string): RegExp => new RegExp(`^(?:${words})\\d*\\.`);

/** Words that stand alone in a path or in front of a host, by the kind of page they promise. The first kind that fits tells. */
const KINDS: readonly (readonly [kind: string, path: string, host: RegExp | null])[] = [
  ['search', 'search sousuo serp searchresult results', label('search|so|s')],
  [
    'forum',
    'thread forum viewtopic showthread question ask answer bbs discussion community ' + 'post-list posts-list r',
    label('forums?|bbs|tieba|zhidao|ask|community|answers|iask|wenwen'),
  ],
  [
    'video',
    'video watch shipin shorts player clip vod vide live-tv iplayer',
    label('video|videos|v\\.youku|tv|vod|live'),
  ],
  [
    'gallery',
    'gallery galleries photo picture slideshow tuji tupian album image photo-gallery in-pictures',
    label('photos?|pics?|image|tu|slide'),
  ],
  ['product', 'product shop store dp cart checkout goods buy pricing deals', label('shop|store|item|detail|mall')],
  [
    'reference',
    'doc documentation manual reference wiki help faq support baike',
    label('docs?|developers?|support|help|wiki|baike|\\w+\\.wiki(?:pedia|media|news)?'),
  ],
  [
    'service',
    'login log-in signin sign-in signup register account contact contact-us about about-us privacy privacy-policy terms legal careers ' +
      'jobs subscribe advertise',
    null,
  ],
  [
    'list',
    'tag category categories cat topic hub author archive page list channel ch latest trending rank ' +
      'ranking rss sitemap feed user profile column zt special roll more newslist news-list',
    null,
  ],
];

const KIND_OF = new Map(KINDS.flatMap(([, words], kind) => words.split(' ').map((word) => [word, kind] as const)));
const LIST = KINDS.length - 1;

/** The kind that one part of a path promises, as its place among the kinds; numbers, an ending or a plural say nothing. */
function kindOf(part: string): number {
  const word = part.replace(/\.\w{3,5}$/, '').replace(/(?:[._-]?\d)+$/, '');
  return KIND_OF.get(word) ?? (word.length > 3 ? KIND_OF.get(word.replace(/s$/, '')) : undefined) ?? KINDS.length;
}

/** The front page of a folder. */
const FRONT = /^(?:index|home|default|main)\.\w{3,5}$/;
const HOME = /^(?:\/(?:index|home|default|main)?(?:\.\w{3,5})?|\/[a-z]{2}(?:-[a-z]{2})?\/?)$/i;
const DATE =
  /(?:^|\D)(?:19|20)\d\d(?:[-/_.]?(?:0?[1-9]|1[0-2])(?:[-/_.]?(?:0?[1-9]|[12]\d|3[01]))?|[-/_](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)(?:\D|$)/i;
const LONG_DATE = /(?:19|20)\d{6}/;
const WORD =
  /^(?:articles?|a|story|stories|newsdetail\w*|nota|noticia|artikel|articolo|article-\w+|content|detail|read|w|statements)$/i;
const ID = /[?&](?:id|aid|newsid|articleid|docid|p|__biz|contentid)(?:=|&|$)/;
const SEARCH_FIELDS = ['q', 'query', 'keyword', 'keywords', 'wd', 'kw', 'search', 'search_query', 'searchterm'];

/** Reads an address. Where none is known (a saved page, given on purpose), the doubt counts for the article: 1. */
export function addressSigns(address: string): AddressSigns {
  const url = parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return { other: null, article: 1 };
  // A page that finds its way by its fragment (#/news/123) has its path there.
  const path = decode(/^#!?\//.test(url.hash) ? url.hash.replace(/^#!?/, '').replace(/\?.*$/, '') : url.pathname);
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const article = articleShape(path, segments, url.search.toLowerCase());
  if (article < 2 && url.search !== '' && SEARCH_FIELDS.some((field) => url.searchParams.has(field)))
    return { other: 'search', article };
  if (article === 0 && HOME.test(path)) return { other: 'home', article };
  const host = url.hostname.toLowerCase().replace(/^(?:www|m)\./, '');
  const byPath = Math.min(...segments.map(kindOf), KINDS.length);
  const byHost = KINDS.findIndex(([, , inHost]) => inHost?.test(host));
  const kind = byHost < 0 ? byPath : Math.min(byPath, byHost);
  // A list's own word also stands in front of its articles (/topics/2024/05/some-headline): there it says nothing.
  const other = kind === LIST && article > 0 ? undefined : KINDS[kind]?.[0];
  if (other !== undefined) return { other, article };
  const folders = url.search === '' && FRONT.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments;
  if (article === 0 && folders.every((part) => /^[a-z_&+]+(?:-[a-z]+)?$/.test(part))) return { other: 'list', article };
  return { other: null, article };
}

function articleShape(path: string, segments: readonly string[], search: string): 0 | 1 | 2 {
  const last = segments.at(-1) ?? '';
  const isNumbered = segments.slice(-2).some(isNumber);
  const isHeadline =
    segments.slice(-2).some((part) => part.split(/[-_]/).length > 3) || /[\u0080-\uffff]{8}/.test(last);
  const hasId = ID.test(search);
  const isNamed = segments.slice(0, -1).some((part) => WORD.test(part));
  if (!isNumbered && !isHeadline && !hasId) return isNamed ? 1 : 0;
  return isNamed || WORD.test(last) || DATE.test(path) || LONG_DATE.test(path) ? 2 : 1;
}

/** Whether a part of a path numbers an article: `4023258`, `c03ded49zw2o`. The pages of a list (`list_48_2`) have short numbers. */
function isNumber(part: string): boolean {
  return /\d{5}/.test(part) || (/(?=\w*\d)(?=\w*[a-z])\w{8,}/.test(part) && kindOf(part) !== LIST);
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
