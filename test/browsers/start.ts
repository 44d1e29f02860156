/**
 * `npm start -- [--browser chrome|firefox] [--lang en|zh] [--dark] [--headless] [URL|FILE]`: opens the extension in a browser on a
 * sample article and reloads it when the source changes. Without a display it runs the same headless and leaves in `out/`
 * what a reader would have seen.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { declaredInHtml, decode } from '../../src/cli/decode.ts';
import { indexedUrl } from '../../src/cli/input.ts';
import { extensionFolder } from './built.ts';
import type { BrowserName, Driver, Tab } from './driver.ts';
import { findBrowser, requireBrowsers } from './install.ts';
import { launch } from './launch.ts';
import { report } from './report.ts';
import { startWorld, type World } from './world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const USAGE = 'npm start -- [--browser chrome|firefox] [--lang en|zh] [--dark] [--headless] [URL|FILE]';

/** The samples, under the names of sites that the extension knows. */
const SAMPLES = {
  en: 'https://www.reuters.com/world/europe/how-far-has-minsk-tied-itself-moscow-2026-03-14/',
  zh: 'https://www.toutiao.com/article/7480000000000000001/',
} as const;

interface Wish {
  readonly browser: BrowserName;
  readonly lang: keyof typeof SAMPLES;
  readonly headless: boolean;
  /** Pages are told that the reader likes them dark. */
  readonly dark: boolean;
  /** An address, a saved page, or '' for the sample. */
  readonly target: string;
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Reads the command line. Fails with the usage when it says something unknown. */
function wish(): Wish {
  const { values, positionals } = parseArgs({
    options: {
      browser: { type: 'string' },
      lang: { type: 'string' },
      dark: { type: 'boolean' },
      headless: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const { browser, lang = 'en', dark = false, headless = !hasDisplay() } = values;
  const names: Readonly<Record<string, BrowserName>> = { chrome: 'chromium', chromium: 'chromium', firefox: 'firefox' };
  // without a wish, the one that is there
  const name = browser === undefined ? usual() : names[browser];
  if (name === undefined || (lang !== 'en' && lang !== 'zh') || positionals.length > 1) throw new Error(USAGE);
  return { browser: name, lang, dark, headless, target: positionals[0] ?? '' };
}

function usual(): BrowserName {
  return findBrowser('chromium') === null && findBrowser('firefox') !== null ? 'firefox' : 'chromium';
}

/** The address a saved page is served under: from `index.json` beside it, else its canonical link, else one of our own. */
async function addressOf(file: string, html: string): Promise<string> {
  const indexed = await indexedUrl(file);
  const link = /<link\b[^>]*rel=["']?canonical["']?[^>]*>/i.exec(html)?.[0] ?? '';
  const canonical = /href=["']([^"']+)["']/i.exec(link)?.[1];
  const found = [indexed, canonical].find((url) => url !== undefined && URL.canParse(url));
  return found ?? `https://www.reuters.com/${encodeURIComponent(basename(file))}`;
}

/** Puts what is wished for into the world and tells its address. */
async function serve(world: World, { lang, target }: Wish): Promise<string> {
  for (const [name, url] of Object.entries(SAMPLES)) {
    world.serve(url, { body: readFileSync(join(ROOT, `test/sample/${name}.html`)) });
  }
  if (target === '') return SAMPLES[lang];
  if (/^https?:/.test(target)) return target;
  // as UTF-8, whatever encoding it was saved in and declares
  const html = decode(readFileSync(target), declaredInHtml);
  const url = await addressOf(resolve(target), html);
  world.serve(url, { body: Buffer.from(html), type: 'text/html; charset=utf-8' });
  return url;
}

function build(): void {
  const built = spawnSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) throw new Error('The build failed.');
}

/** Builds again at every change of the source, and puts the new extension and the page in place. */
async function follow(driver: Driver, tab: Tab, url: string): Promise<void> {
  const builder = spawn(process.execPath, ['build.mjs', '--watch'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => builder.kill();
  process.once('SIGINT', () => void driver.close());
  void driver.ended().then(stop);
  console.log(
    `Open in ${driver.name}: ${url}\nReloading on changes in src/. Close the browser or press Ctrl+C to end.`,
  );
  for await (const line of createInterface({ input: builder.stdout })) {
    console.log(line);
    if (line === 'rebuilt') await driver.reload().then(() => tab.goto(url), console.error);
  }
}

async function run(world: World, asked: Wish): Promise<void> {
  const url = await serve(world, asked);
  const { browser, headless, lang } = asked;
  const options = { extension: extensionFolder(browser), proxyPort: world.proxyPort, headless };
  const driver = await launch(browser, { ...options, locale: lang === 'zh' ? 'zh-CN' : 'en-US' });
  try {
    if (asked.dark) await driver.dark(true);
    const tab = await driver.open(url);
    if (headless) await report(driver, tab, { folder: join(ROOT, 'out'), lang });
    else await follow(driver, tab, url);
  } finally {
    await driver.close();
  }
}

async function main(): Promise<void> {
  const asked = wish();
  requireBrowsers([asked.browser]);
  build();
  const world = await startWorld({ forward: true });
  await run(world, asked).finally(() => world.close());
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
