/** Chrome and Chromium, over the DevTools protocol on a pipe. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { makeProfile } from './chromium-profile.ts';
import type { Driver, LaunchOptions, Tab, View } from './driver.ts';
import { browserPath } from './install.ts';
import { poll } from './poll.ts';
import { PageTab, pageOf } from './tab.ts';

function start(profile: string, { proxyPort, locale = 'en-US', headless = true }: LaunchOptions): Promise<Browser> {
  const home = [
    // each of these keeps one of the browser's own services from asking the network
    '--disable-component-update',
    '--component-updater=url-source=http://127.0.0.1:9/none',
    '--gaia-url=http://127.0.0.1:9/',
    '--disable-features=NetworkTimeServiceQuerying,HttpsUpgrades,AutofillServerCommunication',
  ];
  const world = [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>', '--disable-quic'];
  return puppeteer.launch({
    executablePath: browserPath('chromium'),
    userDataDir: profile,
    headless,
    defaultViewport: null,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    timeout: 60_000,
    protocolTimeout: 60_000,
    // on Linux the language of the interface is taken from here, elsewhere from --lang
    env: { ...process.env, LANGUAGE: locale.replace('-', '_') },
    args: [
      '--no-sandbox',
      '--ignore-certificate-errors',
      '--window-size=1200,800',
      // the screen that a headless browser thinks it has; a popup is no higher than that leaves room for
      '--screen-info={1600x1200}',
      '--no-default-browser-check',
      `--lang=${locale}`,
      ...world,
      ...home,
    ],
  });
}

/** What `chrome.developerPrivate` offers on chrome://extensions, as far as it is used here. */
type Setting = { hostAccess: 'ON_CLICK' | 'ON_ALL_SITES' } | { incognitoAccess: boolean };

/** The part of chrome://extensions' own API that is used, as source: the page knows it, our types do not. */
const developer = {
  errors: (id: string, list: string) =>
    `chrome.developerPrivate.getExtensionInfo('${id}').then((info) => info.${list}.map((error) => error.message))`,
  configure: (id: string, setting: Setting) =>
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: id, ...setting })})`,
  grant: (id: string, origin: string) =>
    `chrome.developerPrivate.addHostPermission('${id}', ${JSON.stringify(origin)}).then(() => null)`,
};

class Chromium implements Driver {
  readonly name = 'chromium';
  base = '';
  readonly downloads: string;
  readonly #options: LaunchOptions;
  #isWelcomed = false;
  readonly #profile: string;
  readonly #earlier: string[] = [];
  #browser: Browser;
  #id = '';
  #settings: Page | null = null;
  #scheme: 'dark' | 'light' = 'light';
  #private = false;
  #isUnwatched = false;

  constructor(browser: Browser, options: LaunchOptions, profile: string, downloads: string) {
    this.#browser = browser;
    this.#options = options;
    this.#profile = profile;
    this.downloads = downloads;
  }

  /** Chromium remembers the folder over a restart, but not before it was asked to load it the first time. */
  async install(): Promise<void> {
    this.#id = await this.#browser.installExtension(resolve(this.#options.extension));
    this.base = `chrome-extension://${this.#id}`;
    await poll('the background to have started', () => this.backgroundRunning());
    if (this.#isWelcomed) return;
    this.#isWelcomed = true;
    const welcome = await poll('the welcome', async () =>
      this.#browser.targets().find((target) => target.url() === `${this.base}/welcome.html`),
    );
    await (await welcome.asPage()).close();
  }

  async open(url: string): Promise<Tab> {
    const tab = await this.#tab(await this.#browser.newPage());
    await tab.goto(url);
    return tab;
  }

  async openPrivate(url: string): Promise<Tab> {
    if (!this.#private) {
      // this reloads the extension, so that it is done once and only where it is needed
      await this.#developer(developer.configure(this.#id, { incognitoAccess: true }));
      this.#private = true;
    }
    const screen = await this.openScreen('popup.html');
    const known = new Set(this.#browser.targets());
    await pageOf(screen).evaluate(`chrome.windows.create({ incognito: true, url: 'about:blank' }).then(() => null)`);
    const target = await this.#newTarget(known, (each) => each.type() === 'page' && each.url() === 'about:blank');
    await screen.close();
    const tab = await this.#tab(await target.asPage());
    await tab.goto(url);
    return tab;
  }

  async openScreen(path: string): Promise<Tab> {
    return this.open(`${this.base}/${path}`);
  }

  async popup(tab: Tab): Promise<View> {
    const page = pageOf(tab);
    await page.bringToFront();
    const known = new Set(this.#browser.targets());
    await this.#toolbar(page);
    const url = `${this.base}/popup.html`;
    const target = await this.#newTarget(known, (each) => each.url().split(/[?#]/)[0] === url);
    const popup = await this.#tab(await target.asPage());
    await poll('the popup to be complete', () => popup.evaluate(() => document.readyState === 'complete'));
    return popup;
  }

  async popupUnwatched(tab: Tab): Promise<void> {
    const page = pageOf(tab);
    if (!this.#isUnwatched) {
      await page.bringToFront();
      const session = await page.createCDPSession();
      // what is attached to waits, as it begins, for the debugger
      const nothing = { autoAttach: false, waitForDebuggerOnStart: false, flatten: true };
      await session.connection()?.send('Target.setAutoAttach', nothing);
      this.#isUnwatched = true;
    }
    await this.#toolbar(page);
  }

  async closePopup(popup: View): Promise<void> {
    await pageOf(popup).close();
  }

  async panel(open: () => Promise<void>): Promise<View> {
    const known = new Set(this.#browser.targets());
    await open();
    const target = await this.#newTarget(known, (each) => each.url() === `${this.base}/panel.html`);
    return this.#tab(await target.asPage());
  }

  async stopBackground(): Promise<void> {
    // stopping all workers through the ServiceWorker domain leaves the next one waiting for a debugger
    await (await this.#worker()?.worker())?.close();
    await poll('the service worker to be gone', () => !this.#worker());
  }

  async backgroundRunning(): Promise<boolean> {
    return this.#worker() !== undefined;
  }

  async shortcut(tab: Tab, keys: string): Promise<void> {
    const page = pageOf(tab);
    await page.bringToFront();
    const session = await page.createCDPSession();
    const held = keys.split('+');
    const key = held.pop() ?? '';
    const bits: Readonly<Record<string, number>> = { Alt: 1, Ctrl: 2, Meta: 4, Shift: 8 };
    const modifiers = held.reduce((sum, name) => sum | (bits[name] ?? 0), 0);
    const code = key.toUpperCase().charCodeAt(0);
    // the native code is what makes it a shortcut of the browser's instead of a key for the page
    const event = { modifiers, key, code: `Key${key}`, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    await session.detach();
  }

  async answerYes(origin: string, ask: () => Promise<void>): Promise<void> {
    // the question itself is a native window out of reach; with the answer given before, it is not asked
    await this.#developer(developer.grant(this.#id, origin));
    await ask();
  }

  async allowSites(on: boolean): Promise<void> {
    await this.#developer(developer.configure(this.#id, { hostAccess: on ? 'ON_ALL_SITES' : 'ON_CLICK' }));
  }

  async dark(on: boolean): Promise<void> {
    this.#scheme = on ? 'dark' : 'light';
    for (const page of await this.#browser.pages()) await this.#paint(page);
  }

  async restart(): Promise<void> {
    this.#earlier.push(...(await this.#list('runtimeErrors')));
    await this.#browser.close();
    this.#settings = null;
    this.#browser = await start(this.#profile, this.#options);
    await this.install();
  }

  async reload(): Promise<void> {
    await this.install();
  }

  async errors(): Promise<readonly string[]> {
    return [...this.#earlier, ...(await this.#list('runtimeErrors'))];
  }

  manifestProblems(): Promise<readonly string[]> {
    return this.#list('manifestErrors');
  }

  async ended(): Promise<void> {
    if (this.#browser.connected) await new Promise((done) => this.#browser.once('disconnected', done));
  }

  async close(): Promise<void> {
    if (this.#browser.connected) await this.#browser.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #toolbar(page: Page): Promise<void> {
    const extension = (await this.#browser.extensions()).get(this.#id);
    if (!extension) throw new Error('the extension is gone');
    await extension.triggerAction(page);
  }

  #worker(): Target | undefined {
    return this.#browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(this.base));
  }

  #newTarget(known: ReadonlySet<Target>, fits: (target: Target) => boolean): Promise<Target> {
    return this.#browser.waitForTarget((target) => !known.has(target) && fits(target), { timeout: 20_000 });
  }

  async #tab(page: Page): Promise<PageTab> {
    await this.#paint(page);
    return new PageTab(page);
  }

  #paint(page: Page): Promise<void> {
    return page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: this.#scheme },
      // nothing is ever half faded in
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
  }

  /** Asks chrome://extensions, which stays open behind the other tabs. */
  async #developer(source: string): Promise<unknown> {
    if (!this.#settings) {
      this.#settings = await this.#browser.newPage();
      await this.#settings.goto('chrome://extensions/');
    }
    return this.#settings.evaluate(source);
  }

  async #list(list: 'runtimeErrors' | 'manifestErrors'): Promise<readonly string[]> {
    return (await this.#developer(developer.errors(this.#id, list))) as string[];
  }
}

/** Starts it on a new profile with the extension installed. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { profile, downloads } = makeProfile();
  const driver = new Chromium(await start(profile, options), options, profile, downloads);
  return driver.install().then(
    () => driver,
    (error) => driver.close().then(() => Promise.reject(error)),
  );
}
