import { describe, expect, it } from 'vitest';
import { figureAt } from '../../src/anchoring/figures.ts';
import { folded } from '../../src/anchoring/folded.ts';

describe('folded', () => {
  it.each([
    ['60 %，约 3、4月', '60 %约3、4月'],
    ['A – B, x-y; 2019–2023', 'A B x-y 2019-2023'],
    ['他说：“增长５％”。', '他说"增长5%"'],
    ['It’s ‘so’ — the workers’ day', 'It\'s "so" the workers\' day'],
    ['國際貿易，皇后以後', '国际贸易皇后以後'],
    ['cafe\u0301 -5, 10⁶', 'café -5 10⁶'],
  ])('%s → %s', (original, text) => {
    expect(folded(original).text).toBe(text);
  });

  it('knows the way back', () => {
    const { text, from, to } = folded('甲， 乙');
    expect([text, [...from], [...to]]).toEqual(['甲乙', [0, 3], [1, 4]]);
  });
});

describe('figureAt', () => {
  it.each([
    ['12,000', 'n12000'],
    ['1.2万', 'n12000'],
    ['三亿五千万', 'n350000000'],
    ['a million', 'n1000000'],
    ['六成', 'p0.6'],
    ['百分之六十', 'p0.6'],
    ['three fifths', 'p0.6'],
    ['60 per cent', 'p0.6'],
    ['½', 'p0.5'],
    ['-5', 'n-5'],
    ['10⁶', '=10⁶'],
    ['1,5', '=1,5'],
    ['第三', 'o3'],
  ])('%s is worth %s', (words, key) => {
    expect(figureAt(words, 0)).toMatchObject({ key, end: words.length });
  });

  it.each(['一些', '千方百计', 'someone', '大'])('%s is no figure', (words) => {
    expect(figureAt(words, 0)).toBeNull();
  });
});
