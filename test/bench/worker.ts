/** What the benchmarks share: a bundle, a worker of Chromium that runs it and answers questions, and the median. */
import { build } from 'esbuild';
import type { Page, WebWorker } from 'puppeteer-core';

/** The script of an entry point and all it imports. `mainFields`: which of a package's files count, as esbuild takes it. */
export async function bundleOf(entry: string, mainFields?: string[]): Promise<string> {
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome128',
    ...(mainFields && { mainFields }),
  });
  return bundled.outputFiles[0]?.text ?? '';
}

/** Starts a worker in the page; answers with it. */
export async function startWorker(page: Page, source: string): Promise<WebWorker> {
  const started = new Promise<WebWorker>((done) => page.once('workercreated', done));
  await page.evaluate((code) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    Object.assign(globalThis, { worker: new Worker(url) });
  }, source);
  return started;
}

/** Sends the page's worker a question and waits for its answer. Fails when the worker does. */
export function askWorker<Answer>(page: Page, question: object): Promise<Answer> {
  return page.evaluate(
    (asked) =>
      new Promise<Answer>((done, fail) => {
        const { worker } = globalThis as typeof globalThis & { worker: Worker };
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.postMessage(asked);
      }),
    question,
  );
}

/** The middle one of some figures, of an even number the upper; 0 of none. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;
