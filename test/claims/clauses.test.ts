import { describe, expect, it } from 'vitest';
import { clauses } from '../../src/claims/clauses.ts';
import { cuesFor, isSpaced } from '../../src/claims/cues/lexicon.ts';
import { hits } from '../../src/claims/cues/matcher.ts';
import { pieces } from '../../src/claims/pieces.ts';
import { trim } from '../../src/claims/trim.ts';
import { modelFor } from '../../src/claims/weights.ts';

const all = (text: string) => ({ start: 0, end: text.length });

function cut(text: string, language: string): string[] {
  const found = hits(text, all(text), cuesFor(language));
  return clauses(text, all(text), found, modelFor(language).join, isSpaced(language)).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('pieces', () => {
  const pieced = (text: string, spaced: boolean) =>
    pieces(text, all(text), spaced).map(({ start, end, seam }) => [seam, text.slice(start, end).trim()]);

  it('cuts at marks and joining words', () => {
    expect(pieced('Prices rose, but wages fell; nobody knew why', true)).toEqual([
      ['first', 'Prices rose'],
      ['but', 'wages fell'],
      ['semicolon', 'nobody knew why'],
    ]);
    expect(pieced('进口上涨，出口下降——原因不明', false)).toEqual([
      ['first', '进口上涨'],
      ['comma', '出口下降'],
      ['dash', '原因不明'],
    ]);
  });

  it.each([
    ['figures', 'It cost 1,234,567 rubles at 9:45', true],
    ['times in Chinese', '比赛9：45开始', false],
    ['short brackets', 'The mayor (a doctor, and a poet) resigned', true],
    ['titles', '他读了《红楼梦，上》一书', false],
    ['defining relatives', 'The man who sold the world returned', true],
  ])('does not cut inside %s', (_, text, spaced) => {
    expect(pieced(text, spaced)).toHaveLength(1);
  });
});

describe('clauses', () => {
  it.each([
    [
      'two propositions with their own subjects',
      'en',
      "Russia controls the joint command, and 60% of Belarus' trade is settled in rubles, an oppressive chain!",
      ['Russia controls the joint command', "60% of Belarus' trade is settled in rubles", 'an oppressive chain'],
    ],
    [
      'contrast',
      'en',
      'Imports fell by 4% in May, while exports rose to 20 million tons',
      ['Imports fell by 4% in May', 'exports rose to 20 million tons'],
    ],
    ['a shared subject', 'zh', '进出口总值3.64万亿元，同比增长8%', ['进出口总值3.64万亿元', '同比增长8%']],
    ['semicolons', 'zh', '食品价格下降2.7%；非食品价格上涨0.9%', ['食品价格下降2.7%', '非食品价格上涨0.9%']],
  ])('parts %s', (_, language, text, expected) => {
    expect(cut(text, language)).toEqual(expected);
  });

  it.each([
    ['a date and what happened then', 'zh', '2021年3月，大桥正式通车'],
    ['a subject and its apposition', 'en', 'Anna Berg, a doctor from the coast, said the ward was full'],
    ['joined nouns', 'en', 'Farmers and fishers in the north received 30 million euros'],
    ['a reported clause', 'en', 'The ministry said that 40 people were killed'],
  ])('keeps together %s', (_, language, text) => {
    expect(cut(text, language)).toEqual([text]);
  });
});

describe('trim', () => {
  const trimmed = (text: string): string => {
    const { start, end } = trim(text, all(text));
    return text.slice(start, end);
  };

  it.each([
    ['  However, prices rose. ', 'prices rose'],
    ['，然而，价格上涨了。', '价格上涨了'],
    ['“prices rose', 'prices rose'],
    ['”价格上涨了！', '价格上涨了'],
    ['said “prices rose”.', 'said “prices rose”'],
    ['(prices rose', 'prices rose'],
    ['troops left the U.S.', 'troops left the U.S.'],
    ['-3.5 degrees', '-3.5 degrees'],
    ['……', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(trimmed(text)).toBe(expected);
  });
});
