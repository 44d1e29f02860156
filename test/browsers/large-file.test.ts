/** A file that is longer than what is held in memory at once: its import is cancelled, done, and saved again, which is cancelled too. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import { generated } from '../check/generated.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { arriving } from './export.ts';
import { says, takeIn } from './import.ts';
import { poll } from './poll.ts';
import { itStaysClean, useStage } from './stage.ts';

const CLAIMS = 20_000;
/** UTF-16 units that a file of any other kind may have at most. */
const OTHERS_MOST = 32 * 1024 * 1024;
const LONG = { timeout: 110_000 };

/** How many events are kept. Runs in a screen. */
function countEvents(): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('claimlight');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('events').objectStore('events').count();
      counting.onsuccess = () => {
        opening.result.close();
        done(counting.result);
      };
    };
  });
}

/** The events of a file of ours. */
function idsIn(text: string): string[] {
  const { pages } = JSON.parse(text) as { pages: readonly { events: readonly { id: string }[] }[] };
  return pages.flatMap(({ events }) => events.map(({ id }) => id)).sort();
}

const text = FORMATS.json.write(generated(CLAIMS));

describe.each(BROWSERS)('a large file in %s', (name) => {
  const stage = useStage(name, () => {});
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-large-'));
  const path = join(folder, 'all.json');
  let options: Tab;
  beforeAll(() => writeFileSync(path, text));
  afterAll(() => rmSync(folder, { recursive: true }));

  const give = () => takeIn(options, path);
  const share = (selector: string) =>
    options.evaluate((bar) => document.querySelector<HTMLProgressElement>(bar)?.value ?? 0, selector);

  it('brings nothing when its import is cancelled', async () => {
    expect(text.length).toBeGreaterThan(OTHERS_MOST);
    options = await stage().driver.openScreen('options.html');
    await give();
    await poll('how far it got', async () => (await share('.importing progress')) > 0, LONG);
    await options.evaluate(() => document.querySelector<HTMLElement>('.importing button')?.click() ?? null);
    await says(options, 'This was stopped. Nothing was changed.');
    expect(await options.evaluate(countEvents)).toBe(0);
  });

  it('brings all it has when it is not', async () => {
    await give();
    await says(options, 'entries are new');
    expect(await options.evaluate(countEvents)).toBe(idsIn(text).length);
  });

  it('is saved whole, or not at all', async () => {
    const save = () =>
      options.evaluate(() => document.querySelector<HTMLElement>('.export .button.main')?.click() ?? null);
    await save();
    await poll('how far it got', async () => (await share('.export progress')) > 0, LONG);
    await options.evaluate(() => document.querySelector<HTMLElement>('.export progress + button')?.click() ?? null);
    await says(options, 'This was stopped. Nothing was changed.');
    const saved = await arriving(stage().driver, async () => void (await save()));
    expect(idsIn(saved.text)).toEqual(idsIn(text));
  });

  itStaysClean(stage);
});
