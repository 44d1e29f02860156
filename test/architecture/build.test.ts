import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './source.ts';

const BROWSERS = ['chrome', 'firefox'] as const;
/** What the content script may weigh on every page the reader opens, in bytes after gzip. */
const CONTENT_LIMIT = 25 * 1024;
/** What it has put in when the reader comes near a mark: to be there before the finger is up again. */
const CARD_LIMIT = 9 * 1024;
/** What the popup may load before it is drawn. */
const POPUP_LIMIT = 45 * 1024;

const outs: string[] = [];

function build(): string {
  const out = mkdtempSync(join(tmpdir(), 'claimlight-build-'));
  outs.push(out);
  execFileSync(process.execPath, ['build.mjs', '--out', out], { cwd: ROOT, stdio: 'pipe' });
  return out;
}

/** Every file below a folder with the hash of its bytes. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(paths.map((path) => [relative(folder, path), hash(path)]));
}

/** Every string anywhere in the manifest that names a file, and the files its page and script entries name. */
function filesNamed(value: unknown): string[] {
  if (typeof value === 'string') return /^[\w/.-]+\.(?:js|css|html|png|svg|json)$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(filesNamed) : [];
}

describe('the build', () => {
  let out = '';
  beforeAll(() => {
    out = build();
  }, 60_000);
  afterAll(() => {
    for (const each of outs) rmSync(each, { recursive: true });
  });

  it('is the same byte for byte when it is done again, zips included', () => {
    const first = fingerprint(out);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['claimlight-chrome.zip', 'claimlight-firefox.zip', 'chrome/manifest.json']),
    );
    expect(fingerprint(build())).toEqual(first);
  }, 60_000);

  it.each(BROWSERS)('has every file that the manifest and the pages for %s name', (browser) => {
    const folder = join(out, browser);
    const named = filesNamed(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    const pages = named.filter((name) => name.endsWith('.html'));
    const asked = pages.flatMap((page) =>
      [...readFileSync(join(folder, page), 'utf8').matchAll(/(?:src|href)="([^"#:]+)"/g)].map(([, name = '']) => name),
    );
    expect(named).toEqual(
      expect.arrayContaining(['background.js', 'content.js', 'popup.html', 'panel.html', 'options.html']),
    );
    expect([...named, ...asked].filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });

  it.each(BROWSERS)('keeps what goes into pages for %s small', (browser) => {
    const size = (name: string) => gzipSync(readFileSync(join(out, browser, name)), { level: 9 }).byteLength;
    expect(size('content.js')).toBeLessThanOrEqual(CONTENT_LIMIT);
    expect(size('card.js')).toBeLessThanOrEqual(CARD_LIMIT);
  });

  it.each(BROWSERS)('keeps what the popup for %s loads at once small', (browser) => {
    const page = readFileSync(join(out, browser, 'popup.html'), 'utf8');
    const loaded = [...page.matchAll(/src="([^"]+)"/g)].map(([, name = '']) => readFileSync(join(out, browser, name)));
    expect(loaded).toHaveLength(1);
    expect(loaded.join('')).not.toMatch(/^import\b|[;}]import[\s{"*]/);
    const sizes = loaded.map((script) => gzipSync(script, { level: 9 }).byteLength);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(POPUP_LIMIT);
  });

  it.each(BROWSERS)('asks for no width in the popup for %s, which finds its own', (browser) => {
    const queries = /@media[^{]*(?:width|height|ratio|orientation)[^{]*\{/g;
    const styles = readFileSync(join(out, browser, 'popup.html'), 'utf8');
    expect(styles).toContain('@media');
    expect(styles.match(queries)).toBeNull();
  });

  it.each(BROWSERS)('names no place of the machine it was made on in what is for %s', (browser) => {
    const folder = join(out, browser);
    const scripts = readdirSync(folder).filter((name) => /\.(?:js|css|html)$/.test(name));
    expect(scripts.filter((name) => readFileSync(join(folder, name), 'utf8').includes(ROOT))).toEqual([]);
  });

  it.each(BROWSERS)('evaluates no text as a program and loads none from elsewhere in what is for %s', (browser) => {
    const folder = join(out, browser);
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const dangerous = /\beval\(|\bnew Function\(|importScripts\(|import\(["']https?:/;
    expect(scripts.filter((name) => dangerous.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });
});
