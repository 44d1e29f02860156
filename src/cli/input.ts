import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { canonicalUrl } from '../annotations/canonical-url.ts';
import { languageOf } from '../article/language.ts';
import { readPage } from '../article/read.ts';
import type { Article } from '../article.ts';
import { declaredInHtml, decode } from './decode.ts';

/** One input read: an article (a text file always is one), or a page that is none. */
export type Input =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'other'; readonly url: string; readonly title: string };

/** What the caller says about the inputs: address of the page, language of the text. */
export interface Given {
  readonly url?: string | undefined;
  readonly lang?: string | undefined;
}

/** Reads one saved page (`.html`, `.htm`, `.xhtml`) or plain text (anything else). Rejects when the file cannot be read. */
export async function readInput(file: string, given: Given): Promise<Input> {
  const bytes = await readFile(file);
  return /^\.x?html?$/i.test(extname(file)) ? readHtml(bytes, given, await indexedUrl(file)) : readText(bytes, given);
}

/** The address that `index.json` beside the file (`[{file, url}]`) gives it; undefined when there is none. */
async function indexedUrl(file: string): Promise<string | undefined> {
  const list = await readFile(join(dirname(file), 'index.json'), 'utf8').then(JSON.parse, () => null);
  if (!Array.isArray(list)) return undefined;
  const entry: unknown = list.find((item) => item?.file === basename(file));
  return typeof entry === 'object' && entry !== null && 'url' in entry && typeof entry.url === 'string'
    ? entry.url
    : undefined;
}

/** The same engine as in the browser. */
function readHtml(bytes: Buffer, given: Given, indexed: string | undefined): Input {
  // scripts do not run, and a saved page's broken style sheets are no news to anybody
  const dom = new JSDOM(decode(bytes, declaredInHtml), { virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
    const address = given.url ?? indexed ?? canonical ?? '';
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

function readText(bytes: Buffer, given: Given): Input {
  const text = decode(bytes);
  const address = given.url ?? '';
  const language = given.lang ?? languageOf(text, '');
  return {
    kind: 'article',
    article: { url: canonicalUrl(address), address, title: '', site: '', author: '', published: '', language, text },
  };
}
