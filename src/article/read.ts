import type { ReadArticle } from '../article.ts';
import { readAbout } from './about.ts';
import { addressSigns } from './address.ts';
import { whyNotArticle } from './detect.ts';
import { bodyOf, rootElement } from './dom.ts';
import { findHeadline, statedTitles } from './headline.ts';
import { languageOf } from './language.ts';
import { findMainText } from './main.ts';
import { readMetadata } from './metadata.ts';
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
 * however broken. Cost: two walks over its nodes.
 * @param address as the browser shows it; '' or a file's where unknown
 */
export function readPage(document: Document, address: string): Verdict {
  const body = bodyOf(document);
  if (body === null) return other('not-html');
  const site = siteOf(address);
  if (site?.other) return other(site.other);
  const rule = site?.rule ?? null;
  const data = readMetadata(document);
  const found = survey(body);
  const headline = findHeadline(found, statedTitles(document, data));
  const main = findMainText(found, rule, headline);
  if (main === null) return other('too-short');
  const root = main.region.element;
  const map = new TextMap(root, main.omissions);
  const about = readAbout({ document, address, data, rule }, headline, map);
  const reason = whyNotArticle({
    address: addressSigns(address),
    isRuled: site?.isArticle === true && (rule === null || root.matches(rule.text)),
    mayBeShort: rule?.short === true,
    data,
    found,
    main: main.region,
    headline,
    published: about.published,
  });
  if (reason !== null) return other(reason);
  const article: ReadArticle = {
    ...about,
    address,
    language: languageOf(map.text, rootElement(document)?.getAttribute('lang') ?? ''),
    text: map.text,
  };
  return { kind: 'article', reading: { article, root, map } };
}
