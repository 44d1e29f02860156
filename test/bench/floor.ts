/** The extension with nothing in its popup: what a browser needs for a popup whatever is in it. */
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** As large as the popup gets, so that a browser has a window of the same size to make; it measures its painting as the desk does. */
const PAGE = `<!doctype html>
<meta charset="utf-8">
<style>body { width: 380px; height: 584px }</style>
<p>Nothing</p>
<script src="floor.js"></script>
`;
const SCRIPT = `requestAnimationFrame(() => setTimeout(() => performance.measure('list-painted', { start: 0 })));\n`;

/** Copies a built extension and empties the copy's popup; answers the folder, which is the caller's to remove. */
export async function floorOf(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-floor-'));
  await cp(extension, folder, { recursive: true });
  await writeFile(join(folder, 'popup.html'), PAGE);
  await writeFile(join(folder, 'floor.js'), SCRIPT);
  return folder;
}
