import { describe, expect, test, vi } from 'vitest';
import { CUES } from '../../src/claims/cues/cue.ts';
import { cardWords } from '../../src/content/words.ts';
import { CallError } from '../../src/messages/send.ts';

vi.mock('../../src/browser.ts', () => ({ browser: {} }));

describe.each(['en', 'zh_CN'])('the card in %s', (locale) => {
  const words = cardWords(locale);

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
    expect(words.failed(new TypeError('x is undefined'))).toBe(words.failed(new CallError('unexpected', '')));
  });

  test('names the label it gave', () => {
    expect(words.labelled('opinion')).toContain(words.labels.opinion);
  });
});

test('a language without words counts as English', () => {
  expect(cardWords('fr')).toMatchObject({ language: 'en', title: cardWords('en').title });
});
