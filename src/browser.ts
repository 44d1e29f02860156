/** The one door to the WebExtension API: promises in both browsers, whichever name the browser gives it. */
import browser from 'webextension-polyfill';

export type { Runtime, Tabs, Windows } from 'webextension-polyfill';
export { browser };
