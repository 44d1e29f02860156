/**
 * What the tests ask of a browser: one interface, two browsers (`chromium.ts`, `firefox.ts`). Input is real input: clicks
 * and keys go through the browser as a reader's would, and count as a user's gesture.
 */

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** What can be handed to a function that runs in a document. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Keys that are not characters. */
export type NamedKey =
  | 'Tab'
  | 'Enter'
  | 'Escape'
  | 'Space'
  | 'ArrowDown'
  | 'ArrowUp'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Backspace';

/** A document shown to the reader: a page in a tab, or the toolbar popup. */
export interface View {
  /**
   * Runs a function in the document and gives back its JSON. The function is sent as source text: it sees nothing of the
   * file it stands in, only its arguments.
   */
  evaluate<R, A extends readonly Plain[]>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Moves to the middle of the first element that matches, and clicks. Fails when there is none. */
  click(selector: string): Promise<void>;
  /** A click at a place of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** One key: a character, or a named one. */
  press(key: NamedKey | string): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** A document in a tab of its own. */
export interface Tab extends View {
  /** Presses the main button at one place of the viewport, moves to another, and lets go; CSS pixels. */
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** Makes it the tab in front, as shortcuts and the toolbar act on that one. */
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Port of the test world's proxy on the loopback interface. */
  readonly proxyPort: number;
  /** Language of the browser's own interface where it has it: a BCP 47 tag. */
  readonly locale?: string;
  readonly headless?: boolean;
}

export interface Driver {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly base: string;
  /** Folder that downloads go to; it outlives a restart. */
  readonly downloads: string;
  open(url: string): Promise<Tab>;
  /** A tab in a new private window; the extension is allowed there. */
  openPrivate(url: string): Promise<Tab>;
  /** One of the extension's pages (`options.html`) in a tab. */
  openScreen(path: string): Promise<Tab>;
  /** Clicks the toolbar button while `tab` is in front and gives the real popup. */
  popup(tab: Tab): Promise<View>;
  closePopup(popup: View): Promise<void>;
  /** Clicks the toolbar button, `tab` being in front, with no debugger left on anything of this browser: no view can be asked any more. */
  popupUnwatched(tab: Tab): Promise<void>;
  /** Does what opens the panel beside the page, and gives the real one. */
  panel(open: () => Promise<void>): Promise<View>;
  /** Stops the service worker or event page as the browser does to an idle one. */
  stopBackground(): Promise<void>;
  backgroundRunning(): Promise<boolean>;
  /** Presses a browser-wide shortcut, such as `Alt+Shift+M`; letters only. */
  shortcut(tab: Tab, keys: string): Promise<void>;
  /** Does what makes the extension ask for a site (a match pattern), and answers the browser's question with yes. */
  answerYes(origin: string, ask: () => Promise<void>): Promise<void>;
  /** The reader takes all built-in sites back, or gives them back. */
  allowSites(on: boolean): Promise<void>;
  /** What documents are told of the reader's colour scheme, from now on and everywhere. */
  dark(on: boolean): Promise<void>;
  /** Ends the browser and starts it again on the same profile; every view from before is dead. */
  restart(): Promise<void>;
  /** Puts the extension's folder, as it is now, in place of the one that runs; its data stays. */
  reload(): Promise<void>;
  /** Errors in any part of the extension since the launch, over restarts; [] when all is well. */
  errors(): Promise<readonly string[]>;
  /** What the browser has to say against the manifest; [] when all is well. */
  manifestProblems(): Promise<readonly string[]>;
  /** Resolves when the browser is gone, whoever closed it. */
  ended(): Promise<void>;
  /** Ends the browser, if it still runs, and removes its profile. */
  close(): Promise<void>;
}
