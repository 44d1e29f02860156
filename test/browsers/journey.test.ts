/** The main job, end to end: a reader finds, labels, notes, leaves, comes back, and takes everything along. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/messages/protocol.ts';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { exportAll } from './export.ts';
import { cardOpen, clickMark, compact, drawnMarks, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { openPopup, withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const SAMPLE = 'https://www.reuters.com/world/europe/how-far-has-minsk-tied-itself-moscow-2026-03-14/';
const SAMPLE_ZH = 'https://www.toutiao.com/article/7480000000000000001/';
const HARBOUR_URL = 'https://www.bbc.com/news/articles/c0velmarport';
const NOTE = 'Central bank, annual rep';

const sample = (name: string) => readFileSync(new URL(`../sample/${name}.html`, import.meta.url));

/** Waits for the next flash; the words it lights up. Runs in the document. */
async function nextFlash(): Promise<string> {
  const before = CSS.highlights.get('claimlight-flash');
  for (let frames = 0; frames < 600; frames++) {
    const flash = CSS.highlights.get('claimlight-flash');
    if (flash && flash !== before) {
      const parts = [...flash].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.toString();
      });
      return parts.join('');
    }
    await new Promise((done) => setTimeout(done, 16));
  }
  return '';
}

describe.each(BROWSERS)('a reader in %s', (name) => {
  const stage = useStage(name, (world) => {
    world.serve(SAMPLE, { body: sample('en') });
    world.serve(SAMPLE_ZH, { body: sample('zh') });
    world.serve(HARBOUR_URL, { body: articlePage(HARBOUR) });
  });
  let tab: Tab;
  /** The words of the claim that the reader labels all along. */
  let claim = '';
  const looks = async (words: string) =>
    (await drawnMarks(tab)).filter(({ text }) => words.startsWith(text)).map(({ look }) => look);
  const becomes = (words: string, look: string) =>
    poll(`“${words}” to be drawn as ${look}`, async () => (await looks(words)).includes(look));

  it.each([
    ['English', SAMPLE, "60% of Belarus' trade is settled in rubles"],
    ['Chinese', SAMPLE_ZH, '白俄罗斯60%的贸易以卢布结算'],
  ])('opens an article in %s and finds exactly the listed claims marked', async (_, url, known) => {
    const { driver } = stage();
    tab = await driver.open(url);
    await waitForMarks(tab);
    const shown = await withPopup(driver, tab, (popup) => popup.shown());
    if (shown.state !== 'article') throw new Error(`the popup says ${shown.state}`);
    const marked = shown.claims.filter((each) => each.shown).map(({ quote }) => quote);
    expect(compact((await drawnMarks(tab)).map(({ text }) => text).join(''))).toBe(compact(marked.join('')));
    expect(shown.claims.map(({ quote }) => quote)).toContain(known);
    expect(marked.length).toBeGreaterThan(3);
    await tab.close();
  });

  it('labels with the mouse in the popup, and the page shows it', async () => {
    const { driver } = stage();
    tab = await driver.open(SAMPLE);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      claim = (await popup.listed())[0]?.quote ?? '';
      await popup.label(claim, 'verified');
    });
    await becomes(claim, 'verified');
  });

  it('labels with the keys 1, 2 and 3 in the popup, and takes the last act back', async () => {
    const { driver } = stage();
    await withPopup(driver, tab, async (popup) => {
      const { id } = await popup.row(claim);
      await popup.view.evaluate((row) => document.getElementById(row)?.focus(), `claim-${id}`);
      for (const [key, label] of [
        ['2', 'disputed'],
        ['3', 'opinion'],
        ['1', 'verified'],
        ['2', 'disputed'],
      ] as const) {
        await popup.press(key);
        await poll(`key ${key} to mean ${label}`, async () => (await popup.row(claim)).label === label);
      }
      await popup.press('u');
      await poll('the last label to be taken back', async () => (await popup.row(claim)).label === 'verified');
    });
    await becomes(claim, 'verified');
  });

  it('labels from the card that a click on a mark opens', async () => {
    const { driver } = stage();
    const [second] = (await withPopup(driver, tab, (popup) => popup.listed())).filter(({ label }) => label === '');
    const words = second?.quote ?? '';
    await clickMark(tab, words);
    await poll('the card', () => cardOpen(tab));
    // past the close button to the second of the three labels
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await tab.press(key);
    await becomes(words, 'disputed');
    await tab.front();
    await tab.press('Escape');
    await poll('the card to be gone', async () => !(await cardOpen(tab)));
  });

  it('finds everything as it was after the background was stopped', async () => {
    const { driver } = stage();
    await driver.stopBackground();
    expect(await driver.backgroundRunning()).toBe(false);
    await withPopup(driver, tab, async (popup) => {
      expect((await popup.row(claim)).label).toBe('verified');
      await popup.label(claim, 'disputed');
    });
    await becomes(claim, 'disputed');
    expect(await driver.backgroundRunning()).toBe(true);
  });

  it('loses no letter of a note when the popup closes in the middle of a word', async () => {
    const { driver } = stage();
    const popup = await openPopup(driver, tab);
    await popup.openNote(claim);
    await popup.view.type(NOTE);
    await popup.close();
    await withPopup(driver, tab, async (again) => again.holds(claim, { label: 'disputed', note: NOTE }));
  });

  it('comes back after the browser was closed: labels, note and marks are there', async () => {
    const { driver } = stage();
    await driver.restart();
    tab = await driver.open(SAMPLE);
    await waitForMarks(tab);
    await becomes(claim, 'disputed');
    await withPopup(driver, tab, async (popup) => {
      await popup.holds(claim, { label: 'disputed', note: NOTE });
    });
  });

  it('exports what was labelled in four formats', async () => {
    const { driver } = stage();
    const files = await exportAll(driver, tab, 'labelled');
    const csv = files.csv.text;
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain(claim);
    expect(csv).toContain(NOTE);
    const ours = JSON.parse(files.json.text);
    expect(JSON.stringify(ours)).toContain(NOTE);
    const jsonld = JSON.parse(files.jsonld.text);
    expect(JSON.stringify(jsonld)).toContain('http://www.w3.org/ns/anno.jsonld');
    expect(JSON.stringify(jsonld)).toContain(claim);
    expect(files.markdown.text).toContain(claim);
    expect(files.markdown.text.toLowerCase()).toContain('disputed');
  });

  it('hides what is not a claim, and brings it back', async () => {
    const { driver } = stage();
    tab = await driver.open(HARBOUR_URL);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      const { id, quote } = (await popup.listed())[0] ?? { id: '', quote: '' };
      claim = quote;
      await popup.view.click(`#claim-${id} [aria-keyshortcuts="X"]`);
    });
    await poll('the mark to be gone', async () => (await looks(claim)).length === 0);
    await withPopup(driver, tab, async (popup) => {
      await poll('something to undo', () =>
        popup.view.evaluate(() => document.querySelector('.tools [aria-keyshortcuts="U"]:enabled') !== null),
      );
      await popup.press('u');
      await popup.row(claim);
    });
    await becomes(claim, 'claim');
  });

  it('jumps from the popup to the sentence and sees it flash', async () => {
    const { driver } = stage();
    const toEnd = () => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await withPopup(driver, tab, async (popup) => {
      await popup.unfold();
      const { claims } = (await popup.shown()) as Extract<View, { state: 'article' }>;
      const more = claims.find(({ shown, span }) => !shown && span !== null)?.quote ?? '';
      expect(more).not.toBe('');
      for (const words of [claim, more]) {
        await tab.evaluate(toEnd);
        const flashed = tab.evaluate(nextFlash);
        const { id } = await popup.row(words);
        await popup.view.click(`#claim-${id} .quote`);
        expect(compact(await flashed)).toBe(compact(words));
      }
    });
  });

  itStaysClean(stage);
});
