import type { Reviewer } from '../annotations/annotation.ts';
import { type Book, baseOf, compare } from './shelf.ts';

/** What there is to choose from, the most frequent first: sites and languages of articles, and reviewers with their names. */
export interface Choices {
  readonly sites: readonly string[];
  readonly languages: readonly string[];
  readonly reviewers: readonly Reviewer[];
}

/** Counts what there is to choose from as the books come in. */
export class Counted {
  readonly #sites = new Map<string, number>();
  readonly #languages = new Map<string, number>();
  readonly #reviewers = new Map<string, number>();
  readonly #names = new Map<string, string>();

  add({ site, language, items, names }: Book): void {
    count(this.#sites, site);
    count(this.#languages, baseOf(language));
    for (const { reviewers } of items) for (const reviewer of reviewers) count(this.#reviewers, reviewer);
    for (const [reviewer, name] of names) this.#names.set(reviewer, name);
  }

  choices(): Choices {
    const reviewers = ranked(this.#reviewers).map((reviewer) => ({ reviewer, name: this.#names.get(reviewer) }));
    return { sites: ranked(this.#sites), languages: ranked(this.#languages), reviewers };
  }
}

function count(counts: Map<string, number>, value: string): void {
  if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
}

function ranked(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([value]) => value);
}
