// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import { Keys } from '../../src/options/Keys.tsx';
import { DEFAULT_KEYS } from '../../src/storage/keys.ts';
import { labelSets } from '../../src/storage/label-sets.ts';
import { DEFAULT_SETTINGS, settings } from '../../src/storage/settings.ts';
import { mount } from '../../src/ui/mount.tsx';
import { SATIRE } from '../annotations/satire.ts';
import { fillIn } from '../ui/fake-browser.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  });
const kept = async () => (await settings.get()).keys;
const said = () => document.querySelector('[role=alert], [role=status]')?.textContent;
const button = (name: string): HTMLButtonElement => {
  const line = [...document.querySelectorAll('.key-choices li')].find((one) => one.firstChild?.textContent === name);
  const found = line?.querySelector('button');
  if (!found) throw new Error(`no ${name}`);
  return found;
};
async function press(name: string, key: string, part: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...part });
  await act(async () => void button(name).dispatchEvent(event));
  await settled();
  return event;
}
async function choose(name: string, key: string, part: KeyboardEventInit = {}): Promise<void> {
  await act(async () => button(name).click());
  expect(button(name).textContent).toBe('Press a key…');
  await press(name, key, part);
}

beforeEach(async () => {
  fillIn();
  await settings.set(DEFAULT_SETTINGS);
  await labelSets.set({ v: 1, sets: [] });
  document.body.innerHTML = '<div id="app"></div>';
  await act(() => mount(() => h(Keys, {})));
  await settled();
});
afterEach(async () => {
  const root = document.querySelector('#app');
  if (root) await act(async () => render(null, root));
});

describe('the keys of commands', () => {
  it('are chosen by pressing them', async () => {
    await choose('Note', 'M');
    expect(await kept()).toEqual({ ...DEFAULT_KEYS, note: 'm' });
    expect(button('Note').getAttribute('aria-label')).toBe('Note: M. Choose another key');
    expect(said()).toBe('Note: M');
  });

  it('are told by their place where another script is typed', async () => {
    await choose('Note', 'ь', { code: 'KeyM' });
    expect((await kept()).note).toBe('m');
  });

  it.each([
    ['V', 'Verified'],
    ['2', 'Disputed'],
    ['4', 'Satire'],
  ])('are refused where %s is that of %s, which is said', async (key, holder) => {
    await labelSets.set({ v: 1, sets: [{ name: 'Mine', labels: [SATIRE] }] });
    await settled();
    await choose('Note', key);
    expect(await kept()).toEqual(DEFAULT_KEYS);
    expect(document.querySelector('[role=alert]')?.textContent).toContain(`it is the key of “${holder}” already`);
  });

  it('may stay what they are', async () => {
    await choose('Note', 'n');
    expect(await kept()).toEqual(DEFAULT_KEYS);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });

  it('are taken away by Backspace, and stay by Escape, by Tab and by a click elsewhere', async () => {
    await choose('Note', 'Backspace');
    expect((await kept()).note).toBe('');
    expect(button('Note').textContent).toBe('none');
    await choose('Evidence', 'Escape');
    expect(button('Evidence').textContent).toBe('E');
    await act(async () => button('Evidence').click());
    expect((await press('Evidence', 'Tab')).defaultPrevented).toBe(false);
    await act(async () => button('Undo').focus());
    expect(button('Evidence').textContent).toBe('E');
    expect((await kept()).evidence).toBe('e');
  });

  it.each([
    ['F5', {}],
    [' ', {}],
    ['m', { ctrlKey: true }],
  ])('are no keys that write nothing: %j %j', async (key, part) => {
    await choose('Note', key, part);
    expect(await kept()).toEqual(DEFAULT_KEYS);
    expect(said()).toContain('Only a key that writes a character');
  });

  it('wait on while an input method composes', async () => {
    await choose('Note', 'm', { isComposing: true });
    expect(await kept()).toEqual(DEFAULT_KEYS);
    await press('Note', 'm');
    expect((await kept()).note).toBe('m');
  });

  it('are all put back, unless an own label has one of them by now', async () => {
    const reset = () => act(async () => document.querySelector<HTMLButtonElement>('section > .button')?.click());
    await choose('Note', 'm');
    await choose('Evidence', 'n');
    await reset();
    await settled();
    expect(await kept()).toEqual(DEFAULT_KEYS);
    await choose('Note', 'm');
    const label = { id: ownId('News'), name: 'News', key: 'n', line: 'over', colour: 'blue', core: 'opinion' } as const;
    await labelSets.set({ v: 1, sets: [{ name: 'Mine', labels: [label] }] });
    await settled();
    await reset();
    await settled();
    expect((await kept()).note).toBe('m');
    expect(said()).toContain('it is the key of “News” already');
  });
});
