import { looksCss } from '../annotations/own-look.ts';
import { browser } from '../browser.ts';
import { HIGHLIGHT_PREFIX } from '../marks/painter.ts';
import { reportFault } from '../messages/fault.ts';
import { Chain } from '../storage/chain.ts';
import { StoredItem } from '../storage/item.ts';
import { originOf } from './check.ts';
import { beyond } from './patterns.ts';
import type { Grants } from './standing.ts';

const SCRIPT = 'content.js';
/** What the content script has put in when the reader comes near a mark. */
export const CARD_SCRIPT = 'card.js';
const STYLE = 'content.css';
/** The looks of all own labels there could be: so that no page need be dressed anew when one is set up. */
const OWN_STYLE = looksCss(HIGHLIGHT_PREFIX);
/** Name of the one registered content script: the sites that were granted. */
const GRANTED = 'granted';
const ONCE = 'once:';

const takenBack = new StoredItem<readonly string[]>('takenBack', (kept) => (isPatterns(kept) ? kept : []));

/**
 * Where the content script runs: on the built-in sites by the manifest, on granted ones by registration, on others when put
 * in. What may be read is what `permissions.getAll` lists: `contains` denies the sites of `content_scripts` in Chromium.
 */
export class Sites {
  readonly #registrations = new Chain();

  /** Which sites may be read, and might have been. */
  async grants(): Promise<Grants> {
    const [allowed, back] = await Promise.all([this.allowed(), takenBack.get()]);
    return { allowed, builtIn: this.#builtIn(), takenBack: back };
  }

  /** Patterns of the hosts that may be read at this moment. */
  async allowed(): Promise<readonly string[]> {
    return (await browser.permissions.getAll()).origins ?? [];
  }

  /** The reader wants a site whose access was taken back to be read in this tab, until the tab goes elsewhere. */
  async allowOnce(tab: number, address: string): Promise<void> {
    await browser.storage.session.set({ [ONCE + tab]: originOf(address) });
  }

  /** Whether the reader wanted that. */
  async isAllowedOnce(tab: number, address: string): Promise<boolean> {
    const origin = (await browser.storage.session.get(ONCE + tab))[ONCE + tab];
    return typeof origin === 'string' && origin === originOf(address);
  }

  /** The tab is gone. */
  async forget(tab: number): Promise<void> {
    await browser.storage.session.remove(ONCE + tab);
  }

  /** Puts the content script, or `script`, into a tab's page. False where the browser does not let us. */
  async inject(tab: number, script = SCRIPT): Promise<boolean> {
    try {
      await browser.scripting.executeScript({ target: { tabId: tab }, files: [script] });
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Gives a tab's page the looks of the marks. Not by the manifest: a content script that brings styles makes Chromium answer
   * a click, on a site taken back, with the request to load the page again. `inside`: the article stands in a frame, or in shadow roots,
   * which in Firefox only a style sheet of the reader's own reaches.
   */
  async style(tab: number, inside = false): Promise<void> {
    const target = { tabId: tab, allFrames: inside };
    const styles = [
      { target, files: [STYLE] },
      { target, css: OWN_STYLE },
    ];
    const all = inside ? styles.flatMap((one) => [one, { ...one, origin: 'USER' as const }]) : styles;
    // The page may be gone by now.
    for (const one of all) await browser.scripting.insertCSS(one).catch(() => undefined);
  }

  /** Registers the content script for the granted sites, and for no others. */
  register(): Promise<void> {
    return this.#registrations.run(async () => {
      const matches = beyond(await this.allowed(), this.#builtIn());
      const registered = await browser.scripting.getRegisteredContentScripts({ ids: [GRANTED] });
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GRANTED] });
      if (matches.length === 0) return;
      const script = { id: GRANTED, matches, js: [SCRIPT], runAt: 'document_idle' as const };
      await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
    });
  }

  /** Puts the content script into the open tabs of these sites. */
  async wake(patterns: readonly string[]): Promise<void> {
    if (patterns.length === 0) return;
    const tabs = await browser.tabs.query({ url: [...patterns], status: 'complete' });
    await Promise.all(tabs.map(({ id }) => (id === undefined ? false : this.inject(id))));
  }

  /** Listens for grants; at the top level of the worker. */
  listen(): void {
    browser.permissions.onAdded.addListener(({ origins = [] }) => {
      void this.#granted(origins).catch((error) => reportFault('grant', error));
    });
    browser.permissions.onRemoved.addListener(({ origins = [] }) => {
      void this.#taken(origins).catch((error) => reportFault('grant', error));
    });
  }

  #builtIn(): readonly string[] {
    return browser.runtime.getManifest().content_scripts?.flatMap(({ matches }) => matches) ?? [];
  }

  async #granted(origins: readonly string[]): Promise<void> {
    await takenBack.set(beyond(await takenBack.get(), origins));
    await this.register();
    await this.wake(origins);
  }

  async #taken(origins: readonly string[]): Promise<void> {
    const taken = beyond(origins, this.#builtIn());
    await takenBack.set([...new Set([...(await takenBack.get()), ...taken])]);
    await this.register();
  }
}

function isPatterns(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
