/** Many articles are read again from the library, one after another: what became of their words is said, and no tab stays behind. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const HARBOUR_AT = 'https://www.bbc.com/news/articles/c0velmarport';
const AGAIN_AT = 'https://www.bbc.com/news/articles/c0velmaragain';
const LOST_AT = 'https://www.bbc.com/news/articles/c0velmarlost';
const THEN = 'Unemployment in the district fell from 9.1% to 6.4% within four years';
const EDITED = { ...HARBOUR, paragraphs: HARBOUR.paragraphs.map((text) => text.replace('6.4%', '8.4%')) };
const NOT_FOUND = '<!doctype html><title>Not found</title><h1>This page is not here any more</h1>';

/** How many tabs are open. Runs in a screen. */
async function countTabs(): Promise<number> {
  const { chrome } = globalThis as typeof globalThis & {
    chrome: { tabs: { query(about: object): Promise<readonly object[]> } };
  };
  return (await chrome.tabs.query({})).length;
}

describe.each(BROWSERS)('articles that are read again in %s', (name) => {
  const stage = useStage(name, (world) => {
    for (const address of [HARBOUR_AT, AGAIN_AT, LOST_AT]) world.serve(address, { body: articlePage(HARBOUR) });
  });
  let library: Tab;
  let before = 0;
  const note = () => library.evaluate(() => document.querySelector('.library-note')?.textContent ?? '');
  const quotes = () =>
    library.evaluate(() => [...document.querySelectorAll('.item .quote')].map((quote) => quote.textContent?.trim()));

  it('are opened one after another, and closed', async () => {
    const { driver, world } = stage();
    for (const address of [HARBOUR_AT, AGAIN_AT, LOST_AT]) {
      const tab = await driver.open(address);
      await waitForMarks(tab);
      await withPopup(driver, tab, (popup) => popup.label(THEN, 'verified'));
      await tab.close();
    }
    world.serve(AGAIN_AT, { body: articlePage(EDITED) });
    world.serve(LOST_AT, { body: NOT_FOUND });
    library = await driver.openScreen('library.html');
    await poll('three claims', async () => (await quotes()).length === 3);
    before = await library.evaluate(countTabs);
    await library.click('.library-all input');
    await library.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.library-bulk button')];
      buttons.find(({ textContent }) => textContent === 'Read their articles again')?.click();
      return null;
    });
    await poll('how far it got', async () => (await note()).includes('of 3 again'));
    expect(await library.evaluate(countTabs)).toBeLessThanOrEqual(before + 1);
    await poll('what was found', async () => (await note()).startsWith('2 articles read again.'), { timeout: 60_000 });
    await poll('its tab to be closed', async () => (await library.evaluate(countTabs)) === before);
  });

  it('tell what became of their words, and which could not be read', async () => {
    expect(await note()).toContain('Claims: 1 unchanged, 1 changed, 0 not there any more.');
    expect(await note()).toContain('1 article could not be read:');
    await library.click('.library-note > .link');
    await poll('the changed claim alone', async () => (await quotes()).length === 1);
  });

  it('are left when that is cancelled', async () => {
    await library.click('.library-note .icon-button');
    await poll('the note to be gone', async () => (await note()) === '');
    await library.click('#words');
    await library.press('Escape');
    await poll('all claims', async () => (await quotes()).length === 3);
    await library.click('.book [title^="Read the article again"]');
    await poll('how far it got', async () => (await note()).includes('1 of 1'));
    await library.click('.library-note .button');
    await poll('that nothing was read', async () => (await note()).startsWith('0 articles read again.'));
    await poll('its tab to be closed', async () => (await library.evaluate(countTabs)) === before);
  });

  it('are left, and closed, when the library is', async () => {
    const other = await stage().driver.openScreen('options.html');
    await library.evaluate(() => {
      document.querySelector<HTMLElement>('.book [title^="Read the article again"]')?.click();
      return null;
    });
    await poll('the article to be open', async () => (await other.evaluate(countTabs)) === before + 2);
    await library.close();
    await poll('only the other page to be open', async () => (await other.evaluate(countTabs)) === before);
  });

  itStaysClean(stage);
});
