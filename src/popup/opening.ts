/**
 * Asks what the popup begins with, before the popup's own script is loaded: a background that has to wake up, and a long article, take
 * as long as that script.
 */
import { browser } from '../browser.ts';
import { settings } from '../storage/settings.ts';
import { askFirst } from '../ui/desk/first.ts';

const tab = browser.tabs
  .query({ active: true, currentWindow: true })
  .then(([front]) => ({ id: front?.id ?? browser.tabs.TAB_ID_NONE, window: front?.windowId }));

/** The answers to come. Who waits for one hears of its failure. */
export const opening = { tab, view: tab.then(({ id }) => askFirst(id)), settings: settings.get() };
opening.view.catch(() => undefined);
