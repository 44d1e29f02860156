/** Finds the browsers, and installs them where the machine is ours to install on. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './driver.ts';

/** Where browsers stand, in the order they are tried. Debian's own wrapper scripts add flags of theirs, so the programs come first. */
const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows('Google\\Chrome\\Application\\chrome.exe'),
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windows('Mozilla Firefox\\firefox.exe'),
  ],
};

const VARIABLES: Readonly<Record<BrowserName, string>> = { chromium: 'CHROME_BIN', firefox: 'FIREFOX_BIN' };
const PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };
const NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'Chrome or Chromium', firefox: 'Firefox' };

/** The oldest major versions that take the extension, as its manifest says. */
const OLDEST = oldestVersions();

function oldestVersions(): Readonly<Record<BrowserName, number>> {
  const manifest = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8')) as {
    readonly minimum_chrome_version: string;
    readonly browser_specific_settings: { readonly gecko: { readonly strict_min_version: string } };
  };
  return {
    chromium: Number.parseInt(manifest.minimum_chrome_version, 10),
    firefox: Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10),
  };
}

function windows(path: string): string[] {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? [join(root, path)] : []));
}

/** The browser's program, or null. `CHROME_BIN` and `FIREFOX_BIN` come before the usual places. */
export function findBrowser(name: BrowserName): string | null {
  const given = process.env[VARIABLES[name]];
  if (given) return given;
  return PLACES[name].find((place) => existsSync(place)) ?? null;
}

/** True for a browser that is there and does not say that it is too old. (On Windows none says its version.) */
function isFit(name: BrowserName): boolean {
  const path = findBrowser(name);
  if (path === null) return false;
  const version = /(\d+)\.\d/.exec(spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout ?? '');
  return version === null || Number(version[1]) >= OLDEST[name];
}

const hasOpenssl = (): boolean => spawnSync('openssl', ['version']).status === 0;

/** True as root on Debian or a system made from it, with apt-get. */
function mayInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  const system = readFileSync('/etc/os-release', 'utf8');
  return /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(system) && spawnSync('apt-get', ['--version']).status === 0;
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} with apt-get ...`);
  // another apt-get may be at work: wait for its lock for up to ten minutes instead of failing at once
  const patience = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  // without it a list that could not be fetched counts as read, and what is installed is an old release
  const wholly = ['-o', 'APT::Update::Error-Mode=any'];
  for (let attempt = 1; !aptGet(['update', ...patience, ...wholly]) && attempt < 4; attempt += 1) {
    spawnSync('sleep', [String(10 * attempt)]);
  }
  aptGet(['install', ...patience, '-y', '--no-install-recommends', ...packages]);
}

/** Runs apt-get, with what it complained of printed when it fails. */
function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  if (done.status !== 0) console.error(done.stderr);
  return done.status === 0;
}

/**
 * Makes sure that these browsers, and `openssl` for the test world's certificate, are there; installs what is missing or
 * too old when it may. Fails with one line that says what to install.
 */
export function requireBrowsers(names: readonly BrowserName[]): void {
  const missing = (): BrowserName[] => names.filter((name) => !isFit(name));
  if ((missing().length > 0 || !hasOpenssl()) && mayInstall()) {
    install([...missing().map((name) => PACKAGES[name]), 'fonts-noto-cjk', 'openssl']);
  }
  const wanted = missing().map((name) => `${NAMES[name]} ${OLDEST[name]} or newer (or set ${VARIABLES[name]})`);
  if (!hasOpenssl()) wanted.push('openssl');
  if (wanted.length > 0) throw new Error(`Please install ${wanted.join(' and ')}.`);
}

/** The program of a browser that must be there. */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === null) throw new Error(`Please install ${NAMES[name]} (or set ${VARIABLES[name]}).`);
  return path;
}
