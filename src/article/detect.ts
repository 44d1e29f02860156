import type { AddressSigns } from './address.ts';
import type { Metadata } from './metadata.ts';
import { articleRecord, typesOf } from './metadata.ts';
import { isForumNamed } from './noise.ts';
import type { Region, Survey } from './survey.ts';

/** What the judgement rests on. */
export interface Evidence {
  readonly address: AddressSigns;
  /** The site's rule says that the address is an article's. */
  readonly isRuled: boolean;
  /** Its articles may be as short as a post. */
  readonly mayBeShort: boolean;
  readonly data: Metadata;
  readonly found: Survey;
  readonly main: Region;
  readonly headline: Region | null;
  readonly published: string;
}

/** Letters' worth of prose below which nothing is an article; a post may be shorter. */
const SHORTEST = 250;
const SHORTEST_POST = 40;
const ENOUGH = 2;

/** Null when the page is an article, else a short word for what it is instead. */
export function whyNotArticle(evidence: Evidence): string | null {
  const { address, isRuled, mayBeShort, main } = evidence;
  const size = main.all.prose + (isRuled && mayBeShort ? main.all.rest : 0);
  if (size < (isRuled && mayBeShort ? SHORTEST_POST : SHORTEST)) return 'too-short';
  if (isRuled) return null;
  if (address.other === 'home') return 'home';
  if (articleScore(evidence) >= ENOUGH) return null;
  const declared = declaredKind(evidence.data);
  return address.other ?? (declared === 'article' ? null : declared) ?? (isForumPost(main) ? 'forum' : 'list');
}

/** How much speaks for an article, against `ENOUGH`. Weights are round numbers: each sign is worth about as much as the others. */
export function articleScore({ address, data, found, main, headline, published }: Evidence): number {
  const { prose, paragraphs, links, linkLines, rest, dated } = main.all;
  const declared = declaredKind(data);
  const signs: readonly (readonly [holds: boolean, points: number])[] = [
    [true, address.article],
    [address.other !== null, -3],
    [declared === 'article', 1.5],
    [declared !== 'article' && declared !== null, -3],
    [isForumPost(main), -2],
    [headline !== null, 1],
    [published !== '', 0.5],
    [prose > 600, 0.5],
    [prose > 1500, 0.5],
    [paragraphs >= 3, 0.5],
    [links > prose / 3, -1],
    [rest > prose / 2, -1],
    [linkLines > paragraphs, -1],
    [dated >= 4 && dated * 4 > paragraphs, -1.5],
    [prose < found.total.prose * 0.4, -1],
    [found.total.links > prose * 3, -0.5],
  ];
  return signs.reduce((score, [holds, points]) => score + (holds ? points : 0), 0);
}

/** Whether the text stands in what is named a thread, a question or an answer. */
function isForumPost(main: Region): boolean {
  for (let at: Region | null = main; at !== null; at = at.parent) if (isForumNamed(at.element)) return true;
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
