// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, open, press, rows, settled, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

let page = fillIn();
beforeEach(() => {
  page = fillIn();
});
afterEach(() => {
  close();
  vi.clearAllMocks();
});

const three = () => [claim('a'), claim('b'), claim('c')];
const pressed = (row: Element | undefined) =>
  [...(row?.querySelectorAll('[aria-pressed="true"]') ?? [])].map((button) => button.textContent);
const currentRow = () => rows().findIndex((row) => row.getAttribute('aria-current') === 'true');

describe('the list', () => {
  it('shows the article, its claims in reading order and how far the reader is', async () => {
    new Background(articleView([claim('a', { label: 'verified' }), claim('b'), claim('c', { label: 'opinion' })]));
    await open();
    expect(document.querySelector('h1')?.textContent).toBe('Trade settles in rubles');
    expect(text()).toContain('Example News · 10 May 2024');
    expect(text()).toContain('2 of 3 labelled');
    expect(rows().map((row) => row.id)).toEqual(['claim-a', 'claim-b', 'claim-c']);
  });

  it('emphasises the cues inside the quote, and says them in words', async () => {
    const quote = '60% of trade is in rubles';
    const reasons = [
      { cue: 'percentage', start: 40, end: 43 },
      { cue: 'state', start: 53, end: 55 },
    ];
    new Background(articleView([claim('a', { quote, span: { start: 40, end: 65 }, reasons })]));
    await open();
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['60%', 'is']);
    expect(document.querySelector('.quote')?.textContent).toBe(quote);
    expect(document.querySelector('.why')?.textContent).toContain('a percentage · how things stand');
  });

  it('shows markup in a quote, a title and a note as text', async () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const view = articleView([claim('a', { quote: hostile, note: hostile })]);
    new Background({ ...view, article: { ...view.article, title: hostile } });
    await open();
    expect(document.querySelectorAll('#app img, #app script')).toHaveLength(0);
    expect(document.querySelector('.quote')?.textContent).toBe(hostile);
    expect(document.querySelector('h1')?.textContent).toBe(hostile);
    expect(document.querySelector('textarea')?.value).toBe(hostile);
  });

  it('folds what is not marked and what is no claim; what is gone stands last, with its words', async () => {
    const gone = claim('gone', { span: null, quote: 'Words that were taken out', label: 'disputed' });
    new Background(
      articleView([claim('a'), claim('more', { shown: false }), claim('no', { dismissed: true, shown: false }), gone]),
    );
    await open();
    expect(rows().map((row) => row.id)).toEqual(['claim-a', 'claim-gone']);
    expect([...document.querySelectorAll('.fold-title')].map((title) => title.textContent)).toEqual([
      '1 more claim',
      'Not a claim (1)',
      'Not in the page any more (1)',
    ]);
    expect(text()).toContain('Words that were taken out');
    await click('Not a claim (1)');
    await click('Restore');
    expect(text()).toContain('Claim restored');
  });

  it('opens the fold at once when nothing else is there', async () => {
    new Background(articleView([claim('more', { shown: false })]));
    await open();
    expect(rows()).toHaveLength(1);
  });

  it('a claim labelled under the fold stays where the hand is', async () => {
    const background = new Background(articleView([claim('a'), claim('more', { shown: false })]));
    await open();
    await click('1 more claim');
    background.view = articleView([claim('more', { label: 'verified' }), claim('a')]);
    browser.runtime.onMessage.fire({ to: 'screens', call: 'changed', arg: { tab: TAB } }, { id: 'claimlight' });
    await settled();
    expect(rows().map((row) => row.id)).toEqual(['claim-a', 'claim-more']);
  });

  it('draws 2,000 claims a slice at a time, and more when the foot comes near', async () => {
    new Background(articleView(Array.from({ length: 2000 }, (_, index) => claim(String(index)))));
    await open();
    const first = rows().length;
    expect(first).toBeGreaterThan(10);
    expect(first).toBeLessThan(100);
    await act(async () => page.seen());
    await settled();
    expect(rows().length).toBeGreaterThan(first);
    expect(rows().length).toBeLessThan(300);
    expect(text()).toContain('0 of 2,000 labelled');
  });

  it('shows what others gave apart from the reader’s own label', async () => {
    const verdict = { at: 1, event: 'e' };
    const verdicts = [
      { ...verdict, reviewer: 'me', label: 'verified' as const },
      { ...verdict, reviewer: 'x', label: 'disputed' as const },
    ];
    new Background(articleView([claim('a', { label: 'verified', verdicts })]));
    await open();
    expect(document.querySelector('.others')?.textContent).toBe('OthersDisputed 1');
  });
});

describe('labels', () => {
  it('a click shows at once, is sent, and can be undone from the toast', async () => {
    const background = new Background(articleView(three()));
    background.held.set('label', () => undefined);
    await open();
    await click('Disputed');
    expect(pressed(rows()[0])).toEqual(['Disputed']);
    expect(background.calls('label')).toEqual([{ tab: TAB, claim: 'a', label: 'disputed' }]);
    expect(text()).toContain('Labelled: Disputed');
    await click('Undo', document.querySelector('.toast') ?? document);
    expect(background.calls('undo')).toEqual([{ tab: TAB }]);
  });

  it('a label that could not be kept goes back, and says why', async () => {
    const background = new Background(articleView(three()));
    background.failing.set('label', 'storage-full');
    await open();
    await click('Verified');
    expect(pressed(rows()[0])).toEqual([]);
    expect(document.querySelector('.toast')?.textContent).toContain('The disk is full');
    expect(document.querySelector('.toast .button')).toBeNull();
  });

  it('the pressed one pressed again takes it back', async () => {
    const background = new Background(articleView([claim('a', { label: 'opinion' })]));
    await open();
    await click('Opinion');
    expect(background.calls('label')).toEqual([{ tab: TAB, claim: 'a', label: null }]);
    expect(text()).toContain('Label taken back');
  });

  it('the quote scrolls the page to the claim', async () => {
    const background = new Background(articleView(three()));
    await open();
    await act(async () => document.querySelector<HTMLButtonElement>('button.quote')?.click());
    expect(background.calls('flash')).toEqual([{ tab: TAB, claim: 'a' }]);
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

  it('moving past the drawn rows draws more', async () => {
    new Background(articleView(Array.from({ length: 200 }, (_, index) => claim(String(index)))));
    await open();
    const first = rows().length;
    for (let step = 0; step < first; step++) await press('j');
    expect(currentRow()).toBe(first);
  });
});
