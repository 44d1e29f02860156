/** What a reader sees of the marks in a page, read from the page's own highlight registry. */
import type { Tab } from './driver.ts';
import { type Patience, poll } from './poll.ts';

/** A stretch that is highlighted. */
export interface Drawn {
  /** `claim`, `verified`, `disputed`, `opinion`, `changed`, `neutral`. */
  readonly look: string;
  /** The words it covers, white space as it stands in the document. */
  readonly text: string;
}

/** Text as the eye compares it: white space of a document's source, and characters without a width, mean nothing. */
export const compact = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');

/**
 * All stretches that are highlighted under our names, in reading order. Marks are drawn only near the viewport, so the page is
 * scrolled from its top to its end, half a screen at a time. Runs in the document.
 */
async function scrollThrough(): Promise<Drawn[]> {
  const live = (part: AbstractRange): Range => {
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return range;
  };
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const seen = new Map<AbstractRange, string>();
  const step = Math.max(200, innerHeight / 2);
  for (let y = 0; y <= document.documentElement.scrollHeight; y += step) {
    scrollTo({ top: y, behavior: 'instant' });
    // one frame tells the page of the scroll, the next draws
    await frame();
    await frame();
    for (const [name, highlight] of CSS.highlights.entries()) {
      if (!name.startsWith('claimlight-') || name === 'claimlight-flash') continue;
      for (const part of highlight) seen.set(part, name.slice('claimlight-'.length));
    }
  }
  scrollTo({ top: 0, behavior: 'instant' });
  return [...seen]
    .map(([part, look]) => ({ look, range: live(part) }))
    .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
    .map(({ look, range }) => ({ look, text: range.toString() }));
}

/** All marks of the page in front. */
export async function drawnMarks(tab: Tab): Promise<readonly Drawn[]> {
  await tab.front();
  return tab.evaluate(scrollThrough);
}

/** How many stretches are highlighted near the place where the page stands, without touching it. */
export function countDrawn(tab: Tab): Promise<number> {
  return tab.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => name.startsWith('claimlight-') && name !== 'claimlight-flash')
      .reduce((sum, [, highlight]) => sum + highlight.size, 0),
  );
}

/** Waits until the page has its first marks. */
export async function waitForMarks(tab: Tab): Promise<void> {
  await tab.front();
  await poll('marks in the page', async () => (await countDrawn(tab)) > 0);
}

/**
 * Scrolls to the mark on these words (or its first part, where a link divides it) and tells a point inside it, off any link, in CSS pixels of the viewport;
 * null when there is none near the place where the page stands. Runs in the document.
 */
function pointIn(words: string): readonly [number, number] | null {
  for (const [name, highlight] of CSS.highlights.entries()) {
    if (!name.startsWith('claimlight-') || name === 'claimlight-flash') continue;
    for (const part of highlight) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const text = range.toString().replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');
      if (text === '' || !words.startsWith(text)) continue;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = [...range.getClientRects()].find((rect) => rect.width > 12);
      return box ? [Math.round(box.left + 6), Math.round(box.top + box.height / 2)] : null;
    }
  }
  return null;
}

/** Clicks the mark on these words. */
export async function clickMark(tab: Tab, words: string, patience: Patience = {}): Promise<void> {
  await tab.front();
  const [x, y] = await poll(`a mark on “${words}”`, () => tab.evaluate(pointIn, compact(words)), patience);
  await tab.clickAt(x, y);
}

/** Whether the card is in the page. */
export function cardOpen(tab: Tab): Promise<boolean> {
  return tab.evaluate(() => document.querySelector('claimlight-card') !== null);
}
