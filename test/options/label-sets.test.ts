// @vitest-environment jsdom
import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import { LabelSets } from '../../src/options/LabelSets.tsx';
import { labelSets, labelsOf } from '../../src/storage/label-sets.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

const settled = () =>
  act(async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  });
const labels = async () => labelsOf(await labelSets.get());
const names = async () => (await labels()).map(({ name }) => name);
const find = <E extends HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
async function press(selector: string): Promise<void> {
  await act(async () => find(selector).click());
  await settled();
}
async function put(field: HTMLInputElement | HTMLSelectElement, value: string, type: string): Promise<void> {
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event(type, { bubbles: true }));
  });
  await settled();
}

beforeEach(async () => {
  await labelSets.set({ v: 1, sets: [] });
  document.body.innerHTML = '<div id="app"></div>';
  await act(async () => render(h(LabelSets, {}), find('#app')));
  await settled();
});
afterEach(() => act(async () => render(null, find('#app'))));

describe('the reader’s own labels', () => {
  it('begin with an example, each with a key, a line and a colour that no other has', async () => {
    await press('.own-add + .button');
    expect(await names()).toEqual(['Missing context', 'Satire', 'Needs source']);
    const all = await labels();
    for (const part of ['key', 'line', 'colour', 'id'] as const)
      expect(new Set(all.map((one) => one[part])).size).toBe(3);
    expect(all.map(({ core }) => core)).toEqual(['disputed', 'opinion', 'disputed']);
  });

  it('are renamed, and stay the same label; an empty name is put back', async () => {
    await press('.own-add + .button');
    const field = find<HTMLInputElement>('.own-line input');
    await put(field, '  Context   missing ', 'change');
    expect((await labels())[0]).toMatchObject({ id: ownId('Missing context'), name: 'Context missing' });
    await put(field, ' ', 'change');
    expect(field.value).toBe('Context missing');
  });

  it('are added, and one that has a name that was there before is another', async () => {
    await press('.own-add + .button');
    await put(find<HTMLInputElement>('.own-line input'), 'Renamed', 'change');
    await put(find<HTMLInputElement>('.own-set .own-add input'), 'Missing context', 'input');
    await act(async () => find<HTMLFormElement>('.own-set .own-add').requestSubmit());
    await settled();
    expect(await names()).toEqual(['Renamed', 'Satire', 'Needs source', 'Missing context']);
    expect(new Set((await labels()).map(({ id }) => id)).size).toBe(4);
  });

  it('choose among keys that are free', async () => {
    await press('.own-add + .button');
    const select = find<HTMLSelectElement>('.own-choices select');
    const offered = [...select.options].map(({ value }) => value);
    expect(offered).toContain('4');
    for (const taken of ['5', '6', 'v', '1', 'z']) expect(offered).not.toContain(taken);
    await put(select, 'none', 'change');
    expect((await labels())[0]?.key).toBe('');
  });

  it('are moved, removed and put back', async () => {
    await press('.own-add + .button');
    await press('[aria-label="Move “Missing context” down"]');
    expect(await names()).toEqual(['Satire', 'Missing context', 'Needs source']);
    await press('[aria-label="Remove “Satire”"]');
    expect(await names()).toEqual(['Missing context', 'Needs source']);
    expect(find('[role=status]').textContent).toContain('“Satire” was removed. Claims that have it keep it.');
    await press('[role=status] .link');
    expect(await names()).toEqual(['Satire', 'Missing context', 'Needs source']);
  });

  it('show how they look in a page', async () => {
    await press('.own-add + .button');
    expect(find('.own-sample').style.textDecoration).toContain('overline');
  });
});
