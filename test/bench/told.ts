/**
 * Copies of the built extension whose popup tells by itself when it was painted, and closes: a popup that a debugger waits for, reads and
 * dresses is painted some 20 ms later than one that nothing looks at.
 */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The address that is told, with the milliseconds behind it: of a host that the extension may ask at once. */
export const TOLD = 'https://www.bbc.com/told?';

/** As large as the popup gets, so that a browser has a window of the same size to make; it measures its painting as the desk does. */
const EMPTY = `<!doctype html>
<meta charset="utf-8">
<style>body { width: 380px; height: 584px }</style>
<p>Nothing</p>
<script src="floor.js"></script>
`;
const FLOOR = `requestAnimationFrame(() => setTimeout(() => performance.measure('list-painted', { start: 0 })));\n`;

/** Waits for the measure, so that it is no part of it. */
const TELL = `new PerformanceObserver((list) => {
  const [painted] = list.getEntriesByName('list-painted');
  if (painted) fetch(${JSON.stringify(TOLD)} + painted.duration, { mode: 'no-cors' }).finally(() => window.close());
}).observe({ type: 'measure', buffered: true });\n`;

async function copyOf(extension: string, pageFrom: (page: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-told-'));
  await cp(extension, folder, { recursive: true });
  const page = pageFrom(await readFile(join(folder, 'popup.html'), 'utf8'));
  await writeFile(join(folder, 'popup.html'), `${page}<script defer src="tell.js"></script>\n`);
  await writeFile(join(folder, 'tell.js'), TELL);
  return folder;
}

/** The popup as it is; answers the folder, which is the caller's to remove. */
export function toldOf(extension: string): Promise<string> {
  return copyOf(extension, (page) => page);
}

/** Nothing in the popup: what a browser needs for one whatever is in it. The folder is the caller's to remove. */
export async function floorOf(extension: string): Promise<string> {
  const folder = await copyOf(extension, () => EMPTY);
  await writeFile(join(folder, 'floor.js'), FLOOR);
  return folder;
}
