import { LABELS, STANCES, type Stance } from '../annotations/event.ts';
import { isOwnId, type LabelId } from '../annotations/own-label.ts';
import type { ReadArticle } from '../article.ts';
import type { ErrorCode } from '../messages/error-code.ts';
import type { KeptAct } from '../messages/protocol.ts';
import { CallError } from '../messages/send.ts';
import type { Span } from '../span.ts';
import type { Wanted } from './lists.ts';

/** UTF-16 units, and how many claims. A longer article, address, note or claim is refused; longer words about an article are cut. */
export const LIMITS = {
  text: 5_000_000,
  address: 16_000,
  note: 20_000,
  claim: 1_000,
  words: 1_000,
  claims: 100_000,
  aliases: 8,
};

const KEPT_ACTS: readonly KeptAct[] = [...LABELS, 'withdraw', 'dismiss', 'restore'];

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an argument, whatever they are. Fails for what is no object. */
export function fields(arg: unknown): Fields {
  if (typeof arg !== 'object' || arg === null || Array.isArray(arg)) throw refusal('an object');
  return arg as Fields;
}

/** The tab's number. */
export function tabOf(arg: unknown): number {
  const { tab } = fields(arg);
  if (typeof tab !== 'number' || !Number.isSafeInteger(tab) || tab < 0) throw refusal('a tab');
  return tab;
}

/** The claim's key. */
export function claimOf(arg: unknown): string {
  const { claim } = fields(arg);
  if (typeof claim !== 'string' || !/^[a-z2-7]{26}$/.test(claim)) throw refusal('a claim');
  return claim;
}

/** Claims' keys, as many as an article can have. */
export function claimsOf(arg: unknown): string[] {
  const { claims } = fields(arg);
  if (!Array.isArray(claims) || claims.length > LIMITS.claims) throw refusal('claims');
  return claims.map((claim) => claimOf({ claim }));
}

/** What is said of kept claims. */
export function keptActOf(arg: unknown): KeptAct {
  const { what } = fields(arg);
  const known = isOwnId(what) ? what : KEPT_ACTS.find((one) => one === what);
  if (known === undefined) throw refusal('an act');
  return known;
}

/** Ids of kept claims. */
export function keptOf(arg: unknown): string[] {
  return idsOf(fields(arg).claims, /^[a-z2-7]{20}:[a-z2-7]{26}$/);
}

/** Ids of events. */
export function refsOf(arg: unknown): string[] {
  return idsOf(fields(arg).refs, /^[^\s]{1,200}$/);
}

function idsOf(ids: unknown, form: RegExp): string[] {
  if (!Array.isArray(ids) || ids.length > LIMITS.claims) throw refusal('ids');
  if (!ids.every((id) => typeof id === 'string' && form.test(id))) throw refusal('ids');
  return ids;
}

/** How often something is to be done, at least once. */
export function countOf(arg: unknown): number {
  const { count = 1 } = fields(arg);
  if (!isOffset(count) || count < 1 || count > LIMITS.claims) throw refusal('a count');
  return count;
}

/** How much of a list is wanted: all of it, where nothing is said. */
export function wantedOf(arg: unknown): Wanted {
  const { first = Number.POSITIVE_INFINITY, have = '' } = fields(arg);
  if (typeof first !== 'number' || !(first > 0) || typeof have !== 'string') throw refusal('a part of a list');
  return { first, have };
}

/** The label, one of the three or an own one; null takes one back. */
export function labelOf(arg: unknown): LabelId | null {
  const { label } = fields(arg);
  if (label === null || isOwnId(label)) return label;
  const known = LABELS.find((one) => one === label);
  if (known === undefined) throw refusal('a label');
  return known;
}

/** Evidence: a web address, a title that may be empty, and what it says of the claim. */
export function evidenceOf(arg: unknown): { url: string; title: string; stance: Stance } {
  const { url, title, stance } = fields(arg);
  const known = STANCES.find((one) => one === stance);
  if (typeof url !== 'string' || known === undefined) throw refusal('evidence');
  if (url.length > LIMITS.address || originOf(url) === null)
    throw new CallError('no-address', 'Not an address of the web');
  return { url, title: words(title, 'a title'), stance: known };
}

/** The address of a file that a screen holds open. Those of other origins cannot be read. */
export function fileOf(arg: unknown): string {
  const file = words(fields(arg).file, 'a file');
  if (!file.startsWith('blob:')) throw refusal('a file');
  return file;
}

/** The id of an event. */
export function refOf(arg: unknown): string {
  return words(fields(arg).ref, 'an event');
}

/** A stretch of a text; whether there are words, and not too many, is for whoever knows the text. */
export function spanOf(arg: unknown): Span {
  const { start, end } = fields(arg);
  if (!isOffset(start) || !isOffset(end) || start >= end) throw refusal('a span');
  return { start, end };
}

/** `text` of at most `limit` units. A longer one fails with `code`. */
export function textOf(arg: unknown, limit: number, code: ErrorCode = 'too-large'): string {
  const { text } = fields(arg);
  if (typeof text !== 'string') throw refusal('a text');
  if (text.length > limit) throw new CallError(code, `More than ${limit} characters`);
  return text;
}

/** The name of what the page told; '' when it has none. */
export function editionOf(arg: unknown): string {
  const { edition = '' } = fields(arg);
  return words(edition, 'an edition');
}

/** Why a page is no article, in a word or two. */
export function reasonOf(arg: unknown): string {
  return words(fields(arg).reason, 'a reason');
}

/**
 * The article that a content script tells of, in full and in bounds. `url` is the tab's address as the browser tells it: a
 * page speaks for its own origin only.
 */
export function articleOf(arg: unknown, url: string): ReadArticle {
  const { address, title, site, author, published, language, aliases = [] } = fields(arg);
  if (typeof address !== 'string' || address.length > LIMITS.address) throw refusal('an address');
  const origin = originOf(address);
  if (origin === null || origin !== originOf(url)) throw refusal('an address of this page');
  if (!Array.isArray(aliases)) throw refusal('addresses');
  const others = aliases
    .filter((alias) => typeof alias === 'string' && alias.length <= LIMITS.address)
    .slice(0, LIMITS.aliases);
  return {
    address,
    title: words(title, 'a title'),
    site: words(site, 'a site'),
    author: words(author, 'an author'),
    published: words(published, 'a date'),
    language: words(language, 'a language'),
    text: textOf(arg, LIMITS.text, 'article-too-long'),
    ...(others.length > 0 && { aliases: others }),
  };
}

/** Scheme, host and port of an http(s) address; null for any other. */
export function originOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null;
}

function words(value: unknown, what: string): string {
  if (typeof value !== 'string') throw refusal(what);
  return value.slice(0, LIMITS.words).toWellFormed();
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** No reader can do anything about it: a caller that says something else is a fault, or not ours. */
function refusal(wanted: string): CallError {
  return new CallError('unexpected', `Not ${wanted}`);
}
