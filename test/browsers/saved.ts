/** Saved pages to try in browsers: our own below `test/pages`, and some of a corpus where there is one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface SavedPage {
  readonly name: string;
  readonly url: string;
  /** Null where the test does not hold the extension to it: pages of a corpus are what it is measured on elsewhere. */
  readonly isArticle: boolean | null;
  readonly body: Buffer;
}

/** Pages of a corpus that differ most from each other: languages, encodings, sites, and kinds that get nothing. */
const FROM_CORPUS = { article: 6, other: 3 };

const PAGES = resolve(import.meta.dirname, '../pages');
const CORPUS = resolve(process.env.CLAIMLIGHT_CORPUS ?? join(import.meta.dirname, '../../../shared/corpus'), 'pages');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** `test/pages/<name>/source.html` with what is known of it in `expected.json`. */
function ownPages(): SavedPage[] {
  if (!existsSync(PAGES)) return [];
  const folders = readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'expected.json')));
  return folders.sort().map((name) => {
    const about = json(join(PAGES, name, 'expected.json')) as { url: string; kind: string };
    const body = readFileSync(join(PAGES, name, 'source.html'));
    return { name, url: about.url, isArticle: about.kind === 'article', body };
  });
}

/** What a corpus says of each of its pages, as far as it is used here. */
interface Entry {
  readonly file: string;
  readonly url: string;
  readonly lang: string;
  readonly kind: string;
  readonly site: string;
}

/** A few of each kind, each of another site, spread over the languages; none when the corpus is not there. */
function corpusPages(): SavedPage[] {
  const index = join(CORPUS, 'index.json');
  if (!existsSync(index)) return [];
  const entries = json(index) as readonly Entry[];
  const chosen = (isArticle: boolean, count: number) => {
    const sites = new Map<string, Entry>();
    for (const entry of entries) {
      if ((entry.kind === 'article') === isArticle && !sites.has(entry.site)) sites.set(entry.site, entry);
    }
    const all = [...sites.values()];
    const step = Math.max(1, Math.floor(all.length / count));
    return all.filter((_, place) => place % step === 0).slice(0, count);
  };
  return [...chosen(true, FROM_CORPUS.article), ...chosen(false, FROM_CORPUS.other)].map(({ file, url }) => ({
    name: `corpus ${file}`,
    url,
    isArticle: null,
    body: readFileSync(join(CORPUS, file)),
  }));
}

/** All of them, in a fixed order. */
export function savedPages(): readonly SavedPage[] {
  return [...ownPages(), ...corpusPages()];
}
