import type { KeyInput, Page } from 'puppeteer-core';
import type { Plain, Tab } from './driver.ts';
import { callSource, middleOf } from './source.ts';

/** A document that Puppeteer can name: every tab in both browsers, and the popup in Chromium. */
export class PageTab implements Tab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async evaluate<R, A extends readonly Plain[]>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return JSON.parse(String(await this.page.evaluate(callSource(work, args)))) as Awaited<R>;
  }

  async click(selector: string): Promise<void> {
    const [x, y] = await this.evaluate(middleOf, selector);
    await this.clickAt(x, y);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...to, { steps: 8 });
    await mouse.up();
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key as KeyInput);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url, { waitUntil: 'load' });
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  front(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The Puppeteer page behind a tab that a driver made. */
export function pageOf(tab: unknown): Page {
  if (!(tab instanceof PageTab)) throw new Error('not a tab of this driver');
  return tab.page;
}
