// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { placeCard } from '../../src/marks/card-place.ts';
import { isPlainClick, markAt } from '../../src/marks/hit.ts';
import { fakePage, fireTrusted, LINE, markOn } from './fake-page.ts';

const STORY = '<p>Trade fell. 60% is settled in <a href="#x">rubles</a> now.</p><p>Prices rose.</p>';

describe('markAt', () => {
  const at = (column: number, line: number) => ({ clientX: column * 10, clientY: (line + 0.5) * LINE });
  const hit = (column: number, line: number) => {
    const map = fakePage(STORY);
    const marks = [markOn(map, '60% is settled in rubles now'), markOn(map, 'rubles'), markOn(map, 'Prices rose')];
    return markAt(at(column, line), marks, map, document)?.id ?? null;
  };

  test.each([
    ['its first character', 12.2, 0, '60% is settled in rubles now'],
    ['its last character', 39.8, 0, '60% is settled in rubles now'],
    ['the words before it', 5, 0, null],
    ['the shorter of two that overlap', 32, 0, 'rubles'],
    ['the right half of the last character of a paragraph', 10.8, 1, 'Prices rose'],
    ['empty space at the end of the line, where the caret snaps to it', 60, 1, null],
    ['empty space below the text, where the caret snaps to it', 2, 30, null],
  ])('%s', (_, column, line, expected) => {
    expect(hit(column, line)).toBe(expected);
  });
});

describe('isPlainClick', () => {
  const pressed = { clientX: 100, clientY: 10 };
  const plain = { clientX: 101, clientY: 11, detail: 1, button: 0 };
  const answer = (selector: string, init: MouseEventInit, press: typeof pressed | null = pressed, selected = '') => {
    fakePage(`${STORY}<button><i>Share</i></button><label>Name</label><p contenteditable="true">Write here</p>`);
    getSelection()?.removeAllRanges();
    const words = selected === '' ? null : document.querySelector(selected);
    if (words) getSelection()?.selectAllChildren(words);
    let plainly = false;
    const listener = (event: MouseEvent) => {
      plainly = isPlainClick(event, press, getSelection());
    };
    window.addEventListener('click', listener, { capture: true, once: true });
    fireTrusted(document.querySelector(selector) ?? document.body, 'click', { ...plain, ...init });
    return plainly;
  };

  test('a click on text is one', () => expect(answer('p', {})).toBe(true));

  test.each([
    ['on a link', 'a', {}],
    ['inside a button', 'button i', {}],
    ['on a label', 'label', {}],
    ['where the reader writes', '[contenteditable]', {}],
    ['with Ctrl', 'p', { ctrlKey: true }],
    ['with ⌘', 'p', { metaKey: true }],
    ['with Shift', 'p', { shiftKey: true }],
    ['with Alt', 'p', { altKey: true }],
    ['with the middle button', 'p', { button: 1 }],
    ['the second of a double click', 'p', { detail: 2 }],
    ['made by the keyboard', 'p', { detail: 0 }],
    ['at the end of a drag', 'p', { clientX: 160 }],
  ])('not %s', (_, selector, init) => {
    expect(answer(selector, init)).toBe(false);
  });

  test('not when it was never pressed on this page', () => expect(answer('p', {}, null)).toBe(false));

  test('not when text is selected', () => {
    expect(answer('p', {}, pressed, 'p')).toBe(false);
  });

  test('not one that a script of the page made', () => {
    fakePage(STORY);
    expect(isPlainClick(new MouseEvent('click', plain), pressed, null)).toBe(false);
  });
});

describe('placeCard', () => {
  const card = { width: 300, height: 200 };
  const view = { width: 800, height: 600 };
  const line = (top: number, left = 100, right = 400) => ({ top, bottom: top + 20, left, right });

  test.each([
    ['below the words', [line(100)], 250, { left: 100, top: 130 }],
    ['below the last line of several', [line(100), line(120)], 250, { left: 100, top: 150 }],
    ['above them when there is no room below', [line(500)], 250, { left: 100, top: 290 }],
    ['inside the left edge', [line(100)], 20, { left: 8, top: 130 }],
    ['inside the right edge', [line(100)], 790, { left: 492, top: 130 }],
    ['inside the viewport beside words that fill it', [line(0), line(580)], 250, { left: 100, top: 392 }],
  ])('%s', (_, lines, x, expected) => {
    expect(placeCard(lines, x, card, view)).toEqual(expected);
  });

  test.each([
    ['above the viewport', [line(-60)]],
    ['below the viewport', [line(700)]],
    ['nowhere', []],
  ])('no place for words %s', (_, lines) => {
    expect(placeCard(lines, 250, card, view)).toBeNull();
  });
});
