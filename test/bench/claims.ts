/**
 * Times the finding of claims in a worker of Chromium, beside the tools that come nearest, on the same text in one run:
 *   npm run bench:claims -- [--corpus DIR] [--rounds 15]
 * The texts are the articles of the corpus, one after another, cut to 10,000, 100,000 and 1,000,000 characters (UTF-16 units). `compromise`
 * reads the English one in full (sentences, words, tags); Microsoft's recognizers-text finds numbers and percentages in the Chinese
 * one; it is asked by turns with ours. Figures are medians in milliseconds. Memory is the worker's heap after a forced collection, before and after the longest text.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer, { type CDPSession, type Page, type WebWorker } from 'puppeteer-core';
import { browserPath } from '../browsers/install.ts';
import type { Question } from './claims-worker.ts';
import { askWorker, bundleOf, median, startWorker } from './worker.ts';

/** How often ours and a peer are asked by turns. */
const TURNS = 7;
const SIZES = [10_000, 100_000, 1_000_000];
const ROOT = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: '../shared/corpus' }, rounds: { type: 'string', default: '15' } },
});

/** Text of the corpus' articles in a language, again from the start when there is not enough. */
function textOf(language: 'zh' | 'en', length: number): string {
  const pages: { lang: string; mainText: string | null }[] = JSON.parse(
    readFileSync(join(values.corpus, 'pages/index.json'), 'utf8'),
  );
  const all = pages
    .filter(({ lang, mainText }) => lang.startsWith(language) && mainText)
    .map(({ mainText }) => mainText)
    .join('\n');
  if (all.length === 0) throw new Error(`No ${language} articles in ${values.corpus}`);
  return `${all}\n`.repeat(Math.ceil(length / all.length)).slice(0, length);
}

/** Minified size of what a file exports, in bytes. */
async function sizeOf(files: readonly string[]): Promise<number> {
  const contents = files.map((file) => `export * from ${JSON.stringify(`./${file}`)};`).join('\n');
  const bundled = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    charset: 'utf8',
  });
  return bundled.outputFiles[0]?.contents.length ?? 0;
}

interface Answer {
  readonly median: number;
  readonly found: number;
}

function asked(page: Page, question: Question): Promise<{ times: number[]; found: number }> {
  return askWorker(page, question);
}

async function ask(page: Page, work: string, text: string, rounds: number): Promise<Answer> {
  const { times, found } = await asked(page, { work, text, warm: rounds, rounds });
  return { median: median(times), found };
}

/** The worker's heap in use after a forced collection, in bytes. */
async function heap(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function speed(page: Page, language: 'zh' | 'en', peer: string): Promise<void> {
  const rounds = Number(values.rounds);
  const figures = new Map<number, Answer>();
  for (const size of SIZES)
    figures.set(size, await ask(page, `ours ${language}`, textOf(language, size), size > 500_000 ? 3 : rounds));
  const hundred = figures.get(100_000)?.median ?? Number.NaN;
  for (const [size, { median, found }] of figures)
    console.log(
      `${language} ${String(size).padStart(9)} characters: ${median.toFixed(1).padStart(7)} ms, ${found} claims, ` +
        `${(median / hundred / (size / 100_000)).toFixed(2)} of linear`,
    );
  const turns = await byTurns(page, [`ours ${language}`, peer], textOf(language, 100_000));
  const ratios = turns.map(([ours = 0, other = 0]) => other / ours);
  console.log(
    `${language}    100000 characters, ${peer}: ${median(turns.map(([, other = 0]) => other)).toFixed(0)} ms, ` +
      `${median(ratios).toFixed(1)} times ours (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`,
  );
}

/** Works asked for by turns, the medians of each turn: a machine that is busy is so for all of them. */
async function byTurns(page: Page, works: readonly string[], text: string): Promise<number[][]> {
  const turns: number[][] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    const times: number[] = [];
    for (const work of works) times.push(median((await asked(page, { work, text, warm: 0, rounds: 3 })).times));
    // in the first one peers are as cold as can be
    if (turn > 0) turns.push(times);
  }
  return turns;
}

async function memory(page: Page, { client: session }: WebWorker): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    // Once, so that code and tables are there; what is measured is what a text leaves behind.
    await ask(page, `ours ${language}`, textOf(language, 10_000), 3);
    const before = await heap(session);
    await ask(page, `ours ${language}`, textOf(language, 1_000_000), 1);
    const after = await heap(session);
    console.log(
      `memory after 1,000,000 characters of ${language}: ${((after - before) / 1024 / 1024).toFixed(2)} MB more`,
    );
  }
}

async function sizes(): Promise<void> {
  const weights = readdirSync(join(ROOT, 'src/claims/weights')).map((name) => `src/claims/weights/${name}`);
  const cues = readdirSync(join(ROOT, 'src/claims/cues')).map((name) => `src/claims/cues/${name}`);
  const source = weights.reduce((sum, file) => sum + statSync(join(ROOT, file)).size, 0);
  console.log(
    `size in the package: weights ${((await sizeOf(weights)) / 1024).toFixed(0)} KB (source ${(source / 1024).toFixed(0)} KB), ` +
      `cues ${((await sizeOf(cues)) / 1024).toFixed(0)} KB`,
  );
}

const browser = await puppeteer.launch({
  executablePath: browserPath('chromium'),
  headless: true,
  args: ['--no-sandbox'],
});
try {
  // the browser build of recognizers-text leaves its exports in a global
  const source = await bundleOf(join(import.meta.dirname, 'claims-worker.ts'), ['module', 'main']);
  const page = await browser.newPage();
  await page.goto('about:blank');
  await startWorker(page, source);
  await speed(page, 'zh', 'recognizers');
  await speed(page, 'en', 'compromise');
  const fresh = await browser.newPage();
  await memory(fresh, await startWorker(fresh, source));
  await sizes();
} finally {
  await browser.close();
}
