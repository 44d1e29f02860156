// @vitest-environment jsdom
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/messages/protocol.ts';
import { Front } from '../../src/popup/Front.tsx';
import { mount } from '../../src/ui/mount.tsx';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, rows, settled, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

const SETS = { v: 1, sets: [] } as const;
const ARTICLE = articleView([claim('a'), claim('b')]);

beforeEach(() => {
  fillIn();
  browser.tabs.query.mockResolvedValue([{ id: TAB, windowId: 1 }]);
});
afterEach(() => {
  close();
  vi.clearAllMocks();
});

/** Opens the popup with what was asked for before its script was there. */
async function open(view: Promise<View>, early: View | null): Promise<void> {
  document.body.innerHTML = '<div id="app"></div>';
  await act(() => mount(() => h(Front, { view, early, sets: SETS })));
  await settled();
}

describe('the popup', () => {
  it('draws at once what the background saw, and then asks only for what is lacking or changed', async () => {
    const background = new Background(ARTICLE);
    background.held.set('view', () => undefined);
    await open(Promise.resolve(ARTICLE), ARTICLE);
    expect(rows()).toHaveLength(2);
    expect(background.calls('view')).toEqual([{ tab: TAB, have: 'list' }]);
  });

  it('says that it opens until an answer that is late is there', async () => {
    new Background(ARTICLE);
    let answer: (view: View) => void = () => undefined;
    await open(new Promise((done) => (answer = done)), null);
    expect(text()).toContain('Opening…');
    answer(ARTICLE);
    await settled();
    expect(rows()).toHaveLength(2);
  });

  it('says once what could not be marked', async () => {
    new Background(ARTICLE);
    const view = articleView([claim('a')], { notice: 'no-selection' });
    await open(Promise.resolve(view), view);
    expect(text()).toContain('Select the words');
  });

  it('is of the tab it hangs on, should the background see another in front', async () => {
    const background = new Background(ARTICLE);
    const elsewhere = articleView([claim('c')], { tab: 99 });
    await open(Promise.resolve(elsewhere), elsewhere);
    expect(rows()).toHaveLength(2);
    expect(background.calls('view').at(-1)).toMatchObject({ tab: TAB });
  });

  it('says why there is nothing to show, with a way to try again', async () => {
    const background = new Background(ARTICLE);
    background.failing.set('view', 'unexpected');
    const failed = Promise.reject(new Error('no background'));
    failed.catch(() => undefined);
    await open(failed, null);
    await settled();
    expect(document.querySelector('.claim')).toBeNull();
    expect(text()).not.toContain('Opening…');
    background.failing.clear();
    await click('Try again');
    expect(rows()).toHaveLength(2);
  });
});
