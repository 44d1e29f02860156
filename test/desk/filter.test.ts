// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../src/annotations/annotation.ts';
import { filtered, isFiltering, NO_FILTER, reviewersOf } from '../../src/ui/desk/filter.ts';
import { fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, open, press, rows, settled, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(() => fillIn());
afterEach(() => {
  close();
  vi.clearAllMocks();
});

const by = (reviewer: string, name?: string): Verdict => ({ reviewer, name, label: 'verified', at: 1, event: '' });
const CLAIMS = [
  claim('a', { quote: 'Exports rose by 12%', label: 'verified', worth: 0.9, verdicts: [by('anna')] }),
  claim('b', {
    quote: '出口增长１２％',
    type: 'comparison',
    note: 'See the report',
    verdicts: [by('bert', 'Bert'), by('anna', 'Anna')],
  }),
  claim('c', { quote: 'It fell', state: 'changed', worth: 0.2 }),
  claim('d', { quote: 'Gone words', span: null, own: true }),
];
const ids = (filter: object) =>
  filtered(CLAIMS, { ...NO_FILTER, ...filter })
    .map(({ id }) => id)
    .join('');

describe('filtered', () => {
  it.each([
    [{}, 'abcd'],
    [{ words: 'rose exports' }, 'a'],
    [{ words: '12%' }, 'ab'],
    [{ words: 'REPORT' }, 'b'],
    [{ words: '增长' }, 'b'],
    [{ words: '  ' }, 'abcd'],
    [{ label: 'verified' }, 'a'],
    [{ label: 'none' }, 'bcd'],
    [{ state: 'changed' }, 'c'],
    [{ state: 'gone' }, 'd'],
    [{ state: 'own' }, 'd'],
    [{ type: 'comparison' }, 'b'],
    [{ worth: 'high' }, 'a'],
    [{ worth: 'middle' }, 'bd'],
    [{ worth: 'low' }, 'c'],
    [{ reviewer: 'anna' }, 'ab'],
    [{ reviewer: 'bert' }, 'b'],
    [{ words: 'rose', label: 'opinion' }, ''],
  ])('%j lets %s through', (filter, expected) => {
    expect(ids(filter)).toBe(expected);
  });

  it('knows everybody who said something, by their names', () => {
    expect(reviewersOf(CLAIMS)).toEqual([
      { reviewer: 'anna', name: 'Anna' },
      { reviewer: 'bert', name: 'Bert' },
    ]);
    expect(reviewersOf([claim('x')])).toEqual([]);
  });

  it('knows whether it leaves anything out', () => {
    expect([NO_FILTER, { ...NO_FILTER, words: ' ' }, { ...NO_FILTER, type: 'law' as const }].map(isFiltering)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

const field = () => document.querySelector<HTMLInputElement>('input[type=search]');
async function search(words: string): Promise<void> {
  await act(async () => {
    const input = field();
    if (input) input.value = words;
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settled();
}

describe('the bar', () => {
  it('opens with /, has the cursor, narrows the list; Escape brings everything back', async () => {
    new Background(articleView(CLAIMS));
    await open();
    await press('/');
    expect(document.activeElement).toBe(field());
    await search('rose');
    expect(rows().map(({ id }) => id)).toEqual(['claim-a']);
    expect(text()).toContain('1 claim found');
    await press('Escape');
    expect(field()).toBeNull();
    expect(rows()).toHaveLength(4);
  });

  it('has the cursor before the next key, which would label a claim', async () => {
    const background = new Background(articleView(CLAIMS));
    await open();
    // not by `press`, which waits until everything has come to rest
    const type = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    document.querySelector<HTMLElement>('.claim')?.focus();
    type('/');
    for (let turn = 0; turn < 3; turn++) await Promise.resolve();
    type('2');
    expect(document.activeElement).toBe(field());
    await settled();
    expect(background.calls('label')).toEqual([]);
  });

  it('labels all that it shows, and one undo takes all of it back', async () => {
    const background = new Background(articleView(CLAIMS));
    await open();
    await press('/');
    await search('12%');
    await click('Disputed', document.querySelector('.bulk') ?? document);
    expect(background.calls('bulk')).toEqual([{ tab: TAB, claims: ['a', 'b'], what: 'disputed' }]);
    expect(text()).toContain('2 claims changed');
    await click('Undo', document.querySelector('.toast') ?? document);
    expect(background.calls('undo')).toEqual([{ tab: TAB, count: 2 }]);
  });

  it('offers to label all only where something is left out, and says when nothing is left', async () => {
    new Background(articleView(CLAIMS));
    await open();
    await press('/');
    expect(document.querySelector('.bulk')).toBeNull();
    await search('no such words');
    expect(text()).toContain('No claim of this article is like that.');
    expect(document.querySelector('.bulk')).toBeNull();
  });
});

describe('keys of the flow', () => {
  it.each([
    ['v', 'verified'],
    ['d', 'disputed'],
    ['o', 'opinion'],
  ])('%s labels %s', async (key, label) => {
    const background = new Background(articleView([claim('x')]));
    await open();
    await press(key);
    expect(background.calls('label')).toEqual([{ tab: TAB, claim: 'x', label }]);
  });

  it('the place of a key counts where another script is typed', async () => {
    const background = new Background(articleView([claim('x')]));
    await open();
    await press('м', { code: 'KeyV' });
    expect(background.calls('label')).toEqual([{ tab: TAB, claim: 'x', label: 'verified' }]);
  });

  it('none of them acts while an input method composes', async () => {
    const background = new Background(articleView([claim('x')]));
    await open();
    await press('v', { isComposing: true });
    await press('Process', { keyCode: 229, code: 'KeyV' });
    expect(background.calls('label')).toEqual([]);
  });

  it('→ goes to the next claim without a label and shows it in the page, ← to the one before', async () => {
    const some = [claim('1'), claim('2', { label: 'verified' }), claim('3'), claim('4', { label: 'opinion' })];
    const background = new Background(articleView(some));
    await open();
    await press('ArrowRight');
    expect(background.calls('flash')).toEqual([{ tab: TAB, claim: '3' }]);
    await press('ArrowRight');
    await press('ArrowLeft');
    expect(background.calls('flash').at(-1)).toEqual({ tab: TAB, claim: '1' });
    expect(rows().find((row) => row.hasAttribute('aria-current'))?.id).toBe('claim-1');
  });

  it('Z does again what was taken back, when there is something', async () => {
    const background = new Background(articleView([claim('x')]));
    await open();
    await press('z');
    expect(background.calls('redo')).toEqual([]);
    background.view = articleView([claim('x')], { redoable: true });
    close();
    await open();
    await press('z');
    expect(background.calls('redo')).toEqual([{ tab: TAB }]);
  });
});

describe('the choice of a reviewer', () => {
  const choice = () => document.querySelector<HTMLSelectElement>('select[aria-label="Reviewer"]');

  it('is offered where there is more than one, who go by their names', async () => {
    new Background(articleView(CLAIMS, { reviewer: 'anna' }));
    await open();
    await press('/');
    expect([...(choice()?.options ?? [])].map((option) => option.text)).toEqual(['Reviewer', 'You', 'Bert']);
    await act(async () => {
      const select = choice();
      if (select) select.selectedIndex = 2;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settled();
    expect(rows()).toHaveLength(1);
  });

  it('is not where all was said by one', async () => {
    new Background(articleView(CLAIMS.slice(0, 1), { reviewer: 'anna' }));
    await open();
    await press('/');
    expect(choice()).toBeNull();
  });
});
