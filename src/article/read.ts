import type { ReadArticle } from '../article.ts';
import type { About, PageFacts } from './about.ts';
import { readAbout } from './about.ts';
import type { AddressSigns } from './address.ts';
import { addressSigns } from './address.ts';
import { statedAddresses } from './aliases.ts';
import { judge, leastProse, lengthOf } from './detect.ts';
import { bodyOf, rootElement } from './dom.ts';
import { languageOf } from './language.ts';
import { findMain, isEditorsNote, omittedFrom } from './main.ts';
import type { Scan } from './scan.ts';
import { Scanner } from './scan.ts';
import type { SiteRule } from './sites.ts';
import { siteOf } from './sites.ts';
import { Stated } from './stated.ts';
import { Surveyor } from './survey.ts';
import { TextMap } from './text-map.ts';
import { TextReader } from './text-reader.ts';
import { framesIn, holds, parentOf, shadowsIn } from './trees.ts';

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

const other = (reason: string): Found => ({ kind: 'other', reason });

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

/** Nodes looked at in one step: a millisecond or two, even the first time. */
const STEP = 100;

/** The same in steps, between which the page may be given time: none takes long, whatever the page. */
export function* readInSteps(document: Document, address: string): Steps<Verdict> {
  const found = yield* findText(document, address);
  if (found.kind === 'other') return found;
  yield;
  const article = yield* described(found);
  return { kind: 'article', reading: { article, root: found.map.root, map: found.map } };
}

/** An article's text, before the rest is read that is known of it. */
export interface FoundText {
  readonly kind: 'article';
  readonly map: TextMap;
  readonly page: PageFacts;
  /** Read already where the verdict depends on it. */
  readonly about: About | null;
}

type Found = FoundText | Extract<Verdict, { kind: 'other' }>;

/** The first part of a reading: whether a page is an article, and its text with the way between that and the page. */
export function* findText(document: Document, address: string): Steps<Found> {
  const body = bodyOf(document);
  if (body === null) return other('not-html');
  const { site, signs } = saidBy(address);
  if (site?.other) return other(site.other);
  const isRuled = site?.isArticle === true;
  if (!isRuled && signs.article === 0 && signs.other !== null && signs.other !== 'list') return other(signs.other);
  const shell = { document, address, body, signs, isRuled, rule: site?.rule ?? null };
  yield;
  let seen = yield* scanned(new Scanner(body));
  // The address promises an article that is not on the page itself: it may stand in components, or in a frame.
  const isElsewhere = seen.most < ELSEWHERE && (isRuled || signs.article > 0);
  const isDeep = isElsewhere && shadowsIn(body, 1).length > 0;
  if (isDeep) seen = yield* scanned(new Scanner(body, true));
  const verdict =
    !isRuled && isPlainly(signs, seen)
      ? other(seen.most < LITTLE ? 'too-short' : (signs.other ?? 'too-short'))
      : yield* readClosely(shell, seen, isDeep);
  return isElsewhere && verdict.kind === 'other' ? ((yield* readFrames(body, address)) ?? verdict) : verdict;
}

/** What the last address says: a page is read again and again at its own. */
let said = { address: '', site: siteOf(''), signs: addressSigns('') };

function saidBy(address: string): typeof said {
  if (said.address !== address) said = { address, site: siteOf(address), signs: addressSigns(address) };
  return said;
}

type Steps<T> = Generator<undefined, T, undefined>;

/** Letters' worth of running text in one place below which an article is looked for elsewhere on its page. */
const ELSEWHERE = 250;

function* scanned(scanner: Scanner): Steps<Scan> {
  while (!scanner.advance(STEP)) yield;
  return scanner.finish();
}

/** The first article in a frame of the page's own origin. */
function* readFrames(body: Element, address: string): Steps<Found | null> {
  for (const inner of framesIn(body)) {
    yield;
    const { href = '' } = inner.defaultView?.location ?? {};
    const verdict = yield* findText(inner, /^https?:/.test(href) ? href : address);
    if (verdict.kind === 'article') return verdict;
  }
  return null;
}

/** A page before it is read closely. */
interface Shell {
  readonly document: Document;
  readonly address: string;
  readonly body: Element;
  readonly signs: AddressSigns;
  readonly isRuled: boolean;
  readonly rule: SiteRule | null;
}

function* readClosely(
  { document, address, body, signs, isRuled, rule }: Shell,
  seen: Scan,
  isDeep: boolean,
): Steps<Found> {
  yield;
  const named = namedBy(rule, body, seen);
  const scope = scopeOf(named, body, seen);
  yield;
  const known = { hidden: seen.hidden, holding: seen.holdingIn(scope), drop: rule?.drop };
  const surveyor = new Surveyor(scope, known, isDeep);
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
  const stated = new Stated(document, scope, isDeep ? body : null);
  const { dated, undated } = judge({ ...kind, stated, prose: Math.max(seen.prose, found.total.prose), main });
  if (dated !== null) return other(dated);
  yield;
  const omitted = omittedFrom(main, found, stated.headlineIn(main.element));
  const reader = new TextReader(isEditorsNote);
  yield* found.transcript.read(reader, main, omitted, STEP);
  reader.shadows = found.shadows.filter((shadow) => holds(main.element, shadow));
  const map = new TextMap(main.element, { elements: new Set(omitted.map(({ element }) => element)) }, reader);
  const language = languageOf(map.text, rootElement(document)?.getAttribute('lang') ?? '');
  yield;
  const text = { kind: 'article', map, page: { address, stated, rule, language } } as const;
  if (undated === null) return { ...text, about: null };
  const about = yield* readAbout(text.page, map);
  return about.published === '' ? other(undated) : { ...text, about };
}

/** The record of an article whose text is found. */
function* described({ map, page, about }: FoundText): Steps<ReadArticle> {
  const { address, language, stated } = page;
  const known = about ?? (yield* readAbout(page, map));
  yield;
  const aliases = statedAddresses(stated.document, stated.data, address);
  return { ...known, address, language, text: map.text, ...(aliases.length > 0 && { aliases }) };
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

/** Of a page's running text the share that suffices, in what a rule names, to read no more than that. */
const ENOUGH = 0.5;

/** The part of the page that is read closely. */
function scopeOf(named: Element | null, body: Element, seen: Scan): Element {
  if (named === null) return seen.scope ?? body;
  return seen.proseIn(named) > seen.prose * ENOUGH ? named : around(seen.scope ?? named, named);
}

/** The innermost element around two. */
function around(a: Element, b: Element): Element {
  let at = a;
  while (!holds(at, b)) at = parentOf(at) ?? b;
  return at;
}
