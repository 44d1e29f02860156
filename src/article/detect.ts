import type { AddressSigns } from './address.ts';
import type { Metadata } from './metadata.ts';
import { typesOf } from './metadata.ts';
import { isForumNamed } from './noise.ts';
import type { Region } from './survey.ts';

/** What the judgement rests on. */
export interface Evidence {
  readonly address: AddressSigns;
  /** The site's rule says that the address is an article's. */
  readonly isRuled: boolean;
  /** Its articles may be as short as a post. */
  readonly mayBeShort: boolean;
  readonly data: Metadata;
  /** Running text on the whole page. */
  readonly prose: number;
  readonly main: Region;
  readonly headline: Element | null;
  /** Whether the page says when it was published. */
  readonly isDated: boolean;
}

/** Letters' worth of prose below which nothing is an article; a post may be shorter. */
const SHORTEST = 250;
/** The same where a headline stands over it and the address is an article's: a news flash. */
const SHORTEST_FLASH = 125;
const SHORTEST_POST = 40;
const ENOUGH = 2;
/** What it costs to stand in what is named a thread. Looked for only where it matters. */
const FORUM_COST = 2.5;

/** Letters' worth of prose below which no headline, date or metadata makes a page an article. */
export function leastProse({
  address,
  isRuled,
  mayBeShort,
}: Pick<Evidence, 'address' | 'isRuled' | 'mayBeShort'>): number {
  if (isRuled && mayBeShort) return SHORTEST_POST;
  return isRuled || address.article === 2 ? SHORTEST_FLASH : SHORTEST;
}

/** What counts of a main text's length: in a post also loose words. */
export function lengthOf({ all }: Region, { isRuled, mayBeShort }: Pick<Evidence, 'isRuled' | 'mayBeShort'>): number {
  return all.prose + (isRuled && mayBeShort ? all.rest : 0);
}

/** Null when the page is an article, else a short word for what it is instead. */
export function whyNotArticle(evidence: Evidence): string | null {
  const { address, isRuled, main } = evidence;
  if (lengthOf(main, evidence) < shortest(evidence)) return 'too-short';
  if (isRuled) return null;
  const score = articleScore(evidence);
  if (score >= ENOUGH + FORUM_COST || (score >= ENOUGH && !isForumPost(main))) return null;
  const declared = declaredKind(evidence.data);
  return address.other ?? (declared === 'article' ? null : declared) ?? (isForumPost(main) ? 'forum' : 'list');
}

function shortest(evidence: Evidence): number {
  const least = leastProse(evidence);
  return least === SHORTEST_FLASH && evidence.headline === null ? SHORTEST : least;
}

/** How much speaks for an article, against `ENOUGH`. Weights are round numbers: each sign is worth about as much as the others. */
export function articleScore({ address, data, prose: whole, main, headline, isDated }: Evidence): number {
  const { prose, paragraphs, links, linkLines, rest, dated } = main.all;
  const declared = declaredKind(data);
  const signs: readonly (readonly [holds: boolean, points: number])[] = [
    [true, address.article],
    [address.other !== null, address.other === 'list' ? -1 : -3],
    [declared === 'article', 1.5],
    [declared !== 'article' && declared !== null, -3],
    [headline !== null, 1],
    [isDated, 1],
    [prose > 600, 0.5],
    [prose > 1500, 0.5],
    [paragraphs >= 3, 0.5],
    [prose > whole * 0.6 && links + rest < prose * 0.2, 0.5],
    [links > prose / 3, -1],
    [rest > prose / 2, -1],
    [linkLines > paragraphs, -1],
    [dated >= 4 && dated * 4 > paragraphs, -1.5],
    [prose < whole * 0.4, -1],
  ];
  return signs.reduce((score, [holds, points]) => score + (holds ? points : 0), 0);
}

/** Whether the text stands in what is named a thread, a question or an answer. */
function isForumPost(main: Region): boolean {
  for (let at: Element | null = main.element; at !== null; at = at.parentElement) if (isForumNamed(at)) return true;
  return false;
}

/** What the page says it is: its social card and its schema.org records. */
function declaredKind(data: Metadata): string | null {
  const card = data.meta.get('og:type')?.toLowerCase() ?? '';
  const types = data.records.flatMap(typesOf);
  if (card.startsWith('video') || (types.includes('VideoObject') && data.article === undefined)) return 'video';
  if (card.startsWith('product') || types.includes('Product')) return 'product';
  if (types.some((type) => /^(?:QAPage|DiscussionForumPosting|Question)$/.test(type))) return 'forum';
  if (card === 'article' || data.article !== undefined) return 'article';
  if (types.some((type) => /^(?:CollectionPage|SearchResultsPage|ItemList)$/.test(type))) return 'list';
  return null;
}
