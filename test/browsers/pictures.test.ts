/** The statistics: reached from the library, drawn and told in tables, for the reader and for another reviewer. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, type Tab } from './driver.ts';
import { keep } from './kept.ts';
import { poll } from './poll.ts';
import { SHELF } from './shelf.ts';
import { itStaysClean, useStage } from './stage.ts';

interface Shown {
  readonly status: string;
  readonly tiles: readonly string[];
  readonly pictures: readonly { readonly title: string; readonly bars: number; readonly table: readonly string[] }[];
}

/** What the page shows. Runs in it. */
function readPictures(): Shown {
  const words = (element: Element) => (element.textContent ?? '').trim();
  const rows = (table: Element) =>
    [...table.querySelectorAll('tr')].map((row) => [...row.children].map(words).join(' | '));
  return {
    status: document.querySelector('[role=status]')?.textContent ?? '',
    tiles: [...document.querySelectorAll('main > .tiles > div')].map((tile) => [...tile.children].map(words).join(' ')),
    pictures: [...document.querySelectorAll('.picture')].map((picture) => ({
      title: words(picture.querySelector('h2') as Element),
      bars: picture.querySelectorAll(
        '.drawing [aria-label=bar] rect, .drawing [aria-label=rect] rect, .drawing [aria-label=cell] rect',
      ).length,
      table: [...picture.querySelectorAll('table')].flatMap(rows),
    })),
  };
}

describe.each(BROWSERS)('the statistics in %s', (name) => {
  const stage = useStage(name, () => {});
  let page: Tab;
  const shown = () => page.evaluate(readPictures);

  it('say so where nothing was labelled', async () => {
    page = await stage().driver.openScreen('pictures.html');
    await poll('the notice', () => page.evaluate(() => document.querySelector('.notice') !== null));
    expect((await shown()).pictures).toEqual([]);
  });

  it('follow what is labelled elsewhere, and are reached from the library', async () => {
    await keep(page, SHELF);
    await poll('the pictures', async () => (await shown()).pictures.length === 4);
    await page.close();
    page = await stage().driver.openScreen('library.html');
    await poll('the claims', () => page.evaluate(() => document.querySelector('.item') !== null));
    await page.click('[href="pictures.html"]');
    const areDrawn = ({ pictures }: Shown) => pictures.length === 4 && pictures.every(({ bars }) => bars > 0);
    await poll('the pictures again', async () => areDrawn(await shown()));
  });

  it('count the claims', async () => {
    const { status, tiles } = await shown();
    expect(status).toBe('10 claims in 4 articles');
    expect(tiles).toEqual(['Verified 5', 'Disputed 2', 'Opinion 2', 'Not labelled 1']);
  });

  it('draw a bar for each label of each period, site and type, and say the same in tables', async () => {
    const { pictures } = await shown();
    expect(pictures.map(({ title, bars }) => [title, bars > 2])).toEqual([
      ['Labels over time', true],
      ['Claims by site', true],
      ['Claims by type', true],
      ['Agreement between reviewers', true],
    ]);
    expect(pictures[1]?.table).toEqual([
      'Claims by site | Verified | Disputed | Opinion | Not labelled | All',
      'Reuters | 2 | 0 | 1 | 0 | 3',
      '今日头条 | 1 | 1 | 1 | 0 | 3',
      'BBC News | 1 | 1 | 0 | 0 | 2',
      '新华网 | 1 | 0 | 0 | 1 | 2',
    ]);
  });

  it('tell how far two reviewers agree', async () => {
    const agreed = await page.evaluate(() =>
      [...document.querySelectorAll('.picture .tiles dd')].map((value) => value.textContent),
    );
    // of five claims four alike; chance gives (3·2 + 1·2 + 1·1) / 25 = 0.36
    expect(agreed).toEqual(['5', '80%', '0.69']);
  });

  it("show another reviewer's labels when asked", async () => {
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('header select');
      if (!select) throw new Error('no choice of reviewers');
      select.value = 'carla99';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await poll('her labels', async () => (await shown()).tiles[0] === 'Verified 1');
    expect((await shown()).tiles).toEqual(['Verified 1', 'Disputed 1', 'Opinion 1', 'Not labelled 7']);
  });

  it('have their tables open on paper alone', async () => {
    const open = (happens: string) =>
      page.evaluate((what) => {
        dispatchEvent(new Event(what));
        return document.querySelectorAll('.picture details[open]').length;
      }, happens);
    expect(await open('beforeprint')).toBe(4);
    expect(await open('afterprint')).toBe(0);
  });

  itStaysClean(stage);
});
