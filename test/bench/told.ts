/**
 * Copies of the built extension whose popup tells by itself when it was painted, and closes: a popup that a debugger waits for, reads and
 * dresses is painted some 20 ms later than one that nothing looks at.
 */
import { appendFile, cp, mkdtemp, writeFile } from 'node:fs/promises';
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

async function copyOf(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-told-'));
  await cp(extension, folder, { recursive: true });
  return folder;
}

/**
 * The popup as it is; answers the folder, which is the caller's to remove. What tells stands at the end of the popup's own script: a file
 * of its own is asked for, and the load that the popup is drawn after waits for it.
 */
export async function toldOf(extension: string): Promise<string> {
  const folder = await copyOf(extension);
  await appendFile(join(folder, 'popup.js'), TELL);
  return folder;
}

/** Nothing in the popup: what a browser needs for one whatever is in it. The folder is the caller's to remove. */
export async function floorOf(extension: string): Promise<string> {
  const folder = await copyOf(extension);
  await writeFile(join(folder, 'popup.html'), EMPTY);
  await writeFile(join(folder, 'floor.js'), `${FLOOR}${TELL}`);
  return folder;
}
