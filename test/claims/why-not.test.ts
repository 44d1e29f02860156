import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/claims/find.ts';
import { refusals } from '../../src/claims/why-not.ts';
import { overlap } from '../../src/span.ts';

const TEXT = 'Unemployment fell to 3.1 percent in March. We must never give up hope, my friends!';
const CHINESE =
  '今年一季度，全市进出口总额增长5.7%。这无疑是一幅令人振奋的壮丽画卷！我们必须携手努力，共同谱写新篇章。';

const said = (text: string, language: string) =>
  refusals(text, language).map(({ start, end, objections }) => [
    text.slice(start, end),
    objections.map((objection) => `${objection.cue}: ${text.slice(objection.start, objection.end)}`),
  ]);

describe('refusals', () => {
  it('names the sentences without a claim, and the wordings that speak against one', () => {
    const [[sentence, objections] = []] = said(TEXT, 'en');
    expect(sentence).toBe('We must never give up hope, my friends!');
    expect(objections).toContain('exhortation: We must');
    expect(objections).toContain('exclamation: !');
  });

  it('does so in Chinese, one answer a sentence', () => {
    const told = said(CHINESE, 'zh');
    expect(told.map(([sentence]) => sentence)).toEqual([
      '这无疑是一幅令人振奋的壮丽画卷！',
      '我们必须携手努力，共同谱写新篇章。',
    ]);
    expect(told[0]?.[1]).toContain('metaphor: 画卷');
    expect(told[1]?.[1]).toContain('exhortation: 携手');
  });

  it('speaks of no sentence in which a claim was found, and of none without words', () => {
    for (const [text, language] of [
      [TEXT, 'en'],
      [CHINESE, 'zh'],
    ] as const) {
      const claims = findClaims(text, language);
      expect(claims.length).toBeGreaterThan(0);
      for (const refusal of refusals(text, language))
        expect(claims.every((claim) => overlap(claim, refusal) === 0)).toBe(true);
    }
    expect(refusals('', 'zh')).toEqual([]);
    expect(refusals('7:30\n\nOK', 'en')).toEqual([]);
  });
});
