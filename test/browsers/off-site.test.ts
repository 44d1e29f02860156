/** A site that the reader turns off: nothing on it is read or marked, in any tab, until it is turned on again. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR, RAILWAY } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { countDrawn, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { openPopup, withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const ARTICLE = 'https://www.bbc.com/news/articles/c0velmaroff1';
const SAME_SITE = 'https://www.bbc.com/news/articles/c0velmaroff2';
const ELSEWHERE = 'https://www.reuters.com/world/velmar-railway-2026-02-04/';
const OFF = '[aria-label="Turn off on www.bbc.com"]';

describe.each(BROWSERS)('a site turned off in %s', (name) => {
  const stage = useStage(name, (world) => {
    world.serve(ARTICLE, { body: articlePage(HARBOUR) });
    world.serve(SAME_SITE, { body: articlePage(RAILWAY) });
    world.serve(ELSEWHERE, { body: articlePage(RAILWAY) });
  });
  let tab: Tab;
  const unmarked = (page: Tab) => poll('no marks', async () => (await countDrawn(page)) === 0);

  it('loses its marks in all tabs at once, and the popup says so', async () => {
    const { driver } = stage();
    tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    const other = await driver.open(SAME_SITE);
    await waitForMarks(other);
    await withPopup(driver, other, async (popup) => {
      const [first] = await popup.listed();
      await popup.label(first?.quote ?? '', 'verified');
      await popup.view.click(OFF);
      await poll('the popup to say so', async () => (await popup.text()).includes('Off on www.bbc.com'));
    });
    await unmarked(other);
    await unmarked(tab);
    await other.close();
  });

  it('is not read when it is opened anew, while another is', async () => {
    const { driver } = stage();
    const elsewhere = await driver.open(ELSEWHERE);
    await waitForMarks(elsewhere);
    await elsewhere.close();
    const again = await driver.open(SAME_SITE);
    await withPopup(driver, again, async (popup) => {
      expect(await popup.settled()).toBe('silent');
    });
    expect(await countDrawn(again)).toBe(0);
    await again.close();
  });

  it('is turned on in the popup, and what was labelled is there', async () => {
    const { driver } = stage();
    await tab.goto(SAME_SITE);
    const popup = await openPopup(driver, tab);
    await poll('the offer', async () => (await popup.text()).includes('Turn on again on www.bbc.com'));
    await popup.view.click('.notice .button.main');
    await poll('the label', async () => (await popup.rows()).some(({ label }) => label === 'verified'));
    await popup.close();
    await waitForMarks(tab);
  });

  it('is listed in the settings, which turn it on too', async () => {
    const { driver } = stage();
    await withPopup(driver, tab, async (popup) => {
      await popup.listed();
      await popup.view.click(OFF);
      await poll('the popup to say so', async () => (await popup.text()).includes('Off on www.bbc.com'));
    });
    await unmarked(tab);
    const options = await driver.openScreen('options.html');
    const button = '[aria-label="Turn on again on www.bbc.com"]';
    await poll('the site', () => options.evaluate((selector) => document.querySelector(selector) !== null, button));
    await options.click(button);
    await poll('it to go', () => options.evaluate((selector) => document.querySelector(selector) === null, button));
    await options.close();
    await waitForMarks(tab);
    await tab.close();
  });

  itStaysClean(stage);
});
