/** Draws the PNG icons from the SVG sources: `node icons/render.mjs [BROWSER]`. The smallest has a source of its own, fitted to its pixels. */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const DARK = { '#0b5d51': '#2fae97', '#cfe9e2': '#073f36' };
const SOURCES = { 16: 'icon-16.svg', 32: 'icon.svg', 48: 'icon.svg', 128: 'icon.svg' };

const folder = import.meta.dirname;
const browser = await puppeteer.launch({
  executablePath: process.argv[2] ?? '/usr/lib/chromium/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [size, source] of Object.entries(SOURCES)) {
  const light = await readFile(`${folder}/${source}`, 'utf8');
  const dark = light.replace(/#[0-9a-f]{6}/g, (colour) => DARK[colour] ?? colour);
  await page.setViewport({ width: Number(size), height: Number(size) });
  for (const [name, svg] of Object.entries({ 'icon-': light, 'icon-dark-': dark })) {
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await writeFile(`${folder}/${name}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
