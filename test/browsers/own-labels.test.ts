/** A label of the reader's own: set up in the settings, given by its key, drawn in its look, exported with what it counts as. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { exportAll } from './export.ts';
import { cardOpen, clickMark, drawnMarks, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const ARTICLE = 'https://www.bbc.com/news/articles/c0velmarport';
const LABEL = 'Missing context';

describe.each(BROWSERS)('an own label in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(ARTICLE, { body: articlePage(HARBOUR) }));
  let tab: Tab;
  let quote = '';
  const looks = async () =>
    (await drawnMarks(tab)).filter(({ text }) => quote.startsWith(text)).map(({ look }) => look);
  const becomes = (look: string) => poll(`the mark to be ${look}`, async () => (await looks()).includes(look));

  it('is set up in the settings, with a key and a look that are free', async () => {
    const { driver } = stage();
    tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    const options = await driver.openScreen('options.html');
    await poll('the form', () => options.evaluate(() => document.querySelector('.own-add input') !== null));
    await options.click('.own-add input');
    await options.type('Context');
    await options.press('Enter');
    await poll('the set', () => options.evaluate(() => document.querySelector('.own-set .own-add') !== null));
    await options.click('.own-set .own-add input');
    await options.type(LABEL);
    await options.press('Enter');
    const made = await poll('the label', () =>
      options.evaluate(() => {
        const fields = '.own-line input, .own-line select';
        const values = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(fields)];
        return values.length > 0 ? values.map(({ value }) => value) : null;
      }),
    );
    expect(made).toEqual([LABEL, '4', 'over', 'blue', 'disputed']);
    await options.close();
  });

  it('is given by its key in the popup, shown by its name, and drawn in the page at once', async () => {
    const { driver } = stage();
    await withPopup(driver, tab, async (popup) => {
      quote = (await popup.listed())[0]?.quote ?? '';
      await popup.press('4');
      await poll('the name in the row', () =>
        popup.view.evaluate(
          () => document.querySelector('.claim .own-more.given')?.textContent?.includes('Missing') ?? false,
        ),
      );
    });
    await becomes('own-over-blue');
    const line = await tab.evaluate(() => {
      const { textDecorationLine } = getComputedStyle(document.body, '::highlight(claimlight-own-over-blue)');
      return textDecorationLine;
    });
    expect(line).toBe('overline');
  });

  it('is taken back in the card, where it stands beside the three', async () => {
    await clickMark(tab, quote);
    await poll('the card', () => cardOpen(tab));
    await tab.press('Tab');
    for (let step = 0; step < 4; step++) await tab.press('Tab');
    await tab.press('Enter');
    await becomes('claim');
    await tab.press('Enter');
    await becomes('own-over-blue');
    await tab.press('Escape');
  });

  it('is exported with the label it counts as', async () => {
    const { csv, json, jsonld, markdown } = await exportAll(stage().driver, tab, 'labelled');
    expect(JSON.parse(json.text).pages[0].annotations[0]).toMatchObject({
      label: 'disputed',
      ownLabel: { name: LABEL },
    });
    expect(csv.text).toMatch(/,disputed,/);
    expect(csv.text).toContain(`,${LABEL},\r\n`);
    expect(jsonld.text).toContain(`"value":"${LABEL}"`);
    expect(markdown.text).toContain(`(${LABEL})`);
  });

  it('is found in the library', async () => {
    const library = await stage().driver.openScreen('library.html');
    await poll('the claim', () => library.evaluate(() => document.querySelector('.item .own-more.given') !== null));
    const choose = (value: string) =>
      library.evaluate((wanted) => {
        const select = document.querySelector<HTMLSelectElement>('.library-choices select');
        const at = [...(select?.options ?? [])].findIndex(({ text }) => text === wanted);
        if (select) select.selectedIndex = at;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
        return at;
      }, value);
    expect(await choose('Verified')).toBeGreaterThan(0);
    await poll('nothing', () => library.evaluate(() => document.querySelector('.item') === null));
    expect(await choose(LABEL)).toBeGreaterThan(0);
    await poll('the claim again', () => library.evaluate(() => document.querySelector('.item') !== null));
    await library.close();
  });

  it('keeps its name on the claim when it is removed, and looks like what it counts as', async () => {
    const { driver } = stage();
    const options = await driver.openScreen('options.html');
    await poll('the label', () => options.evaluate(() => document.querySelector('.own-line') !== null));
    await options.click(`[aria-label="Remove “${'Missing context'}”"]`);
    await poll('it to be gone', () => options.evaluate(() => document.querySelector('.own-line') === null));
    await options.close();
    await becomes('disputed');
    await withPopup(driver, tab, async (popup) => {
      await popup.listed();
      expect(await popup.view.evaluate(() => document.querySelector('.own-more.given')?.textContent)).toContain(LABEL);
    });
  });

  itStaysClean(stage);
});
