import type { Runtime } from '../browser.ts';
import type { ErrorCode } from '../messages/error-code.ts';
import { reportFault } from '../messages/fault.ts';
import { servePorts } from '../messages/ports.ts';
import type { Draft } from '../storage/store.ts';
import type { Acts } from './acts.ts';
import type { Desks } from './desks.ts';
import type { Redraw } from './redraw.ts';

/** A note left this long without a keystroke, and without an open screen, is finished. In milliseconds. */
const IDLE = 30_000;

/** What a screen is to begin with: the claim whose note was asked for, and why a selection could not be marked. */
export interface Opening {
  readonly focus: string | null;
  readonly notice: ErrorCode | null;
}

/** The open screens: which tab each is about, which claim it is to open at, and what becomes of its notes when it closes. */
export class Screens {
  readonly #acts: Acts;
  readonly #desks: Desks;
  readonly #redraw: Redraw;
  readonly #open = new Map<Runtime.Port, number>();
  readonly #next = new Map<number, Opening>();

  constructor(acts: Acts, desks: Desks, redraw: Redraw) {
    this.#acts = acts;
    this.#desks = desks;
    this.#redraw = redraw;
  }

  /** The next view of the tab begins so; what was meant for it before is forgotten. */
  prepare(tab: number, opening: Partial<Opening>): void {
    this.#next.set(tab, { focus: null, notice: null, ...opening });
  }

  /** What the tab's view begins with, once. */
  take(tab: number): Opening {
    const opening = this.#next.get(tab) ?? { focus: null, notice: null };
    this.#next.delete(tab);
    return opening;
  }

  /** Whether one is open for the tab. */
  isOpen(tab: number): boolean {
    return [...this.#open.values()].includes(tab);
  }

  /** Listens for screens that open; at the top level of the worker. */
  listen(): void {
    servePorts('screen', (tab, port) => {
      this.#open.set(port, tab);
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
