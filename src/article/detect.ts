import type { AddressSigns } from './address.ts';
import { isForumNamed } from './noise.ts';
import type { Stated } from './stated.ts';
import type { Region } from './survey.ts';

/** What the judgement rests on. */
export interface Evidence {
  readonly address: AddressSigns;
  /** The site's rule says that the address is an article's. */
  readonly isRuled: boolean;
  /** Its articles may be as short as a post. */
  readonly mayBeShort: boolean;
  readonly stated: Stated;
  /** Running text on the whole page. */
  readonly prose: number;
  readonly main: Region;
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

/** What a page is instead of an article, in a short word; null when it is one. The day of its publication may have a say in that. */
export interface Judgement {
  readonly dated: string | null;
  readonly undated: string | null;
}

const ARTICLE: Judgement = { dated: null, undated: null };

/** Judges a page whose main text is found. */
export function judge(evidence: Evidence): Judgement {
  const { address, isRuled, main, stated } = evidence;
  const length = lengthOf(main, evidence);
  if (length < SHORTEST && length < shortest(evidence)) return { dated: 'too-short', undated: 'too-short' };
  if (isRuled) return ARTICLE;
  const declared = stated.kind;
  const least = articleScore(evidence, declared);
  if (least >= ENOUGH + FORUM_COST) return ARTICLE;
  const isForum = isForumPost(main);
  const enough = isForum ? ENOUGH + FORUM_COST : ENOUGH;
  if (least >= enough) return ARTICLE;
  const score = least + (least + HEADLINE + DATED >= enough && stated.headline !== null ? HEADLINE : 0);
  const reason = address.other ?? (declared === 'article' ? null : declared) ?? (isForum ? 'forum' : 'list');
  return { dated: score + DATED >= enough ? null : reason, undated: score >= enough ? null : reason };
}

function shortest(evidence: Evidence): number {
  const least = leastProse(evidence);
  return least === SHORTEST_FLASH && evidence.stated.headline === null ? SHORTEST : least;
}

/** What a headline, and what a day of publication speaks for an article. They are looked for only where they matter. */
const HEADLINE = 1;
const DATED = 1;

/** How much else speaks for an article, against `ENOUGH`. Weights are round numbers: each sign is worth about as much as the others. */
function articleScore({ address, prose: whole, main }: Evidence, declared: string | null): number {
  const { prose, paragraphs, links, linkLines, rest, dated } = main.all;
  const signs: readonly (readonly [holds: boolean, points: number])[] = [
    [true, address.article],
    [address.other !== null, address.other === 'list' ? -1 : -3],
    [declared === 'article', 1.5],
    [declared !== 'article' && declared !== null, -3],
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
