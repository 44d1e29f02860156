import type { Tab } from './driver.ts';
import { poll } from './poll.ts';
import { pageOf } from './tab.ts';

const LONG = { timeout: 110_000 };

/** Gives a file to the options page, and says yes to what it would bring. */
export async function takeIn(options: Tab, path: string): Promise<void> {
  const input = await pageOf(options).$('input[type=file]');
  if (!input || !('uploadFile' in input)) throw new Error('nothing takes files');
  await (input as { uploadFile(file: string): Promise<void> }).uploadFile(path);
  await poll('what it would bring', () => options.evaluate(() => document.querySelector('.dry') !== null), LONG);
  await options.evaluate(() => document.querySelector<HTMLElement>('.dry .button.main')?.click() ?? null);
}

/** Waits until the options page says these words of what was done. */
export async function says(options: Tab, words: string): Promise<void> {
  const isSaid = (wanted: string) =>
    [...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.includes(wanted));
  await poll(words, () => options.evaluate(isSaid, words), LONG);
}
