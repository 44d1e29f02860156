import { expect, it } from 'vitest';
import { languageOf } from '../../src/article/language.ts';

it.each([
  ['zh', '白俄罗斯60%的贸易以卢布结算，比去年同期提高了7.2个百分点。', ''],
  ['zh', '苹果公司（Apple Inc.）发布了MacBook Pro和iPhone 15 Pro Max，售价9999元起。', 'en'],
  ['zh-Hant', '白俄羅斯經濟部說，今年第一季度六成貿易以盧布結算，這個比例還會增長。', 'zh-CN'],
  ['zh', '白俄罗斯经济部说，今年第一季度六成贸易以卢布结算，这个比例还会增长。', 'zh-TW'],
  ['ja', '東京株式市場で日経平均株価が反発し、前日比60円高で取引を終えた。', 'zh'],
  ['ko', '올해 1분기 벨라루스 무역의 60%가 루블화로 결제됐다.', ''],
  ['ru', 'Белоруссия рассчитывается в рублях за 60% торговли.', 'en'],
  ['uk', 'Білорусь розраховується в рублях за 60% торгівлі.', 'uk-UA'],
  ['ar', 'تتم تسوية 60% من تجارة بيلاروسيا بالروبل.', 'ar'],
  ['fa', 'شصت درصد تجارت بلاروس با روبل تسویه می‌شود.', 'fa-IR'],
  ['en', 'The report says that 60% of trade is settled in rubles, and that it has grown for three years.', ''],
  ['en', 'The report says that 60% of trade is settled in rubles, and that it has grown for three years.', 'zh-CN'],
  ['de', 'Die Regierung hat mit der Bank nicht über den Handel gesprochen, und das ist ein Problem.', 'en'],
  ['fr', 'Le rapport est clair : les échanges sont réglés en roubles pour une part qui augmente dans les régions.', ''],
  ['cs', 'Ministerstvo oznámilo, že most bude otevřen v květnu, dva roky po termínu.', 'cs'],
  ['und', '60% 40% 1,234', 'en'],
])('%s: %s (declared "%s")', (language, text, declared) => {
  expect(languageOf(text, declared)).toBe(language);
});
