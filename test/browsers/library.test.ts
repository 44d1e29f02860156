/** The library: what was labelled in two articles is found there, searched, labelled by keys and taken back, and leads back to its article. */
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import { generated } from '../check/generated.ts';
import { articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { openPopup, withPopup } from './popup.ts';
import { itStaysClean, useStage } from './stage.ts';

const HARBOUR_AT = 'https://www.bbc.com/news/articles/c0velmarport';
const TOWNS_AT = 'https://www.bbc.com/news/articles/c0velmartowns';
const TOWNS = articlePage({
  title: 'Towns that raised the fee',
  paragraphs: ['Ashford', 'Burwell', 'Corby', 'Denholm'].map(
    (town, i) =>
      `The council of ${town} voted ${i + 31} to 14 on Tuesday to raise the fee by ${i + 2}.5%. It is a lovely place to spend a ` +
      'long evening by the river, and everybody who ever came there wanted to stay for good, as people always say of such places.',
  ),
});

interface Shown {
  readonly titles: readonly string[];
  readonly claims: readonly { readonly quote: string; readonly label: string }[];
}

/** What the library shows. Runs in the library. */
function readLibrary(): Shown {
  const claims = [...document.querySelectorAll('.item')].map((item) => ({
    quote: item.querySelector('.quote')?.textContent ?? '',
    label: item.querySelector('.label-button[aria-pressed="true"]')?.classList[1] ?? '',
  }));
  return { titles: [...document.querySelectorAll('.book h2')].map((title) => title.textContent ?? ''), claims };
}

/** Chooses a file, as a reader does in the browser's own window. Runs in the settings. */
function giveFile(text: string): null {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const given = new DataTransfer();
  given.items.add(new File([text], 'all.json', { type: 'application/json' }));
  if (input) input.files = given.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
  return null;
}

/** Makes a choice above the list, by its words; that with the list's own name is none. */
async function choose(library: Tab, name: string, words: string): Promise<void> {
  await library.evaluate((about) => {
    const [label, wanted] = about.split('=', 2);
    const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
    if (select) select.selectedIndex = [...select.options].findIndex(({ text }) => text === wanted);
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
  }, `${name}=${words}`);
}

describe.each(BROWSERS)('the library in %s', (name) => {
  const stage = useStage(name, (world) => {
    world.serve(HARBOUR_AT, { body: articlePage(HARBOUR) });
    world.serve(TOWNS_AT, { body: TOWNS });
  });
  let library: Tab;
  let towns: Tab;
  let quote = '';
  const shows = (what: string, is: (shown: Shown) => boolean): Promise<unknown> =>
    poll(what, async () => is(await library.evaluate(readLibrary)));

  it('shows what was labelled, the newest article first', async () => {
    const { driver } = stage();
    for (const [address, count] of [
      [HARBOUR_AT, 2],
      [TOWNS_AT, 1],
    ] as const) {
      towns = await driver.open(address);
      await waitForMarks(towns);
      await withPopup(driver, towns, async (popup) => {
        const rows = await popup.listed();
        for (const row of rows.slice(0, count)) await popup.label(row.quote, 'verified');
        quote = rows[0]?.quote ?? '';
      });
    }
    library = await driver.openScreen('library.html');
    await shows(
      'three claims',
      ({ claims }) => claims.length === 3 && claims.every(({ label }) => label === 'verified'),
    );
    const { titles } = await library.evaluate(readLibrary);
    expect(titles).toHaveLength(2);
    expect(titles[0]).toContain('Towns');
  });

  it('finds words, and says so when there are none', async () => {
    await library.press('/');
    await library.type('zebra');
    await poll('the word that nothing is found', () =>
      library.evaluate(() => document.querySelector('.notice') !== null),
    );
    await library.press('Escape');
    await shows('all claims again', ({ claims }) => claims.length === 3);
    await library.click('#words');
    await library.type('ASHFORD');
    await shows('one claim', ({ claims }) => claims.length === 1 && claims[0]?.quote === quote);
  });

  it('labels by key, which its article shows at once, and takes that back', async () => {
    const { driver } = stage();
    await library.click('.item .item-said');
    await library.press('d');
    await shows('the new label', ({ claims }) => claims[0]?.label === 'disputed');
    await withPopup(driver, towns, (popup) => popup.holds(quote, { label: 'disputed', note: '' }));
    await library.front();
    await library.click('.toast .button');
    await shows('the old label', ({ claims }) => claims[0]?.label === 'verified');
  });

  it('labels many at once', async () => {
    const { driver } = stage();
    await library.click('#words');
    await library.press('Escape');
    await shows('all claims', ({ claims }) => claims.length === 3);
    await library.click('.library-all input');
    await library.click('.library-bulk .label-button.opinion');
    await shows('three opinions', ({ claims }) => claims.every(({ label }) => label === 'opinion'));
    const popup = await openPopup(driver, towns);
    await popup.holds(quote, { label: 'opinion', note: '' });
    await popup.close();
  });

  it('opens the article at the words', async () => {
    const { world } = stage();
    await library.front();
    const asked = () => world.log.filter((address) => address === TOWNS_AT || address === HARBOUR_AT).length;
    const before = asked();
    await library.click('.item .quote');
    await poll('the article to be asked for', () => asked() > before);
  });

  it('tells what became of the words since they were labelled', async () => {
    await library.front();
    await choose(library, 'Words in the article', 'Unchanged');
    await shows('claims that were found as they were', ({ claims }) => claims.length > 0);
    await choose(library, 'Words in the article', 'Not there any more');
    await shows('none that is gone', ({ claims }) => claims.length === 0);
    await choose(library, 'Words in the article', 'Words in the article');
  });

  it('shows what a file brought, once that was taken in', async () => {
    const { driver } = stage();
    const options = await driver.openScreen('options.html');
    await options.evaluate(giveFile, FORMATS.json.write(generated(20)));
    await poll('what it would bring', () => options.evaluate(() => document.querySelector('.dry') !== null));
    await options.click('.dry .button.main');
    await poll('that it was taken in', () =>
      options.evaluate(() => [...document.querySelectorAll('.outcome')].some((one) => /are new/.test(one.textContent))),
    );
    await options.close();
    await library.front();
    await choose(library, 'Site', 'News Example');
    await shows('claims of the file', ({ claims }) => claims.length > 3);
  });

  itStaysClean(stage);
});
