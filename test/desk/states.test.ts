// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/messages/protocol.ts';
import { offSites } from '../../src/storage/off-sites.ts';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, open, settled, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(() => {
  fillIn();
});
afterEach(() => {
  close();
  vi.clearAllMocks();
});

const site = { tab: TAB, host: 'blog.example', origin: '*://blog.example/*' };
const other = { state: 'other', tab: TAB, private: false, host: 'blog.example' } as const;
const changed = async (tab: number | null) => {
  browser.runtime.onMessage.fire({ to: 'screens', call: 'changed', arg: { tab } }, { id: 'claimlight' });
  await settled();
};

describe('states without an article', () => {
  const cases: readonly (readonly [string, View, string])[] = [
    ['reading', { state: 'reading', tab: TAB }, 'Reading the page'],
    ['closed', { state: 'closed', tab: TAB }, 'This page cannot be read'],
    ['a front page', { ...other, reason: 'home' }, 'This is a front page'],
    ['a reason without words', { ...other, reason: 'new' }, 'No article text was found'],
    ['off', { state: 'off', ...site }, 'Claimlight is off on blog.example'],
    ['silent', { state: 'silent', tab: TAB, host: 'blog.example' }, 'Off on blog.example'],
    ['revoked', { state: 'revoked', ...site }, 'Access to blog.example was taken back'],
  ];

  it.each(cases)('%s says what is the matter', async (_, view, words) => {
    new Background(view);
    await open();
    expect(text()).toContain(words);
    expect(document.querySelector('.claim')).toBeNull();
  });

  it('before the first answer it says that it opens', async () => {
    const background = new Background({ state: 'reading', tab: TAB });
    background.held.set('view', () => undefined);
    await open();
    expect(text()).toContain('Opening…');
  });

  it('an article without claims says how to add one', async () => {
    new Background(articleView([]));
    await open();
    expect(text()).toContain('No claims found here');
    expect(text()).not.toContain('0 of 0');
  });

  it('a site is turned off from its article or another page of it, and on again where it is off', async () => {
    const background = new Background(articleView([claim('a')]));
    await open();
    await click('Turn off on www.news.example');
    expect(await offSites.get()).toEqual(['www.news.example']);
    background.view = { ...other, reason: 'home' };
    await changed(null);
    await click('Turn off on blog.example');
    expect(await offSites.get()).toEqual(['blog.example', 'www.news.example']);
    background.view = { state: 'silent', tab: TAB, host: 'blog.example' };
    await changed(null);
    await click('Turn on again on blog.example');
    expect(await offSites.get()).toEqual(['www.news.example']);
  });

  it('a private window offers no turning off, which would be kept', async () => {
    new Background(articleView([claim('a')], { private: true }));
    await open();
    expect(document.querySelector('[aria-label^="Turn off"]')).toBeNull();
    close();
    new Background({ ...other, private: true, reason: 'home' });
    await open();
    expect(document.querySelector('[aria-label^="Turn off"]')).toBeNull();
  });

  it('an error says what to do, and can be tried again', async () => {
    const background = new Background(articleView([claim('a')]));
    background.failing.set('view', 'storage');
    await open();
    expect(text()).toContain('Restart the browser');
    background.failing.clear();
    await click('Try again');
    expect(document.querySelectorAll('.claim')).toHaveLength(1);
  });

  it('a text that is too long says so', async () => {
    new Background(articleView([])).failing.set('view', 'article-too-long');
    await open();
    expect(text()).toContain('longer than 5 million characters');
  });

  it('a fault of ours is an error too, not an empty popup', async () => {
    browser.runtime.sendMessage.mockImplementation(async () => undefined);
    await open();
    expect(text()).toContain('Something went wrong in Claimlight');
  });
});

describe('access', () => {
  it('one click turns a site on: it asks for that site in the click itself, then shows the article', async () => {
    const background = new Background({ state: 'off', ...site });
    await open();
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith('Turn on'));
    background.view = articleView([claim('a')]);
    button?.click();
    expect(browser.permissions.request.mock.calls).toEqual([[{ origins: [site.origin] }]]);
    await settled();
    expect(document.querySelectorAll('.claim')).toHaveLength(1);
  });

  it('says what to do when the reader refused', async () => {
    browser.permissions.request.mockResolvedValueOnce(false);
    new Background({ state: 'off', ...site });
    await open();
    await click('Turn on for blog.example');
    expect(text()).toContain('The browser did not give access');
  });

  it('access that was taken back can be given back, or the page read once', async () => {
    const background = new Background({ state: 'revoked', ...site });
    await open();
    await click('Give access back');
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: [site.origin] });
    background.view = articleView([claim('a')], { access: 'visit', origin: site.origin });
    await click('Read this page once');
    expect(background.calls('readOnce')).toEqual([{ tab: TAB }]);
    expect(text()).toContain('Reading for this visit');
  });

  it('reading for this visit offers to read always; a built-in site does not', async () => {
    const background = new Background(articleView([claim('a')], { access: 'visit', origin: '*://www.news.example/*' }));
    await open();
    await click('Always on www.news.example');
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://www.news.example/*'] });
    background.view = articleView([claim('a')]);
    await changed(TAB);
    expect(text()).not.toContain('Reading for this visit');
  });

  it('a private window says that nothing stays', async () => {
    new Background(articleView([claim('a')], { private: true }));
    await open();
    expect(text()).toContain('nothing is kept after it closes');
  });
});

describe('changes elsewhere', () => {
  it.each([
    [TAB, 2],
    [null, 2],
    [TAB + 1, 1],
  ])('news of tab %s: %i views asked for in all', async (tab, views) => {
    const background = new Background(articleView([claim('a')]));
    await open();
    await changed(tab);
    expect(background.calls('view')).toHaveLength(views);
  });

  it('an article that arrives takes the place of "reading"', async () => {
    const background = new Background({ state: 'reading', tab: TAB });
    await open();
    background.view = articleView([claim('a')]);
    await changed(TAB);
    expect(document.querySelectorAll('.claim')).toHaveLength(1);
  });

  it('a view that fails leaves what is on the screen, and says so', async () => {
    const background = new Background(articleView([claim('a')]));
    await open();
    background.failing.set('view', 'no-article');
    await changed(TAB);
    expect(document.querySelectorAll('.claim')).toHaveLength(1);
    expect(text()).toContain('The article is not open in this tab any more');
  });

  it('a selection that could not be marked is told, over the article', async () => {
    const background = new Background(articleView([claim('a')], { notice: 'claim-too-long' }));
    await open();
    expect(document.querySelector('.toast')?.textContent).toContain('too much for one claim');
    expect(document.querySelector('.toast .button')).toBeNull();
    background.view = articleView([claim('a')], { notice: 'no-selection' });
    await changed(TAB);
    expect(document.querySelector('.toast')?.textContent).toContain('Nothing of the article’s text is selected');
    expect(document.querySelectorAll('.claim')).toHaveLength(1);
  });

  it('stops listening when it closes', async () => {
    new Background(articleView([claim('a')]));
    await open();
    expect(browser.runtime.onMessage.size).toBe(1);
    await act(async () => close());
    expect(browser.runtime.onMessage.size).toBe(0);
  });
});
