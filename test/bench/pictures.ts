/**
 * Times the statistics, and what the library finds said elsewhere, over a store of many claims made from a seed, in real Chromium:
 *   npm run bench:pictures -- [--claims 100000]
 * `drawn`: from the start of the page to the pictures; `task`: the longest task until then; `shown for another`: from the choice of another
 * reviewer to her figures. `elsewhere`: from the start of the library to the first note on what other articles say.
 */
import { parseArgs } from 'node:util';
import { FORMATS } from '../../src/formats/formats.ts';
import { extensionFolder } from '../browsers/built.ts';
import type { Driver, Tab } from '../browsers/driver.ts';
import { requireBrowsers } from '../browsers/install.ts';
import { take } from '../browsers/kept.ts';
import { launch } from '../browsers/launch.ts';
import { poll } from '../browsers/poll.ts';
import { startWorld } from '../browsers/world.ts';
import { generated } from '../check/generated.ts';

const FILE = 10_000;
const LONG = { timeout: 600_000, every: 100 };
const { values } = parseArgs({ options: { claims: { type: 'string', default: '100000' } } });

/** Notes long tasks from the start of the document. Runs in a screen. */
function watchTasks(): null {
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  Object.assign(globalThis, { tasks });
  return null;
}

/** Waits for an element; the ms since the document began, and the long tasks until then. */
async function until(tab: Tab, selector: string): Promise<string> {
  await tab.evaluate(watchTasks);
  await poll(selector, () => tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector), LONG);
  const [passed, tasks] = await tab.evaluate(() => [
    performance.now(),
    (globalThis as typeof globalThis & { tasks: number[] }).tasks,
  ]);
  const long = tasks as number[];
  return `${Number(passed).toFixed(0)} ms, longest task ${Math.max(0, ...long).toFixed(0)} ms, ${long.length} over 50 ms`;
}

async function seed(driver: Driver, claims: number): Promise<void> {
  const options = await driver.openScreen('options.html');
  for (let from = 0; from < claims; from += FILE)
    await options.evaluate(take, FORMATS.json.write(generated(Math.min(FILE, claims - from), 7 + from, from)));
  await options.close();
}

/** Chooses the last reviewer; the ms until her figures stand there. Runs in the statistics. */
async function another(): Promise<number> {
  const select = document.querySelector<HTMLSelectElement>('header select');
  const tiles = () => document.querySelector('main > .tiles')?.textContent;
  const before = tiles();
  if (!select) throw new Error('no choice of reviewers');
  const start = performance.now();
  select.selectedIndex = select.options.length - 1;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  while (tiles() === before) await new Promise((done) => setTimeout(done, 2));
  return performance.now() - start;
}

requireBrowsers(['chromium']);
const world = await startWorld();
const driver = await launch('chromium', { extension: extensionFolder('chromium'), proxyPort: world.proxyPort });
try {
  await seed(driver, Number(values.claims));
  const pictures = await driver.openScreen('pictures.html');
  console.log(`drawn: ${await until(pictures, '.drawing svg')} (wanted none)`);
  console.log(`shown for another: ${(await pictures.evaluate(another)).toFixed(0)} ms`);
  await pictures.close();
  const library = await driver.openScreen('library.html');
  console.log(`elsewhere: ${await until(library, '.item-echo')}`);
} finally {
  await driver.close();
  await world.close();
}
