/**
 * What a page tells of its article, as plain data: the record that `article/` reads and the content script sends.
 * Claims, anchors and exports speak of `Span`s in `text`.
 */
export interface ReadArticle {
  /** The address as the browser showed it. */
  readonly address: string;
  /** Headline, cleaned of the site's name; '' where the page has none. */
  readonly title: string;
  /** Name of the site as readers know it, else its host. */
  readonly site: string;
  readonly author: string;
  /** When it was published, as ISO 8601 (`2024-05-10`, `2024-05-10T08:30`, with a zone only where the page gives one); '' where unknown. */
  readonly published: string;
  /** BCP 47 tag, told from the text: `zh`, `en`, `de` … */
  readonly language: string;
  /** The article's text. Paragraphs are joined by one `\n`; white space inside a paragraph is one space. */
  readonly text: string;
  /** Other addresses that the page says it has, as it writes them; left out where there are none. Believed only within its site. */
  readonly aliases?: readonly string[];
}

/** An article with the address it is kept under. */
export interface Article extends ReadArticle {
  /** Canonical address (`annotations/canonical-url.ts`, v1). */
  readonly url: string;
}
