/** An article is edited after it was labelled: the same, changed and gone words, in the page, at the card and in the popup. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { cardOpen, clickMark, drawnMarks, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const URL = 'https://www.bbc.com/news/articles/c0velmarport';
const SAME = 'Rents rose by 38% over the same period';
const THEN = 'Unemployment in the district fell from 9.1% to 6.4% within four years';
const NOW = THEN.replace('6.4%', '8.4%');
const GONE = 'The regional government approved a loan of 310 million euros for a third terminal in March';

/** The article as it was edited: a figure was swapped, a paragraph was taken out, another came before all. */
const EDITED = {
  ...HARBOUR,
  paragraphs: [
    'This article was updated by our desk in the evening, after talks with the town council had ended.',
    ...HARBOUR.paragraphs.filter((text) => !text.startsWith(GONE)).map((text) => text.replace('6.4%', '8.4%')),
  ],
};

/** Selects the words in the article. Runs in the document. */
function select(words: string): boolean {
  for (const paragraph of document.querySelectorAll('p')) {
    const node = paragraph.firstChild;
    const at = node?.textContent?.indexOf(words) ?? -1;
    if (!node || at < 0) continue;
    getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return true;
  }
  return false;
}

describe.each(BROWSERS)('an article that was edited, in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(URL, { body: articlePage(HARBOUR) }));
  let tab: Tab;
  const look = async (words: string) =>
    (await drawnMarks(tab)).find(({ text }) => text.startsWith(words.slice(0, 40)))?.look;
  const becomes = (words: string, wanted: string | undefined) =>
    poll(`“${words}” to look ${wanted}`, async () => (await look(words)) === wanted);

  it('shows what is the same, what was changed and what is gone', async () => {
    const { driver, world } = stage();
    tab = await driver.open(URL);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      await popup.unfold();
      for (const [words, label] of [
        [SAME, 'verified'],
        [THEN, 'verified'],
        [GONE, 'disputed'],
      ] as const)
        await popup.label((await popup.row(words.slice(0, 30))).quote, label);
    });
    world.serve(URL, { body: articlePage(EDITED) });
    await tab.goto(URL);
    await waitForMarks(tab);
    await becomes(SAME, 'verified');
    await becomes(NOW, 'changed');
    await withPopup(driver, tab, async (popup) => {
      await poll('the notice', async () => (await popup.text()).includes('was edited after you labelled it'));
      const shown = await popup.shown();
      const states = shown.state === 'article' ? shown.claims.filter(({ label }) => label !== null) : [];
      expect(states.map(({ state }) => state).sort()).toEqual(['changed', 'gone', 'same']);
      const { id } = await popup.row(NOW.slice(0, 30));
      const parts = await popup.view.evaluate(
        (row) => ['del', 'ins'].map((part) => document.querySelector(`#${row} ${part}`)?.textContent ?? ''),
        `claim-${id}`,
      );
      expect(parts).toEqual(['6.4%', '8.4%']);
      expect(await popup.text()).toContain('“Verified” was given to the earlier words.');
    });
  });

  it('keeps the label for the new words at the card', async () => {
    await clickMark(tab, NOW);
    await poll('the card', () => cardOpen(tab));
    // past the close button to the one that keeps it
    for (const key of ['Tab', 'Tab', 'Enter']) await tab.press(key);
    await becomes(NOW, 'verified');
    await tab.press('Escape');
  });

  it('moves a claim that is gone to the words that the reader selects', async () => {
    const { driver } = stage();
    const words = 'Construction will create 2,400 jobs';
    const there = (await tab.evaluate(select, words)) ? words : 'This article was updated by our desk';
    await tab.evaluate(select, there);
    await withPopup(driver, tab, async (popup) => {
      const { id } = await popup.row(GONE.slice(0, 30));
      // by keyboard: the rows may still be moving under a pointer
      await popup.view.evaluate(
        (button) => document.querySelector<HTMLElement>(button)?.focus(),
        `#claim-${id} .changed-acts button`,
      );
      await popup.press('Enter');
      await poll('the move', async () => (await popup.text()).includes('Moved to the selection'));
    });
    await becomes(there, 'disputed');
    await tab.close();
  });

  itStaysClean(stage);
});
