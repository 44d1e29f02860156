/** A backup is made in one profile and taken in by a fresh one: labels, an own one among them, a note and their article are there again. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListedClaim } from '../../src/annotations/listing.ts';
import { articlePage, HARBOUR } from './article-page.ts';
import { extensionFolder } from './built.ts';
import { BROWSERS, type Driver } from './driver.ts';
import { arriving } from './export.ts';
import { says, takeIn } from './import.ts';
import { launch } from './launch.ts';
import { waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

/** What somebody said of a claim. */
type Said = Pick<ListedClaim, 'id' | 'quote' | 'label' | 'ownLabel' | 'note'>;

const ARTICLE = 'https://www.bbc.com/news/articles/c0velmarport';
const THEN = 'Unemployment in the district fell from 9.1% to 6.4% within four years';
const NOTE = '统计局 says 6.4 %: see table 3 😀';
const OWN = { id: 'own-abcdefghij', name: '缺少背景', key: '4', line: 'over', colour: 'blue', core: 'disputed' };

/** Sets up an own label as the settings do. Runs in a screen. */
async function setUp(label: object): Promise<null> {
  const { chrome } = globalThis as typeof globalThis & {
    chrome: { storage: { local: { set(values: object): Promise<void> } } };
  };
  await chrome.storage.local.set({ labelSets: { v: 1, sets: [{ name: 'Desk', labels: [label] }] } });
  return null;
}

describe.each(BROWSERS)('a backup in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(ARTICLE, { body: articlePage(HARBOUR) }));
  let fresh: Driver | null = null;
  let said: readonly Said[] = [];
  beforeAll(async () => {
    fresh = await launch(name, { extension: extensionFolder(name), proxyPort: stage().world.proxyPort });
  });
  afterAll(() => fresh?.close());

  /** What the popup says of the article, in all its claims, also those below that no row is drawn for yet; own labels by their names. */
  const shown = async (driver: Driver): Promise<{ rows: readonly Said[]; own: readonly string[] }> => {
    const tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    return withPopup(driver, tab, async (popup) => {
      await popup.holds(THEN, { label: 'verified', note: NOTE });
      const own = await popup.view.evaluate(() =>
        [...document.querySelectorAll('.own-more.given')].map(({ textContent }) => textContent ?? ''),
      );
      const seen = await popup.shown();
      if (seen.state !== 'article') throw new Error(`the popup says “${seen.state}”`);
      const rows = seen.claims.map(({ id, quote, label, ownLabel, note }) => ({
        ...{ id, quote, label, ownLabel },
        note: seen.drafts[id] ?? note,
      }));
      return { rows, own };
    });
  };

  it('holds what was said in this profile', async () => {
    const { driver } = stage();
    const options = await driver.openScreen('options.html');
    await options.evaluate(setUp, OWN);
    const tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      await popup.label(THEN, 'verified');
      await popup.openNote(THEN);
      await popup.view.type(NOTE);
      await popup.holds(THEN, { label: 'verified', note: NOTE });
      const other = (await popup.rows()).find(({ label }) => label === '');
      await popup.view.click(`#claim-${other?.id} .why`);
      await popup.press('4');
      await poll('the own label', () => popup.view.evaluate(() => document.querySelector('.own-more.given') !== null));
    });
    const { rows, own } = await shown(driver);
    expect(own.join()).toContain(OWN.name);
    expect(rows.map(({ label, note }) => [label, note])).toContainEqual(['verified', NOTE]);
    said = rows;
    await options.close();
  });

  it('is taken in by a profile where nothing was said', async () => {
    const { driver } = stage();
    if (!fresh) throw new Error('no second profile');
    const options = await driver.openScreen('options.html');
    const back = () =>
      options.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('section .button.main')];
        const button = buttons.find(({ textContent, disabled }) => textContent === 'Back up now' && !disabled);
        button?.click();
        return button !== undefined;
      });
    const saved = await arriving(driver, async () => void (await poll('the button', back)));
    expect(saved.name).toContain('backup');
    const settings = await fresh.openScreen('options.html');
    await takeIn(settings, join(driver.downloads, saved.name));
    await says(settings, 'entries are new');
    const { rows, own } = await shown(fresh);
    expect(rows).toEqual(said);
    expect(own.join()).toContain(OWN.name);
    expect(await settings.evaluate(() => document.querySelector<HTMLInputElement>('.own-line input')?.value)).toBe(
      OWN.name,
    );
    expect(await fresh.errors()).toEqual([]);
  });

  itStaysClean(stage);
});
