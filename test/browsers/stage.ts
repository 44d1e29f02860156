import { afterAll, beforeAll, expect, it } from 'vitest';
import { extensionFolder } from './built.ts';
import type { BrowserName, Driver } from './driver.ts';
import { requireBrowsers } from './install.ts';
import { launch } from './launch.ts';
import { startWorld, type World } from './world.ts';

/** A browser with the extension in it, in a world of its own. */
export interface Stage {
  readonly driver: Driver;
  readonly world: World;
}

/** Launches a browser before the tests of a `describe` and ends it after them. Inside a test, the answer gives the stage. */
export function useStage(name: BrowserName, prepare: (world: World) => void): () => Stage {
  let stage: Stage | null = null;
  beforeAll(async () => {
    requireBrowsers([name]);
    const world = await startWorld();
    prepare(world);
    stage = { world, driver: await launch(name, { extension: extensionFolder(name), proxyPort: world.proxyPort }) };
  });
  afterAll(async () => {
    await stage?.driver.close();
    await stage?.world.close();
  });
  return () => {
    if (!stage) throw new Error(`${name} did not start`);
    return stage;
  };
}

/** The last test of every `describe`: what must hold after all that was done. */
export function itStaysClean(stage: () => Stage): void {
  it('reported no error, has no fault in its manifest, and asked nothing of the outside', async () => {
    const { driver, world } = stage();
    expect(await driver.errors()).toEqual([]);
    expect(await driver.manifestProblems()).toEqual([]);
    expect(world.foreign()).toEqual([]);
  });
}
