// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, close, open, press, rows, settled, TAB, text, type } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(() => {
  fillIn();
});
afterEach(() => {
  close();
  vi.useRealTimers();
  vi.clearAllMocks();
});

const field = (): HTMLTextAreaElement => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('no note is open');
  return found;
};
const wait = (ms: number) =>
  act(async () => {
    vi.advanceTimersByTime(ms);
  });
const texts = (background: Background) => background.calls('draft').map((arg) => arg.text);

describe('a note', () => {
  it('every change is kept as a draft, and settled when the field is left', async () => {
    const background = new Background(articleView([claim('a')]));
    await open();
    await press('n');
    await type(field(), 'A');
    await type(field(), 'As');
    expect(texts(background)).toEqual(['A', 'As']);
    expect(text()).toContain('Kept');
    expect(background.calls('settle')).toEqual([]);
    await press('Escape');
    await settled();
    expect(background.calls('settle')).toEqual([{ tab: TAB, claim: 'a' }]);
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('is settled after a pause of three seconds, not before', async () => {
    vi.useFakeTimers();
    const background = new Background(articleView([claim('a')]));
    await open();
    await press('n');
    await type(field(), 'As');
    await wait(2900);
    await type(field(), 'Ask');
    await wait(2900);
    expect(background.calls('settle')).toEqual([]);
    await wait(200);
    await settled();
    expect(background.calls('settle')).toHaveLength(1);
  });

  it('never sends what an input method is still composing; the finished word is sent at once', async () => {
    const background = new Background(articleView([claim('a')]));
    await open();
    await press('n');
    await type(field(), 'n', true);
    await type(field(), 'ni', true);
    expect(texts(background)).toEqual([]);
    await act(async () => {
      field().value = '你';
      field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '你' }));
    });
    await settled();
    expect(texts(background)).toEqual(['你']);
  });

  it('Esc that ends a composition does not leave the field', async () => {
    new Background(articleView([claim('a')]));
    await open();
    await press('n');
    await press('Escape', { isComposing: true });
    expect(document.activeElement).toBe(field());
  });

  it('one that could not be kept says so, stays in the field, and is sent again when the field is left', async () => {
    const background = new Background(articleView([claim('a')]));
    background.failing.set('draft', 'storage-full');
    await open();
    await press('n');
    await type(field(), 'Asked');
    expect(text()).toContain('Not kept: The disk is full');
    expect(field().value).toBe('Asked');
    background.failing.clear();
    await press('Escape');
    await settled();
    expect(texts(background)).toEqual(['Asked', 'Asked']);
    expect(background.calls('settle')).toHaveLength(1);
    expect(field().value).toBe('Asked');
  });

  it('is not overwritten by an older view that comes while it is typed', async () => {
    const background = new Background(articleView([claim('a', { note: 'Old' })]));
    await open();
    await press('n');
    await type(field(), 'New');
    background.view = articleView([claim('a', { note: 'From elsewhere' })]);
    browser.runtime.onMessage.fire({ to: 'screens', call: 'changed', arg: { tab: null } }, { id: 'claimlight' });
    await settled();
    expect(field().value).toBe('New');
  });

  it('a draft from last time is there again, before the note it would replace', async () => {
    new Background(articleView([claim('a', { note: 'Old' }), claim('b')], { drafts: { a: 'Half a sent' } }));
    await open();
    expect([...document.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(['Half a sent']);
  });

  it('opens at the claim that was asked for from its card, also when a second view follows at once', async () => {
    const background = new Background(articleView([claim('a'), claim('b', { shown: false })], { focus: 'b' }));
    await open();
    expect(document.activeElement).toBe(document.querySelector('#claim-b textarea'));
    background.view = articleView([claim('a'), claim('b', { shown: false })]);
    browser.runtime.onMessage.fire({ to: 'screens', call: 'changed', arg: { tab: TAB } }, { id: 'claimlight' });
    await settled();
    expect(document.activeElement).toBe(document.querySelector('#claim-b textarea'));
  });
});

describe('the port that tells the background when the popup closes', () => {
  it('is opened for the tab, and again at the next keystroke when the worker was stopped', async () => {
    new Background(articleView([claim('a')]));
    await open();
    expect(browser.runtime.connect.mock.calls).toEqual([[{ name: `screen:${TAB}` }]]);
    await press('n');
    await type(field(), 'A');
    expect(browser.runtime.connect).toHaveBeenCalledTimes(1);
    browser.runtime.connect.mock.results[0]?.value.onDisconnect.fire();
    await type(field(), 'As');
    expect(browser.runtime.connect).toHaveBeenCalledTimes(2);
  });
});
