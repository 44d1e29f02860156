/**
 * What the library shows: all annotated articles with their claims, sifted by what is looked for. Pure, and cut into steps: with 100,000
 * claims a search may take longer than a frame. Of each claim only what is shown and searched is kept in memory; its place in its article is
 * read again when it is opened.
 */
import type { AnnotatedPage, Annotation } from '../annotations/annotation.ts';
import type { Label } from '../annotations/event.ts';
import type { LabelId, OwnName } from '../annotations/own-label.ts';

/** A claim on the shelf. Times are milliseconds since the epoch. */
export interface Item {
  /** `<pageKey>:<claimKey>` */
  readonly id: string;
  readonly quote: string;
  /** This reader's label. */
  readonly label: Label | null;
  /** The reader's own label that counts as `label`. */
  readonly ownLabel?: OwnName | undefined;
  /** Labels that other reviewers gave. */
  readonly others: readonly Label[];
  /** All notes, this reader's first. */
  readonly notes: readonly string[];
  readonly evidence: number;
  readonly own: boolean;
  readonly dismissed: boolean;
  readonly modified: number;
  /** Quote and notes, as a search compares them. */
  readonly folded: string;
}

/** An article on the shelf, with its claims in reading order. */
export interface Book {
  readonly key: string;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly language: string;
  readonly published: string;
  /** The newest act on it. */
  readonly modified: number;
  readonly items: readonly Item[];
  /** Its title and site, as a search compares them. */
  readonly folded: string;
}

/** What a claim must have. */
export const HAVING = ['evidence', 'note', 'disagreement'] as const;
export type Having = (typeof HAVING)[number];
export const ORDERS = ['recent', 'oldest', 'site', 'most'] as const;
export type Order = (typeof ORDERS)[number];

/** What the reader wants to see; '' leaves a choice open. */
export interface Search {
  /** Words in any order, whatever their case and width: of the quote, a note, the title or the site. */
  readonly words: string;
  /** `dismissed` shows what was said to be no claim, which is left out otherwise. */
  readonly label: LabelId | 'none' | 'dismissed' | '';
  readonly site: string;
  readonly language: string;
  readonly having: Having | '';
  /** Only what was done something with from then on; 0 for all. */
  readonly since: number;
  readonly order: Order;
}

export const EVERYTHING: Search = {
  words: '',
  label: '',
  site: '',
  language: '',
  having: '',
  since: 0,
  order: 'recent',
};

/** One line of the list. */
export type Line =
  | { readonly book: Book; readonly item: null; readonly count: number }
  | { readonly book: Book; readonly item: Item };

/** What a search found. */
export interface Found {
  readonly lines: readonly Line[];
  readonly claims: number;
  readonly articles: number;
}

export const NOTHING: Found = { lines: [], claims: 0, articles: 0 };

/** A page as it stands on the shelf of `reviewer`. */
export function bookOf({ annotations, ...page }: AnnotatedPage, reviewer: string): Book {
  const { key, url, title, site, language, published } = page;
  const inOrder = annotations.toSorted((a, b) => a.target.start - b.target.start);
  const modified = Math.max(0, ...annotations.map((one) => one.modified));
  const items = inOrder.map((one) => itemOf(one, reviewer));
  return { key, url, title, site, language, published, modified, items, folded: folded(`${title}\n${site}`) };
}

function itemOf(
  { id, target, verdicts, notes, evidence, own, dismissed, modified }: Annotation,
  reviewer: string,
): Item {
  const said = verdicts.find((verdict) => verdict.reviewer === reviewer);
  const mine = notes.filter((note) => note.reviewer === reviewer);
  const words = [...mine, ...notes.filter((note) => note.reviewer !== reviewer)].map(({ text }) => text);
  return {
    id,
    quote: target.exact,
    label: said?.label ?? null,
    ...(said?.ownLabel && { ownLabel: said.ownLabel }),
    others: verdicts.filter((verdict) => verdict.reviewer !== reviewer).map(({ label }) => label),
    notes: words,
    evidence: evidence.length,
    own,
    dismissed,
    modified,
    folded: folded([target.exact, ...words].join('\n')),
  };
}

/** As texts are compared in a search. */
export function folded(text: string): string {
  // plain ASCII is its own normal form
  return (/^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKC')).toLowerCase();
}

/** Claims looked at in one step. */
const STEP = 4000;

/** Sifts the shelf in steps of some thousand claims; what is returned at the end is all that was found, in the order asked for. */
export function* sift(books: readonly Book[], search: Search): Generator<undefined, Found, undefined> {
  const words = folded(search.words).split(/\s+/u).filter(Boolean);
  const found: { book: Book; items: Item[] }[] = [];
  let [claims, looked] = [0, 0];
  for (const book of books) {
    if (search.site !== '' && book.site !== search.site) continue;
    if (search.language !== '' && baseOf(book.language) !== search.language) continue;
    // words that the article's name has need not be in the claim
    const rest = words.filter((word) => !book.folded.includes(word));
    const items = book.items.filter((item) => passes(item, search) && rest.every((word) => item.folded.includes(word)));
    if (items.length > 0) found.push({ book, items });
    claims += items.length;
    looked += book.items.length;
    if (looked >= STEP) {
      looked = 0;
      yield;
    }
  }
  found.sort(COMPARE[search.order]);
  const lines: Line[] = [];
  for (const { book, items } of found) {
    lines.push({ book, item: null, count: items.length });
    for (const item of items) lines.push({ book, item });
    if (lines.length % STEP < items.length) yield;
  }
  return { lines, claims, articles: found.length };
}

type Sifted = { readonly book: Book; readonly items: readonly Item[] };

const COMPARE: Readonly<Record<Order, (a: Sifted, b: Sifted) => number>> = {
  recent: (a, b) => b.book.modified - a.book.modified,
  oldest: (a, b) => a.book.modified - b.book.modified,
  site: (a, b) => compare(a.book.site, b.book.site) || b.book.modified - a.book.modified,
  most: (a, b) => b.items.length - a.items.length || b.book.modified - a.book.modified,
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function passes(item: Item, { label, having, since }: Search): boolean {
  if (item.dismissed !== (label === 'dismissed')) return false;
  const labels = [item.label ?? 'none', item.ownLabel?.id];
  if (label !== '' && label !== 'dismissed' && !labels.includes(label)) return false;
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

/** The language without its region or script; '' where it is unknown. */
export function baseOf(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** What there is to choose from, the most frequent first: sites and languages of all articles. */
export function choicesOf(books: readonly Book[]): {
  readonly sites: readonly string[];
  readonly languages: readonly string[];
} {
  return {
    sites: byCount(books.map(({ site }) => site)),
    languages: byCount(books.map(({ language }) => baseOf(language))),
  };
}

function byCount(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([value]) => value);
}
