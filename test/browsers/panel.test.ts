/** The panel beside the page: opened from the popup, it follows the tab in front. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR, RAILWAY } from './article-page.ts';
import { BROWSERS, type View } from './driver.ts';
import { drawnMarks, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { openPopup, withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const FIRST = 'https://www.bbc.com/news/articles/c0velmarport';
const SECOND = 'https://www.bbc.com/news/articles/c0velmarrail';
const UNKNOWN = 'https://blog.example/railway';

describe.each(BROWSERS)('the panel in %s', (name) => {
  const stage = useStage(name, (world) => {
    world.serve(FIRST, { body: articlePage(HARBOUR) });
    world.serve(SECOND, { body: articlePage(RAILWAY) });
    world.serve(UNKNOWN, { body: articlePage(RAILWAY) });
  });
  let panel: View;
  const says = (words: string) =>
    poll(`“${words}” in the panel`, async () =>
      (await panel.evaluate(() => document.body.textContent ?? '')).includes(words),
    );

  it('opens from the popup, shows the article and labels its claims', async () => {
    const { driver } = stage();
    const tab = await driver.open(FIRST);
    await waitForMarks(tab);
    const popup = await openPopup(driver, tab);
    await popup.listed();
    panel = await driver.panel(() => popup.view.click('[aria-label="Open beside the page"]'));
    await says(HARBOUR.title);
    await poll('claims in the panel', () =>
      panel.evaluate(() => document.querySelector('.label-button.verified') !== null),
    );
    await panel.click('.claim .label-button.verified');
    await poll('the mark to follow', async () => (await drawnMarks(tab)).some(({ look }) => look === 'verified'));
  });

  it('follows the tab in front, and what is loaded in it', async () => {
    const { driver } = stage();
    const tab = await driver.open(SECOND);
    await tab.front();
    await says(RAILWAY.title);
    await tab.goto(FIRST);
    await says(HARBOUR.title);
    await tab.close();
  });

  it('says so on a tab it may not see, until the toolbar button was clicked', async () => {
    const { driver } = stage();
    const tab = await driver.open(UNKNOWN);
    await tab.front();
    await says('Claimlight does not see this tab');
    await withPopup(driver, tab, (popup) => popup.listed());
    await says(RAILWAY.title);
    expect(await panel.evaluate(() => document.querySelectorAll('.claim').length)).toBeGreaterThan(0);
    await tab.close();
  });

  itStaysClean(stage);
});
