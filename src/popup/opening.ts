/**
 * Asks what the popup begins with, before the popup's own script is loaded: a background that has to wake up, and a long article, take
 * as long as that script. Small, and no module: a browser runs it before it so much as looks at anything else of the page.
 */
import { browser } from '../browser.ts';
import type { View } from '../messages/protocol.ts';
import { askFirst } from '../ui/desk/first.ts';

/** The answers to come. Who waits for one hears of its failure. */
export interface Opening {
  /** Of the tab in front, as the background sees it. */
  readonly view: Promise<View>;
  /** All that is in the browser's simple storage. */
  readonly kept: Promise<Readonly<Record<string, unknown>>>;
}

/** Where the popup's script, which is another file, finds it. */
declare global {
  var claimlightOpening: Opening;
}

const view = askFirst(null);
view.catch(() => undefined);
globalThis.claimlightOpening = { view, kept: browser.storage.local.get(null) };
