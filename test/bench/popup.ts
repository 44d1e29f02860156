/**
 * Times the desk in real browsers: from the start of the popup's document to its painted list (what the desk itself measures as
 * `list-painted`), and from a label's key to the painted row. In one run, Chromium and Firefox:
 *   npm run bench:popup -- [--rounds 9]
 * Medians in milliseconds. The article has 200 claims, then 5,000; a first opening, with everything cold, is not counted.
 */
import { parseArgs } from 'node:util';
import { articlePage } from '../browsers/article-page.ts';
import { extensionFolder } from '../browsers/built.ts';
import { BROWSERS, type BrowserName, type Driver, type Tab, type View } from '../browsers/driver.ts';
import { requireBrowsers } from '../browsers/install.ts';
import { launch } from '../browsers/launch.ts';
import { waitForMarks } from '../browsers/marks.ts';
import { poll } from '../browsers/poll.ts';
import { withPopup } from '../browsers/popup.ts';
import { startWorld } from '../browsers/world.ts';
import { median } from './worker.ts';

const SIZES = [200, 5_000];
const KEYS = 20;
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

const addressOf = (count: number): string => `https://www.bbc.com/news/articles/c0bench${count}`;

/** A page with as many claims as asked for, two a paragraph. */
function pageWith(count: number): string {
  const paragraphs = Array.from({ length: count / 2 }, (_, i) => {
    const [rise, fall] = [`${(i % 90) + 2}.${i % 10}%`, `${i + 12},300`];
    return `Exports of district ${i + 1} rose by ${rise} in 2023. The ministry said on Monday that ${fall} people work in the mines of the district.`;
  });
  return articlePage({ title: `The ${count} figures of the year`, paragraphs });
}

/** When the list was painted, in ms since the document began; null before. Runs in the popup. */
function painted(): number | null {
  return performance.getEntriesByName('list-painted')[0]?.duration ?? null;
}

/** Presses label keys one after another; for each the ms until the next painted frame. Runs in the popup. */
async function press(count: number): Promise<number[]> {
  const times: number[] = [];
  document.querySelector<HTMLElement>('.claim')?.focus();
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now();
    const key = String((turn % 3) + 1);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 60));
  }
  return times;
}

async function openings(driver: Driver, tab: Tab, rounds: number): Promise<{ opened: number[]; keys: number[] }> {
  const opened: number[] = [];
  let keys: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    await withPopup(driver, tab, async (popup) => {
      const time = await poll('the list to be painted', () => popup.view.evaluate(painted));
      if (round > 0) opened.push(time);
      if (round === rounds) keys = await pressed(popup.view);
    });
  }
  return { opened, keys };
}

const pressed = (view: View): Promise<number[]> => view.evaluate(press, KEYS);

async function bench(name: BrowserName): Promise<void> {
  const world = await startWorld();
  for (const count of SIZES) world.serve(addressOf(count), { body: pageWith(count) });
  const driver = await launch(name, { extension: extensionFolder(name), proxyPort: world.proxyPort, headless: true });
  try {
    for (const count of SIZES) {
      const tab = await driver.open(addressOf(count));
      await waitForMarks(tab);
      const { opened, keys } = await openings(driver, tab, Number(values.rounds));
      const shown = await withPopup(driver, tab, (popup) => popup.shown());
      const claims = shown.state === 'article' ? shown.claims.length : 0;
      console.log(
        `${name.padEnd(8)} ${String(claims).padStart(5)} claims: list painted ${median(opened).toFixed(0).padStart(4)} ms ` +
          `(${Math.min(...opened).toFixed(0)} to ${Math.max(...opened).toFixed(0)}), key to painted ${median(keys).toFixed(1)} ms`,
      );
      await tab.close();
    }
  } finally {
    await driver.close();
    await world.close();
  }
}

requireBrowsers(BROWSERS);
for (const name of BROWSERS) await bench(name);
