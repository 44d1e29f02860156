import { describe, expect, it } from 'vitest';
import { Opening } from '../../src/claims/opening.ts';

describe('an opening', () => {
  const time = new Opening('\\d{1,4}[年月]|今[年天](?!气)|近日');
  const condition = new Opening('(?:if|unless)\\b,?\\s?', true);

  it.each([
    ['2024年以来', true],
    ['今天下午', true],
    ['今天气温', false],
    ['今后', false],
    ['在2024年', false],
    ['', false],
  ])('of "%s" is told: %s', (words, expected) => {
    expect(time.test(words)).toBe(expected);
  });

  it('is found in either case where that does not count', () => {
    expect(['if so', 'Unless', 'iffy', 'as if'].map((words) => condition.test(words))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('says how much it takes', () => {
    expect(['If, then', 'unless it', 'then'].map((words) => condition.lengthIn(words))).toEqual([4, 7, 0]);
  });

  it('may not begin with anything', () => {
    expect(() => new Opening('[^年]月')).toThrow();
  });
});
