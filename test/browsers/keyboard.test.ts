/** The desk by keyboard alone: twenty labels, undo and redo over a restart, search, and one label for all that was found. */
import { describe, expect, it } from 'vitest';
import { articlePage } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { openPopup, type Popup, withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const URL = 'https://www.bbc.com/news/articles/c0velmartowns';
const TOWNS = Array.from({ length: 24 }, (_, i) => `Town${String.fromCharCode(65 + i)}`);
const PAGE = articlePage({
  title: 'Twenty-four towns and what became of them',
  paragraphs: TOWNS.map(
    (town, i) =>
      `The council of ${town} voted ${i + 31} to 14 on Tuesday to raise the fee by ${i + 2}.5%. It is a lovely place to spend a ` +
      'long evening by the river, and everybody who ever came there wanted to stay for good, as people always say of such places.',
  ),
});
const KEYS = ['v', 'd', 'o', '1', '2', '3'];

describe.each(BROWSERS)('the keyboard in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(URL, { body: PAGE }));
  let tab: Tab;
  const labelled = async (popup: Popup) => {
    const shown = await popup.shown();
    return shown.state === 'article' ? shown.claims.filter(({ label }) => label !== null).length : -1;
  };
  const become = (popup: Popup, count: number) =>
    poll(`${count} labels`, async () => (await labelled(popup)) === count);

  it('labels twenty claims without the mouse', async () => {
    const { driver } = stage();
    tab = await driver.open(URL);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      await popup.listed();
      for (let turn = 0; turn < 20; turn++) {
        await popup.press(KEYS[turn % KEYS.length] ?? '1');
        await become(popup, turn + 1);
        await popup.press('ArrowRight');
      }
    });
  });

  it('takes labels back and gives them again, after a restart too', async () => {
    const { driver } = stage();
    await driver.restart();
    tab = await driver.open(URL);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      await popup.listed();
      await become(popup, 20);
      for (const left of [19, 18]) {
        await popup.press('u');
        await become(popup, left);
      }
      for (const left of [19, 20]) {
        await popup.press('z');
        await become(popup, left);
      }
    });
  });

  it('searches, labels all that was found, and takes that back in one', async () => {
    const { driver } = stage();
    const popup = await openPopup(driver, tab);
    await popup.listed();
    await popup.press('/');
    await poll('the field', () => popup.view.evaluate(() => document.activeElement?.matches('[type=search]') === true));
    await popup.view.type('TownX');
    await poll('one town', async () => (await popup.rows()).every(({ quote }) => quote.includes('TownX')));
    const found = (await popup.rows()).length;
    expect(found).toBeGreaterThan(0);
    const before = await labelled(popup);
    // past the four choices to the first of the three labels
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await popup.view.press(key);
    await poll('all of it to be labelled', async () => (await popup.rows()).every(({ label }) => label === 'verified'));
    await popup.view.click('.toast .button');
    await become(popup, before);
    await popup.close();
    await tab.close();
  });

  itStaysClean(stage);
});
