/**
 * `npm run screenshots [-- --browser chrome|firefox]`: every screen in both themes and all languages, as pictures to be looked at, in
 * `out/screens/<browser>-<language>-<theme>-<screen>.png`. Builds first.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { extensionFolder } from './built.ts';
import type { BrowserName, Driver, Tab } from './driver.ts';
import { requireBrowsers } from './install.ts';
import { launch } from './launch.ts';
import { libraryScreens } from './library-screens.ts';
import { cardOpen, clickMark, waitForMarks } from './marks.ts';
import { pause, poll } from './poll.ts';
import { openPopup, type Popup } from './popup.ts';
import { choose } from './settings.ts';
import { startWorld, type World } from './world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'out/screens');
const THEMES = ['light', 'dark'] as const;
/** Each interface language is shown with an article: its address, and where its text comes from. */
const LANGUAGES = [
  {
    locale: 'en',
    sample: 'en',
    url: 'https://www.reuters.com/world/europe/minsk/',
    edit: ['60% of Belarus', '45% of Belarus'],
  },
  {
    locale: 'zh_CN',
    sample: 'zh',
    url: 'https://www.toutiao.com/article/7480000000000000001/',
    edit: ['60%的贸易', '45%的贸易'],
  },
  {
    locale: 'zh_TW',
    sample: 'zh',
    url: 'https://www.toutiao.com/article/7480000000000000001/',
    edit: ['60%的贸易', '45%的贸易'],
  },
] as const;
type Language = (typeof LANGUAGES)[number];
/** A site that nobody turned on. */
const UNKNOWN = 'https://blog.example/';

/** Every screen moves a little when it opens; a picture waits for the end of that. */
const still = () => pause(350);

async function popupScreens(driver: Driver, tab: Tab, picture: (screen: string) => string): Promise<void> {
  const shot = async (popup: Popup, screen: string) => {
    await still();
    await popup.view.screenshot(picture(screen));
  };
  const popup = await openPopup(driver, tab);
  const [first, second, third] = await popup.listed();
  await popup.label(first?.quote ?? '', 'verified');
  await popup.label(second?.quote ?? '', 'disputed');
  await popup.label(third?.quote ?? '', 'opinion');
  await popup.openNote(second?.quote ?? '');
  await popup.view.type('https://example.org/report, p. 12');
  await shot(popup, 'popup');
  await popup.press('Escape');
  await popup.press('e');
  await popup.view.type('https://belstat.example/2026/trade Trade by currency');
  await popup.view.press('Enter');
  await poll('the evidence', () => popup.view.evaluate(() => document.querySelector('.evidence li') !== null));
  await popup.view.click('.claim .why .link');
  await poll('the history', () => popup.view.evaluate(() => document.querySelector('.history li') !== null));
  await shot(popup, 'popup-evidence');
  await popup.press('Escape');
  await popup.press('b');
  await poll('the ends', () => popup.view.evaluate(() => document.querySelector('.ends mark') !== null));
  await popup.view.press('ArrowLeft');
  await shot(popup, 'popup-ends');
  await popup.view.press('Escape');
  await popup.press('?');
  await shot(popup, 'popup-keys');
  await popup.press('?');
  await popup.press('/');
  await popup.view.type('2025');
  await shot(popup, 'popup-filter');
  await popup.view.press('Escape');
  await popup.unfold();
  await poll('the reasons against', () =>
    popup.view.evaluate(() => {
      const row = document.querySelector('.refusal');
      row?.scrollIntoView({ block: 'start' });
      return row !== null;
    }),
  );
  await shot(popup, 'popup-refusals');
  await popup.close();
}

const sampleOf = ({ sample }: Language): string => readFileSync(join(ROOT, `test/sample/${sample}.html`), 'utf8');

/** What the interface says under this key: a button is found by its name, wherever it stands. */
function wordsOf(locale: string, key: string): string {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(ROOT, `src/_locales/${locale}/messages.json`), 'utf8'),
  );
  const said = messages[key];
  if (!said) throw new Error(`No words for ${key} in ${locale}.`);
  return said.message;
}

/** The article as somebody edited it: the first claim, that was labelled, has another figure. */
async function editedScreens(
  driver: Driver,
  world: World,
  language: Language,
  picture: (screen: string) => string,
): Promise<void> {
  const { url, edit } = language;
  const [was, now] = edit;
  world.serve(url, { body: sampleOf(language).replace(was, now) });
  const tab = await driver.open(url);
  await waitForMarks(tab);
  const popup = await openPopup(driver, tab);
  await popup.listed();
  await still();
  await popup.view.screenshot(picture('popup-changed'));
  const shown = await popup.shown();
  await popup.close();
  const changed = shown.state === 'article' ? shown.claims.find(({ state }) => state === 'changed') : undefined;
  await clickMark(tab, changed?.quote ?? '');
  await poll('the card', () => cardOpen(tab));
  await still();
  await tab.screenshot(picture('card-changed'));
  await tab.close();
}

/** The reader's own labels: set up, given in the list, drawn in the page and offered in the card. */
async function ownLabelScreens(driver: Driver, { url }: Language, picture: (screen: string) => string): Promise<void> {
  const options = await driver.openScreen('options.html');
  await poll('the form', () => options.evaluate(() => document.querySelector('.own-add') !== null));
  await options.evaluate(() => document.querySelector<HTMLElement>('.own-add + .button')?.click());
  await poll('the labels', () => options.evaluate(() => document.querySelector('.own-line') !== null));
  await options.evaluate(() => document.querySelector('.own-set')?.closest('main > section')?.scrollIntoView());
  await still();
  await options.screenshot(picture('options-labels'));
  await options.close();
  const tab = await driver.open(url);
  await waitForMarks(tab);
  const popup = await openPopup(driver, tab);
  const [first] = await popup.listed();
  for (const key of ['4', 'ArrowDown', '5', 'ArrowDown', '6', 'ArrowUp', 'ArrowUp']) await popup.press(key);
  await popup.view.click('.own-more');
  await still();
  await popup.view.screenshot(picture('popup-labels'));
  await popup.close();
  await clickMark(tab, first?.quote ?? '');
  await poll('the card', () => cardOpen(tab));
  await still();
  await tab.screenshot(picture('card-labels'));
  await tab.close();
}

/** A site that the reader turned off. */
async function silentScreen(driver: Driver, { url }: Language, picture: (screen: string) => string): Promise<void> {
  const tab = await driver.open(url);
  await waitForMarks(tab);
  const popup = await openPopup(driver, tab);
  await popup.listed();
  await popup.view.click('.header-line > .icon-button');
  await poll('the notice', () => popup.view.evaluate(() => document.querySelector('.notice') !== null));
  await still();
  await popup.view.screenshot(picture('popup-silent'));
  await popup.close();
  await tab.close();
}

async function screens(
  driver: Driver,
  world: World,
  language: Language,
  picture: (screen: string) => string,
): Promise<void> {
  const { locale, url } = language;
  world.serve(url, { body: sampleOf(language) });
  await choose(driver, { locale, neutral: false });
  const tab = await driver.open(url);
  await waitForMarks(tab);
  await popupScreens(driver, tab, picture);
  await tab.screenshot(picture('page'));
  const popup = await openPopup(driver, tab);
  const [first] = await popup.listed();
  const panel = await driver.panel(() => popup.view.click(`[aria-label="${wordsOf(locale, 'panel_open')}"]`));
  await poll('claims in the panel', () => panel.evaluate(() => document.querySelector('.claim') !== null));
  await still();
  await panel.screenshot(picture('panel'));
  await clickMark(tab, first?.quote ?? '');
  await poll('the card', () => cardOpen(tab));
  await still();
  await tab.screenshot(picture('card'));
  // behind close, three labels and the note
  for (let step = 0; step < 6; step++) await tab.press('Tab');
  await tab.press('Enter');
  await still();
  await tab.screenshot(picture('card-ends'));
  await tab.close();
  await editedScreens(driver, world, language, picture);
  const other = await driver.open(UNKNOWN);
  const off = await openPopup(driver, other);
  await off.settled();
  await still();
  await off.view.screenshot(picture('popup-other'));
  await off.close();
  await other.close();
  const welcome = await driver.openScreen('welcome.html');
  await poll('the sample', () => welcome.evaluate(() => document.querySelector('.trial mark') !== null));
  await still();
  await welcome.screenshot(picture('welcome'));
  await welcome.close();
  await libraryScreens(driver, picture);
  const options = await driver.openScreen('options.html');
  await poll('the settings', () => options.evaluate(() => document.querySelector('section') !== null));
  await still();
  await options.screenshot(picture('options'));
  await options.evaluate(() => document.querySelector('#keys')?.scrollIntoView());
  await options.screenshot(picture('options-keys'));
  await options.evaluate(() => document.querySelector('[href="library.html"]')?.closest('section')?.scrollIntoView());
  await options.screenshot(picture('options-data'));
  await options.close();
  await ownLabelScreens(driver, language, picture);
  await silentScreen(driver, language, picture);
}

async function all(name: BrowserName, world: World): Promise<void> {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      const options = { extension: extensionFolder(name), proxyPort: world.proxyPort, headless: true };
      const driver = await launch(name, { ...options, locale: language.locale.replace('_', '-') });
      try {
        await driver.dark(theme === 'dark');
        const picture = (screen: string) => join(FOLDER, `${name}-${language.locale}-${theme}-${screen}.png`);
        await screens(driver, world, language, picture);
        for (const error of await driver.errors()) console.error(error);
      } finally {
        await driver.close();
      }
    }
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chrome' } } });
  const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
  requireBrowsers([name]);
  if (spawnSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: 'inherit' }).status !== 0)
    throw new Error('The build failed.');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const world = await startWorld();
  world.serve(UNKNOWN, { body: '<!doctype html><title>A blog</title><p>Hello.</p>' });
  await all(name, world).finally(() => world.close());
  console.log(`Pictures are in ${relative(process.cwd(), FOLDER)}.`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
