/** Every screen is looked at by axe-core, in both themes: no violation of WCAG 2.2 A and AA, nor of its best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { articlePage, HARBOUR } from './article-page.ts';
import type { Tab, View } from './driver.ts';
import { keep } from './kept.ts';
import { waitForMarks } from './marks.ts';
import { pause, poll } from './poll.ts';
import { openPopup, withPopup } from './popup.ts';
import { SHELF } from './shelf.ts';
import { useStage } from './stage.ts';
import { pageOf } from './tab.ts';

const SITE = 'https://www.bbc.com/news/articles';
const ARTICLE = `${SITE}/c0velmarport`;
const EDITED = { ...HARBOUR, paragraphs: HARBOUR.paragraphs.map((text) => text.replaceAll('6.4%', '8.4%')) };
const CARD = 'https://card.example/';
const UNKNOWN = 'https://blog.example/';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe over the document; each violation as its rule and the elements it is about. Runs in the document. */
async function violations(source: string): Promise<string[]> {
  interface Axe {
    run(where: Document): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  }
  // biome-ignore lint/security/noGlobalEval: what the tests bring along has no other way into a screen
  globalThis.eval(source);
  const { axe } = globalThis as typeof globalThis & { axe: Axe };
  const found = await axe.run(document);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** The card's page: the card's own code, with a stand-in for the browser's API, which a page has not. */
async function cardPage(): Promise<string> {
  const stub = 'export default { i18n: { getUILanguage: () => "en" }, runtime: { id: "page" } };';
  const { outputFiles } = await build({
    entryPoints: [new URL('open-card.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [
      {
        name: 'stub',
        setup: (building) => {
          building.onResolve({ filter: /^webextension-polyfill$/ }, () => ({ path: 'stub', namespace: 'stub' }));
          building.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: stub }));
        },
      },
    ],
  });
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? '';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Card</title><style>:root { color-scheme: light dark }</style>
    <main><h1>Trade</h1><p>60% of trade is settled in rubles, the ministry said on Monday.</p></main><script>${script}</script></html>`;
}

/** Marked words that do not stand on a ground of their own, of which axe is not sure. Runs in a screen. */
function unreadable(): string[] {
  return [...document.querySelectorAll('mark')]
    .filter((mark) => {
      const { color, backgroundColor, backgroundImage } = getComputedStyle(mark);
      return color === backgroundColor || !backgroundColor.startsWith('rgb(') || backgroundImage !== 'none';
    })
    .map(({ textContent }) => textContent ?? '');
}

describe.each(['light', 'dark'] as const)('axe finds nothing, in the %s theme,', (theme) => {
  const stage = useStage('chromium', (world) => {
    world.serve(ARTICLE, { body: articlePage(HARBOUR) });
    world.serve(UNKNOWN, { body: '<!doctype html><title>A blog</title><p>Hello.</p>' });
  });
  const clean = async (view: View) => {
    // past the animations with which screens open: colours count when they stand
    await pause(350);
    expect(await view.evaluate(violations, AXE)).toEqual([]);
  };
  let tab: Tab;
  beforeAll(async () => {
    const { driver, world } = stage();
    world.serve(CARD, { body: await cardPage(), scripts: true });
    await driver.dark(theme === 'dark');
    tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
  });

  it('in the list, with labels, a note, its search, its export and all sections unfolded', async () => {
    const { driver } = stage();
    const popup = await openPopup(driver, tab);
    const [first, second, third] = await popup.listed();
    await popup.label(first?.quote ?? '', 'verified');
    await popup.label(second?.quote ?? '', 'disputed');
    await popup.label(third?.quote ?? '', 'opinion');
    await popup.openNote(second?.quote ?? '');
    await popup.view.type('checked');
    await clean(popup.view);
    await popup.view.press('Escape');
    await popup.unfold();
    await poll('the reasons against', () => popup.view.evaluate(() => document.querySelector('.refusal') !== null));
    await clean(popup.view);
    for (const panel of ['/', '?']) {
      await popup.press(panel);
      await clean(popup.view);
      await popup.view.press('Escape');
    }
    await popup.view.click('[aria-label="Export"]');
    await clean(popup.view);
    await popup.close();
  });

  it('in a list with words that were changed', async () => {
    const { driver, world } = stage();
    await withPopup(driver, tab, async (popup) => {
      await popup.label((await popup.row('Unemployment in the district')).quote, 'verified');
    });
    world.serve(ARTICLE, { body: articlePage(EDITED) });
    await tab.goto(ARTICLE);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      await poll('the changed words', () => popup.view.evaluate(() => document.querySelector('.changed') !== null));
      await clean(popup.view);
    });
  });

  it('in the panel, and on a site that is not turned on', async () => {
    const { driver } = stage();
    const popup = await openPopup(driver, tab);
    await popup.listed();
    const panel = await driver.panel(() => popup.view.click('[aria-label="Open beside the page"]'));
    await poll('claims in the panel', () => panel.evaluate(() => document.querySelector('.claim') !== null));
    await clean(panel);
    const other = await driver.open(UNKNOWN);
    await other.front();
    await poll('the notice', () => panel.evaluate(() => document.querySelector('.claim') === null));
    await clean(panel);
    await withPopup(driver, other, async (off) => {
      await off.settled();
      await clean(off.view);
    });
    await other.close();
  });

  it('in the welcome after the install', async () => {
    const welcome = await stage().driver.openScreen('welcome.html');
    await poll('the sample', () => welcome.evaluate(() => document.querySelector('.trial mark') !== null));
    await clean(welcome);
    await welcome.close();
  });

  it('in the library, and where nothing is found', async () => {
    const library = await stage().driver.openScreen('library.html');
    await poll('a claim', () => library.evaluate(() => document.querySelector('.item') !== null));
    await library.click('.item input');
    await library.click('[aria-label="Export"]');
    await clean(library);
    await library.click('#words');
    await library.type('zebra');
    await poll('nothing found', () => library.evaluate(() => document.querySelector('.notice') !== null));
    await clean(library);
    await library.close();
  });

  it('in the export form with its preview, the statistics and the sheet of an article', async () => {
    const { driver } = stage();
    const library = await driver.openScreen('library.html');
    await keep(library, SHELF);
    await poll('what is said elsewhere', () => library.evaluate(() => document.querySelector('.item-echo') !== null));
    await library.click('[aria-label="Export"]');
    await poll('the form', () => library.evaluate(() => document.querySelector('.export') !== null));
    await library.click('.export-show summary');
    await poll('the preview', () =>
      library.evaluate(() => document.querySelector('.export-preview')?.textContent !== ''),
    );
    await clean(library);
    const address = await library.evaluate(() => document.querySelector('[href^="print.html"]')?.getAttribute('href'));
    await library.close();
    const sheet = await driver.openScreen(address ?? '');
    await poll('the sheet', () => sheet.evaluate(() => document.querySelector('blockquote') !== null));
    await clean(sheet);
    await sheet.close();
    const pictures = await driver.openScreen('pictures.html');
    await poll('the pictures', () => pictures.evaluate(() => document.querySelectorAll('.drawing svg').length === 4));
    await pictures.evaluate(() => {
      for (const table of document.querySelectorAll('details')) table.open = true;
    });
    await clean(pictures);
    await pictures.close();
  });

  it('in the settings, without and with labels of the reader’s own, and where those are given', async () => {
    const { driver } = stage();
    const options = await driver.openScreen('options.html');
    await poll('the settings', () => options.evaluate(() => document.querySelector('section') !== null));
    await clean(options);
    await options.evaluate(() => document.querySelector<HTMLElement>('.own-add + .button')?.click());
    await poll('the labels', () => options.evaluate(() => document.querySelector('.own-line') !== null));
    await clean(options);
    await options.close();
    await withPopup(driver, tab, async (popup) => {
      await popup.listed();
      for (const key of ['4', 'ArrowDown', '5', 'ArrowDown', '6']) await popup.press(key);
      await popup.view.click('.own-more');
      await clean(popup.view);
    });
    const library = await driver.openScreen('library.html');
    await poll('the label', () => library.evaluate(() => document.querySelector('.own-more.given') !== null));
    await clean(library);
    await library.close();
  });

  it.each(['', '#changed'])('in the card%s', async (hash) => {
    const card = await stage().driver.open(CARD + hash);
    await poll('the card', () => card.evaluate(() => document.querySelector('claimlight-card') !== null));
    await clean(card);
    // the button of changed words that chooses others stands behind close and "it holds"; the other behind the labels and the note
    for (let step = 0; step < (hash === '' ? 12 : 3); step++) await card.press('Tab');
    await card.press('Enter');
    await poll('the ends', () => card.evaluate(() => CSS.highlights.has('claimlight-flash')));
    await clean(card);
    await card.close();
  });
});

describe('axe finds nothing, in colours that the reader’s system forces,', () => {
  const stage = useStage('chromium', (world) => world.serve(ARTICLE, { body: articlePage(HARBOUR) }));
  const clean = async (view: View) => {
    const session = await pageOf(view).createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await pause(350);
    expect(await view.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    expect(await view.evaluate(violations, AXE)).toEqual([]);
  };

  it('in the list, with labels, a claim’s ends and one that is none', async () => {
    const { driver } = stage();
    const tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    const popup = await openPopup(driver, tab);
    const [first, second] = await popup.listed();
    await popup.label(first?.quote ?? '', 'verified');
    await popup.label(second?.quote ?? '', 'disputed');
    for (const key of ['b', 'Escape', 'ArrowDown', 'x']) await popup.press(key);
    await popup.unfold();
    await clean(popup.view);
    expect(await popup.view.evaluate(unreadable)).toEqual([]);
    await popup.close();
  });

  it('in the welcome, the settings and the library', async () => {
    for (const [page, part] of [
      ['welcome.html', '.trial mark'],
      ['options.html', 'section'],
      ['library.html', '.item'],
    ] as const) {
      const screen = await stage().driver.openScreen(page);
      await poll(part, () => screen.evaluate((selector) => document.querySelector(selector) !== null, part));
      await clean(screen);
      expect(await screen.evaluate(unreadable)).toEqual([]);
      await screen.close();
    }
  });
});
