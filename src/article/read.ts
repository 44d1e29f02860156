import type { ReadArticle } from '../article.ts';
import { readAbout } from './about.ts';
import type { AddressSigns } from './address.ts';
import { addressSigns } from './address.ts';
import { statedAddresses } from './aliases.ts';
import { leastProse, lengthOf, whyNotArticle } from './detect.ts';
import { bodyOf, rootElement } from './dom.ts';
import { findHeadline, statedTitles } from './headline.ts';
import { languageOf } from './language.ts';
import { findMain, omissionsIn } from './main.ts';
import { readMetadata } from './metadata.ts';
import type { Scan } from './scan.ts';
import { Scanner } from './scan.ts';
import type { SiteRule } from './sites.ts';
import { siteOf } from './sites.ts';
import { Surveyor } from './survey.ts';
import { TextMap } from './text-map.ts';
import { TextReader } from './text-reader.ts';

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

/** Nodes looked at in one step: a few milliseconds, even the first time. */
const STEP = 300;

/** The same in steps, between which the page may be given time: none takes long, whatever the page. */
export function* readInSteps(document: Document, address: string): Generator<undefined, Verdict, undefined> {
  const body = bodyOf(document);
  if (body === null) return other('not-html');
  const site = siteOf(address);
  if (site?.other) return other(site.other);
  const signs = addressSigns(address);
  const rule = site?.rule ?? null;
  const isRuled = site?.isArticle === true;
  if (!isRuled && signs.article === 0 && signs.other !== null && signs.other !== 'list') return other(signs.other);
  const scanner = new Scanner(body);
  while (!scanner.advance(STEP)) yield;
  const seen = scanner.finish();
  if (!isRuled && isPlainly(signs, seen)) return other(seen.most < LITTLE ? 'too-short' : (signs.other ?? 'too-short'));
  yield;
  const named = namedBy(rule, body, seen);
  const scope = named === null ? (seen.scope ?? body) : around(seen.scope ?? named, named);
  const surveyor = new Surveyor(scope, seen.hidden, seen.holding);
  while (!surveyor.advance(STEP)) yield;
  const found = surveyor.finish();
  const main = findMain(found, { rule, named });
  const kind = {
    address: signs,
    isRuled: isRuled && (rule === null || main?.element === named),
    mayBeShort: rule?.short === true,
  };
  if (main === null || lengthOf(main, kind) < leastProse(kind)) return other('too-short');
  yield;
  const data = readMetadata(document);
  yield;
  const headline = findHeadline(document, statedTitles(document, data), scope);
  const evidence = { ...kind, data, prose: Math.max(seen.prose, found.total.prose), main, headline };
  const reason = whyNotArticle({ ...evidence, isDated: true });
  if (reason !== null) return other(reason);
  yield;
  const omissions = omissionsIn(main, found, rule, headline);
  const reader = new TextReader(main.element, omissions);
  while (!reader.advance(STEP)) yield;
  const map = new TextMap(main.element, omissions, reader);
  const language = languageOf(map.text, rootElement(document)?.getAttribute('lang') ?? '');
  yield;
  const about = readAbout({ document, address, data, rule, language }, headline, map);
  const undated = about.published === '' ? whyNotArticle({ ...evidence, isDated: false }) : null;
  if (undated !== null) return other(undated);
  const aliases = statedAddresses(document, data, address);
  const article: ReadArticle = { ...about, address, language, text: map.text, ...(aliases.length > 0 && { aliases }) };
  return { kind: 'article', reading: { article, root: main.element, map } };
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
