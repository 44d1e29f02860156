import { elementsIn, elementsNamed, nameOf, oneLine, rootElement, titleOf } from './dom.ts';
import type { Metadata } from './metadata.ts';
import { firstMeta } from './metadata.ts';
import { TextMap } from './text-map.ts';

/** Letters and digits alone, so that two printings of one headline compare equal. */
function bare(text: string): string {
  if (!RARE.test(text)) return text.toLowerCase().replace(/[^a-z\d\u4e00-\u9fff]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What most headlines are without: letters other than the English and Chinese, and signs that are written in more ways than one. */
const RARE = /[^\0-\x7f\u2010-\u2027\u3001-\u3003\u3008-\u3011\u4e00-\u9fff]/;

/** The titles a page gives itself: its article record's, its social card's, its window's. */
export function statedTitles(document: Document, data: Metadata): string[] {
  const headline = data.article?.headline;
  const stated = [
    typeof headline === 'string' ? oneLine(headline) : '',
    firstMeta(data, ['og:title', 'twitter:title']),
    titleOf(document),
  ];
  return stated.filter((title) => title !== '');
}

/** Names of what may print a headline, the likeliest first. */
export const HEADINGS = ['h1', 'h2', 'h3', 'h4'] as const;
/** A heading of one page is not looked for among more elements than this of a name. */
const MOST = 60;
/** A headline is no longer than this, in characters. */
const LONGEST = 400;

/**
 * The element that prints the page's headline: a heading, or what stands before the text, whose words are in a stated title.
 * Null where nothing says what the title says, as on most lists. `inShadow`: headings of shadow roots.
 */
export function findHeadline(
  document: Document,
  titles: readonly string[],
  scope: Element,
  inShadow: readonly Element[] = [],
): Element | null {
  const root = rootElement(document);
  const stated = [...new Set([...new Set(titles)].map(bare))];
  const [first, ...others] = HEADINGS;
  const inTitle = bestOf([...elementsNamed(root, first), ...inShadow], stated);
  if (inTitle !== null) return inTitle;
  const lesser = others.flatMap((name) => elementsIn(root, name).slice(0, MOST));
  return bestOf(lesser, stated) ?? bestOf(before(scope), stated);
}

/**
 * The page's only heading of the first rank, where it stands before the text and is no link: the headline of a page whose window gives
 * another one (for searchers, for a card). Null where there are several or none.
 */
export function soleHeading(document: Document, text: Node): Element | null {
  const PRECEDING = 0x2;
  const headings = elementsNamed(rootElement(document), 'h1').filter((one) => oneLine(one.textContent ?? '') !== '');
  const [only] = headings;
  if (headings.length !== 1 || only === undefined || only.closest('a') !== null || only.querySelector('a') !== null)
    return null;
  const isBefore = (text.compareDocumentPosition(only) & PRECEDING) !== 0;
  return isBefore && (only.textContent ?? '').length < LONGEST && bare(only.textContent ?? '').length > 8 ? only : null;
}

/** Of some elements the one that says most of a title. */
function bestOf(elements: readonly Element[], stated: readonly string[]): Element | null {
  const shortest = Math.min(...stated.map(({ length }) => length));
  let best: Element | null = null;
  let most = 0;
  for (const element of elements.slice(0, MOST)) {
    const text = element.textContent ?? '';
    if (text.length < 2 || text.length > LONGEST) continue;
    const words = bare(text);
    // A section's name or "Photo" is in many titles without being the headline.
    if (words.length < 4 || words.length * 4 < shortest || words.length <= most) continue;
    if (!stated.some((title) => title.includes(words) || (title.length > 8 && words.includes(title)))) continue;
    best = element;
    most = words.length;
  }
  return best;
}

/** How many levels up, and how many elements before each, a headline that is no heading may stand from the text. */
const LEVELS = 3;
const BEFORE = 6;

function before(scope: Element): Element[] {
  const found: Element[] = [];
  let at: Element | null = scope;
  for (let level = 0; at !== null && nameOf(at) !== 'body' && level < LEVELS; level++) {
    let sibling = at.previousElementSibling;
    for (let i = 0; sibling !== null && i < BEFORE; i++) {
      found.push(sibling);
      sibling = sibling.previousElementSibling;
    }
    at = at.parentElement;
  }
  return found;
}

/** A heading's words; of one with elements inside (buttons, a byline), the first line. */
export function headingText(element: Element): string {
  return element.firstElementChild === null ? oneLine(element.textContent ?? '') : firstLine(element);
}

/** The first line that stands in an element. */
export function firstLine(element: Element): string {
  return new TextMap(element).text.split('\n', 1)[0] ?? '';
}
