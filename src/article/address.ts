/** What the shape of an address says of its page. */
export interface AddressSigns {
  /** Kind of page that is no article, as its address names it (`home`, `search`, `video` …); null where it names none. */
  readonly other: string | null;
  /** 0 nothing, 1 an id or a headline in the path, 2 a date or the word `article` besides. */
  readonly article: 0 | 1 | 2;
}

const segment = (words: string): RegExp => new RegExp(`^(?:${words})(?:[._-]?\\d*)?(?:\\.\\w{3,5})?$`);
const label = (words: string): RegExp => new RegExp(`^(?:${words})\\d*\\.`);

/** Words that stand alone in a path or in front of a host, by the kind of page they promise. The first that fits tells. */
const KINDS: readonly (readonly [kind: string, path: RegExp, host: RegExp | null])[] = [
  ['search', segment('search|sousuo|serp|searchresults?|results'), label('search|so|s')],
  [
    'forum',
    segment(
      'threads?|forums?|viewtopic|showthread|thread|questions?|ask|answers?|bbs|discussions?|community|posts?-list|r',
    ),
    label('forums?|bbs|tieba|zhidao|ask|community|answers|iask|wenwen'),
  ],
  [
    'video',
    segment('videos?|watch|shipin|shorts|player|clips?|vod|vide|live-tv|iplayer'),
    label('video|videos|v\\.youku|tv|vod|live'),
  ],
  [
    'gallery',
    segment('galler(?:y|ies)|photos?|pictures?|slideshows?|tuji|tupian|album|images?|photo-gallery|in-pictures'),
    label('photos?|pics?|image|tu|slide'),
  ],
  [
    'product',
    segment('products?|shop|store|dp|cart|checkout|goods|buy|pricing|deals'),
    label('shop|store|item|detail|mall'),
  ],
  [
    'reference',
    segment('docs?|documentation|manual|reference|wiki|help|faqs?|support|baike'),
    label('docs?|developers?|support|help|wiki|baike|\\w+\\.wiki(?:pedia|media|news)?'),
  ],
  [
    'service',
    segment(
      'login|log-in|signin|sign-in|signup|register|account|contact(?:-us)?|about(?:-us)?|privacy(?:-policy)?|terms|legal|careers|jobs|subscribe|advertise',
    ),
    null,
  ],
  [
    'list',
    segment(
      'tags?|categor(?:y|ies)|cat|topics?|hub|authors?|archives?|page|list|lists|channel|ch|latest|trending|rank(?:ing)?|rss|sitemap|feed|users?|profile|column|zt|special|roll|more|news-?list',
    ),
    null,
  ],
];

const HOME = /^(?:\/(?:index|home|default|main)?(?:\.\w{3,5})?|\/[a-z]{2}(?:-[a-z]{2})?\/?)$/i;
const DATE =
  /(?:^|\D)(?:19|20)\d\d(?:[-/_.]?(?:0?[1-9]|1[0-2])(?:[-/_.]?(?:0?[1-9]|[12]\d|3[01]))?|[-/_](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)(?:\D|$)/i;
const LONG_DATE = /(?:19|20)\d{6}/;
const WORD =
  /^(?:articles?|a|story|stories|newsdetail\w*|nota|noticia|artikel|articolo|article-\w+|content|detail|read|w|statements)$/i;
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
  const article = articleShape(path, segments, new URLSearchParams(url.search.toLowerCase()));
  if (SEARCH_FIELDS.some((field) => url.searchParams.has(field)) && article < 2) return { other: 'search', article };
  if (HOME.test(path) && article === 0) return { other: 'home', article };
  const host = url.hostname.toLowerCase().replace(/^(?:www|m)\./, '');
  for (const [kind, inPath, inHost] of KINDS) {
    // A list's own word also stands in front of its articles (/topics/2024/05/some-headline): there it says nothing.
    if (kind === 'list' && article > 0) continue;
    if (inHost?.test(host) || segments.some((part) => inPath.test(part))) return { other: kind, article };
  }
  if (article === 0 && segments.every((part) => /^[a-z_&+]+(?:-[a-z]+)?$/.test(part)))
    return { other: 'list', article };
  return { other: null, article };
}

function articleShape(path: string, segments: readonly string[], query: URLSearchParams): 0 | 1 | 2 {
  const last = segments.at(-1) ?? '';
  const isNumbered = segments.slice(-2).some((part) => /\d{5}/.test(part) || /(?=\w*\d)(?=\w*[a-z])\w{8,}/.test(part));
  const isHeadline =
    segments.slice(-2).some((part) => part.split(/[-_]/).length > 3) || /[\u0080-\uffff]{8}/.test(last);
  const hasId = ['id', 'aid', 'newsid', 'articleid', 'docid', 'p', '__biz', 'contentid'].some((name) =>
    query.has(name),
  );
  const isNamed = segments.slice(0, -1).some((part) => WORD.test(part));
  if (!isNumbered && !isHeadline && !hasId) return isNamed ? 1 : 0;
  return isNamed || WORD.test(last) || DATE.test(path) || LONG_DATE.test(path) ? 2 : 1;
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
