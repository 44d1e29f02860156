/** One article's claims on a sheet: from the library with what is kept, from the popup with what stands in the article now. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { keep } from './kept.ts';
import { waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { openPopup, withPopup } from './popup.ts';
import { SHELF } from './shelf.ts';
import { itStaysClean, useStage } from './stage.ts';

const ARTICLE = 'https://www.bbc.com/news/articles/c0velmarport';
const EDITED = { ...HARBOUR, paragraphs: HARBOUR.paragraphs.map((text) => text.replaceAll('6.4%', '8.4%')) };

interface Sheet {
  readonly title: string;
  readonly head: readonly string[];
  readonly claims: readonly string[];
  readonly standing: readonly string[];
}

/** What is on the sheet. Runs in it. */
function readSheet(): Sheet {
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => (textContent ?? '').trim());
  return {
    title: document.title,
    head: all('article > h2, article > .soft'),
    claims: all('blockquote'),
    standing: all('.standing'),
  };
}

describe.each(BROWSERS)('the sheet of an article in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(ARTICLE, { body: articlePage(HARBOUR) }));
  let sheet: Tab;
  const shown = () => sheet.evaluate(readSheet);
  const drawn = () => poll('the sheet', async () => (await shown()).claims.length > 0);

  it('says so where nothing is kept', async () => {
    sheet = await stage().driver.openScreen('print.html?page=none');
    await poll('the notice', () => sheet.evaluate(() => document.querySelector('.notice') !== null));
    await keep(sheet, SHELF);
    await sheet.close();
  });

  it('is reached from the library, and shows the claims in their context', async () => {
    sheet = await stage().driver.openScreen('library.html');
    await poll('the articles', () => sheet.evaluate(() => document.querySelector('.book') !== null));
    await sheet.click('.book [href^="print.html"]');
    await drawn();
    expect(await shown()).toEqual({
      title: '明斯克地铁三号线全线贯通',
      head: ['明斯克地铁三号线全线贯通', '新华网 · 2026-05-21', 'https://xinhuanet.com/world/20260521/metro.htm'],
      claims: [
        '新华社明斯克电，2025年白俄罗斯对华出口货物12000吨。',
        expect.stringContaining('据介绍，明斯克地铁三号线全长14公里，历时八年建成。'),
      ],
      standing: [],
    });
    await sheet.close();
  });

  it('says what the article has now, while it is open', async () => {
    const { driver, world } = stage();
    const tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      await popup.label((await popup.row('Unemployment in the district')).quote, 'verified');
    });
    world.serve(ARTICLE, { body: articlePage(EDITED) });
    await tab.goto(ARTICLE);
    await waitForMarks(tab);
    const popup = await openPopup(driver, tab);
    await popup.settled();
    await popup.view.click('[aria-label="Export"]');
    const address = await poll('the way to the sheet', () =>
      popup.view.evaluate(() => document.querySelector('[href^="print.html"]')?.getAttribute('href') ?? null),
    );
    await popup.close();
    sheet = await driver.openScreen(address);
    await drawn();
    const { standing } = await shown();
    expect(standing).toHaveLength(1);
    expect(standing[0]).toMatch(/^The article was changed: “.*8\.4%/);
  });

  itStaysClean(stage);
});
