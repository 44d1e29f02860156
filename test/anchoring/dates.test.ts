import { expect, it } from 'vitest';
import { hanDates } from '../../src/anchoring/kinds/dates.ts';

const WORDS =
  '周三 星期天 礼拜六 去年 今天 明日 前年 后天 当年 当晚 次日 翌日 同日 昨晚 本年 上周 下个月 本季度 上半年 中旬 上旬 月初 年底 季末 世纪 月中 上午 下午 凌晨 早上 清晨 中午 正午 晚上 傍晚 夜间 午夜 下半年 春季 夏天 秋季 冬天 近日 日前 目前 当前 此前 此后 公元前 除夕 春节 国庆 中秋 元旦 清明 端午';

it.each(WORDS.split(' '))('finds %s in a sentence', (word) => {
  expect(hanDates(`他们${word}，宣布`)).toContainEqual({ start: 2, end: 2 + word.length });
});
