import { elementsIn, nameOf } from './dom.ts';

/**
 * `reader`: what readers wrote, `teasers`: lists of other articles, and `dropped`: what a site's rule says, are not the article; `aside`:
 * page furniture by its element, role or visibility; `named`: page furniture by its class or id, which often mislead.
 */
export type Noise = 'reader' | 'teasers' | 'dropped' | 'aside' | 'named' | null;

/** A word of a class or id: between separators, with a plural or a container's name after it. */
const word = (words: string): RegExp =>
  new RegExp(
    `(?:^|[^a-z])(?:${words})s?(?:-?(?:list|box|area|wrap|wrapper|container|section|block|panel|bar|link|item|module|widget|inner|content))?(?![a-z])`,
  );

const READER = word('comment|cmmt|pinglun|disqus|repl(?:y|ie)|talkback|discussion|guestbook|liuyan');

const FORUM = word('answer|question|thread|forum|bbs|l_post|d_post');

const ASIDE = word(
  'shar(?:e|ing)|social|sns|fenxiang|addthis|bshare|bdsharebutton|' +
    'relate|related|relevant|xiangguan|recommend|recommended|recommendation|recirc|tuijian|outbrain|taboola|read-?(?:more|next|also)|more-?(?:news|storie|article)|also-?read|see-?also|popular|trending|most-?(?:read|viewed)|hot-?news|ranking|' +
    'sidebar|rail|aside|newsletter|subscribe|subscription|sign-?up|promo|promotion|ad|adv|advert|advertisement|advertising|guanggao|sponsor|sponsored|' +
    'breadcrumb|crumb|nav|navigation|menu|toolbar|footer|foot|copyright|disclaimer|shengming|mianze|' +
    'byline|author|author-?(?:info|bio)|bio|zebian|bianji|caption|figcaption|credit|tag|keyword|pagination|pager|paging|page-?nav|login|modal|popup|tooltip|cookie|gdpr|qrcode|erweima|download|' +
    'feedback|rating|vote|jubao|slideshow|carousel|meta|toc|visually-?hidden|sr-?only|screen-?reader',
);

const ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tablist form button'.split(
    ' ',
  ),
);
/** Elements whose name alone tells: furniture, or the page itself, whatever its classes say. */
const TAGS = new Map<string, Noise>([
  ...'nav aside footer form figcaption'.split(' ').map((name) => [name, 'aside'] as const),
  ...'html body main'.split(' ').map((name) => [name, null] as const),
]);

/** Elements that are noise whatever they are called. */
export type Told = ReadonlyMap<Element, 'aside' | 'dropped'>;

/** Those in `root`: page furniture by its role, what is hidden, there or (`hidden`) by a style sheet, and what a rule's selectors drop. */
export function toldIn(root: Element, hidden: readonly Element[], drop: string | undefined): Told {
  const told = new Map<Element, 'aside' | 'dropped'>();
  for (const element of hidden) told.set(element, 'aside');
  for (const element of elementsIn(root, '[role], [hidden], [aria-hidden=true], [style*=none]')) {
    const role = element.getAttribute('role');
    if ((role !== null && ROLES.has(role)) || isHidden(element)) told.set(element, 'aside');
  }
  if (drop !== undefined) for (const element of elementsIn(root, drop)) told.set(element, 'dropped');
  return told;
}

/** What is told of an element, or what its name, class and id say of it. */
export function noiseOf(element: Element, name: string, told: Told): Noise {
  const known = told.size > 0 ? told.get(element) : undefined;
  if (known === 'dropped') return known;
  const byTag = TAGS.get(name);
  if (byTag !== undefined) return byTag;
  if (known !== undefined) return known;
  const byClass = noiseOfNames(element.className);
  return byClass === 'reader' ? byClass : (noiseOfNames(element.id) ?? byClass);
}

/** What names have been found to say: a page has few of them and asks for each many times. */
const known = new Map<string, Noise>();
const MOST_KNOWN = 5000;

/** @param names no string for what is drawn, whose classes are an object */
function noiseOfNames(names: unknown): Noise {
  if (typeof names !== 'string' || names === '') return null;
  let noise = known.get(names);
  if (noise !== undefined) return noise;
  const words = lowerNames(names);
  noise = READER.test(words) ? 'reader' : ASIDE.test(words) ? 'named' : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(names, noise);
  return noise;
}

/** Whether an element is named as forums name what their users wrote. */
export function isForumNamed(element: Element): boolean {
  return nameOf(element) !== 'form' && (isForum(element.id) || isForum(element.className));
}

/** @param names no string for what is drawn, whose classes are an object */
function isForum(names: unknown): boolean {
  return typeof names === 'string' && names !== '' && FORUM.test(lowerNames(names));
}

/** Id and classes in lower case, `camelCase` taken apart. */
function lowerNames(names: string): string {
  return names
    .trim()
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase();
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}
