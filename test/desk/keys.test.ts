// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keys } from '../../src/storage/keys.ts';
import { DEFAULT_SETTINGS, settings } from '../../src/storage/settings.ts';
import { fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, close, open, press, rows, settled, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(async () => {
  fillIn();
  await settings.set(DEFAULT_SETTINGS);
});
afterEach(() => {
  close();
  vi.clearAllMocks();
});

const three = () => [claim('a'), claim('b'), claim('c')];
const currentRow = () => rows().findIndex((row) => row.getAttribute('aria-current') === 'true');

describe('keys that the reader chose', () => {
  const choose = (keys: Partial<Keys>) =>
    settings.set({ ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, ...keys } });

  it('do what they were chosen for, and those they had before nothing', async () => {
    const background = new Background(articleView(three()));
    await choose({ verified: 'w', next: 'm', note: '' });
    await open();
    await press('m');
    await press('v');
    await press('n');
    expect(background.asked.map(({ call }) => call)).toEqual(['view']);
    await press('w');
    expect(background.calls('label')).toEqual([{ tab: TAB, claim: 'b', label: 'verified' }]);
    expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
  });

  it('are those of their place where another script is typed', async () => {
    const background = new Background(articleView(three()));
    await choose({ dismiss: 'w' });
    await open();
    await press('ц', { code: 'KeyW' });
    expect(background.calls('dismiss')).toHaveLength(1);
  });

  it('stand at the buttons and in the help, at once when they change', async () => {
    new Background(articleView(three()));
    await choose({ dismiss: 'w', jump: 'g' });
    await open();
    expect(rows()[0]?.querySelector('[aria-keyshortcuts="W"]')?.getAttribute('title')).toBe('Not a claim (W)');
    expect(rows()[0]?.querySelector('.label-button')?.getAttribute('aria-keyshortcuts')).toBe('1 V');
    await choose({ verified: 'y', note: '' });
    await settled();
    expect(rows()[0]?.querySelector('.label-button')?.getAttribute('aria-keyshortcuts')).toBe('1 Y');
    expect(rows()[0]?.querySelector('[aria-label="Note"]')?.hasAttribute('aria-keyshortcuts')).toBe(false);
    await press('?');
    const lines = [...document.querySelectorAll('.keys div')].map((line) =>
      [...line.querySelectorAll('kbd')].map(({ textContent }) => textContent).join(' '),
    );
    expect(lines.slice(0, 4)).toEqual(['↓ ↑ J K', '→ ←', '1 2 3 Y D O', 'E']);
  });
});

describe('keys', () => {
  it.each([
    ['ArrowDown', 'ArrowUp'],
    ['j', 'k'],
    ['J', 'K'],
  ])('%s and %s move, and stop at the ends', async (down, up) => {
    new Background(articleView(three()));
    await open();
    expect(currentRow()).toBe(0);
    await press(up);
    expect(currentRow()).toBe(0);
    await press(down);
    await press(down);
    await press(down);
    expect(currentRow()).toBe(2);
    expect(document.activeElement).toBe(rows()[2]);
    await press(up);
    expect(currentRow()).toBe(1);
  });

  it.each([
    ['1', 'verified'],
    ['2', 'disputed'],
    ['3', 'opinion'],
  ])('%s labels %s, and again takes it back', async (key, label) => {
    const background = new Background(articleView(three()));
    await open();
    await press('j');
    await press(key);
    await press(key);
    expect(background.calls('label')).toEqual([
      { tab: TAB, claim: 'b', label },
      { tab: TAB, claim: 'b', label: null },
    ]);
  });

  it('a digit row that wants Shift for digits still labels', async () => {
    const background = new Background(articleView(three()));
    await open();
    await press('&', { code: 'Digit1' });
    expect(background.calls('label')).toEqual([{ tab: TAB, claim: 'a', label: 'verified' }]);
  });

  it('X takes the claim out of the list and goes on to the next; U takes it back', async () => {
    const background = new Background(articleView(three()));
    await open();
    await press('x');
    expect(background.calls('dismiss')).toEqual([{ tab: TAB, claim: 'a' }]);
    expect(rows()[currentRow()]?.id).toBe('claim-b');
    await press('u');
    expect(background.calls('undo')).toHaveLength(1);
  });

  it.each([
    ['verdict', 'Exports rose', 'label, “Exports rose”'],
    ['dismiss', `Exports ${'rose '.repeat(40)}`, `not a claim, “${`Exports ${'rose '.repeat(40)}`.slice(0, 47)}…”`],
    ['note', '', 'note'],
  ])('U says what it takes back: a %s', async (type, quote, words) => {
    const background = new Background(articleView(three(), { undoable: { type, quote } }));
    await open();
    const button = document.querySelector('.tools [aria-keyshortcuts="U"]');
    expect(button?.getAttribute('title')).toBe(`Undo: ${words} (U)`);
    await press('u');
    expect(background.calls('undo')).toHaveLength(1);
    expect(document.querySelector('.toast')?.textContent).toContain(`Taken back: ${words}`);
  });

  it('U names no act where it cannot know which is the newest, or has no words for it', async () => {
    const older = { type: 'dismiss', quote: 'An older act' };
    const background = new Background(articleView(three(), { undoable: older }));
    await open();
    background.held.set('label', () => undefined);
    await press('1');
    await press('u');
    expect(document.querySelector('.toast p')?.textContent).toBe('Taken back');
    close();
    new Background(articleView(three(), { undoable: { type: 'toString', quote: 'x' } }));
    await open();
    expect(document.querySelector('.tools [aria-keyshortcuts="U"]')?.getAttribute('title')).toBe('Undo (U)');
  });

  it('U does nothing where there is nothing to take back', async () => {
    const background = new Background(articleView(three()));
    await open();
    await press('u');
    expect(background.calls('undo')).toEqual([]);
  });

  it('N opens the note and takes the focus there; Enter jumps; ? tells the keys', async () => {
    const background = new Background(articleView(three()));
    await open();
    await press('Enter');
    expect(background.calls('flash')).toHaveLength(1);
    await press('?');
    expect(text()).toContain('Next, previous claim');
    await press('?');
    expect(text()).not.toContain('Next, previous claim');
    await press('n');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('held down go on moving, and act once', async () => {
    const background = new Background(articleView(three(), { undoable: { type: 'verdict', quote: 'x' } }));
    await open();
    await press('j');
    await press('j', { repeat: true });
    expect(currentRow()).toBe(2);
    for (const key of ['1', 'x', 'u', 'n', '?', 'Enter']) await press(key, { repeat: true });
    expect(background.asked.map(({ call }) => call)).toEqual(['view']);
    expect(text()).not.toContain('Next, previous claim');
    document.querySelector<HTMLButtonElement>('.label-button')?.focus();
    expect((await press('Enter', { repeat: true })).defaultPrevented).toBe(true);
    expect((await press('Tab', { repeat: true })).defaultPrevented).toBe(false);
  });

  it('Enter on a button is the button’s', async () => {
    const background = new Background(articleView(three()));
    await open();
    document.querySelector<HTMLButtonElement>('.label-button')?.focus();
    const event = await press('Enter');
    expect(event.defaultPrevented).toBe(false);
    expect(background.calls('flash')).toEqual([]);
  });

  it.each([
    ['while an input method composes', { isComposing: true }],
    ['that an input method takes', { keyCode: 229 }],
    ['with Ctrl', { ctrlKey: true }],
    ['with Cmd', { metaKey: true }],
    ['with Alt', { altKey: true }],
  ])('no key %s is a command', async (_, part) => {
    const background = new Background(articleView(three()));
    await open();
    for (const key of ['1', 'x', 'j', 'n', 'Enter']) await press(key, part);
    expect(background.asked.map(({ call }) => call)).toEqual(['view']);
    expect(currentRow()).toBe(0);
  });

  it('keys typed into a note are text', async () => {
    const background = new Background(articleView(three()));
    await open();
    await press('n');
    for (const key of ['1', 'x', 'u', 'j', '?']) await press(key);
    expect(background.asked.map(({ call }) => call)).toEqual(['view']);
  });
});
