import { describe, expect, it } from 'vitest';
import { CLAIM_TYPES } from '../../src/claims/claim.ts';
import { findClaims } from '../../src/claims/find.ts';

const quotes = (text: string, language: string): string[] => findClaims(text, language).map((claim) => claim.quote);

describe('findClaims', () => {
  it('finds a figure that opens a sentence', () => {
    const text =
      "Russia has deployed tactical nuclear weapons and controlled the command of joint forces. 60% of Belarus' trade is settled in rubles.";
    expect(quotes(text, 'en')).toContain("60% of Belarus' trade is settled in rubles");
  });

  it('finds claims smaller than a sentence, without the aside', () => {
    const text =
      "Russia controls the joint command, and 60% of Belarus' trade is settled in rubles, an oppressive chain!";
    expect(quotes(text, 'en')).toEqual([
      'Russia controls the joint command',
      "60% of Belarus' trade is settled in rubles",
    ]);
  });

  it.each([
    ['en', 'The factory employed 4,200 people in 2019.', 'The factory employed 4,200 people in 2019'],
    ['en', 'However, parliament passed the budget on Tuesday.', 'parliament passed the budget on Tuesday'],
    [
      'en',
      'The minister said that the bridge would close in June.',
      'The minister said that the bridge would close in June',
    ],
    [
      'en',
      'Unemployment fell to 3.1 percent in March, the lowest rate since 1999.',
      'Unemployment fell to 3.1 percent in March',
    ],
    ['zh', '今年前4个月，全市货物进出口总值达到320亿元，同比增长6.1%。', '同比增长6.1%'],
    ['zh', '2023年10月，两国签署了渔业合作协议。', '2023年10月，两国签署了渔业合作协议'],
    ['zh', '发布会上，水务局局长表示，水库蓄水量比去年减少三成。', '水库蓄水量比去年减少三成'],
    [
      'de',
      'Der Umsatz stieg 2023 um 12 % auf 3,4 Milliarden Euro.',
      'Der Umsatz stieg 2023 um 12 % auf 3,4 Milliarden Euro',
    ],
    ['ru', 'В 2023 году экспорт вырос на 15%.', 'В 2023 году экспорт вырос на 15%'],
  ])('%s: in "%s" finds "%s"', (language, text, quote) => {
    expect(quotes(text, language).some((found) => found.includes(quote))).toBe(true);
  });

  it.each([
    ['en', 'What a wonderful day!'],
    ['en', 'We must never give up hope.'],
    ['en', 'Why should you care?'],
    ['en', 'Click here to subscribe to our newsletter'],
    ['zh', '让我们携手努力，共同谱写美好的新篇章！'],
    ['zh', '难道这不令人感动吗？'],
    ['zh', '责任编辑：王小明'],
    ['zh', '图片来源：本报资料'],
    ['de', 'Wir müssen endlich handeln!'],
  ])('%s: finds nothing in "%s"', (language, text) => {
    expect(quotes(text, language)).toEqual([]);
  });

  it('says why, where, and of what type', () => {
    const text = '海关总署周四发布数据：四月出口总值2.1万亿元，同比增长5.1%。';
    const claims = findClaims(text, 'zh');
    const growth = claims.find((claim) => claim.quote === '同比增长5.1%');
    expect(growth?.type).toBe('quantity');
    expect(growth?.reasons.map((reason) => [reason.cue, text.slice(reason.start, reason.end)])).toContainEqual([
      'percentage',
      '5.1%',
    ]);
    for (const claim of claims) expect(CLAIM_TYPES).toContain(claim.type);
  });

  it('ranks a figure above a plain state of affairs', () => {
    const text = 'The town lies on a river.\nIts council spent $40 million on a new bridge in 2021.';
    const worths = new Map(findClaims(text, 'en').map((claim) => [claim.quote, claim.worth]));
    const figure = Math.max(...[...worths].filter(([quote]) => quote.includes('$40')).map(([, worth]) => worth));
    const plain = Math.max(0, ...[...worths].filter(([quote]) => quote.includes('river')).map(([, worth]) => worth));
    expect(figure).toBeGreaterThan(plain);
  });

  it('takes any tag, and reads its first part', () => {
    const text = '同比增长5.1%。';
    expect(findClaims(text, 'zh-Hant-TW')).toEqual(findClaims(text, 'zh'));
    expect(findClaims('In 2023 exports grew by 4%.', '')).toHaveLength(1);
  });
});
