import { findHeadline, HEADINGS, statedTitles } from './headline.ts';
import { declaredKind, type Metadata, readMetadata } from './metadata.ts';
import { shadowsIn } from './trees.ts';

/** What a page says of itself. Each is looked for when it is first asked for: much of it is seldom needed to tell an article. */
export class Stated {
  #data: Metadata | undefined;
  #titles: readonly string[] | undefined;
  #headline: Element | null | undefined;

  /**
   * @param scope the part of the page that its text stands in
   * @param body where the headline may stand in shadow roots; null where none are looked into
   */
  constructor(
    readonly document: Document,
    private readonly scope: Element,
    private readonly body: Element | null,
  ) {}

  get data(): Metadata {
    this.#data ??= readMetadata(this.document);
    return this.#data;
  }

  /** What it says it is: `article`, `video`, `product`, `forum` or `list`; null where it does not say. */
  get kind(): string | null {
    return declaredKind(this.data);
  }

  /** What it calls itself, the likeliest first. */
  get titles(): readonly string[] {
    this.#titles ??= statedTitles(this.document, this.data);
    return this.#titles;
  }

  get headline(): Element | null {
    if (this.#headline !== undefined) return this.#headline;
    const inShadow = this.body === null ? [] : shadowsIn(this.body).flatMap((one) => [...one.querySelectorAll('h1')]);
    this.#headline = findHeadline(this.document, this.titles, this.scope, inShadow);
    return this.#headline;
  }

  /** The headline if it may stand in an element: most texts have no headings, and then it need not be looked for. */
  headlineIn(element: Element): Element | null {
    const isHeaded = HEADINGS.some((name) => element.getElementsByTagName(name).item(0) !== null);
    return isHeaded || this.body !== null ? this.headline : null;
  }
}
