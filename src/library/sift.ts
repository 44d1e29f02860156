/**
 * The shelf, sifted by what is looked for. Pure, and cut into steps: with 100,000 claims a search may take longer than a frame.
 */
import { Found, type Section } from './found.ts';
import type { Order, Search } from './search.ts';
import { type Book, baseOf, compare, folded, type Item } from './shelf.ts';

/** Claims looked at in one step. */
const STEP = 2000;

/** Sifts the shelf, the article of the newest act first, in steps of some thousand claims; ends with all that was found, in the order asked for. */
export function* sift(books: readonly Book[], search: Search): Generator<undefined, Found, undefined> {
  const words = folded(search.words).split(/\s+/u).filter(Boolean);
  const found: Section[] = [];
  let looked = 0;
  for (const book of books) {
    if (isWanted(book, search) && words.every((word) => book.all.includes(word))) {
      // words that the article's name has need not be in the claim
      const rest = words.filter((word) => !book.folded.includes(word));
      const items = book.items.filter(
        (item) => passes(item, search) && rest.every((word) => item.folded.includes(word)),
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

function passes(item: Item, { label, having, since }: Search): boolean {
  if (item.dismissed !== (label === 'dismissed')) return false;
  const isLabelled = item.ownLabel?.id === label || (item.label ?? 'none') === label;
  if (label !== '' && label !== 'dismissed' && !isLabelled) return false;
  if (item.modified < since) return false;
  switch (having) {
    case 'evidence':
      return item.evidence > 0;
    case 'note':
      return item.notes.length > 0;
    case 'disagreement':
      return new Set(item.label === null ? item.others : [item.label, ...item.others]).size > 1;
    default:
      return true;
  }
}
