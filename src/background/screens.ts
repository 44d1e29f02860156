import { browser, type Runtime } from '../browser.ts';
import { reportFault } from '../messages/fault.ts';
import type { Draft } from '../storage/store.ts';
import type { Acts } from './acts.ts';
import type { Desks } from './desks.ts';
import type { Redraw } from './redraw.ts';

/** A note left this long without a keystroke, and without an open screen, is finished. In milliseconds. */
const IDLE = 30_000;

/** The open screens: which tab each is about, which claim it is to open at, and what becomes of its notes when it closes. */
export class Screens {
  readonly #acts: Acts;
  readonly #desks: Desks;
  readonly #redraw: Redraw;
  readonly #open = new Map<Runtime.Port, number>();
  readonly #focus = new Map<number, string>();

  constructor(acts: Acts, desks: Desks, redraw: Redraw) {
    this.#acts = acts;
    this.#desks = desks;
    this.#redraw = redraw;
  }

  /** The next view of the tab opens at this claim. */
  focus(tab: number, claim: string): void {
    this.#focus.set(tab, claim);
  }

  /** The claim to open at, once. */
  takeFocus(tab: number): string | null {
    const claim = this.#focus.get(tab) ?? null;
    this.#focus.delete(tab);
    return claim;
  }

  /** Listens for screens that open; at the top level of the worker. */
  listen(): void {
    browser.runtime.onConnect.addListener((port) => {
      const tab = /^screen:(\d+)$/.exec(port.name)?.[1];
      if (tab === undefined || !port.sender?.url?.startsWith(browser.runtime.getURL(''))) return;
      this.#open.set(port, Number(tab));
      port.onDisconnect.addListener(() => {
        this.#open.delete(port);
        this.settle(Date.now()).catch((error) => reportFault('settle', error));
      });
    });
  }

  /** After the worker was stopped: finishes notes that nobody is typing at any more. */
  settleIdle(): Promise<void> {
    return this.settle(Date.now() - IDLE);
  }

  /** Finishes the notes last typed at `until` (ms) or before, on pages that no open screen is about. */
  async settle(until: number): Promise<void> {
    const open = await Promise.all(Array.from(this.#open.values(), (tab) => this.#desks.pageOf(tab)));
    const typing = new Set(open.map((shown) => `${shown?.private} ${shown?.page}`));
    for (const isPrivate of [false, true]) {
      const idle = ({ at, page }: Draft) => at <= until && !typing.has(`${isPrivate} ${page.key}`);
      const settled = await this.#acts.settle(isPrivate, undefined, idle);
      for (const page of new Set(settled.map((draft) => draft.page.key))) this.#redraw.tabs(page, isPrivate);
    }
  }
}
