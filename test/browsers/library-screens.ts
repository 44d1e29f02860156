import type { Driver, Tab } from './driver.ts';
import { keep } from './kept.ts';
import { pause, poll } from './poll.ts';
import { SHELF } from './shelf.ts';

/** Pictures of the library with its export form, the sheet of an article, and the statistics from their beginning to their end. */
export async function libraryScreens(driver: Driver, picture: (screen: string) => string): Promise<void> {
  const shot = async (tab: Tab, screen: string) => {
    // every screen moves a little when it opens
    await pause(350);
    await tab.screenshot(picture(screen));
  };
  const library = await driver.openScreen('library.html');
  await keep(library, SHELF);
  await poll('what is said elsewhere', () => library.evaluate(() => document.querySelector('.item-echo') !== null));
  await shot(library, 'library');
  await library.click('.library-head .icon-button[aria-expanded]');
  await poll('the form', () => library.evaluate(() => document.querySelector('.export') !== null));
  await library.click('.export-show summary');
  await shot(library, 'library-export');
  await library.click('.library-head .icon-button[aria-expanded]');
  await library.click('.library-all input');
  await poll('what can be done with all', () =>
    library.evaluate(() => document.querySelector('.library-bulk') !== null),
  );
  await library.click('.library-bulk .button.small + .button.small');
  await shot(library, 'library-reading');
  await library.click('.library-note .button');
  await poll('what was read', () =>
    library.evaluate(() => document.querySelector('.library-note .icon-button') !== null),
  );
  await shot(library, 'library-read');
  const sheetAt = await library.evaluate(() => document.querySelector('[href^="print.html"]')?.getAttribute('href'));
  await library.close();
  const sheet = await driver.openScreen(sheetAt ?? '');
  await poll('the sheet', () => sheet.evaluate(() => document.querySelector('blockquote') !== null));
  await shot(sheet, 'print');
  await sheet.close();
  const pictures = await driver.openScreen('pictures.html');
  await poll('the pictures', () => pictures.evaluate(() => document.querySelectorAll('.drawing svg').length === 4));
  await shot(pictures, 'pictures');
  await pictures.evaluate(() => document.querySelector('.picture:last-of-type')?.scrollIntoView());
  await shot(pictures, 'pictures-end');
  await pictures.close();
}
