import { browser } from '../browser.ts';
import { reportFault } from '../messages/fault.ts';
import { askTab } from '../messages/send.ts';
import type { Acts } from './acts.ts';
import type { Desks } from './desks.ts';
import type { Redraw } from './redraw.ts';
import type { Sites } from './sites.ts';

/** Name of the command and of the menu entry. */
const MARK = 'mark-selection';

/** "Mark as a claim": by the menu of the selection, or by the shortcut. */
export class Selections {
  readonly #acts: Acts;
  readonly #desks: Desks;
  readonly #redraw: Redraw;
  readonly #sites: Sites;
  /** Tabs whose article has to be read first. */
  readonly #waiting = new Set<number>();

  constructor(acts: Acts, desks: Desks, redraw: Redraw, sites: Sites) {
    this.#acts = acts;
    this.#desks = desks;
    this.#redraw = redraw;
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

  /** The tab's article was read: marks the selection if that was waited for. */
  async ready(tab: number): Promise<void> {
    if (this.#waiting.delete(tab)) await this.mark(tab);
  }

  /** Marks what is selected in the tab. On a site without access the reader's act lets us read the page first. */
  async mark(tab: number): Promise<void> {
    const span = await askTab(tab, 'selection', {}).catch(() => undefined);
    if (span) {
      const desk = await this.#desks.of(tab);
      if (await this.#acts.mark(desk, span)) this.#redraw.tabs(desk.page.key, desk.private);
    } else if (span === undefined && !this.#waiting.has(tab)) {
      this.#waiting.add(tab);
      if (!(await this.#sites.inject(tab))) this.#waiting.delete(tab);
    }
  }
}
