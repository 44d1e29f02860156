import { type Book, baseOf, compare } from './shelf.ts';

/** What there is to choose from, the most frequent first: sites and languages of articles, and reviewers. */
export interface Choices {
  readonly sites: readonly string[];
  readonly languages: readonly string[];
  readonly reviewers: readonly string[];
}

/** Counts what there is to choose from as the books come in. */
export class Counted {
  readonly #sites = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #reviewers = new Map<string, number>();

  add({ site, language, items }: Book): void {
    count(this.#sites, site);
    count(this.#languages, baseOf(language));
    for (const { reviewers } of items) for (const reviewer of reviewers) count(this.#reviewers, reviewer);
  }

  choices(): Choices {
    return { sites: ranked(this.#sites), languages: ranked(this.#languages), reviewers: ranked(this.#reviewers) };
  }
}

function count(counts: Map<string, number>, value: string): void {
  if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
}

function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([value]) => value);
}
