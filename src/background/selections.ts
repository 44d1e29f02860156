import { browser } from '../browser.ts';
import { reportFault } from '../messages/fault.ts';
import { askTab, CallError, tellScreens } from '../messages/send.ts';
import { hostOf, offSites } from '../storage/off-sites.ts';
import type { Acts } from './acts.ts';
import { spanOf } from './check.ts';
import type { Desks } from './desks.ts';
import type { Redraw } from './redraw.ts';
import { setBadgeText } from './rows.ts';
import type { Screens } from './screens.ts';
import type { Sites } from './sites.ts';

/** Name of the command and of the menu entry. */
const MARK = 'mark-selection';
/** How long the badge says that a selection could not be marked, in milliseconds. */
const ALERT = 4000;

/** "Mark as a claim": by the menu of the selection, or by the shortcut. */
export class Selections {
  readonly #acts: Acts;
  readonly #desks: Desks;
  readonly #redraw: Redraw;
  readonly #screens: Screens;
  readonly #sites: Sites;
  /** Tabs whose article has to be read first. */
  readonly #waiting = new Set<number>();

  constructor(acts: Acts, desks: Desks, redraw: Redraw, screens: Screens, sites: Sites) {
    this.#acts = acts;
    this.#desks = desks;
    this.#redraw = redraw;
    this.#screens = screens;
    this.#sites = sites;
  }

  /** The browser keeps the entry: made at install, and again at every update. */
  async install(): Promise<void> {
    await browser.contextMenus.removeAll();
    const title = browser.i18n.getMessage('menuMark');
    browser.contextMenus.create({ id: MARK, title, contexts: ['selection'] });
  }

  /** Listens for the menu and the shortcut; at the top level of the worker. */
  listen(): void {
    const mark = (what: unknown, tab: number | undefined): void => {
      if (what !== MARK || tab === undefined) return;
      this.mark(tab).catch((error) => reportFault(MARK, error));
    };
    browser.contextMenus.onClicked.addListener((info, tab) => mark(info.menuItemId, tab?.id));
    browser.commands.onCommand.addListener((command, tab) => mark(command, tab?.id));
  }

  /** It is known what the tab shows: marks the selection if that was waited for. */
  async ready(tab: number): Promise<void> {
    if (this.#waiting.delete(tab)) await this.mark(tab);
  }

  /**
   * Marks what is selected in the tab, or says why not, on the badge and in the popup. On a site without access the reader's
   * act lets us read the page first.
   */
  async mark(tab: number): Promise<void> {
    try {
      await this.#mark(tab);
    } catch (error) {
      if (!(error instanceof CallError)) reportFault(MARK, error);
      await this.#say(tab, error instanceof CallError ? error : new CallError('unexpected', String(error)));
    }
  }

  async #mark(tab: number): Promise<void> {
    const span = await askTab(tab, 'selection', {}).catch(() => undefined);
    if (span) {
      const desk = await this.#desks.of(tab);
      if (await this.#acts.mark(desk, spanOf(span))) this.#redraw.tabs(desk.page.key, desk.private);
    } else if (span === null) {
      throw new CallError('no-selection', 'Nothing of an article is selected');
    } else if (!this.#waiting.has(tab)) {
      const { url = '' } = await browser.tabs.get(tab);
      if ((await offSites.get()).includes(hostOf(url))) throw new CallError('no-article', 'This site is turned off');
      this.#waiting.add(tab);
      if (await this.#sites.inject(tab)) return;
      this.#waiting.delete(tab);
      throw new CallError('no-article', 'This page may not be read');
    }
  }

  /** A page that is no article says so in the popup by itself. */
  async #say(tab: number, { code }: CallError): Promise<void> {
    this.#screens.prepare(tab, { notice: code });
    await setBadgeText(tab, '!');
    setTimeout(() => this.#settleBadge(tab).catch((error) => reportFault('badge', error)), ALERT);
    void tellScreens('changed', { tab });
    // Where the browser wants a click for it, the badge has to do.
    await browser.action.openPopup().catch(() => undefined);
  }

  async #settleBadge(tab: number): Promise<void> {
    const desk = await this.#desks.of(tab).catch(() => null);
    if (desk === null) await setBadgeText(tab, '');
    else await this.#redraw.badge(desk);
  }
}
