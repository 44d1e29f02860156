/**
 * Times the library over a store of many readers, made from a seed, in real Chromium (or Firefox, which tells neither tasks nor memory):
 *   npm run bench:library -- [--claims 100000] [--rounds 9] [--browser firefox]
 * `first paint`: from the start of the document to the first painted claims; `all read`: until every article is there. `search` and `filter`:
 * from a key, or a choice, to the painted answer. `compared`: until all articles are. `task`: the longest task while reading, searching and exporting.
 * `export`: all as our JSON, beside a bare `getAll` of the same records, in turns. `import`: the same claims as files of 10,000, beside bare puts of the same records in one strict
 * transaction a file. `memory`: the heap of the document after a collection.
 */
import { parseArgs } from 'node:util';
import { FORMATS } from '../../src/formats/formats.ts';
import { extensionFolder } from '../browsers/built.ts';
import type { BrowserName, Driver, Tab } from '../browsers/driver.ts';
import { requireBrowsers } from '../browsers/install.ts';
import { launch } from '../browsers/launch.ts';
import { poll } from '../browsers/poll.ts';
import { pageOf } from '../browsers/tab.ts';
import { startWorld } from '../browsers/world.ts';
import { generated } from '../check/generated.ts';
import { median } from './worker.ts';

const FILE = 10_000;
const WORDS = ['统计局', 'exports', '5.4%', 'branches 2019', 'zebra', '公布', 'the', 'e'];
const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '9' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const BROWSER: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
const LONG = { timeout: 300_000 };

/** Takes a file in as the options page does; the ms that took. Runs in a screen. */
async function take(text: string): Promise<number> {
  const { chrome } = globalThis as typeof globalThis & {
    chrome: { runtime: { sendMessage(message: object): Promise<{ message?: string }> } };
  };
  const start = performance.now();
  const arg = { file: URL.createObjectURL(new Blob([text])) };
  const answer = await chrome.runtime.sendMessage({ to: 'background/screen', call: 'importFile', arg });
  if (answer.message !== undefined) throw new Error(answer.message);
  return performance.now() - start;
}

/** Puts the records of the last `pages` pages into another database, as barely as can be; the ms that took. Runs in a screen. */
async function put(pages: number): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((yes, no) => {
      request.onsuccess = () => yes(request.result);
      request.onerror = () => no(request.error);
    });
  const ours = await done(indexedDB.open('claimlight'));
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('pages', { keyPath: 'key' });
    opening.result.createObjectStore('events', { keyPath: 'id' });
  };
  const bare = await done(opening);
  const read = ours.transaction(['pages', 'events']);
  const kept = await done(read.objectStore('pages').getAll(null, pages));
  const events: unknown[] = [];
  for (const { key } of kept)
    events.push(...(await done(read.objectStore('events').getAll(IDBKeyRange.bound(`${key}:`, `${key};`)))));
  const start = performance.now();
  const tx = bare.transaction(['pages', 'events'], 'readwrite', { durability: 'strict' });
  for (const page of kept) tx.objectStore('pages').put(page);
  for (const event of events) tx.objectStore('events').put(event);
  await new Promise((yes, no) => {
    tx.oncomplete = yes;
    tx.onerror = no;
  });
  const passed = performance.now() - start;
  ours.close();
  bare.close();
  indexedDB.deleteDatabase('bare');
  return passed;
}

/** The ms that a bare look at every record takes. Runs in a screen. */
async function getAll(): Promise<number> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((yes, no) => {
      request.onsuccess = () => yes(request.result);
      request.onerror = () => no(request.error);
    });
  const db = await done(indexedDB.open('claimlight'));
  const start = performance.now();
  const tx = db.transaction(['pages', 'events']);
  const all = await Promise.all([done(tx.objectStore('pages').getAll()), done(tx.objectStore('events').getAll())]);
  const passed = performance.now() - start;
  db.close();
  if (all.some(({ length }) => length === 0)) throw new Error('nothing is kept');
  return passed;
}

/** Looks for words, or makes the choice of that number; the ms until the answer is painted. Runs in the library. */
async function look(selector: string, value: string, event: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  performance.clearMeasures('sifted');
  const start = performance.now();
  if (field instanceof HTMLSelectElement) field.selectedIndex = Number(value);
  else field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
  for (;;) {
    await new Promise((done) => setTimeout(done, 2));
    const [sifted] = performance.getEntriesByName('sifted');
    if (sifted) return sifted.startTime + sifted.duration - start;
  }
}

/** Saves everything as our JSON; the ms until that is said. Runs in the library. */
async function saved(): Promise<number> {
  if (document.querySelector('.export') === null) document.querySelector<HTMLElement>('[aria-label="Export"]')?.click();
  while (document.querySelector('.export') === null) await new Promise((done) => setTimeout(done, 5));
  const form = document.querySelector('.export');
  const [scope, format] = form?.querySelectorAll('select') ?? [];
  if (!form || !scope || !format) throw new Error('no choices');
  scope.selectedIndex = scope.options.length - 1;
  scope.dispatchEvent(new Event('change', { bubbles: true }));
  format.value = 'json';
  format.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((done) => setTimeout(done, 100));
  const start = performance.now();
  form.querySelector<HTMLElement>('.button.main')?.click();
  // what was said of the last one goes first
  for (const isEmpty of [true, false])
    while ((form.querySelector('[role=status]')?.textContent === '') !== isEmpty)
      await new Promise((done) => setTimeout(done, 5));
  return performance.now() - start;
}

/** What was said of the count, and the longest task so far. Runs in the library. */
function told(): { said: string; painted: number | null } {
  return {
    said: document.querySelector('.library-head [role=status]')?.textContent ?? '',
    painted: performance.getEntriesByName('list-painted')[0]?.duration ?? null,
  };
}

/** Whether nothing is being compared any more. Runs in the library. */
function isCompared(): boolean {
  return document.querySelector('.item-echo') !== null && document.querySelector('.library-compared') === null;
}

/** Notes long tasks from now on. Runs in the library. */
function watchTasks(): null {
  const times: number[] = [];
  new PerformanceObserver((list) => times.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  Object.assign(globalThis, { tasks: times });
  return null;
}

/** Forgets those that were noted. Runs in the library. */
async function forgetTasks(): Promise<null> {
  // they are told of a while later
  await new Promise((done) => setTimeout(done, 500));
  (globalThis as typeof globalThis & { tasks: number[] }).tasks.length = 0;
  return null;
}

async function seed(driver: Driver, claims: number): Promise<void> {
  const options = await driver.openScreen('options.html');
  const ratios: number[] = [];
  for (let from = 0; from < claims; from += FILE) {
    const text = FORMATS.json.write(generated(Math.min(FILE, claims - from), 7 + from, from));
    const taken = await options.evaluate(take, text);
    const bare = await options.evaluate(put, Math.min(FILE, claims - from) / 10);
    ratios.push(taken / bare);
    console.log(`import of ${FILE} claims: ${taken.toFixed(0)} ms, bare puts ${bare.toFixed(0)} ms`);
  }
  console.log(
    `import / bare puts: median ${median(ratios).toFixed(1)}, most ${Math.max(...ratios).toFixed(1)} (wanted 1.5)`,
  );
  await options.close();
}

async function openLibrary(driver: Driver): Promise<{ library: Tab; painted: number; read: number }> {
  const start = Date.now();
  const library = await driver.openScreen('library.html');
  await library.evaluate(watchTasks);
  const painted = await poll('the first claims', async () => (await library.evaluate(told)).painted, LONG);
  await poll('all claims', async () => /\d/.test((await library.evaluate(told)).said), LONG);
  return { library, painted, read: Date.now() - start };
}

requireBrowsers([BROWSER]);
const world = await startWorld();
const driver = await launch(BROWSER, { extension: extensionFolder(BROWSER), proxyPort: world.proxyPort });
try {
  const rounds = Number(values.rounds);
  await seed(driver, Number(values.claims));
  const opened: { painted: number; read: number }[] = [];
  for (let round = 0; round < Math.min(3, rounds); round++) {
    const { library, ...times } = await openLibrary(driver);
    opened.push(times);
    await library.close();
  }
  const { library } = await openLibrary(driver);
  await poll('all to be compared', () => library.evaluate(isCompared), LONG);
  console.log(`compared: ${(await library.evaluate(() => performance.now())).toFixed(0)} ms`);
  console.log(
    `first paint: ${median(opened.map(({ painted }) => painted)).toFixed(0)} ms (wanted 300); all read: ${median(opened.map(({ read }) => read)).toFixed(0)} ms`,
  );
  const searches: number[] = [];
  for (const words of WORDS)
    for (const part of [words, '']) searches.push(await library.evaluate(look, '#words', part, 'input'));
  const filters: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // verified, without a label, all
    for (const label of ['1', '4', '0'])
      filters.push(await library.evaluate(look, '.library-choices select', label, 'change'));
  }
  console.log(
    `search: median ${median(searches).toFixed(0)} ms, longest ${Math.max(...searches).toFixed(0)} ms (wanted 100)`,
  );
  console.log(
    `filter: median ${median(filters).toFixed(0)} ms, longest ${Math.max(...filters).toFixed(0)} ms (wanted 50)`,
  );
  const longest = async () => {
    const tasks = await library.evaluate(() => (globalThis as typeof globalThis & { tasks: number[] }).tasks);
    return `${Math.max(0, ...tasks).toFixed(0)} ms, ${tasks.length} over 50 ms (wanted none)`;
  };
  if (BROWSER === 'chromium') {
    console.log(`longest task: ${await longest()}`);
    const session = await pageOf(library).createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize = 0 } = await pageOf(library).metrics();
    console.log(`memory: ${(JSHeapUsedSize / 2 ** 20).toFixed(0)} MB (wanted 250)`);
  }
  const ratios: number[] = [];
  const tasks: string[] = [];
  for (let round = 0; round < Math.min(5, rounds); round++) {
    const bare = await library.evaluate(getAll);
    // the bare reading holds the page: its tasks are none of ours
    await library.evaluate(forgetTasks);
    const exported = await library.evaluate(saved);
    tasks.push(await longest());
    ratios.push(exported / bare);
    console.log(`export: ${exported.toFixed(0)} ms, bare getAll ${bare.toFixed(0)} ms`);
  }
  console.log(
    `export / getAll: median ${median(ratios).toFixed(1)}, most ${Math.max(...ratios).toFixed(1)} times (wanted 2)`,
  );
  if (BROWSER === 'chromium') console.log(`longest tasks of the exports: ${tasks.join('; ')}`);
} finally {
  await driver.close();
  await world.close();
}
