import { nameOf } from './dom.ts';

/**
 * `reader`: what readers wrote, and `teasers`: lists of other articles, are not the article; `aside`: page furniture by its element,
 * role or visibility; `named`: page furniture by its class or id, which often mislead.
 */
export type Noise = 'reader' | 'teasers' | 'aside' | 'named' | null;

/** A word of a class or id: between separators, with a plural or a container's name after it. */
const word = (words: string): RegExp =>
  new RegExp(
    `(?:^|[^a-z])(?:${words})s?(?:-?(?:list|box|area|wrap|wrapper|container|section|block|panel|bar|link|item|module|widget|inner|content))?(?![a-z])`,
  );

const READER = word('comment|cmmt|pinglun|disqus|repl(?:y|ie)|livefyre|talkback|discussion|guestbook|liuyan');

const FORUM = word('answer|question|thread|forum|bbs|l_post|d_post');

const ASIDE = word(
  'shar(?:e|ing)|social|sns|fenxiang|addthis|bshare|bdsharebuttonbox|' +
    'relate|related|relevant|xiangguan|recommend|recommended|recommendation|recirc|tuijian|outbrain|taboola|read-?(?:more|next|also)|more-?(?:news|storie|article)|also-?read|see-?also|popular|trending|most-?(?:read|viewed)|hot-?news|ranking|' +
    'sidebar|rail|aside|newsletter|subscribe|subscription|sign-?up|promo|promotion|ad|ads|adv|advert|advertisement|advertising|guanggao|dfp|sponsor|sponsored|' +
    'breadcrumb|crumb|nav|navbar|navigation|menu|toolbar|footer|foot|copyright|disclaimer|shengming|mianze|' +
    'byline|author|author-?(?:info|bio)|bio|zebian|bianji|caption|figcaption|credit|tag|keyword|pagination|pager|paging|page-?nav|login|modal|popup|tooltip|cookie|gdpr|qrcode|erweima|download|' +
    'feedback|rating|vote|jubao|slideshow|carousel|meta|toc|visually-?hidden|sr-?only|screen-?reader',
);

const ROLES = new Set(
  'navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tablist form button'.split(
    ' ',
  ),
);
const TAGS = new Set('nav aside footer form figcaption'.split(' '));

/** What an element's name, role, visibility, class and id say of it. Nothing is asked of its style sheet: that would cost a layout. */
export function noiseOf(element: Element, name = nameOf(element)): Noise {
  if (name === 'form') return 'aside';
  if (name === 'html' || name === 'body' || name === 'main') return null;
  if (TAGS.has(name) || ROLES.has(element.getAttribute('role') ?? '')) return 'aside';
  if (isHidden(element)) return 'aside';
  const words = namesOf(element);
  if (words === '') return null;
  if (READER.test(words)) return 'reader';
  return ASIDE.test(words) ? 'named' : null;
}

/** Whether an element is named as forums name what their users wrote. */
export function isForumNamed(element: Element): boolean {
  return nameOf(element) !== 'form' && FORUM.test(namesOf(element));
}

/** Id and classes in lower case, `camelCase` taken apart. */
function namesOf(element: Element): string {
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`.trim();
  return names.replace(/([a-z])(?=[A-Z])/g, '$1-').toLowerCase();
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}
