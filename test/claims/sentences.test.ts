import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE, sentences } from '../../src/claims/sentences.ts';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Each case is a text written as the list of its sentences; the text is the list joined by `glue`. */
const cases: { name: string; parts: string[]; glue: string }[] = [
  { name: 'a figure opens a sentence', parts: ['They command joint forces.', '60% of trade is in rubles.'], glue: ' ' },
  { name: 'a quotation opens a sentence', parts: ['It rained.', '“We left,” she said.'], glue: ' ' },
  { name: 'questions and exclamations', parts: ['Who pays?', 'Nobody!', 'That is all.'], glue: ' ' },
  { name: 'closing quotes stay with the sentence before', parts: ['He said: “We won.”', 'Then he left.'], glue: ' ' },
  { name: 'closing brackets stay too', parts: ['(It was late.)', 'They slept.'], glue: ' ' },
  { name: 'an acronym that ends the sentence', parts: ['They live in the U.S.', 'The house is big.'], glue: ' ' },
  { name: 'a company name that ends the sentence', parts: ['He works for Acme Inc.', 'It makes anvils.'], glue: ' ' },
  { name: 'a year before the stop', parts: ['It opened in 2019.', 'Visitors came.'], glue: ' ' },
  { name: 'a heading without a stop', parts: ['Trade figures', 'Exports rose by 5.7%.'], glue: '\n' },
  { name: 'Chinese stops', parts: ['出口增长了5.7%。', '进口呢？', '也增长了！'], glue: '' },
  { name: 'a Chinese semicolon', parts: ['城市上涨0.3%；', '农村上涨0.4%。'], glue: '' },
  { name: 'Chinese closing quotes', parts: ['他说：“我们赢了。”', '然后他走了。'], glue: '' },
  { name: 'a Chinese sentence before a Latin one', parts: ['会议结束了。', 'The meeting is over.'], glue: '' },
  { name: 'a narrow mark between Chinese characters', parts: ['价格上涨了!', '大家都很吃惊。'], glue: '' },
  { name: 'Hindi and Arabic stops', parts: ['यह पहला है।', 'यह दूसरा है।', 'هل هذا صحيح؟', 'نعم'], glue: ' ' },
];

/** What must stay one sentence. */
const whole = [
  'U.S. troops left the base.',
  'Mr. Smith met Dr. Jones on Sept. 3 in St. Paul.',
  'J. K. Rowling and George W. Bush were there.',
  'The index fell 1.85 points, or 0.06%, to 3,120.18 on Nov. 18.',
  'It has a population of 1.4 million, i.e. more than before.',
  'The meeting begins at 9 a.m. on Monday.',
  '“Is that so?” she asked.',
  'See No. 7 of the list at example.com for more.',
  'Am 3. Mai 2024 begann die Messe.',
  '1. Exports grew in April',
  '今年前4个月，进出口总值13.81万亿元，同比增长5.7%。',
  '运行的版本是V2.0系统。',
  '港口、铁路……都恢复了。',
];

describe('sentences', () => {
  it.each(cases)('splits: $name', ({ parts, glue }) => {
    expect(split(parts.join(glue))).toEqual(parts);
  });

  it.each(whole)('keeps whole: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('leaves out stretches without a letter or digit', () => {
    expect(split('***\n\n……\n- - -\nOne.')).toEqual(['One.']);
    expect(split('')).toEqual([]);
  });

  it('cuts what is too long after a comma, and never inside a surrogate pair', () => {
    const long = `${'长'.repeat(700)}，${'句'.repeat(700)}`;
    expect(split(long)).toEqual([`${'长'.repeat(700)}，`, '句'.repeat(700)]);
    const pairs = split(`x${'𠀀'.repeat(MAX_SENTENCE)}`);
    expect(pairs.join('')).toBe(`x${'𠀀'.repeat(MAX_SENTENCE)}`);
    for (const part of pairs) {
      expect(part.length).toBeLessThanOrEqual(MAX_SENTENCE);
      expect(part.isWellFormed()).toBe(true);
    }
  });
});
