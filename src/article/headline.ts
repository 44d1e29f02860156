import { oneLine, titleOf } from './dom.ts';
import type { Metadata } from './metadata.ts';
import { articleRecord, firstMeta } from './metadata.ts';
import type { Region, Survey } from './survey.ts';
import { TextMap } from './text-map.ts';

/** Letters and digits alone, so that two printings of one headline compare equal. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The titles a page gives itself: its article record's, its social card's, its window's. */
export function statedTitles(document: Document, data: Metadata): string[] {
  const headline = articleRecord(data)?.headline;
  const stated = [
    typeof headline === 'string' ? oneLine(headline) : '',
    firstMeta(data, ['og:title', 'twitter:title']),
    titleOf(document),
  ];
  return stated.filter((title) => title !== '');
}

/**
 * The region that prints the page's headline: a heading, or an element called title, whose words are in a stated title.
 * Null where no heading says what the title says, as on most lists.
 */
export function findHeadline(found: Survey, titles: readonly string[]): Region | null {
  const stated = titles.map(bare);
  const shortest = Math.min(...stated.map(({ length }) => length));
  let best: Region | null = null;
  let most = 0;
  for (const region of found.regions) {
    const bonus = headingBonus(region);
    if (bonus === 0) continue;
    const words = bare(headingText(region));
    // A section's name or "Photo" is in many titles without being the headline.
    if (words.length < 4 || words.length > 300 || words.length * 4 < shortest) continue;
    const isSaid = stated.some((title) => title.includes(words) || (title.length > 8 && words.includes(title)));
    const value = isSaid ? Math.min(words.length, 100) * bonus : 0;
    if (value > most) {
      most = value;
      best = region;
    }
  }
  return best;
}

/** A heading's words; of one with blocks inside (buttons, a byline), the first line. */
export function headingText({ element, index, end }: Region): string {
  return end === index + 1 ? oneLine(element.textContent ?? '') : firstLine(element);
}

/** The first line that stands in an element. */
export function firstLine(element: Element): string {
  return new TextMap(element).text.split('\n', 1)[0] ?? '';
}

function headingBonus({ name, element, index, end }: Region): number {
  if (name === 'h1') return 1.5;
  if (/^h[2-4]$/.test(name)) return 1;
  if (end !== index + 1) return 0;
  return /(?:^|[^a-z])(?:title|headline|biaoti)/i.test(`${element.id} ${element.getAttribute('class') ?? ''}`)
    ? 0.9
    : 0;
}
