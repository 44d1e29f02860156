import { describe, expect, test, vi } from 'vitest';
import { cardText } from '../../src/background/card-text.ts';
import { CUES } from '../../src/claims/cues/cue.ts';
import { cardWords } from '../../src/content/words.ts';
import { setLocale } from '../../src/i18n.ts';
import { nameOf } from '../../src/marks/card-view.ts';
import { CallError } from '../../src/messages/send.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en-US' } } }));

describe.each(['en', 'zh_CN'] as const)('the card in %s', async (locale) => {
  await setLocale(locale);
  const words = cardWords(cardText());

  test.each(CUES)('has words for the cue %s', (cue) => {
    expect(words.cue(cue)).toMatch(/\S/);
  });

  test.each(['constructor', 'no-such-cue'])('has none for %s', (cue) => {
    expect(words.cue(cue)).toBeNull();
  });

  test('says what failed, each failure in words of its own', () => {
    const said = (['storage', 'storage-full', 'no-claim', 'no-article', 'no-popup', 'unexpected'] as const).map(
      (code) => words.failed(new CallError(code, '')),
    );
    expect(new Set(said).size).toBe(said.length);
    expect(words.failed(Object.assign(new Error(), { code: 'storage-full' }))).toBe(said[1]);
    expect(words.failed(new TypeError('x is undefined'))).toBe(words.failed(new CallError('unexpected', '')));
  });

  test('names the label it gave', () => {
    expect(words.labelled(nameOf(words, 'opinion'))).toContain(words.labels.opinion);
  });
});

test('what did not come with the marks is left empty, never undefined', () => {
  const words = cardWords({ language: 'en', words: {} });
  expect([words.title, words.labelled('opinion'), words.cue('date'), words.failed(new Error('x'))]).toEqual([
    '',
    '',
    null,
    '',
  ]);
});
