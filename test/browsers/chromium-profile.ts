import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Downloads keep the name the extension gave them only when the profile says where they go, not when DevTools does. */
export function makeProfile(): { profile: string; downloads: string } {
  const profile = mkdtempSync(join(tmpdir(), 'claimlight-chromium-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(profile, 'Default'));
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    // without it the browser keeps no list of an extension's errors
    extensions: { ui: { developer_mode: true } },
    // 2: never connect ahead to what a page may ask for
    net: { network_prediction_options: 2 },
    // asks the network about every download
    safebrowsing: { enabled: false },
    // fetches a dictionary as soon as something is typed
    browser: { enable_spellchecking: false },
    spellcheck: {
      dictionary: '',
      dictionaries: [],
      blocked_dictionaries: ['en-US', 'en'],
      use_spelling_service: false,
    },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return { profile, downloads };
}
