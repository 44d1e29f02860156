/**
 * Shows in Chromium that following a page leaves nothing behind: 200 articles one after another in one document, as a single-page site or
 * an endless feed has them, with hydration that replaces every node in between:
 *   npm run bench:article-leaks
 * Prints heap, nodes and listeners after the first 20 and after all, each after a forced collection, and again when the watch has ended.
 */
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { browserPath } from '../browsers/install.ts';

const NAVIGATIONS = 200;
const WARM = 20;

/** What runs in the page. `go(n)` moves to the nth article and answers when it has been told. */
const IN_PAGE = `
import { watchArticle } from './src/article/watch.ts';
const session = new AbortController();
let told = 0, last = '';
watchArticle(document, (verdict) => { told++; last = verdict.kind === 'article' ? verdict.reading.article.text : verdict.reason; }, session.signal);
const story = (n) => '<h1>Article number ' + n + ' of the council</h1><div class="story">' +
  Array.from({ length: 40 }, (_, i) => '<p>In article ' + n + ' the council voted ' + (i + 31) + ' to 14 on Tuesday to double the fee for parking, from $2 to $4 an hour.</p>').join('') + '</div>';
globalThis.go = async (n) => {
  const before = told;
  history.pushState(null, '', '/2024/05/14/article-number-' + n + '-of-the-council');
  document.title = 'Article number ' + n + ' of the council';
  document.body.innerHTML = story(n);
  await new Promise((done) => setTimeout(done, 5));
  document.body.innerHTML = story(n);
  for (let i = 0; i < 100 && !(told > before && last.includes('article ' + n + ' ')); i++) await new Promise((done) => setTimeout(done, 20));
  return last.includes('article ' + n + ' ');
};
globalThis.end = () => { session.abort(); document.body.innerHTML = ''; };
`;

async function figures(page: Page, when: string): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0 } = await page.metrics();
  console.log(
    `${when.padEnd(26)} heap ${(JSHeapUsedSize / 1024).toFixed(0)} KB, nodes ${Nodes}, listeners ${JSEventListeners}`,
  );
  await devtools.detach();
}

const browser = await puppeteer.launch({
  executablePath: browserPath('chromium'),
  headless: true,
  args: ['--no-sandbox'],
});
try {
  const bundled = await build({
    stdin: { contents: IN_PAGE, resolveDir: new URL('../..', import.meta.url).pathname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
  });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.respond({ body: '<!doctype html><title>Post</title>', contentType: 'text/html' }),
  );
  await page.goto('https://post.example/');
  await page.evaluate(bundled.outputFiles[0]?.text ?? '');
  let told = 0;
  for (let n = 1; n <= NAVIGATIONS + WARM; n++) {
    if (await page.evaluate(`go(${n})`)) told++;
    if (n === WARM) await figures(page, `after ${n} articles`);
  }
  await figures(page, `after ${NAVIGATIONS + WARM} articles`);
  await page.evaluate('end()');
  await figures(page, 'when the watch has ended');
  console.log(`${told} of ${NAVIGATIONS + WARM} articles were told`);
} finally {
  await browser.close();
}
