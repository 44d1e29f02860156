// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CallError } from '../../src/messages/send.ts';
import { endCards, openCard, settle } from './fake-card.ts';
import { fakePage, fireTrusted, highlighted, LINE } from './fake-page.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en-US' } } }));

const lit = () => highlighted()['claimlight-flash']?.join('');
/** Where in the fake layout a character of the first line begins. */
const at = (text: string, words: string, end = 0) => ({
  clientX: 10 * (text.indexOf(words) + end),
  clientY: LINE / 2,
});

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { setPointerCapture: () => undefined });
});

function adjust(part: Parameters<typeof openCard>[0] = {}) {
  const opened = openCard(part);
  fireTrusted(opened.find('.adjust'), 'click');
  const drag = (end: 'start' | 'end', words: string, after = 0) => {
    const handle = opened.find(`.end.${end}${end === 'end' ? ':not(.start)' : ''}`);
    handle.getBoundingClientRect = () => new DOMRect(0, 0, 0, LINE);
    fireTrusted(handle, 'pointerdown', { clientX: 0, clientY: LINE / 2 });
    fireTrusted(handle, 'pointermove', at(opened.map.text, words, after));
    return handle;
  };
  return { ...opened, drag };
}

describe('the ends of a claim, moved in the page', () => {
  test('stand at its words, which are lit up, while the card shows how it is done', () => {
    const { find, map } = adjust();
    expect(lit()).toBe('60% is settled in rubles');
    expect(find('.end.start').style.left).toBe(`${10 * map.text.indexOf('60%')}px`);
    expect(find('.end.start').getAttribute('aria-label')).toBe('Start');
    expect(find('.end:not(.start)').getAttribute('aria-valuetext')).toBe('60% is settled in rubles');
    expect([find('.labels').hidden, find('.hint').hidden, find('.save').parentElement?.hidden]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('go with the pointer, and are kept by one button', async () => {
    const { drag, find, actions, box, map } = adjust();
    const handle = drag('end', 'rubles now', 'rubles now'.length);
    expect(box().classList.contains('away')).toBe(true);
    expect(lit()).toBe('60% is settled in rubles now');
    fireTrusted(handle, 'pointerup');
    expect(box().classList.contains('away')).toBe(false);
    fireTrusted(handle, 'pointermove', at(map.text, 'Trade'));
    expect(lit()).toBe('60% is settled in rubles now');
    drag('start', 'is settled');
    expect(actions.adjust).not.toHaveBeenCalled();
    fireTrusted(find('.save'), 'click');
    await settle();
    const start = map.text.indexOf('is settled');
    expect(actions.adjust.mock.calls).toEqual([
      ['60% is settled in rubles', { start, end: start + 'is settled in rubles now'.length }],
    ]);
    expect(lit()).toBeUndefined();
    expect([find('.labels').hidden, find('.status').textContent]).toEqual([false, 'Ends moved']);
  });

  test('keep the focus on the way over a space', () => {
    const { drag, root, find } = adjust();
    drag('end', 'rubles');
    expect(lit()?.trim()).toBe('60% is settled in');
    expect(find('.end:not(.start)').hidden).toBe(false);
    expect(root()?.activeElement).toBe(find('.end:not(.start)'));
  });

  test('never pass each other', () => {
    const { drag } = adjust();
    drag('start', ', says');
    expect(lit()).toBe('60% is settled in rubles');
  });

  test('are moved by arrows, by words or by characters', () => {
    const { find } = adjust();
    fireTrusted(find('.end:not(.start)'), 'keydown', { key: 'ArrowRight' });
    expect(lit()).toBe('60% is settled in rubles now');
    fireTrusted(find('.end.start'), 'keydown', { key: 'ArrowRight' });
    fireTrusted(find('.end:not(.start)'), 'keydown', { key: 'ArrowLeft', ctrlKey: true });
    expect(lit()).toBe('% is settled in rubles no');
  });

  test('stand the other way round, and go with the arrows as these point, where words run from right to left', () => {
    const { find, map } = adjust({ body: '<p style="direction: rtl">Trade fell. 60% is settled in rubles now.</p>' });
    // the first character's right edge: the layout of this page knows no directions
    const right = 10 * (map.text.indexOf('60%') + 1);
    expect(find('.end.start').style.left).toBe(`${right}px`);
    fireTrusted(find('.end:not(.start)'), 'keydown', { key: 'ArrowLeft' });
    expect(lit()).toBe('60% is settled in rubles now');
  });

  test('jump to words that are selected in the article', () => {
    const { map } = adjust();
    const node = document.querySelector('p')?.firstChild;
    const start = map.text.indexOf('says the minister');
    if (node) getSelection()?.setBaseAndExtent(node, start, node, start + 4);
    document.dispatchEvent(new Event('selectionchange'));
    expect(lit()).toBe('says');
  });

  test('take no orders from the page', () => {
    const { find } = adjust();
    find('.end.start').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    find('.end.start').dispatchEvent(new MouseEvent('pointerdown', { button: 0 }));
    expect(lit()).toBe('60% is settled in rubles');
    expect(find('.end.start').classList.contains('dragged')).toBe(false);
  });

  test('are left by Escape and by Cancel, with nothing done; the card stays', () => {
    const { find, actions, card, root } = adjust();
    expect(card.owns(document.body)).toBe(true);
    fireTrusted(document.body, 'keydown', { key: 'Escape' });
    expect([lit(), root()?.querySelector('.end'), card.owns(document.body)]).toEqual([undefined, null, false]);
    fireTrusted(find('.adjust'), 'click');
    fireTrusted(find('button.save + .plain'), 'click');
    expect([lit(), actions.adjust.mock.calls.length, card.claim]).toEqual([undefined, 0, '60% is settled in rubles']);
  });

  test('say why they could not be kept, and stay where they are', async () => {
    const { drag, find, actions } = adjust();
    actions.adjust.mockRejectedValue(new CallError('claim-too-long', ''));
    drag('start', 'is settled');
    fireTrusted(find('.save'), 'click');
    await settle();
    expect(find('[role=alert]').textContent).not.toBe('');
    expect(lit()).toBe('is settled in rubles');
  });

  test('are given up when the article gets another text, and closed with the card', () => {
    const { card, mark } = adjust();
    card.update([mark], fakePage('<p>Another text. 60% is settled in rubles now.</p>'));
    expect(lit()).toBeUndefined();
    endCards();
    const again = adjust();
    again.card.close();
    expect([lit(), document.querySelector('claimlight-card')]).toEqual([undefined, null]);
  });

  test('are offered beside changed words, too', () => {
    const { find } = openCard({ mark: { changed: { was: '45% is settled', changes: [] } } });
    expect(find('.why .plain').textContent).toBe('Move to other words…');
    fireTrusted(find('.why .plain'), 'click');
    expect(lit()).toBe('60% is settled in rubles');
  });
});
