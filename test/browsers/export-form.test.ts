/** The export form: what comes along, who is hidden, and the first lines before anything is saved. */
import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/formats/import.ts';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { arriving, choose } from './export.ts';
import { keep } from './kept.ts';
import { waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { SHELF } from './shelf.ts';
import { itStaysClean, useStage } from './stage.ts';

const ARTICLE = 'https://www.bbc.com/news/articles/c0velmarport';

describe.each(BROWSERS)('the export form in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(ARTICLE, { body: articlePage(HARBOUR) }));
  let library: Tab;
  const begins = () => library.evaluate(() => document.querySelector('pre.export-preview')?.textContent ?? '');
  const save = () => arriving(stage().driver, () => library.click('.export .button.main'));

  it('shows the first lines of what would be saved', async () => {
    library = await stage().driver.openScreen('library.html');
    await keep(library, SHELF);
    await poll('the claims', () => library.evaluate(() => document.querySelectorAll('.item').length > 2));
    await library.click('[aria-label="Export"]');
    await poll('the form', () => library.evaluate(() => document.querySelector('.export') !== null));
    await library.click('.export-show summary');
    await poll('the first lines', async () => (await begins()).startsWith('url,title,site'));
    await choose(library, 1, 'markdown');
    await poll('the report', async () => (await begins()).startsWith('# Claims'));
    await choose(library, 1, 'html');
    await poll('the report as it looks', () =>
      library.evaluate(() => document.querySelector('iframe.export-preview')?.getAttribute('sandbox') === ''),
    );
  });

  it('leaves out what is not wanted', async () => {
    await choose(library, 1, 'markdown');
    const whole = await save();
    expect(whole.text).toContain('Rounded in the article');
    expect(whole.text).toContain('bert4711');
    for (const part of ['notes', 'evidence', 'others']) await library.click(`.export-parts [name=${part}]`);
    const { text } = await save();
    expect(text).toContain('60% of Belarus');
    expect(text).not.toMatch(/Rounded in the article|bert4711|Trade by currency/);
  });

  it('hides who the reviewers are, each under one name in all articles', async () => {
    await choose(library, 1, 'json');
    expect(await library.evaluate(() => document.querySelectorAll('.export-parts input').length)).toBe(1);
    await library.click('.export-parts [name=anonymous]');
    const { text } = await save();
    expect(text).not.toMatch(/bert4711|carla99/);
    const file = readImport(text, Date.UTC(2026, 6, 1));
    const reviewers = new Set(file.ok ? file.events.map(({ body }) => body.reviewer) : []);
    expect(reviewers.size).toBe(3);
  });

  it('saves one claim of the article alone', async () => {
    const { driver } = stage();
    const tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      const [first, second] = await popup.listed();
      await popup.label(first?.quote ?? '', 'verified');
      await popup.label(second?.quote ?? '', 'disputed');
      await popup.view.click('[aria-label="Export"]');
      await poll('the form', () => popup.view.evaluate(() => document.querySelector('.export') !== null));
      await choose(popup.view, 0, 'claim');
      await choose(popup.view, 2, 'markdown');
      const { text } = await arriving(driver, () => popup.view.click('.export .button.main'));
      expect(text).toContain('1 claim');
      expect(text).toContain('✓ Verified');
      expect(text).not.toContain('✗ Disputed');
    });
  });

  itStaysClean(stage);
});
