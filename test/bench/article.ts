/**
 * Times the reading of a page in Chromium, beside what it is measured against, on the same stored pages in one run:
 *   npm run bench:article -- --corpus DIR [--pages 20] [--rounds 60]
 * `walk`: a bare TreeWalker pass over the body's text nodes. `flat`: the same with one string and an offset for each node.
 * `text`: the verdict, and an article's text with the offset index. `read`: `readPage`, which is that and all that is known of the article
 * besides (`about`: the difference); the page sends both before marks appear. `peer`: `document.cloneNode(true)` and Readability's `parse`.
 * Each is warmed up and timed several times, of which the fastest counts (others share the machine); figures are milliseconds, and
 * medians over the pages. `task` is the longest task that the page waits for when it is followed for the first time, code cold: reading
 * is cut into tasks then.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { declaredInHtml, decode } from '../../src/cli/decode.ts';
import { browserPath } from '../browsers/install.ts';
import { bundleOf, median } from './worker.ts';

interface Stored {
  readonly file: string;
  readonly url: string | null;
  readonly kind: string;
  readonly lang: string;
}

interface Times {
  readonly kind: string;
  readonly task: number;
  readonly walk: number;
  readonly flat: number;
  readonly text: number;
  readonly read: number;
  readonly peer: number;
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    pages: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '60' },
  },
});
const folder = join(values.corpus, 'pages');

/** Every so many pages of the corpus, so that languages, sizes and kinds are as mixed as there. */
function chosen(): Stored[] {
  const all: Stored[] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const wanted = Math.min(Number(values.pages), all.length);
  return Array.from({ length: wanted }, (_, i) => all[Math.floor((i * all.length) / wanted)]).filter(
    (page) => page !== undefined,
  );
}

/** What runs in the page, as one script that defines `bench(address, rounds)`. */
async function script(): Promise<string> {
  const bundled = await bundleOf(join(import.meta.dirname, 'in-page.ts'));
  const peer = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
  return `${peer}\n;globalThis.Readability = Readability;\n${bundled}`;
}

/** An isolated page has the finer clock. */
const ALONE = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Opens a stored page at its own address, alone: no script of its own runs and nothing else is loaded. */
async function open(page: Page, stored: Stored): Promise<void> {
  const body = decode(readFileSync(join(folder, stored.file)), declaredInHtml);
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      request.respond({ body, contentType: 'text/html; charset=utf-8', headers: ALONE });
    else request.abort();
  });
  await page.goto(stored.url ?? 'https://page.example/', { waitUntil: 'domcontentloaded' });
}

const show = (figure: number): string => figure.toFixed(figure < 10 ? 2 : 0).padStart(7);

function report(rows: readonly (readonly [Stored, Times])[]): void {
  console.log('page       kind       walk    flat    text    read    peer   text/walk  read/walk  peer/read    task');
  for (const [{ file }, t] of rows)
    console.log(
      `${file}  ${t.kind.padEnd(7)}${[t.walk, t.flat, t.text, t.read, t.peer, t.text / t.walk, t.read / t.walk, t.peer / t.read, t.task].map(show).join(' ')}`,
    );
  for (const kind of ['article', 'other']) {
    const times = rows.map(([, t]) => t).filter((t) => t.kind === kind);
    const of = (ratio: (t: Times) => number): string => show(median(times.map(ratio)));
    console.log(
      `${kind} (${times.length}): text/walk ${of((t) => t.text / t.walk)}, about/walk ${of((t) => (t.read - t.text) / t.walk)}, ` +
        `read/walk ${of((t) => t.read / t.walk)}, read/flat ${of((t) => t.read / t.flat)}, ` +
        `flat/walk ${of((t) => t.flat / t.walk)}, peer/walk ${of((t) => t.peer / t.walk)}, peer/text ${of((t) => t.peer / t.text)}, peer/read ${of((t) => t.peer / t.read)}`,
    );
  }
  const times = rows.map(([, t]) => t);
  console.log(
    `medians: walk ${show(median(times.map((t) => t.walk)))} ms, flat ${show(median(times.map((t) => t.flat)))} ms, ` +
      `read ${show(median(times.map((t) => t.read)))} ms, peer ${show(median(times.map((t) => t.peer)))} ms`,
  );
  console.log(
    `longest read ${show(Math.max(...times.map((t) => t.read)))} ms warm; longest task of a first reading ${show(Math.max(...times.map((t) => t.task)))} ms`,
  );
}

const browser = await puppeteer.launch({
  executablePath: browserPath('chromium'),
  headless: true,
  args: ['--no-sandbox'],
});
try {
  const source = await script();
  const rows: [Stored, Times][] = [];
  for (const stored of chosen()) {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    await open(page, stored);
    await page.evaluate(source);
    const task = (await page.evaluate('longestTask()')) as number;
    const times = await page.evaluate(`bench(${JSON.stringify(stored.url ?? '')}, ${Number(values.rounds)})`);
    rows.push([stored, { ...(times as Times), task }]);
    await page.close();
  }
  report(rows);
} finally {
  await browser.close();
}
