// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import 'fake-indexeddb/auto';
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Kept } from '../../src/options/Kept.tsx';
import { lastBackup } from '../../src/storage/backup.ts';
import { sign } from '../../src/storage/identity.ts';
import { Stores } from '../../src/storage/stores.ts';
import { write } from '../../src/worker/write.ts';
import { keyOf, pageAt, targetOf } from '../storage/sample.ts';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { workerHere } from '../ui/worker-here.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));
const saved = vi.hoisted(() => [] as string[]);
vi.mock('../../src/ui/files.ts', async (original) => ({
  ...(await original<typeof import('../../src/ui/files.ts')>()),
  saveFile: async (_: string, file: Blob) => saved.push(await file.text()),
}));

const settled = () => act(() => new Promise((done) => setTimeout(done, 30)));
const text = () => document.body.textContent ?? '';
const press = async (words: string) => {
  const button = await vi.waitFor(() => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    if (!found) throw new Error(`no button “${words}”`);
    return found;
  });
  await act(async () => button.click());
  await settled();
};
const show = async () => {
  await act(async () => render(h(Kept, {}), document.body));
  await settled();
};

beforeEach(async () => {
  fillIn();
  // jsdom's own cannot be read
  vi.stubGlobal('Blob', NodeBlob);
  vi.stubGlobal('Worker', workerHere({ write }));
  await new Stores().local.erase();
  saved.length = 0;
  await lastBackup.set(0);
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  vi.clearAllMocks();
});

async function label(): Promise<void> {
  const page = pageAt('a');
  const { local } = new Stores();
  const about = { page: page.key, claim: keyOf(page, 'x'), target: targetOf('x') };
  await local.append(
    page,
    sign([{ type: 'verdict', label: 'verified', ...about }], await local.identity(), Date.now()),
  );
}

describe('what is kept', () => {
  it('is nothing at first, and nothing can be saved or erased', async () => {
    await show();
    expect(text()).toContain('0 articles');
    expect([...document.querySelectorAll('button')].every(({ disabled }) => disabled)).toBe(true);
  });

  it('is told, and saved by one click, of which the day is remembered', async () => {
    await label();
    await show();
    expect(text()).toContain('1 article with 1 act');
    expect(text()).toContain('Never backed up');
    await press('Back up now');
    await vi.waitFor(() => expect(text()).toContain('Last backed up on'));
    expect(saved).toHaveLength(1);
    expect(saved[0]).toContain('"verdict"');
    expect(Date.now() - (await lastBackup.get())).toBeLessThan(60_000);
    await lastBackup.set(Date.now() - 40 * 86_400_000);
    await vi.waitFor(() => expect(text()).toContain('time for another backup'));
  });

  it('is erased only when that is said twice', async () => {
    await label();
    await show();
    await press('Erase everything…');
    expect(text()).toContain('gone for good');
    await press('Cancel');
    expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
    await press('Erase everything…');
    browser.runtime.sendMessage.mockResolvedValue({ value: undefined });
    await press('Erase everything');
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith(expect.objectContaining({ call: 'erase' }));
  });
});
