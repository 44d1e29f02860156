/** Firefox, over WebDriver BiDi; what BiDi cannot do is done in the browser's own window (`firefox-scope.js`). */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { Bidi, BidiView } from './bidi.ts';
import type { Driver, LaunchOptions, Plain, Tab, View } from './driver.ts';
import { browserPath } from './install.ts';
import { pause, poll } from './poll.ts';
import { PageTab, pageOf } from './tab.ts';

/** The extension's address in Firefox is drawn at random for each profile unless it is given. */
const UUID = '4b6f2a52-9d1c-4e7a-8a35-0f6f5ce1d201';

/** What is read from the built manifest. */
interface Manifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly host_permissions?: readonly string[];
}

function preferences(addon: string, downloads: string, { proxyPort, locale = 'en-US' }: LaunchOptions) {
  const proxy = '127.0.0.1';
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [addon]: UUID }),
    // An add-on installed for a test is taken out when the browser ends. With these two its address and its data stay, so
    // that putting it in again on the same profile is what a restart is to an add-on that was installed for good.
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'network.proxy.type': 1,
    'network.proxy.http': proxy,
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': proxy,
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'intl.accept_languages': locale,
    'intl.locale.requested': locale,
    'layout.css.prefers-color-scheme.content-override': 1,
    // nothing is ever half faded in
    'ui.prefersReducedMotion': 1,
  };
}

class Firefox implements Driver {
  readonly name = 'firefox';
  readonly base = `moz-extension://${UUID}`;
  readonly downloads: string;
  readonly #options: LaunchOptions;
  #isWelcomed = false;
  readonly #profile: string;
  readonly #manifest: Manifest;
  readonly #earlier: string[] = [];
  #running: { browser: Browser; bidi: Bidi; window: string } | null = null;

  constructor(options: LaunchOptions) {
    this.#options = options;
    this.#manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8')) as Manifest;
    this.#profile = mkdtempSync(join(tmpdir(), 'claimlight-firefox-'));
    this.downloads = join(this.#profile, 'downloads');
    mkdirSync(this.downloads);
  }

  async start(): Promise<void> {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: browserPath('firefox'),
      userDataDir: this.#profile,
      headless: this.#options.headless ?? true,
      defaultViewport: null,
      acceptInsecureCerts: true,
      timeout: 90_000,
      protocolTimeout: 90_000,
      // opens moz-extension: pages and the browser's own window to the protocol
      args: ['--remote-allow-system-access', '--width=1200', '--height=800'],
      // lets the preference for the settings server count
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      extraPrefsFirefox: preferences(this.#id, this.downloads, this.#options),
    });
    const bidi = new Bidi(browser);
    const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    const window = tree.contexts[0]?.context;
    if (window === undefined) throw new Error('Firefox has no window');
    await bidi.evaluate(window, readFileSync(new URL('firefox-scope.js', import.meta.url), 'utf8'));
    this.#running = { browser, bidi, window };
    await this.reload();
  }

  async open(url: string): Promise<Tab> {
    const tab = new PageTab(await this.#newPage());
    await tab.goto(url);
    return tab;
  }

  async openPrivate(url: string): Promise<Tab> {
    const known = new Set(await this.#now.browser.pages());
    await this.#scope('privateWindow', url);
    const page = await poll('a private window', async () =>
      (await this.#now.browser.pages()).find((each) => !known.has(each)),
    );
    const tab = new PageTab(page);
    const loaded = (address: string) => location.href === address && document.readyState === 'complete';
    await poll('the private page to load', () => tab.evaluate(loaded, url));
    return tab;
  }

  async openScreen(path: string): Promise<Tab> {
    const page = await this.#newPage();
    const url = `${this.base}/${path}`;
    // the load of an extension's page is never reported, so that going there cannot be awaited
    await this.#now.bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
    const tab = new PageTab(page);
    await poll(`${path} to load`, () =>
      tab.evaluate((address) => location.href.startsWith(address) && document.readyState === 'complete', url),
    );
    return tab;
  }

  async popup(tab: Tab): Promise<View> {
    await this.popupUnwatched(tab);
    const view = await poll('the popup', async () => {
      const context = await this.#scope<string | null>('popup', `${this.base}/popup.html`);
      if (context === null) return null;
      const found = new BidiView(this.#now.bidi, context);
      const shown = await found.evaluate(
        () => location.protocol === 'moz-extension:' && document.readyState === 'complete' && innerWidth > 0,
      );
      return shown ? found : null;
    });
    // the panel ignores clicks during its opening animation, whose end is not told
    await pause(150);
    return view;
  }

  async popupUnwatched(tab: Tab): Promise<void> {
    await tab.front();
    await this.#scope('toolbar', this.#id, contextOf(pageOf(tab)));
  }

  async closePopup(): Promise<void> {
    await poll('the popup to close', () => this.#scope<boolean>('hidePopups'));
  }

  async panel(open: () => Promise<void>): Promise<View> {
    await open();
    return poll('the sidebar', async () => {
      const context = await this.#scope<string | null>('sidebar', `${this.base}/panel.html`);
      if (context === null) return null;
      const found = new BidiView(this.#now.bidi, context);
      return (await found.evaluate(() => document.readyState === 'complete' && innerWidth > 0)) ? found : null;
    });
  }

  async stopBackground(): Promise<void> {
    await this.#scope('stop', this.#id);
    await poll('the event page to be gone', async () => !(await this.backgroundRunning()));
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.#scope<string>('background', this.#id)) === 'running';
  }

  async shortcut(tab: Tab, keys: string): Promise<void> {
    await tab.front();
    const named: Readonly<Record<string, Plain>> = {
      Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
      Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
      Ctrl: { key: 'Control', code: 'ControlLeft', keyCode: 17 },
    };
    const letter = (key: string): Plain => ({ key, code: `Key${key}`, keyCode: key.charCodeAt(0) });
    await this.#scope(
      'keys',
      keys.split('+').map((key) => named[key] ?? letter(key)),
    );
  }

  async answerYes(_: string, ask: () => Promise<void>): Promise<void> {
    await ask();
    await poll('the question for access', () => this.#scope<boolean>('allow'));
  }

  async allowSites(on: boolean): Promise<void> {
    const scripts = (this.#manifest.content_scripts ?? []).flatMap((each) => each.matches);
    const origins = [...new Set([...scripts, ...(this.#manifest.host_permissions ?? [])])];
    await this.#scope('permit', this.#id, origins, on);
  }

  async dark(on: boolean): Promise<void> {
    await this.#scope('scheme', on ? 0 : 1);
  }

  async restart(): Promise<void> {
    this.#earlier.push(...(await this.#scope<string[]>('errors')));
    await this.#now.browser.close();
    await this.start();
  }

  async reload(): Promise<void> {
    await this.#scope('permitPrivate', this.#id);
    const isFirst = !this.#isWelcomed;
    this.#isWelcomed = true;
    const extensionData = { type: 'path', path: resolve(this.#options.extension) };
    await this.#now.bidi.send('webExtension.install', { extensionData });
    await poll('the background to have started', () => this.backgroundRunning());
    if (isFirst) await poll('the welcome', () => this.#scope<number>('closeTabs', `${this.base}/welcome.html`));
  }

  async errors(): Promise<readonly string[]> {
    return [...this.#earlier, ...(await this.#scope<string[]>('errors'))];
  }

  manifestProblems(): Promise<readonly string[]> {
    return this.#scope('problems', this.#id);
  }

  async ended(): Promise<void> {
    const { browser } = this.#now;
    if (browser.connected) await new Promise((done) => browser.once('disconnected', done));
  }

  async close(): Promise<void> {
    if (this.#running?.browser.connected) await this.#running.browser.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A tab in the first window: left to itself, Firefox opens it in the newest one, be that private. */
  async #newPage(): Promise<Page> {
    const { browser, bidi } = this.#now;
    const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', { maxDepth: 0 });
    const beside = { type: 'tab', referenceContext: tree.contexts[0]?.context };
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', beside);
    return poll('a new tab', async () => (await browser.pages()).find((page) => contextOf(page) === context));
  }

  get #id(): string {
    return this.#manifest.browser_specific_settings.gecko.id;
  }

  get #now(): { browser: Browser; bidi: Bidi; window: string } {
    if (!this.#running) throw new Error('Firefox was not started');
    return this.#running;
  }

  /** Calls a function of `firefox-scope.js` by name. */
  async #scope<R>(name: string, ...args: readonly Plain[]): Promise<R> {
    const call = `claimlightTests.${name}(...${JSON.stringify(args)})`;
    const { bidi, window } = this.#now;
    return JSON.parse(await bidi.evaluate(window, `(async () => JSON.stringify(await ${call}) ?? 'null')()`)) as R;
  }
}

/** The protocol's name for a tab's document. */
function contextOf(page: Page): string {
  return String(Reflect.get(page.mainFrame(), '_id'));
}

/** Starts it on a new profile with the extension installed. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const driver = new Firefox(options);
  return driver.start().then(
    () => driver,
    (error) => driver.close().then(() => Promise.reject(error)),
  );
}
