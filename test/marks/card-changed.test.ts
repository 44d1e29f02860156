// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { openCard, settle } from './fake-card.ts';
import { fireTrusted } from './fake-page.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en-US' } } }));

describe('words that were changed', () => {
  // "60% is settled in rubles" stands from 12; it was "45% is settled in euros"
  const changed = {
    was: '45% is settled in euros',
    changes: [
      { from: { start: 0, end: 3 }, to: { start: 12, end: 15 } },
      { from: { start: 18, end: 23 }, to: { start: 30, end: 36 } },
    ],
  };

  test.each([
    ['en', 'The words were changed', '“Verified” was given to the earlier words.', 'It holds for the new words too'],
    ['zh_CN', '文字已被改动', '“属实”标注的是当时的文字。', '对新文字同样成立'],
  ])(
    '%s: both versions with what differs, whose label it is, and the way to keep it',
    async (locale, title, given, keep) => {
      const { actions, find, mark, root } = openCard({ locale, mark: { label: 'verified', changed } });
      const texts = (selector: string) => [...(root()?.querySelectorAll(selector) ?? [])].map((one) => one.textContent);
      expect(find('h2').textContent).toBe(title);
      expect(texts('dd')).toEqual(['45% is settled in euros', '60% is settled in rubles']);
      expect(texts('del')).toEqual(['45%', 'euros']);
      expect(texts('ins')).toEqual(['60%', 'rubles']);
      expect(find('.why p').textContent).toBe(given);
      expect(find('.keep').textContent).toBe(keep);
      fireTrusted(find('.keep'), 'click');
      await settle();
      expect(actions.keep.mock.calls).toEqual([[mark.id]]);
      expect(texts('del, ins')).toEqual([]);
    },
  );

  test('says nothing of a label where there is none', () => {
    const { root } = openCard({ mark: { changed } });
    expect(root()?.querySelector('.why p')).toBeNull();
  });
});
