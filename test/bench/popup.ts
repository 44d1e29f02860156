/**
 * Times the desk in real browsers: from the start of the popup's document to its painted list (what the desk itself measures as
 * `list-painted`), and from a label's key to the painted row. In one run, Chromium and Firefox:
 *   npm run bench:popup -- [--rounds 9]
 * Medians in milliseconds, beside those of an empty popup, measured by turns with ours: what the browser itself takes. The article has 200
 * claims, then 5,000; a first opening, with everything cold, is not counted.
 */
import { rm } from 'node:fs/promises';
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
import { floorOf } from './floor.ts';
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

interface Presses {
  readonly keys: readonly number[];
  /** The same without a key: how long a frame is in coming. */
  readonly frames: readonly number[];
}

/** Presses label keys one after another; for each the ms until the next painted frame. Runs in the popup. */
async function press(count: number): Promise<Presses> {
  const [keys, frames]: [number[], number[]] = [[], []];
  const until = async (times: number[], job: () => void) => {
    const start = performance.now();
    job();
    await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 60));
  };
  document.querySelector<HTMLElement>('.claim')?.focus();
  for (let turn = 0; turn < count; turn++) {
    const event = new KeyboardEvent('keydown', { key: String((turn % 3) + 1), bubbles: true, cancelable: true });
    await until(keys, () => document.activeElement?.dispatchEvent(event));
    await until(frames, () => undefined);
  }
  return { keys, frames };
}

/** A browser with an article in a tab. */
interface Reader {
  readonly driver: Driver;
  readonly tab: Tab;
}

const pressed = (view: View): Promise<Presses> => view.evaluate(press, KEYS);

/** Opens the popup once: when its list was painted. */
const opened = ({ driver, tab }: Reader): Promise<number> =>
  withPopup(driver, tab, ({ view }) => poll('the list to be painted', () => view.evaluate(painted)));

const told = (times: readonly number[]): string =>
  `${median(times).toFixed(0).padStart(4)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;

/** The popup and an empty one by turns: a machine that is busy is so for both. */
async function turns(desk: Reader, floor: Reader, rounds: number): Promise<{ list: number[]; nothing: number[] }> {
  const times: { list: number[]; nothing: number[] } = { list: [], nothing: [] };
  for (let round = 0; round <= rounds; round++) {
    const [list, nothing] = [await opened(desk), await opened(floor)];
    if (round === 0) continue;
    times.list.push(list);
    times.nothing.push(nothing);
  }
  return times;
}

async function bench(name: BrowserName): Promise<void> {
  const world = await startWorld();
  for (const count of SIZES) world.serve(addressOf(count), { body: pageWith(count) });
  const empty = await floorOf(extensionFolder(name));
  const start = (extension: string) => launch(name, { extension, proxyPort: world.proxyPort, headless: true });
  const [driver, floor] = [await start(extensionFolder(name)), await start(empty)];
  try {
    for (const count of SIZES) {
      const [tab, other] = [await driver.open(addressOf(count)), await floor.open(addressOf(count))];
      await waitForMarks(tab);
      await waitForMarks(other);
      const { list, nothing } = await turns({ driver, tab }, { driver: floor, tab: other }, Number(values.rounds));
      const [shown, { keys, frames }] = await withPopup(driver, tab, async (popup) => {
        await popup.listed();
        return [await popup.shown(), await pressed(popup.view)] as const;
      });
      const claims = shown.state === 'article' ? shown.claims.length : 0;
      const over = median(list) - median(nothing);
      console.log(
        `${name.padEnd(8)} ${String(claims).padStart(5)} claims: list painted ${told(list)}, key to painted ${median(keys).toFixed(1)} ms\n` +
          `${''.padEnd(8)}   an empty popup: painted ${told(nothing)}; ours is ${over.toFixed(0)} ms more. A frame without a key: ${median(frames).toFixed(1)} ms`,
      );
      await tab.close();
      await other.close();
    }
  } finally {
    await Promise.all([driver.close(), floor.close()]);
    await world.close();
    await rm(empty, { recursive: true });
  }
}

requireBrowsers(BROWSERS);
for (const name of BROWSERS) await bench(name);
