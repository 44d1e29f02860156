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
  const patience = ['-o', 'DPkg::Lock::Timeout=600', '-y', '--no-install-recommends'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', ...patience, ...packages]]) {
    const done = spawnSync('apt-get', step, { env, encoding: 'utf8' });
    if (done.status !== 0) console.error(done.stderr);
  }
}

/**
 * Makes sure that these browsers, and `openssl` for the test world's certificate, are there; installs what is missing when
 * it may. Fails with one line that says what to install.
 */
export function requireBrowsers(names: readonly BrowserName[]): void {
  const missing = (): BrowserName[] => names.filter((name) => findBrowser(name) === null);
  if ((missing().length > 0 || !hasOpenssl()) && mayInstall()) {
    install([...missing().map((name) => PACKAGES[name]), 'fonts-noto-cjk', 'openssl']);
  }
  const wanted = missing().map((name) => `${NAMES[name]} (or set ${VARIABLES[name]})`);
  if (!hasOpenssl()) wanted.push('openssl');
  if (wanted.length > 0) throw new Error(`Please install ${wanted.join(' and ')}.`);
}

/** The program of a browser that must be there. */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === null) throw new Error(`Please install ${NAMES[name]} (or set ${VARIABLES[name]}).`);
  return path;
}
