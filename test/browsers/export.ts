import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Tab, View } from './driver.ts';
import { poll } from './poll.ts';
import { type Popup, withPopup } from './popup.ts';

/** The formats in the popup's menu. */
export const FORMATS = ['csv', 'json', 'jsonld', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** A file that arrived in the downloads folder. */
export interface Saved {
  readonly name: string;
  readonly text: string;
}

/** Chooses an entry of the n-th menu of the form: the browser's own list of a menu cannot be clicked from outside. */
export async function choose(view: View, menu: number, value: string): Promise<void> {
  await view.evaluate(
    (place, wanted) => {
      const select = document.querySelectorAll<HTMLSelectElement>('.export select')[place];
      if (!select) throw new Error(`the form has no menu ${place}`);
      select.value = wanted;
      if (select.value !== wanted) throw new Error(`the menu has no ${wanted}`);
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return null;
    },
    menu,
    value,
  );
}

/** Without the names that browsers give to files on their way. */
const finished = (folder: string) => readdirSync(folder).filter((name) => !/^\.|\.(?:crdownload|part|tmp)$/.test(name));

/** The file that comes of an act. */
export async function arriving(driver: Driver, act: () => Promise<void>): Promise<Saved> {
  const before = new Set(finished(driver.downloads));
  await act();
  // a file appears empty before its content does
  return poll('a file', () => {
    const name = finished(driver.downloads).find((each) => !before.has(each));
    const text = name === undefined ? '' : readFileSync(join(driver.downloads, name), 'utf8');
    return name !== undefined && text !== '' ? { name, text } : null;
  });
}

async function saveOne(driver: Driver, popup: Popup, format: Format): Promise<Saved> {
  await choose(popup.view, 1, format);
  return arriving(driver, () => popup.view.click('.export .button.main'));
}

/** Saves the article's claims (those with a label or note, or all) in every format by the real popup's form. */
export function exportAll(driver: Driver, tab: Tab, scope: 'labelled' | 'all'): Promise<Record<Format, Saved>> {
  return withPopup(driver, tab, async (popup) => {
    await popup.listed();
    await popup.view.click('.tools .icon-button:nth-child(3)');
    await poll('the export form', () => popup.view.evaluate(() => document.querySelector('.export') !== null));
    await choose(popup.view, 0, scope);
    const csv = await saveOne(driver, popup, 'csv');
    const json = await saveOne(driver, popup, 'json');
    const jsonld = await saveOne(driver, popup, 'jsonld');
    return { csv, json, jsonld, markdown: await saveOne(driver, popup, 'markdown') };
  });
}
