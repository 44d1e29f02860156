/**
 * The shelf, sifted by what is looked for. Pure, and cut into steps: with 100,000 claims a search may take longer than a frame.
 */
import type { ClaimType } from '../claims/claim.ts';
import type { Echo } from '../crosscheck/crosscheck.ts';
import { Found, type Section } from './found.ts';
import type { Order, Search } from './search.ts';
import { type Book, baseOf, compare, folded, type Item } from './shelf.ts';

/** Claims looked at in one step. */
const STEP = 1000;

/** The type of a claim, by its words and their language. */
export type TypeOf = (words: string, language: string) => ClaimType;

/** What is said elsewhere, by the claim's id. */
export type Known = Pick<ReadonlyMap<string, Echo>, 'get' | 'has'>;

const TYPES = new WeakMap<Item, ClaimType>();

/** Worked out once: it takes longer than all else that is asked of a claim. */
function typeIn(item: Item, language: string, typeOf: TypeOf): ClaimType {
  const type = TYPES.get(item) ?? typeOf(item.quote, language);
  TYPES.set(item, type);
  return type;
}

/**
 * Sifts the shelf, the article of the newest act first, in steps of a thousand claims; ends with all that was found, in the order asked for.
 * `typeOf` is needed where a type is looked for; `echoes`, where it is what is said elsewhere too, as far as it is known.
 */
export function* sift(
  books: readonly Book[],
  search: Search,
  typeOf: TypeOf | null = null,
  echoes: Known = new Map(),
): Generator<undefined, Found, undefined> {
  const words = folded(search.words).split(/\s+/u).filter(Boolean);
  const found: Section[] = [];
  let looked = 0;
  for (const book of books) {
    if (isWanted(book, search) && words.every((word) => book.all.includes(word))) {
      // words that the article's name has need not be in the claim
      const rest = words.filter((word) => !book.folded.includes(word));
      const items = book.items.filter(
        (item) =>
          passes(item, search, echoes) &&
          rest.every((word) => item.folded.includes(word)) &&
          (search.type === '' || typeOf === null || typeIn(item, book.language, typeOf) === search.type),
      );
      if (items.length > 0) found.push({ book, items });
    }
    looked += book.items.length;
    if (looked < STEP) continue;
    looked = 0;
    yield;
  }
  yield;
  const compared = COMPARE[search.order];
  if (compared) found.sort(compared);
  yield;
  return new Found(search, found);
}

/** The newest first is how they come. */
const COMPARE: Readonly<Record<Order, ((a: Section, b: Section) => number) | null>> = {
  recent: null,
  oldest: (a, b) => a.book.modified - b.book.modified,
  site: (a, b) => compare(a.book.site, b.book.site) || b.book.modified - a.book.modified,
  most: (a, b) => b.items.length - a.items.length || b.book.modified - a.book.modified,
};

function isWanted({ site, language }: Book, wanted: Search): boolean {
  return (
    (wanted.site === '' || site === wanted.site) && (wanted.language === '' || baseOf(language) === wanted.language)
  );
}

function passes(item: Item, { label, having, since, state, reviewer }: Search, echoes: Known): boolean {
  if (item.dismissed !== (label === 'dismissed')) return false;
  const isLabelled = item.ownLabel?.id === label || (item.label ?? 'none') === label;
  if (label !== '' && label !== 'dismissed' && !isLabelled) return false;
  if (item.modified < since) return false;
  if (state !== '' && (item.state ?? 'unread') !== state) return false;
  if (reviewer !== '' && !item.reviewers.includes(reviewer)) return false;
  switch (having) {
    case 'evidence':
      return item.evidence > 0;
    case 'note':
      return item.notes.length > 0;
    case 'disagreement':
      return new Set(item.label === null ? item.others : [item.label, ...item.others]).size > 1;
    case 'elsewhere':
      return echoes.has(item.id);
    case 'contradiction':
      return (echoes.get(item.id)?.differing.length ?? 0) > 0;
    default:
      return true;
  }
}
