/** The keys of the list as the reader chose them: set in the settings, used in the popup, never two things at once. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const ARTICLE = 'https://www.bbc.com/news/articles/c0velmarkeys';

describe.each(BROWSERS)('chosen keys in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(ARTICLE, { body: articlePage(HARBOUR) }));
  let options: Tab;
  const button = (command: string) =>
    `.key-choices li:nth-child(${['verified', 'disputed', 'opinion', 'note'].indexOf(command) + 1}) button`;
  const says = (words: string) =>
    poll(words, () => options.evaluate((wanted) => document.body.textContent?.includes(wanted) ?? false, words));

  it('are pressed in the settings; one that does something already is refused', async () => {
    options = await stage().driver.openScreen('options.html');
    await poll('the keys', () => options.evaluate(() => document.querySelector('.key-choices') !== null));
    await options.click(button('note'));
    await options.press('v');
    await says('it is the key of “Verified” already');
    await options.click(button('note'));
    await options.press('m');
    await says('Note: M');
    await options.click(button('verified'));
    await options.press('n');
    await says('Verified: N');
  });

  it('do in the popup what they were chosen for, and stand in its help', async () => {
    const { driver } = stage();
    const tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      const [first] = await popup.listed();
      await popup.press('v');
      await popup.press('n');
      await popup.holds(first?.quote ?? '', { label: 'verified', note: '' });
      await popup.press('?');
      const keys = await popup.view.evaluate(() => document.querySelector('.keys')?.textContent ?? '');
      expect(keys).toContain('123NDO');
      await popup.press('m');
      await poll('the note', () => popup.view.evaluate(() => document.activeElement?.matches('textarea') ?? false));
    });
    await tab.close();
  });

  it('are put back by one button', async () => {
    await options.front();
    await options.click('#keys > .button');
    await says('All keys are as they came.');
    await poll('the key to be back', () =>
      options.evaluate((selector) => document.querySelector(selector)?.textContent === 'V', button('verified')),
    );
    await options.close();
  });

  itStaysClean(stage);
});
