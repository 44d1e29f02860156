import type { SiteRule } from './sites.ts';
import type { Region, Survey } from './survey.ts';
import { isApart, isWithin, kindOf } from './survey.ts';
import { holds } from './trees.ts';

/** A site's rule and the element that its selectors name on the page. */
export interface Named {
  readonly rule: SiteRule | null;
  readonly named: Element | null;
}

/** How many letters of prose one letter of links, or of loose words, outweighs. */
const LINK_COST = 2;
const REST_COST = 1.5;
/** A site's rule is believed when what it names holds this share of the prose that the generic reading finds. */
const RULE_SHARE = 0.4;

const worth = ({ all }: Region): number => all.prose - LINK_COST * all.links - REST_COST * all.rest;

/** Where the article's text stands: as the site's rule says, else by the balance of prose. Null on a page without prose. */
export function findMain(found: Survey, { rule, named }: Named): Region | null {
  const generic = firstOfFeed(found, bestRegion(found));
  const known = named === null ? undefined : found.regions.find(({ element }) => element === named);
  const isKnown = known !== undefined && (rule?.short || known.all.prose >= RULE_SHARE * (generic?.all.prose ?? 0));
  return isKnown ? known : generic;
}

/** Letters' worth of prose from which a part with a heading of its own is an article of its own. */
const WHOLE_ARTICLE = 250;

/** Where whole articles follow one another under their own headings, side by side in elements of one kind, the first of them. */
function firstOfFeed(found: Survey, main: Region | null): Region | null {
  if (main === null) return null;
  const headings = found.regions.filter(({ name }) => name === 'h1' || name === 'h2');
  const seen = new Map<string, Region>();
  for (const region of found.regions.slice(main.index + 1, main.end)) {
    if (region.all.prose < WHOLE_ARTICLE || !hasHeading(region, headings)) continue;
    const kind = `${region.parent?.index} ${kindOf(region)}`;
    const first = seen.get(kind);
    if (first !== undefined) return bestRegion(found, first);
    seen.set(kind, region);
  }
  return main;
}

/** An `<article>` is headed by h1 or h2, any other part by h1: h2 heads sections. */
function hasHeading(region: Region, headings: readonly Region[]): boolean {
  return headings.some((heading) => isWithin(heading, region) && (heading.name === 'h1' || region.name === 'article'));
}

/** The region with the best balance of prose against links and loose words; of equals, the innermost. */
export function bestRegion(found: Survey, within = found.regions[0]): Region | null {
  let best: Region | null = null;
  for (let i = within?.index ?? 0; i < (within?.end ?? 0); i++) {
    const region = found.regions[i];
    if (region === undefined) break;
    if (isApart(region, found.total.prose)) i = region.end - 1;
    else if (region.all.prose > 0 && (best === null || worth(region) >= worth(best))) best = region;
  }
  return best;
}

/** Inside the text, furniture by its name alone is believed only of a small part. */
const NAMED_SHARE = 0.25;

/** What stands in the main text and is not the article's, in order. */
export function omittedFrom(main: Region, found: Survey, headline: Element | null): readonly Region[] {
  const left: Region[] = [];
  const kept: Region[] = [];
  for (let i = main.index + 1; i < main.end; i++) {
    const region = found.regions[i];
    if (region === undefined) break;
    const isLeft = isApart(region, main.all.prose, NAMED_SHARE) || isLinkList(region);
    if (isLeft) left.push(region);
    // What a rule drops is still a place that the text reaches to.
    if (isLeft && region.noise !== 'dropped') i = region.end - 1;
    else kept.push(region);
  }
  const inMargins = margins(kept, main, headline);
  return inMargins.length === 0 ? left : [...left, ...inMargins].sort((a, b) => a.index - b.index);
}

/** A list of links; a linked heading is none. */
function isLinkList({ all, name }: Region): boolean {
  return all.links > 10 && all.links > 2 * (all.rest + all.prose) && !/^h\d$/.test(name);
}

/** What stands before the first paragraph under a headline inside the text, and what trails behind the last. */
function margins(regions: readonly Region[], main: Region, headline: Element | null): Region[] {
  const isInside = headline !== null && holds(main.element, headline);
  const top = isInside ? regions.findLastIndex(({ element }) => holds(element, headline)) : -1;
  const above = regions.slice(0, top + 1).reduce((sum, { own }) => sum + own.prose, 0);
  const isTop = top >= 0 && above < main.all.prose * HEAD_SHARE;
  const first = regions.find(({ own }, index) => index > (isTop ? top : -1) && own.prose > 0);
  const last = regions.findLast(({ own }) => own.prose > 0);
  if (first === undefined || last === undefined || main.own.prose > 0) return [];
  const head = isTop ? regions.filter((region) => region.index < first.index && !isWithin(first, region)) : [];
  return [...head, ...regions.filter((region) => region.index >= last.end)];
}

/** A headline with more of the prose than this above it is not the top of the text. */
const HEAD_SHARE = 0.2;

const NOTE = /^[（(【[\s]*(?:责任编辑|责编|编辑|值班编辑|校对|审核|监制|编审|原标题|声明|免责声明|版权声明)\s*[：:丨|]/;

/** Whether a paragraph speaks of the making of the article and not of its matter. */
export function isEditorsNote(text: string): boolean {
  return text.length < 120 && NOTE.test(text);
}
