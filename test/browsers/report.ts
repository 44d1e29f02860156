/** What a reader would have seen, left as files and lines: for machines without a display. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ListedClaim } from '../../src/annotations/listing.ts';
import type { Driver, Tab } from './driver.ts';
import { exportAll } from './export.ts';
import { cardOpen, clickMark, waitForMarks } from './marks.ts';
import { pause, poll } from './poll.ts';
import { openPopup, withPopup } from './popup.ts';
import { choose } from './settings.ts';

interface ReportOptions {
  readonly folder: string;
  readonly lang: 'en' | 'zh';
}

/** One line for a claim: how much it is worth checking, its kind, its words. */
const line = ({ worth, type, quote }: ListedClaim): string => `${worth.toFixed(2)}  ${type.padEnd(10)}  ${quote}`;

/** Opens the popup and waits until it is known what the page is; on a site that is not known the click lets it be read. */
function look(driver: Driver, tab: Tab) {
  return withPopup(driver, tab, (popup) =>
    poll('the page to be read', async () => {
      const shown = await popup.shown();
      return shown.state === 'reading' ? null : shown;
    }),
  );
}

/** Opens the card at the first mark that takes a click; false when none of the first few does. */
async function openACard(tab: Tab, marked: readonly ListedClaim[]): Promise<boolean> {
  for (const { quote } of marked.slice(0, 4)) {
    try {
      await clickMark(tab, quote, { timeout: 3_000 });
      await poll('the card', () => cardOpen(tab), { timeout: 2_000 });
      // it fades in, which nobody can see the end of from outside its closed root
      await pause(300);
      return true;
    } catch {
      // a saved page without its scripts may have a bar or a notice over its text: the next mark
    }
  }
  return false;
}

/** Prints the marked claims, and leaves pictures of page, card and popup and the exported claims in a folder. */
export async function report(driver: Driver, tab: Tab, { folder, lang }: ReportOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const left: string[] = [];
  const keep = (name: string): string => {
    left.push(name);
    return join(folder, name);
  };
  await choose(driver, { locale: lang === 'zh' ? 'zh_CN' : 'en', neutral: false });
  const shown = await look(driver, tab);
  if (shown.state === 'article') {
    const marked = shown.claims.filter((claim) => claim.shown);
    console.log(`\n${shown.article.title}\n${shown.article.address}\n`);
    console.log(`${marked.length} claims marked, ${shown.claims.length - marked.length} more found:\n`);
    for (const claim of marked) console.log(line(claim));
    if (marked[0]) {
      await waitForMarks(tab);
      await tab.screenshot(keep('page.png'));
      if (await openACard(tab, marked)) {
        await tab.screenshot(keep('card.png'));
        await tab.press('Escape');
      } else console.log('\nNo card: the page laid something over its own marks.');
      for (const file of Object.values(await exportAll(driver, tab, 'all'))) writeFileSync(keep(file.name), file.text);
    }
  } else console.log(`Not marked: the popup says “${shown.state}”.`);
  const popup = await openPopup(driver, tab);
  await poll('the popup to be drawn', () => popup.view.evaluate(() => document.querySelector('.opening') === null));
  // its window takes the size of what was drawn, which nobody inside is told
  await pause(300);
  await popup.view.screenshot(keep('popup.png'));
  await popup.close();
  for (const error of await driver.errors()) console.error(error);
  console.log(`\nLeft in ${relative(process.cwd(), folder) || '.'}: ${left.join(', ')}`);
}
