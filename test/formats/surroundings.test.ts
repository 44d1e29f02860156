import { describe, expect, it } from 'vitest';
import { surroundings } from '../../src/formats/surroundings.ts';

describe('what stands around a quote', () => {
  it.each([
    ['all of it, where the article is short', 'He said: ', '. So.', 9, 'He said: ', '. So.'],
    [
      'whole words, where it was cut off',
      'istry said on Monday in Minsk that ',
      ' by the end of the next fiscal ye',
      400,
      '…said on Monday in Minsk that ',
      ' by the end of the next fiscal…',
    ],
    [
      'Chinese as it was cut',
      '白俄罗斯海关总署星期一上午在明斯克向媒体记者们通报说，',
      '，比上年明显增加，是近五年来的最高水平，也好于预期',
      90,
      '…白俄罗斯海关总署星期一上午在明斯克向媒体记者们通报说，',
      '，比上年明显增加，是近五年来的最高水平，也好于预期…',
    ],
    [
      'no more, where a sentence ends',
      '',
      ', the strongest growth in many years.',
      0,
      '',
      ', the strongest growth in many years.',
    ],
    ['its own paragraph', 'Before.\nHe said: ', '.\nAfter.', 400, 'He said: ', '.'],
    ['nothing, where nothing is known', '', '', 400, '', ''],
  ])('is %s', (_, prefix, suffix, start, before, after) => {
    expect(surroundings({ prefix, suffix, start })).toEqual({ before, after });
  });
});
