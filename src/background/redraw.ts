import type { ListedClaim } from '../annotations/listing.ts';
import { browser } from '../browser.ts';
import { reportFault } from '../messages/fault.ts';
import { askTab, tellScreens } from '../messages/send.ts';
import { hostOf } from '../storage/off-sites.ts';
import type { Stores } from '../storage/stores.ts';
import type { Desk, Desks } from './desks.ts';
import { markingOf, rowsOf, setBadge } from './rows.ts';

/** Brings what a change touched up to date: the marks and the badge of every tab that shows the article, and the screens. */
export class Redraw {
  readonly #desks: Desks;
  readonly #stores: Stores;
  #runs = 0;
  /** By tab: the newest of the runs that drew there. */
  readonly #drawn = new Map<number, number>();

  constructor(desks: Desks, stores: Stores) {
    this.#desks = desks;
    this.#stores = stores;
  }

  /** Sets the badge of a desk's tab; answers with the rows it counts. */
  async badge(desk: Desk): Promise<readonly ListedClaim[]> {
    const rows = await rowsOf(desk, this.#stores);
    await setBadge(desk.tab, rows);
    return rows;
  }

  /**
   * Redraws every tab that shows the page (any page, when null). Nobody waits for it: a tab that sleeps may answer never.
   */
  tabs(page: string | null, isPrivate: boolean): void {
    this.#desks
      .showing(page, isPrivate)
      .then((tabs) => {
        for (const tab of tabs) this.#tab(tab).catch((error) => reportFault('redraw', error));
        if (page === null) void tellScreens('changed', { tab: null });
      })
      .catch((error) => reportFault('redraw', error));
  }

  /** Nothing is known any more of tabs on these hosts, whose pages have ended their work by themselves; the screens hear of it. */
  async silence(hosts: readonly string[]): Promise<void> {
    const tabs = await Promise.all([false, true].map((isPrivate) => this.#desks.showing(null, isPrivate)));
    const silenced = tabs.flat().map(async (tab) => {
      const { url = '' } = await browser.tabs.get(tab);
      if (!hosts.includes(hostOf(url))) return;
      await this.#desks.clear(tab);
      await setBadge(tab, []);
    });
    await Promise.allSettled(silenced);
    void tellScreens('changed', { tab: null });
  }

  /** The tab is asked what it shows first: another article may have come meanwhile, and a wrong mark is worse than none. */
  async #tab(tab: number): Promise<void> {
    const run = ++this.#runs;
    const desk = await this.#desks.ask(tab);
    if (desk === null) return;
    const rows = await rowsOf(desk, this.#stores);
    const marking = await markingOf(rows);
    // what began later and was quicker knows more
    if (run < (this.#drawn.get(tab) ?? 0)) return;
    this.#drawn.set(tab, run);
    void tellScreens('changed', { tab });
    // A page that went away since needs no marks.
    await Promise.all([setBadge(tab, rows), askTab(tab, 'draw', marking).catch(() => undefined)]);
  }
}
