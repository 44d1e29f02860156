// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import type { OwnLabel } from '../../src/annotations/own-label.ts';
import { labelSets } from '../../src/storage/label-sets.ts';
import { filtered, NO_FILTER } from '../../src/ui/desk/filter.ts';
import { SATIRE } from '../annotations/satire.ts';
import { fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, open, press, rows, settled, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

const SOURCE: OwnLabel = { ...SATIRE, id: ownId('Needs source'), name: 'Needs source', key: 'q', core: 'disputed' };
const GIVEN = { label: 'opinion', ownLabel: { id: SATIRE.id, name: 'Satire' } } as const;

beforeEach(async () => {
  fillIn();
  // what jsdom lacks of popovers
  HTMLElement.prototype.hidePopover = vi.fn();
  await labelSets.set({ v: 1, sets: [{ name: 'Mine', labels: [SATIRE, SOURCE] }] });
});
afterEach(() => {
  close();
  vi.clearAllMocks();
});

async function opened(...claims: ReturnType<typeof claim>[]) {
  const background = new Background(articleView(claims));
  await open();
  return background;
}
/** Opens the own labels of the first row, as a click does where there are popovers. */
async function unfold(): Promise<void> {
  const event = Object.assign(new Event('toggle'), { newState: 'open' });
  await act(async () => void document.querySelector('.own-labels')?.dispatchEvent(event));
  await settled();
}

describe('own labels in the list', () => {
  it('are given by their keys, and taken back by the same', async () => {
    const background = await opened(claim('a'));
    await press('4');
    expect(background.calls('label').at(-1)).toMatchObject({ claim: 'a', label: SATIRE.id });
    expect(text()).toContain('Labelled: Satire');
    background.view = articleView([claim('a', GIVEN)]);
    await click('Undo');
    await press('4');
    expect(background.calls('label').at(-1)).toMatchObject({ claim: 'a', label: null });
  });

  it('stand in the row by name and letter; the label they count as is not pressed', async () => {
    await opened(claim('a', GIVEN));
    expect(rows()[0]?.querySelector('.own-more')?.textContent).toBe('4Satire');
    expect(rows()[0]?.querySelector('[aria-pressed="true"]')).toBeNull();
    expect(rows()[0]?.style.getPropertyValue('--label')).toContain('light-dark');
  });

  it('are offered by their sets, with their keys and what they count as', async () => {
    const background = await opened(claim('a'));
    await unfold();
    const buttons = [...document.querySelectorAll('.own-labels button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['4Satire', 'QNeeds source']);
    expect(buttons[1]?.getAttribute('aria-keyshortcuts')).toBe('Q');
    expect(buttons[1]?.getAttribute('title')).toBe('Needs source (counts as: Disputed)');
    await act(async () => (buttons[1] as HTMLElement).click());
    await settled();
    expect(background.calls('label').at(-1)).toMatchObject({ label: SOURCE.id });
    expect(HTMLElement.prototype.hidePopover).toHaveBeenCalled();
  });

  it('one that is set up no more keeps its name, and can be taken back', async () => {
    const background = await opened(claim('a', { label: 'opinion', ownLabel: { id: ownId('Old'), name: 'Old' } }));
    expect(rows()[0]?.querySelector('.own-more')?.textContent).toBe('Old');
    await unfold();
    await click('Press again to take it back');
    expect(background.calls('label').at(-1)).toMatchObject({ claim: 'a', label: null });
  });

  it('are not there where the reader has none', async () => {
    await labelSets.set({ v: 1, sets: [] });
    await opened(claim('a'));
    expect(document.querySelector('.own-more')).toBeNull();
    expect((await press('4')).defaultPrevented).toBe(false);
  });

  it('are told among the keys, in the history, and of others', async () => {
    const said = { reviewer: 'bert', at: 1, event: 'e', ...GIVEN };
    const background = await opened(claim('a', { verdicts: [said] }));
    expect(rows()[0]?.querySelector('.others')?.textContent).toContain('(Satire)');
    background.deeds = [
      { id: 'e', reviewer: 'me', at: 1, type: 'verdict', from: 'verified', text: '', undone: false, ...GIVEN },
    ];
    await click('History');
    expect(text()).toContain('Verified → Satire');
    await press('?');
    expect(document.querySelector('.keys')?.textContent).toContain('QNeeds source');
  });
});

describe('the filter', () => {
  const claims = [claim('a', GIVEN), claim('b', { label: 'opinion' }), claim('c')];
  it.each([
    [SATIRE.id, 'a'],
    ['opinion', 'ab'],
    ['none', 'c'],
  ] as const)('%s lets %s through', (label, ids) => {
    expect(
      filtered(claims, { ...NO_FILTER, label })
        .map(({ id }) => id)
        .join(''),
    ).toBe(ids);
  });
});
