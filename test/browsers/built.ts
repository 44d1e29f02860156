import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from './driver.ts';

/** Folder of the built extension for a browser. `CLAIMLIGHT_DIST` names another build than `dist/`. */
export function extensionFolder(name: BrowserName): string {
  const dist = process.env.CLAIMLIGHT_DIST ?? resolve(import.meta.dirname, '../../dist');
  const folder = join(dist, name === 'chromium' ? 'chrome' : 'firefox');
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is not built: run npm run build`);
  return folder;
}
