/**
 * Follows text-fragment links in Chromium and looks at which words it highlights:
 *   npm run check:fragments -- --corpus DIR [--claims 300] [--only FILE]
 * Claims are taken evenly from all articles of the corpus (`pages`), which are served as they were saved, without their scripts. The browser
 * paints what a link names in a colour of its own; a link is right when those pixels are the claim's: at least 95 % of the width of each
 * of its lines, and at most 5 % beside it. Prints the links that miss; the exit code is 1 when less than 98 % hit.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { declaredInHtml, decode } from '../../src/cli/decode.ts';
import { bundleOf } from '../bench/worker.ts';
import { browserPath } from '../browsers/install.ts';
import type { Linked } from './fragments-page.ts';

interface Stored {
  readonly file: string;
  readonly url: string | null;
  readonly kind: string;
  readonly lang: string;
}

const WANTED = 0.98;
/** How long to wait for any paint near the claim, in milliseconds. */
const PATIENCE = 3000;
const PAINT = `
  * { color: transparent !important; background: none !important; border-color: transparent !important; text-shadow: none !important;
    text-decoration: none !important; overflow: visible !important; max-height: none !important; -webkit-line-clamp: none !important;
    animation: none !important; transition: none !important; opacity: 1 !important }
  html { background: #fff !important }
  img, video, svg, canvas, iframe { visibility: hidden !important }
  ::target-text { background: #f0f !important; color: transparent !important }`;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    claims: { type: 'string', default: '300' },
    only: { type: 'string' },
  },
});
const folder = join(values.corpus, 'pages');
if (!existsSync(join(folder, 'index.json'))) {
  console.error(`No pages/index.json in ${values.corpus}: give the folder of the stored pages with --corpus DIR.`);
  process.exit(1);
}

/** Every so many claims of a page, `count` at most. */
function spread<T>(all: readonly T[], count: number): T[] {
  const wanted = Math.min(count, all.length);
  return Array.from({ length: wanted }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / wanted)]).filter(
    (one) => one !== undefined,
  );
}

/** Opens a stored page by a link to it: no script of its own runs and nothing else is loaded. */
async function open(page: Page, body: string, link: string): Promise<void> {
  await page.goto('about:blank');
  page.removeAllListeners('request');
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      request.respond({ body, contentType: 'text/html; charset=utf-8' });
    else request.abort();
  });
  await page.goto(link, { waitUntil: 'domcontentloaded' });
  // what is asked for and never comes must not hold the page up
  await page.waitForFunction(() => document.readyState === 'complete', { timeout: 5000 }).catch(() => undefined);
}

/** Follows one link; null when it is right, else what is wrong. */
async function follow(page: Page, canvas: Page, body: string, address: string, claim: Linked, script: string) {
  await open(page, body, claim.link);
  await page.addStyleTag({ content: PAINT });
  await page.evaluate(script);
  const { start, end } = claim;
  let fault = '';
  // the browser looks for the words, and lays the page out, when it has time to
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    const boxes = await page.evaluate((at, span) => globalThis.boxesOf(at, span), address, { start, end });
    if (boxes.length === 0) return 'the words are not drawn';
    const png = await page.screenshot({ captureBeyondViewport: false, encoding: 'base64' });
    const { within, beside } = await canvas.evaluate((source, all) => globalThis.painted(source, all), png, boxes);
    if (within >= 0.95 && beside <= 0.05) return null;
    fault = `${Math.round(within * 100)} % of it is painted, ${Math.round(beside * 100)} % beside it`;
  }
  return fault;
}

const script = await bundleOf(join(import.meta.dirname, 'fragments-page.ts'));
const stored = (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Stored[]).filter(
  ({ kind, file }) => kind === 'article' && (values.only === undefined || file === values.only),
);
const browser = await puppeteer.launch({
  executablePath: browserPath('chromium'),
  args: ['--no-sandbox', '--disable-features=HttpsUpgrades'],
});
let [followed, right] = [0, 0];
const byGroup = new Map<string, [right: number, all: number]>();
try {
  const [page, canvas] = [await browser.newPage(), await browser.newPage()];
  await page.setBypassCSP(true);
  await page.setRequestInterception(true);
  await page.setViewport({ width: 1100, height: 900 });
  await canvas.evaluate(script);
  await page.bringToFront();
  for (const [place, { file, url, lang }] of stored.entries()) {
    const address = url ?? 'https://page.example/';
    const body = decode(readFileSync(join(folder, file)), declaredInHtml).replace(
      /<script\b[^>]*>[\s\S]*?<\/script>/gi,
      '',
    );
    await open(page, body, address);
    await page.evaluate(script);
    // what a page with few claims leaves goes to those after it
    const due = Math.round((Number(values.claims) * (place + 1)) / stored.length) - followed;
    const claims = spread(await page.evaluate((at) => globalThis.linked(at), address), due);
    for (const claim of claims) {
      const fault = await follow(page, canvas, body, address, claim, script);
      followed++;
      const group = byGroup.get(lang) ?? [0, 0];
      byGroup.set(lang, [group[0] + (fault === null ? 1 : 0), group[1] + 1]);
      if (fault === null) right++;
      else
        console.log(
          `${file} ${lang} ${claim.start}: ${fault}\n  ${claim.quote}\n  ${decodeURIComponent(claim.link.replace(/^.*#/, '#'))}`,
        );
    }
  }
} finally {
  await browser.close();
}
for (const [lang, [hits, all]] of [...byGroup].sort()) console.log(`${lang.padEnd(6)} ${hits} of ${all}`);
const share = followed === 0 ? 0 : right / followed;
console.log(
  `links that open at the right words: ${right} of ${followed} (${(100 * share).toFixed(1)} %, wanted ${100 * WANTED} %)`,
);
process.exitCode = share >= WANTED ? 0 : 1;
