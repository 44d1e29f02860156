/**
 * Scores article detection, main text, titles and dates on a corpus of stored pages, Readability beside us in the same run:
 *   npm run eval:articles -- --corpus DIR [--leave-out rules,address,metadata] [--found FILE]
 * DIR/pages/index.json lists pages by `file, url, kind, lang, mainText`. Prints precision and recall, the pages missed or wrongly accepted
 * with the reason given, token F1 of the text by the corpus's own `score.mjs`, titles and days against `articles-truth.json` (read from the
 * pages by hand: days that a page shows, titles as hashes), and the time a page takes. `--leave-out` takes away what a new site would not
 * give us: our rule for it, a telling address, metadata.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../src/article/read.ts';
import { declaredInHtml, decode } from '../../src/cli/decode.ts';
import truths from './articles-truth.json' with { type: 'json' };

interface Page {
  readonly file: string;
  readonly url: string | null;
  readonly kind: string;
  readonly lang: string;
}

/** What one reader made of one page. */
interface Outcome {
  readonly page: Page;
  readonly isArticle: boolean;
  /** Why not. */
  readonly reason: string;
  readonly text: string;
  readonly title: string;
  readonly published: string;
  readonly milliseconds: number;
}

type Read = (document: Document, address: string) => Omit<Outcome, 'page' | 'milliseconds'>;

/** The readers that are compared. The last may spoil the document. */
const READERS: Readonly<Record<string, Read>> = { Claimlight: claimlight, Readability: readability };

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    found: { type: 'string' },
    'leave-out': { type: 'string', default: '' },
  },
});
const leftOut = new Set(values['leave-out'].split(','));
const index = join(values.corpus, 'pages', 'index.json');
if (!existsSync(index)) {
  console.error(`No corpus of pages: ${index} is not there (give its folder with --corpus DIR).`);
  process.exit(1);
}
const pages: readonly Page[] = JSON.parse(readFileSync(index, 'utf8'));
const outcomes = pages.map(readAll);
Object.keys(READERS).forEach((name, reader) => {
  report(
    name,
    outcomes.map((all) => all[reader]).filter((outcome) => outcome !== undefined),
  );
});

function claimlight(document: Document, address: string): ReturnType<Read> {
  const verdict = readPage(document, address);
  if (verdict.kind === 'other') return { isArticle: false, reason: verdict.reason, text: '', title: '', published: '' };
  return { isArticle: true, reason: '', ...verdict.reading.article };
}

function readability(document: Document): ReturnType<Read> {
  const isArticle = isProbablyReaderable(document);
  const found = new Readability(document).parse();
  const [text, title, published] = [found?.textContent ?? '', found?.title ?? '', found?.publishedTime ?? ''];
  return { isArticle, reason: 'not readerable', text, title, published };
}

function readAll(page: Page): Outcome[] {
  const html = decode(readFileSync(join(values.corpus, 'pages', page.file)), declaredInHtml);
  // Style sheets tell nothing here, and jsdom throws on some.
  const bare = html.replace(/(<style\b[^>]*>)[\s\S]*?(?=<\/style)/gi, '$1');
  const options = { ...(page.url === null ? {} : { url: page.url }), virtualConsole: new VirtualConsole() };
  const dom = new JSDOM(bare, options);
  const { document } = dom.window;
  const address = addressOf(page, document);
  if (leftOut.has('metadata'))
    for (const element of document.querySelectorAll('meta, link, script[type="application/ld+json"]')) element.remove();
  const results = Object.values(READERS).map((read) => {
    const start = performance.now();
    const found = read(document, address);
    return { page, ...found, milliseconds: performance.now() - start };
  });
  dom.window.close();
  return results;
}

function addressOf(page: Page, document: Document): string {
  if (leftOut.has('address')) return '';
  const address = page.url ?? document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  return leftOut.has('rules') ? address.replace(/^(https?:\/\/[^/]+)/, '$1.example') : address;
}

function report(name: string, all: readonly Outcome[]): void {
  console.log(`== ${name}`);
  const wrong = all.filter(({ page, isArticle }) => (page.kind === 'article') !== isArticle);
  for (const { page, isArticle, title, reason } of wrong)
    console.log(
      `${page.file} is ${page.kind} (${page.lang}), called ${isArticle ? `article: ${title}` : reason}  ${page.url}`,
    );
  console.log(scoreTexts(name, all));
  console.log(scoreFacts(all));
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.log(
    `time a page in jsdom: median ${times[times.length >> 1]?.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(1)} ms`,
  );
}

/** What the corpus's own script says of precision, recall and text. */
function scoreTexts(name: string, all: readonly Outcome[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  const found = name === 'Claimlight' && values.found !== undefined ? values.found : join(folder, 'FOUND.jsonl');
  const lines = all.map(({ page: { file }, isArticle, text }) =>
    JSON.stringify({ file, kind: isArticle ? 'article' : 'other', text }),
  );
  writeFileSync(found, `${lines.join('\n')}\n`);
  const script = join(values.corpus, 'pages', 'score.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [script, index, found], { encoding: 'utf8' });
  return `${stdout.trim().split('\n').slice(-2).join('\n')}${stderr}`;
}

/** Titles and days that are right, of those that a page shows; and those that are not. */
function scoreFacts(all: readonly Outcome[]): string {
  const known = all.map((outcome) => ({ ...outcome, truth: truthOf(outcome.page.file) }));
  const titled = known.filter(({ truth }) => truth.title !== undefined);
  const dated = known.filter(({ truth }) => truth.date !== undefined);
  const titles = titled.filter(({ title, truth }) => hashOf(title) === truth.title);
  const dates = dated.filter(({ published, truth }) => isDay(published, truth.date ?? ''));
  const missed = [
    ...titled.filter((one) => !titles.includes(one)).map(({ page, title }) => `${page.file} title "${title}"`),
    ...dated
      .filter((one) => !dates.includes(one))
      .map(({ page, published, truth }) => `${page.file} ${published || 'no date'}, not ${truth.date}`),
  ];
  const rate = (right: readonly unknown[], whole: readonly unknown[]): string =>
    `${(right.length / whole.length).toFixed(3)} (${right.length} of ${whole.length})`;
  return [`titles ${rate(titles, titled)}, dates ${rate(dates, dated)}`, ...missed].join('\n');
}

function truthOf(file: string): { readonly title?: string; readonly date?: string } {
  return Object.entries(truths).find(([name]) => name === file)?.[1] ?? {};
}

/** White space aside, two titles are the same or they are not. */
function hashOf(title: string): string {
  return createHash('sha256').update(title.normalize('NFKC').replace(/\s+/g, '')).digest('hex').slice(0, 16);
}

/** Whether a time is on a day, in its own zone or in a reader's: a page shows the day of where it is read or written. */
function isDay(published: string, day: string): boolean {
  if (published === '') return false;
  if (published.slice(0, 10) === day) return true;
  const time = Date.parse(published);
  const hours = (Date.parse(`${day}T12:00:00Z`) - time) / 3_600_000;
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(published) && Math.abs(hours) <= 26;
}
