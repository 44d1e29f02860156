import type { Search } from './search.ts';
import type { Book, Item } from './shelf.ts';

/** An article with those of its claims that passed, in reading order. */
export interface Section {
  readonly book: Book;
  readonly items: readonly Item[];
}

/** One line of the list: an article, or a claim of the article above it. */
export type Line =
  | { readonly book: Book; readonly item: null; readonly count: number }
  | { readonly book: Book; readonly item: Item };

/** What a search found, as a list of lines; no line is made before it is asked for. Claims and lines are counted from 0. */
export class Found {
  /** What was looked for. */
  readonly search: Search;
  readonly claims: number;
  readonly articles: number;
  readonly #sections: readonly Section[];
  /** How many claims come before each section, and in all. */
  readonly #before: Uint32Array;
  #places: Map<string, number> | null = null;

  constructor(search: Search, sections: readonly Section[]) {
    this.search = search;
    this.#sections = sections;
    this.articles = sections.length;
    this.#before = new Uint32Array(sections.length + 1);
    let claims = 0;
    for (const [at, { items }] of sections.entries()) {
      claims += items.length;
      this.#before[at + 1] = claims;
    }
    this.claims = claims;
  }

  get lines(): number {
    return this.claims + this.articles;
  }

  /** The line of each article, in order. */
  *heads(): Generator<number> {
    for (let at = 0; at < this.articles; at++) yield this.#headOf(at);
  }

  line(line: number): Line | undefined {
    const at = this.#last((section) => this.#headOf(section) <= line);
    const section = this.#sections[at];
    if (!section) return undefined;
    const { book, items } = section;
    const below = line - this.#headOf(at);
    if (below === 0) return { book, item: null, count: items.length };
    const item = items[below - 1];
    return item && { book, item };
  }

  claim(claim: number): Item | undefined {
    const at = this.#last((section) => (this.#before[section] ?? 0) <= claim);
    return this.#sections[at]?.items[claim - (this.#before[at] ?? 0)];
  }

  /** Which claim has this id; -1 when none has. */
  claimOf(id: string): number {
    const at = this.#placeOf(id);
    const index = this.#sections[at]?.items.findIndex((item) => item.id === id) ?? -1;
    return index < 0 ? -1 : (this.#before[at] ?? 0) + index;
  }

  /** The line of a claim, by its id, or of an article, by its key; -1 when it was not found. */
  lineOf(key: string): number {
    const at = this.#placeOf(key);
    if (at < 0 || key === this.#sections[at]?.book.key) return at < 0 ? -1 : this.#headOf(at);
    const claim = this.claimOf(key);
    return claim < 0 ? -1 : claim + at + 1;
  }

  /** All claims, in the list's order. */
  items(): Item[] {
    return this.#sections.flatMap(({ items }) => items);
  }

  #headOf(section: number): number {
    return (this.#before[section] ?? 0) + section;
  }

  /** The section of an article's key or a claim's id; -1 when there is none. */
  #placeOf(id: string): number {
    this.#places ??= new Map(this.#sections.map(({ book }, at) => [book.key, at]));
    return this.#places.get(id.split(':', 1)[0] ?? '') ?? -1;
  }

  /** The last section for which something holds that holds for all before it. */
  #last(holds: (section: number) => boolean): number {
    let [low, high] = [0, this.articles];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
