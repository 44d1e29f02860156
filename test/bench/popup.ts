/**
 * Times the desk in real browsers: from the start of the popup's document to its painted list (what the desk itself measures as
 * `list-painted`), nothing of ours looking on, and from a label's key to the painted row. In one run, Chromium and Firefox:
 *   npm run bench:popup -- [--rounds 9]
 * Medians in milliseconds, beside those of an empty popup, measured by turns with ours: what the browser itself takes. The article has 200
 * claims, then 5,000; a first opening, with everything cold, is not counted.
 */
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { articlePage } from '../browsers/article-page.ts';
import { extensionFolder } from '../browsers/built.ts';
import { BROWSERS, type BrowserName, type Driver, type Tab, type View } from '../browsers/driver.ts';
import { requireBrowsers } from '../browsers/install.ts';
import { launch } from '../browsers/launch.ts';
import { waitForMarks } from '../browsers/marks.ts';
import { poll } from '../browsers/poll.ts';
import { withPopup } from '../browsers/popup.ts';
import { startWorld, type World } from '../browsers/world.ts';
import { floorOf, TOLD, toldOf } from './told.ts';
import { median } from './worker.ts';

const SIZES = [200, 5_000];
const KEYS = 20;
/** Milliseconds between one opening and the next. */
const PAUSE = 300;
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

/** Opens the popup once: when its list was painted, as it tells itself. */
async function opened({ driver, tab }: Reader, world: World): Promise<number> {
  const before = world.log.length;
  const heard = () => world.log.slice(before).find((one) => one.startsWith(TOLD));
  const line = await poll('the popup to tell', async () => {
    // a press while the last popup is still going only closes that
    await driver.popupUnwatched(tab);
    return poll('a word', heard, { timeout: 3_000 });
  });
  // its window takes a while to go
  await pause(PAUSE);
  return Number(line.slice(TOLD.length));
}

const told = (times: readonly number[]): string =>
  `${median(times).toFixed(0).padStart(4)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;

interface Times {
  readonly list: number[];
  readonly nothing: number[];
}

/** The popup and an empty one by turns: a machine that is busy is so for both. */
async function turns(desk: Reader, floor: Reader, world: World): Promise<Times> {
  const times: Times = { list: [], nothing: [] };
  for (let round = 0; round <= Number(values.rounds); round++) {
    const [list, nothing] = [await opened(desk, world), await opened(floor, world)];
    if (round === 0) continue;
    times.list.push(list);
    times.nothing.push(nothing);
  }
  return times;
}

/** Does something with a browser that has the extension in `folder` and the article in its tab. */
async function reading<R>(name: BrowserName, folder: string, world: World, count: number, use: (reader: Reader) => R) {
  const driver = await launch(name, { extension: folder, proxyPort: world.proxyPort, headless: true });
  try {
    const tab = await driver.open(addressOf(count));
    await waitForMarks(tab);
    return await use({ driver, tab });
  } finally {
    await driver.close();
  }
}

async function bench(name: BrowserName, count: number, world: World): Promise<void> {
  const [folder, empty] = [await toldOf(extensionFolder(name)), await floorOf(extensionFolder(name))];
  const { list, nothing } = await reading(name, folder, world, count, (desk) =>
    reading(name, empty, world, count, (floor) => turns(desk, floor, world)),
  );
  await Promise.all([folder, empty].map((one) => rm(one, { recursive: true })));
  const [shown, { keys, frames }] = await reading(name, extensionFolder(name), world, count, ({ driver, tab }) =>
    withPopup(driver, tab, async (popup) => {
      await popup.listed();
      return [await popup.shown(), await pressed(popup.view)] as const;
    }),
  );
  const claims = shown.state === 'article' ? shown.claims.length : 0;
  const over = median(list) - median(nothing);
  console.log(
    `${name.padEnd(8)} ${String(claims).padStart(5)} claims: list painted ${told(list)}, key to painted ${median(keys).toFixed(1)} ms\n` +
      `${''.padEnd(8)}   an empty popup: painted ${told(nothing)}; ours is ${over.toFixed(0)} ms more. A frame without a key: ${median(frames).toFixed(1)} ms`,
  );
}

requireBrowsers(BROWSERS);
const world = await startWorld();
for (const count of SIZES) world.serve(addressOf(count), { body: pageWith(count) });
for (const name of BROWSERS) for (const count of SIZES) await bench(name, count, world);
await world.close();
