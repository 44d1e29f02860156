/**
 * Builds the extension: `node build.mjs [--watch] [--out DIR]` → DIR/chrome, DIR/firefox and a zip of each (default dist/).
 * Two builds of one commit are the same byte for byte: no time, path or machine goes in, and the zips are sorted and undated.
 */
import { existsSync, watch } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

const BROWSERS = ['chrome', 'firefox'];
const SCREENS = ['popup', 'panel', 'options', 'welcome', 'library', 'pictures', 'print'];

/**
 * The manifest for 'chrome' or 'firefox', so that neither reports a problem: what the other alone understands is left out.
 * The sites at install stand once, in `content_scripts`; the same access is asked for as `host_permissions`.
 */
export function manifestFor(source, browser) {
  const { minimum_chrome_version, browser_specific_settings, ...shared } = structuredClone(source);
  const manifest = { ...shared, host_permissions: shared.content_scripts[0].matches };
  if (browser === 'chrome') {
    delete manifest.sidebar_action;
    delete manifest.background.scripts;
    delete manifest.action.theme_icons;
    return { ...manifest, minimum_chrome_version };
  }
  delete manifest.background.service_worker;
  delete manifest.side_panel;
  manifest.permissions = manifest.permissions.filter((name) => name !== 'sidePanel');
  return { ...manifest, browser_specific_settings };
}

const SHARED = {
  target: ['chrome128', 'firefox149'],
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
};

/**
 * Makes a screen's script and the parts it imports at once, `{ name: its exports }`, into one file that is no module: a browser asks for
 * each of several, links them, and only then runs them. What is loaded later and imports these parts finds stubs in their place, which
 * hand on what lies here.
 */
async function joined(dir, screen, parts) {
  const names = Object.keys(parts);
  const imports = names.map((part, index) => `import * as part${index} from './${part}';`);
  const shelf = `globalThis.claimlightParts={${names.map((part, index) => `'${part}':part${index}`)}};`;
  const later = (asked) => (asked.kind === 'dynamic-import' ? { path: asked.path, external: true } : undefined);
  const plugins = [{ name: 'later', setup: (building) => building.onResolve({ filter: /^/ }, later) }];
  const stdin = { contents: `${imports.join('')}${shelf}import './${screen}.js';`, resolveDir: dir };
  const outfile = join(dir, `${screen}.js`);
  // a script all in ASCII takes a browser half the memory, and less time to take in
  await build({ ...SHARED, charset: 'ascii', stdin, plugins, outfile, allowOverwrite: true, format: 'iife' });
  // what stands between the slashes of a regular expression is left as it is
  const [other] = /[^\0-\x7f].{0,40}/.exec(await readFile(outfile, 'utf8')) ?? [];
  if (other !== undefined)
    throw new Error(`${outfile} has characters beyond ASCII: make the expression of a string: ${other}`);
  for (const [part, exports] of Object.entries(parts)) {
    const stub = `const{${exports}}=globalThis.claimlightParts['${part}'];export{${exports}};\n`;
    await writeFile(join(dir, part), stub);
  }
}

/** Bundles every context; both browsers get the same code. Answers with what each screen's script imports at once, by its name. */
async function bundle(outdir) {
  const shared = { ...SHARED, outdir };
  const page = ['content.ts', 'content.css', 'card.ts'].map((name) => `src/content/${name}`);
  await build({ ...shared, entryNames: '[name]', entryPoints: ['src/background/background.ts'] });
  // what is loaded on every page, or while a reader waits for a popup, does without the polyfill, which it has no need of
  const native = { ...shared, alias: { 'webextension-polyfill': './src/native-browser.ts' } };
  await build({ ...native, entryNames: '[name]', entryPoints: page });
  // screens are modules, so that what is seldom asked for (the formats) is loaded when it is, and shared code is there once
  const split = { format: 'esm', splitting: true, entryNames: '[name]', metafile: true };
  const screens = async (names, chunkNames) => {
    const entryPoints = names.map((name) => `./src/${name}/${name}`);
    const { outputs } = (await build({ ...native, ...split, chunkNames, entryPoints })).metafile;
    const importedBy = (output) =>
      outputs[output].imports.flatMap(({ path, kind }) =>
        kind === 'import-statement' ? [path, ...importedBy(path)] : [],
      );
    return Object.entries(outputs).map(([path, { exports }]) => {
      return { name: basename(path), exports, parts: [...new Set(importedBy(path))] };
    });
  };
  const popup = await screens(['popup'], 'popup-[hash]');
  const { parts: atOnce } = popup.find(({ name }) => name === 'popup.js');
  const early = popup.filter(({ name }) => atOnce.some((part) => basename(part) === name));
  await joined(outdir, 'popup', Object.fromEntries(early.map(({ name, exports }) => [name, exports])));
  const others = await screens([...SCREENS.filter((name) => name !== 'popup'), 'worker'], 'part-[hash]');
  return Object.fromEntries(others.map(({ name, parts }) => [name, parts.map((part) => basename(part))]));
}

/** A screen's page, the common one where it has none of its own, with the parts of its script named, so that a browser asks for all of them at once and not one after another. */
async function pageOf(screen, parts = []) {
  const own = `src/${screen}/${screen}.html`;
  const html = existsSync(own) ? await readFile(own, 'utf8') : await readFile('src/ui/screen.html', 'utf8');
  const links = parts.sort().map((part) => `    <link rel="modulepreload" href="${part}">\n`);
  return html.replaceAll('SCREEN', screen).replace('  </head>', `${links.join('')}  </head>`);
}

/** Puts the styles of a page into it, in the place of its link: a popup that is waited for asks for one file less. */
async function inline(dir, screen) {
  const [page, styles] = [join(dir, `${screen}.html`), join(dir, `${screen}.css`)];
  const html = await readFile(page, 'utf8');
  const link = `<link rel="stylesheet" href="${screen}.css">`;
  const [before, after, ...more] = html.split(link);
  const css = await readFile(styles, 'utf8');
  if (after === undefined || more.length > 0 || css.includes('</'))
    throw new Error(`${page} cannot have its styles inside`);
  await writeFile(page, `${before}<style>${css}</style>${after}`);
  await rm(styles);
}

/** Every file under `dir`, sorted, as zip entries without a date. */
async function zip(dir) {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1)).sort();
  const entries = await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name))]));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Builds into a folder beside `out` and swaps it in, so that a browser never loads a half-written extension. */
export async function buildAll(out) {
  const source = JSON.parse(await readFile('manifest.json', 'utf8'));
  for (const browser of BROWSERS) {
    const fresh = join(out, `.${browser}`);
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    const parts = await bundle(fresh);
    for (const name of SCREENS) await writeFile(join(fresh, `${name}.html`), await pageOf(name, parts[`${name}.js`]));
    await inline(fresh, 'popup');
    await cp('src/_locales', join(fresh, '_locales'), { recursive: true });
    await cp('icons', join(fresh, 'icons'), {
      recursive: true,
      filter: (path) => path === 'icons' || path.endsWith('.png'),
    });
    await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify(manifestFor(source, browser), null, 2)}\n`);
    await writeFile(join(out, `claimlight-${browser}.zip`), await zip(fresh));
    await rm(join(out, browser), { recursive: true, force: true });
    await rename(fresh, join(out, browser));
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { watch: { type: 'boolean' }, out: { type: 'string', default: 'dist' } } });
  const out = resolve(values.out);
  await buildAll(out);
  console.log(`built ${BROWSERS.map((browser) => join(values.out, browser)).join(' and ')}`);
  let timer;
  const rebuild = () => buildAll(out).then(() => console.log('rebuilt'), console.error);
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, 80); // an editor writes one save as several changes: wait until they are over
  };
  if (values.watch)
    for (const path of ['src', 'icons', 'manifest.json']) watch(path, { recursive: path !== 'manifest.json' }, changed);
}
