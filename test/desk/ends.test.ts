// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moved, type Step } from '../../src/annotations/ends.ts';
import { browser, fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, close, open, press, TAB } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(() => fillIn());
afterEach(() => {
  close();
  vi.clearAllMocks();
});

describe('an end', () => {
  const cut = (text: string, from: string, end: 'start' | 'end', by: 1 | -1, step: Step, language = 'en') => {
    const start = text.indexOf(from);
    const span = moved(text, { start, end: start + from.length }, end, by, step, language);
    return text.slice(span.start, span.end);
  };
  const TEXT = 'Trade rose by 60% in May, he said.';

  it.each([
    ['end', 1, 'rose by 60% in'],
    ['end', -1, 'rose by 60'],
    ['start', 1, 'by 60%'],
    ['start', -1, 'Trade rose by 60%'],
  ] as const)('%s moves by a word (%i)', (end, by, expected) => {
    expect(cut(TEXT, 'rose by 60%', end, by, 'word')).toBe(expected);
  });

  it('moves by a word of Chinese, and by one character', () => {
    expect(cut('北京大学的学生人数增长了三成。', '学生人数', 'end', 1, 'word', 'zh-CN')).toBe('学生人数增长');
    expect(cut('北京大学的学生人数增长了三成。', '学生人数', 'end', 1, 'grapheme', 'zh-CN')).toBe('学生人数增');
    expect(cut('a 👩‍👩‍👧 b', 'a ', 'end', 1, 'grapheme')).toBe('a 👩‍👩‍👧');
  });

  it('stays where nothing would be left, or the text ends; whatever a page calls its language', () => {
    expect(cut(TEXT, 'Trade', 'end', -1, 'word')).toBe('Trade');
    expect(cut(TEXT, 'Trade', 'start', -1, 'word')).toBe('Trade');
    expect(cut(TEXT, 'Trade', 'end', 1, 'word', 'no language')).toBe('Trade rose');
  });
});

describe('moving the ends of a claim by keys', () => {
  const TEXT = 'Trade rose by 60% in May, he said.';
  async function bounding() {
    const background = new Background(articleView([claim('a', { quote: 'rose by 60%' })]));
    const answer = browser.runtime.sendMessage.getMockImplementation();
    browser.runtime.sendMessage.mockImplementation(async (message) =>
      message.call === 'around'
        ? { value: { text: TEXT, start: 400, span: { start: 6, end: 17 } } }
        : answer?.(message),
    );
    await open();
    await press('b');
    return background;
  }

  it('shows the words as they change, and keeps them at Enter', async () => {
    const background = await bounding();
    expect(document.activeElement?.classList.contains('ends')).toBe(true);
    await press('ArrowRight');
    await press('ArrowLeft', { shiftKey: true });
    expect(document.querySelector('.ends mark')?.textContent).toBe('Trade rose by 60% in');
    await press('Enter');
    expect(background.calls('adjust')).toEqual([{ tab: TAB, claim: 'a', start: 400, end: 420 }]);
    expect(document.querySelector('.ends')).toBeNull();
    expect(document.activeElement?.id).toBe('claim-a');
  });

  it('follows the way that arrows point in a script that runs from right to left', async () => {
    await bounding();
    const words = document.querySelector<HTMLElement>('.ends .quote');
    if (words) words.style.direction = 'rtl';
    await press('ArrowLeft');
    expect(document.querySelector('.ends mark')?.textContent).toBe('rose by 60% in');
    await press('ArrowRight');
    expect(document.querySelector('.ends mark')?.textContent).toBe('rose by 60%');
  });

  it('changes nothing at Escape', async () => {
    const background = await bounding();
    await press('ArrowRight');
    await press('Escape');
    expect(background.calls('adjust')).toEqual([]);
    expect(document.activeElement?.id).toBe('claim-a');
  });
});
