import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { canonicalUrl } from '../annotations/canonical-url.ts';
import { languageOf } from '../article/language.ts';
import { readPage } from '../article/read.ts';
import type { Article } from '../article.ts';
import { declaredInHtml, decode, isBinary, nesting } from './decode.ts';

/** jsdom's time grows with the square of the nesting; browsers cap it at 512. */
const DEEPEST = 2_000;

/** One input read: an article (a text file always is one), or a page that is none. */
export type Input =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'other'; readonly url: string; readonly title: string };

/** What the caller says about the inputs: address of the page, language of the text. */
export interface Given {
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
}

/**
 * Reads one saved page (by its name, or because it begins like one) or plain text (anything else). Rejects with what is wrong when
 * the file cannot be read, is neither, or would take for ever.
 */
export async function readInput(file: string, given: Given): Promise<Input> {
  const bytes = await readFile(file);
  if (isBinary(bytes)) throw new Error('neither a page nor a text: give a saved .html page or a .txt file');
  const isPage =
    /^\.[sx]?html?$/i.test(extname(file)) || /^\s*<(?:!doctype html|html)\b/i.test(bytes.toString('latin1', 0, 500));
  return isPage
    ? readHtml(decode(bytes, declaredInHtml), given, await indexedUrl(file))
    : readText(decode(bytes), given);
}

/** The address that `index.json` beside the file (`[{file, url}]`) gives it; undefined when there is none, or no such list. */
export async function indexedUrl(file: string): Promise<string | undefined> {
  const list = await readFile(join(dirname(file), 'index.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  if (!Array.isArray(list)) return undefined;
  const entry: unknown = list.find((item) => item?.file === basename(file));
  return typeof entry === 'object' && entry !== null && 'url' in entry && typeof entry.url === 'string'
    ? entry.url
    : undefined;
}

/** The same engine as in the browser. */
function readHtml(html: string, given: Given, indexed: string | undefined): Input {
  if (nesting(html) > DEEPEST) throw new Error(`elements are nested more than ${DEEPEST} deep, which no browser shows`);
  // scripts do not run, and a saved page's broken style sheets are no news to anybody
  const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const address = given.url ?? indexed ?? canonicalLink(document);
    if (URL.canParse(address)) dom.reconfigure({ url: address });
    const verdict = readPage(document, address);
    const url = canonicalUrl(address);
    if (verdict.kind === 'other') return { kind: 'other', url, title: document.title.trim() };
    const { article } = verdict.reading;
    return { kind: 'article', article: { ...article, url, language: given.lang ?? article.language } };
  } finally {
    dom.window.close();
  }
}

/** The address the page gives itself; '' where it gives none that stands alone. */
function canonicalLink(document: Document): string {
  const href = document.querySelector('link[rel~=canonical i]')?.getAttribute('href') ?? '';
  return /^https?:/i.test(href) && URL.canParse(href) ? href : '';
}

function readText(text: string, given: Given): Input {
  const address = given.url ?? '';
  const language = given.lang ?? languageOf(text, '');
  return {
    kind: 'article',
    article: { url: canonicalUrl(address), address, title: '', site: '', author: '', published: '', language, text },
  };
}
