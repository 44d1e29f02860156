/** The words of a claim, chosen anew: by keys in the popup, by dragging and by selecting in the page, by keys in the page. */
import { describe, expect, it } from 'vitest';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { cardOpen, clickMark, drawnMarks, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const ARTICLE = 'https://www.bbc.com/news/articles/c0velmarends';
const KEPT = 'Rents rose by 38% over the same';
const RENTS = `${KEPT} period`;
const MOVED = `${RENTS} because 6,000 workers moved`;

/** Where words begin or end in the article, in CSS pixels of the viewport; they are scrolled into sight. Runs in the document. */
function edgeOf(words: string, end: boolean): readonly [number, number] | null {
  for (const paragraph of document.querySelectorAll('p')) {
    const node = paragraph.firstChild;
    const at = node?.textContent?.indexOf(words) ?? -1;
    if (!node || at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const rect = end ? rects.at(-1) : rects[0];
    return rect ? [end ? rect.right : rect.left, rect.top + rect.height / 2] : null;
  }
  return null;
}

/** The words that are lit up. Runs in the document. */
function lit(): string {
  return [...(CSS.highlights.get('claimlight-flash') ?? [])]
    .map((part) => {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      return range.toString();
    })
    .join('');
}

describe.each(BROWSERS)('the ends of a claim in %s', (name) => {
  const stage = useStage(name, (world) => world.serve(ARTICLE, { body: articlePage(HARBOUR) }));
  let tab: Tab;
  const marked = (words: string, look: string) =>
    poll(`“${words}” to be marked as ${look}`, async () =>
      (await drawnMarks(tab)).some((mark) => mark.text === words && mark.look === look),
    );
  const lights = (words: string) => poll(`“${words}” to be lit up`, async () => (await tab.evaluate(lit)) === words);
  const edge = (words: string, end: boolean) => poll(`“${words}”`, () => tab.evaluate(edgeOf, words, end));
  const tabs = async (count: number) => {
    for (let step = 0; step < count; step++) await tab.press('Tab');
  };
  /** Opens the card at a mark and goes to its button that moves the ends: behind close, three labels and the note. */
  const adjust = async (words: string) => {
    await clickMark(tab, words);
    await poll('the card', () => cardOpen(tab));
    await tabs(6);
    await tab.press('Enter');
    await lights(words);
  };

  it('are moved by keys in the popup, and the label stays', async () => {
    const { driver } = stage();
    tab = await driver.open(ARTICLE);
    await waitForMarks(tab);
    await withPopup(driver, tab, async (popup) => {
      await popup.unfold();
      const { id, quote } = await popup.row(RENTS);
      await popup.label(quote, 'verified');
      await popup.view.click(`#claim-${id} [aria-keyshortcuts="B"]`);
      await poll('the field', () => popup.view.evaluate(() => document.querySelector('.ends mark') !== null));
      await popup.view.press('ArrowLeft');
      await popup.view.press('Enter');
      await popup.holds(MOVED, { label: 'verified', note: '' });
    });
    await marked(MOVED, 'verified');
  });

  it('are dragged in the page, and the label stays', async () => {
    await adjust(MOVED);
    await tab.drag(await edge(MOVED, true), await edge(RENTS, true));
    await lights(RENTS);
    // round from the card's beginning to the button that keeps them
    await tab.press('Escape');
    await lights('');
    await tab.press('Escape');
    await adjust(MOVED);
    await tab.drag(await edge(MOVED, true), await edge(RENTS, true));
    await lights(RENTS);
    await tabs(1);
    await tab.press('Enter');
    await marked(RENTS, 'verified');
  });

  it('are moved by keys in the page', async () => {
    await tab.press('Escape');
    await adjust(RENTS);
    // past the two buttons and the beginning
    await tabs(4);
    await tab.press('ArrowLeft');
    await lights(KEPT);
    await tabs(1);
    await tab.press('Enter');
    await marked(KEPT, 'verified');
    await tab.press('Escape');
  });

  it('of changed words are put to what is selected in the article, from the card', async () => {
    const { world } = stage();
    const now = KEPT.replace('38%', '83%');
    const paragraphs = HARBOUR.paragraphs.map((text) => text.replace('rose by 38%', 'rose by 83%'));
    world.serve(ARTICLE, { body: articlePage({ ...HARBOUR, paragraphs }) });
    await tab.goto(ARTICLE);
    await waitForMarks(tab);
    await marked(now, 'changed');
    await clickMark(tab, now);
    await poll('the card', () => cardOpen(tab));
    // behind close and "it holds"
    await tabs(3);
    await tab.press('Enter');
    await lights(now);
    await tab.drag(await edge('Unemployment', false), await edge('from 9.1% to 6.4%', true));
    await lights('Unemployment in the district fell from 9.1% to 6.4%');
    expect(await cardOpen(tab)).toBe(true);
    // behind the article, where nothing else takes the focus, the card begins with the button that keeps the words
    await tabs(1);
    await tab.press('Enter');
    await marked('Unemployment in the district fell from 9.1% to 6.4%', 'verified');
    await tab.close();
  });

  itStaysClean(stage);
});
