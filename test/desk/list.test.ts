// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tally } from '../../src/annotations/sections.ts';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, open, press, rows, settled, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(() => fillIn());
afterEach(() => {
  close();
  vi.clearAllMocks();
});

const three = () => [claim('a'), claim('b'), claim('c')];
const pressed = (row: Element | undefined) =>
  [...(row?.querySelectorAll('[aria-pressed="true"]') ?? [])].map((button) => button.textContent);

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
      'Why other sentences hold no claim',
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

  it('draws of 2,000 claims those that are seen and a few more, and tells each its place among all', async () => {
    fillIn(600);
    new Background(articleView(Array.from({ length: 2000 }, (_, index) => claim(String(index)))));
    await open();
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(20);
    expect(rows().map((row) => row.ariaPosInSet ?? row.getAttribute('aria-posinset'))).toEqual(
      rows().map((_, at) => String(at + 1)),
    );
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('2000');
    expect(text()).toContain('0 of 2,000 labelled');
  });

  it('walks by keys beyond what is drawn, and keeps drawn what has the focus', async () => {
    fillIn(600);
    new Background(articleView(Array.from({ length: 2000 }, (_, index) => claim(String(index)))));
    await open();
    for (let turn = 0; turn < 30; turn++) await press('ArrowDown');
    expect(document.activeElement?.id).toBe('claim-30');
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('31');
    expect(rows().length).toBeLessThan(20);
  });

  it('counts all claims and offers all sections while only the first of them are there, and then asks for the others', async () => {
    const all = [...Array.from({ length: 30 }, (_, index) => claim(String(index))), claim('more', { shown: false })];
    const background = new Background(articleView(all, { list: 'all' }));
    const rest = tally(all.slice(16));
    const answers = [{ ...articleView(all.slice(0, 16)), part: 'first', rest, list: '' } as const, background.view];
    browser.runtime.sendMessage.mockImplementation(async ({ call }) => ({
      value: call === 'view' ? answers.shift() : null,
    }));
    await open();
    expect(browser.runtime.sendMessage.mock.calls[0]?.[0].arg).toMatchObject({ tab: TAB, first: 16 });
    expect(text()).toContain('0 of 30 labelled');
    expect(text()).toContain('1 more claim');
    expect(rows()).toHaveLength(16);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('30');
    await vi.waitFor(() => expect(rows()).toHaveLength(30));
  });

  it('takes in what changed, and keeps the claims that did not', async () => {
    const background = new Background(articleView(three(), { list: 'one' }));
    await open();
    background.view = articleView([claim('b', { label: 'disputed' })], { part: 'changed', list: 'two' });
    const tell = () =>
      browser.runtime.onMessage.fire({ to: 'screens', call: 'changed', arg: { tab: TAB } }, { id: 'claimlight' });
    tell();
    await settled();
    expect(background.calls('view').at(-1)).toMatchObject({ have: 'one' });
    expect(rows().map((row) => row.id)).toEqual(['claim-a', 'claim-b', 'claim-c']);
    expect(pressed(rows()[1])).toEqual(['Disputed']);
    tell();
    await settled();
    expect(background.calls('view').at(-1)).toMatchObject({ have: 'two' });
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

describe('the order and what is no claim', () => {
  const marks = [claim('a', { worth: 0.4 }), claim('b', { worth: 0.9 }), claim('c', { worth: 0.6 })];

  it('puts the worthiest first when asked to, also the next time', async () => {
    new Background(articleView(marks));
    await open();
    await click('Worth checking first');
    expect(rows().map((row) => row.id)).toEqual(['claim-b', 'claim-c', 'claim-a']);
    close();
    await open();
    expect(rows().map((row) => row.id)).toEqual(['claim-b', 'claim-c', 'claim-a']);
    await click('As in the article');
    expect(rows().map((row) => row.id)).toEqual(['claim-a', 'claim-b', 'claim-c']);
  });

  it('says why other sentences hold no claim, only when asked', async () => {
    const background = new Background(articleView(marks));
    const quote = 'We must never give up hope!';
    background.refused = [
      {
        start: 10,
        end: 37,
        quote,
        objections: [
          { cue: 'exhortation', start: 13, end: 17 },
          { cue: 'exclamation', start: 36, end: 37 },
        ],
      },
      { start: 40, end: 60, quote: 'Photographs, page 12', objections: [] },
    ];
    await open();
    expect(background.calls('refusals')).toHaveLength(0);
    await click('Why other sentences hold no claim');
    const [first, second] = document.querySelectorAll('.refusal');
    expect(first?.querySelector('.quote')?.textContent).toBe(quote);
    expect([...(first?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(['must', '!']);
    expect(first?.querySelector('.why')?.textContent).toBe('a call to act · an exclamation');
    expect(second?.querySelector('.why')?.textContent).toBe('nothing in it to check');
    await click(quote);
    expect(background.calls('flashAt')).toEqual([{ tab: TAB, start: 10, end: 37 }]);
  });

  it('tells when the reasons cannot be had', async () => {
    const background = new Background(articleView(marks));
    background.failing.set('refusals', 'no-article');
    await open();
    await click('Why other sentences hold no claim');
    expect(document.querySelector('.toast')?.textContent).toContain('article');
  });
});

describe('history', () => {
  it('is there for what was touched, and tells who did what', async () => {
    const background = new Background(articleView([claim('a', { label: 'disputed' }), claim('b')]));
    const deed = { id: 'e', at: Date.UTC(2024, 4, 10, 12), type: 'verdict', text: '', undone: false } as const;
    background.deeds = [
      { ...deed, reviewer: 'me', from: 'verified', label: 'disputed' },
      { ...deed, id: 'f', reviewer: 'bert', from: null, label: 'opinion', undone: true },
      { ...deed, id: 'g', reviewer: 'me', type: 'note', from: null, label: null, text: 'See p. 12' },
    ];
    await open();
    expect(document.querySelectorAll('.why .link')).toHaveLength(1);
    await click('History');
    expect(background.calls('history')).toEqual([{ tab: TAB, claim: 'a' }]);
    const lines = [...document.querySelectorAll('.history li')].map((line) => line.textContent ?? '');
    expect(lines[0]).toMatch(/^10 May 2024, .* · you Verified → Disputed$/);
    expect(lines[1]).toContain('another reviewer no label → Opinion (taken back)');
    expect(document.querySelector('.history s')?.textContent).toBe('no label → Opinion');
    expect(lines[2]).toContain('note: See p. 12');
  });
});
