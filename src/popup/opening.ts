/**
 * Asks what the popup begins with, before the popup's own script is loaded: a background that has to wake up, and a long article, take
 * as long as that script. Small, and no module: a browser runs it before it so much as looks at anything else of the page.
 */
import { browser } from '../browser.ts';
import type { View } from '../messages/protocol.ts';
import { type Settings, settings } from '../storage/settings.ts';
import { askFirst } from '../ui/desk/first.ts';

/** The answers to come. Who waits for one hears of its failure. */
export interface Opening {
  readonly tab: Promise<{ readonly id: number; readonly window: number }>;
  readonly view: Promise<View>;
  readonly settings: Promise<Settings>;
}

/** Where the popup's script, which is another file, finds it. */
declare global {
  var claimlightOpening: Opening;
}

const { TAB_ID_NONE } = browser.tabs;
const { WINDOW_ID_CURRENT } = browser.windows;
const tab = browser.tabs
  .query({ active: true, currentWindow: true })
  .then(([front]) => ({ id: front?.id ?? TAB_ID_NONE, window: front?.windowId ?? WINDOW_ID_CURRENT }));
const view = tab.then(({ id }) => askFirst(id));
view.catch(() => undefined);
globalThis.claimlightOpening = { tab, view, settings: settings.get() };
