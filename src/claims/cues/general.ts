/** Cues that need no knowledge of the language: figures, money, percentages, dates in digits, names of laws in brackets. */
import { type Cue, characters } from './cue.ts';

/** A number as written in news: 1,234.5 or 13.81 or 27 934,02. Bounded, so that a hostile run of digits costs a constant a place. */
export const NUMBER = '(?<![\\d.,])\\d{1,15}(?:[.,]\\d{1,6}){0,4}';

/** Cues for every language. */
export const GENERAL: readonly Cue[] = [
  characters('percentage', `${NUMBER}\\s?[%％‰]`),
  characters('amount', `(?:[$€£¥￥₽₩₹₺₴]|\\b(?:US|A|HK|C)\\$)\\s?\\d{1,15}(?:[.,]\\d{1,6}){0,4}`),
  characters('amount', `${NUMBER}\\s?[€£₽₩₹₺₴]`),
  characters('amount', `${NUMBER}\\s?(?:USD|EUR|GBP|RUB|CNY|RMB|JPY)\\b`),
  characters('count', `${NUMBER}\\s?(?:km|kg|mm|cm|MW|GW|TWh|kWh|ha|km²|m²|°C|℃)(?![\\p{L}])`),
  characters('number', NUMBER),
  characters('date', '(?<!\\d)(?:1[5-9]|20)\\d\\d(?![\\d%％]|[.,]\\d)'),
  characters('date', '(?<!\\d)\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}(?!\\d)'),
  characters('law', '《[^《》\\n]{1,40}(?:法|条例|规定|办法|协定|协议|条约|公约|宪法|法案|规则|意见|通知|决定|方案)》'),
  characters('quotation', '[“«„「『][^“”«»„「」『』\\n]{1,60}[”»“」』]'),
  characters('question', '[?？؟]'),
  characters('exclamation', '[!！]'),
  characters('boilerplate', 'https?://|www\\.|©|(?<=[\\w.])@[\\w]{1,30}\\.[a-z]{2,6}'),
];
