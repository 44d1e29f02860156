import type { AddressSigns } from './address.ts';
import type { Metadata } from './metadata.ts';
import { articleRecord, typesOf } from './metadata.ts';
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
  readonly published: string;
}

/** Letters' worth of prose below which nothing is an article; a post may be shorter. */
const SHORTEST = 250;
/** The same where a headline stands over it and the address is an article's: a news flash. */
const SHORTEST_FLASH = 125;
const SHORTEST_POST = 40;
const ENOUGH = 2;

/** Null when the page is an article, else a short word for what it is instead. */
export function whyNotArticle(evidence: Evidence): string | null {
  const { address, isRuled, mayBeShort, main } = evidence;
  const size = main.all.prose + (isRuled && mayBeShort ? main.all.rest : 0);
  if (size < shortest(evidence)) return 'too-short';
  if (isRuled) return null;
  if (articleScore(evidence) >= ENOUGH) return null;
  const declared = declaredKind(evidence.data);
  return address.other ?? (declared === 'article' ? null : declared) ?? (isForumPost(main) ? 'forum' : 'list');
}

function shortest({ address, isRuled, mayBeShort, headline }: Evidence): number {
  if (isRuled && mayBeShort) return SHORTEST_POST;
  return headline !== null && (isRuled || address.article === 2) ? SHORTEST_FLASH : SHORTEST;
}

/** How much speaks for an article, against `ENOUGH`. Weights are round numbers: each sign is worth about as much as the others. */
export function articleScore({ address, data, prose: whole, main, headline, published }: Evidence): number {
  const { prose, paragraphs, links, linkLines, rest, dated } = main.all;
  const declared = declaredKind(data);
  const signs: readonly (readonly [holds: boolean, points: number])[] = [
    [true, address.article],
    [address.other !== null, address.other === 'list' ? -1 : -3],
    [declared === 'article', 1.5],
    [declared !== 'article' && declared !== null, -3],
    [isForumPost(main), -2.5],
    [headline !== null, 1],
    [published !== '', 1],
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
  if (card.startsWith('video') || (types.includes('VideoObject') && articleRecord(data) === undefined)) return 'video';
  if (card.startsWith('product') || types.includes('Product')) return 'product';
  if (types.some((type) => /^(?:QAPage|DiscussionForumPosting|Question)$/.test(type))) return 'forum';
  if (card === 'article' || articleRecord(data) !== undefined) return 'article';
  if (types.some((type) => /^(?:CollectionPage|SearchResultsPage|ItemList)$/.test(type))) return 'list';
  return null;
}
