import type { ReadArticle } from '../article.ts';
import { readAbout } from './about.ts';
import type { AddressSigns } from './address.ts';
import { addressSigns } from './address.ts';
import { whyNotArticle } from './detect.ts';
import { bodyOf, rootElement } from './dom.ts';
import { findHeadline, statedTitles } from './headline.ts';
import { languageOf } from './language.ts';
import { findMainText } from './main.ts';
import { readMetadata } from './metadata.ts';
import type { Scan } from './scan.ts';
import { scan } from './scan.ts';
import type { SiteRule } from './sites.ts';
import { siteOf } from './sites.ts';
import { survey } from './survey.ts';
import { TextMap } from './text-map.ts';

/** An article as it stands on a page: the record, the element that holds its text, and the way between the two. */
export interface Reading {
  readonly article: ReadArticle;
  readonly root: Element;
  readonly map: TextMap;
}

/** What a page turned out to be. `reason` is a short stable word: `home`, `list`, `search`, `video`, `gallery`, `forum`, `product`, `reference`, `service`, `too-short`, `not-html`. */
export type Verdict =
  | { readonly kind: 'article'; readonly reading: Reading }
  | { readonly kind: 'other'; readonly reason: string };

const other = (reason: string): Verdict => ({ kind: 'other', reason });

/**
 * Reads a page: whether it is an article, and if so its text and what is known of it. Never changes the page and never throws on one,
 * however broken. Cost: one look at every text node, and a walk over the part that holds the text.
 * @param address as the browser shows it; '' or a file's where unknown
 */
export function readPage(document: Document, address: string): Verdict {
  const steps = readInSteps(document, address);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, between which the page may be given time: none takes long, whatever the page. */
export function* readInSteps(document: Document, address: string): Generator<undefined, Verdict, undefined> {
  const body = bodyOf(document);
  if (body === null) return other('not-html');
  const site = siteOf(address);
  if (site?.other) return other(site.other);
  const signs = addressSigns(address);
  const isRuled = site?.isArticle === true;
  if (!isRuled && signs.article === 0 && signs.other !== null && signs.other !== 'list') return other(signs.other);
  const rule = site?.rule ?? null;
  const seen = scan(body);
  if (!isRuled && isPlainly(signs, seen)) return other(seen.most < LITTLE ? 'too-short' : (signs.other ?? 'too-short'));
  yield;
  const data = readMetadata(document);
  const named = namedBy(rule, body, seen);
  const scope = named === null ? (seen.scope ?? body) : around(seen.scope ?? named, named);
  const headline = findHeadline(document, statedTitles(document, data), scope);
  yield;
  const found = survey(scope, seen.hidden);
  const main = findMainText(found, { rule, named }, headline);
  if (main === null) return other('too-short');
  const root = main.region.element;
  yield;
  const map = new TextMap(root, main.omissions);
  yield;
  const language = languageOf(map.text, rootElement(document)?.getAttribute('lang') ?? '');
  const about = readAbout({ document, address, data, rule, language }, headline, map);
  const reason = whyNotArticle({
    address: signs,
    isRuled: isRuled && (rule === null || root === named),
    mayBeShort: rule?.short === true,
    data,
    prose: Math.max(seen.prose, found.total.prose),
    main: main.region,
    headline,
    published: about.published,
  });
  if (reason !== null) return other(reason);
  const article: ReadArticle = { ...about, address, language, text: map.text };
  return { kind: 'article', reading: { article, root, map } };
}

/** Letters' worth of running text in one place below which no page without a rule is looked at closely. */
const LITTLE = 100;
/** A list's running text is scattered: no place has so much, nor so large a share of it. */
const MUCH = 600;
const LARGE_SHARE = 0.35;

/** Whether the first look is enough to tell that a page is no article. */
function isPlainly(signs: AddressSigns, { prose, most }: Scan): boolean {
  if (signs.article < 2 && most < LITTLE) return true;
  return signs.other !== null && signs.article === 0 && most < MUCH && most < prose * LARGE_SHARE;
}

/** What a rule's selectors name: around the most running text if that is in one, else the first on the page. */
function namedBy(rule: SiteRule | null, body: Element, seen: Scan): Element | null {
  if (rule === null) return null;
  return seen.greatest?.closest(rule.text) ?? body.querySelector(rule.text);
}

/** The innermost element around two. */
function around(a: Element, b: Element): Element {
  let at = a;
  while (!at.contains(b)) at = at.parentElement ?? b;
  return at;
}
