/** Units and currencies. */
import type { Span } from '../../span.ts';
import { Beginnings, stretches } from '../beginnings.ts';
import { CURRENCY_WORD, KOREAN_UNIT, UNIT_WORD } from './unit-words.ts';

const CURRENCIES =
  '人民币|美元|欧元|英镑|日元|日圆|卢布|卢比|港元|港币|澳元|加元|韩元|台币|新台币|法郎|瑞郎|泰铢|铢|迪拉姆|里亚尔|第纳尔|谢克尔|兹罗提|坚戈|格里夫纳|円|ドル|ユーロ|ウォン|ポンド|ルーブル|人民元|比索|里拉|越南盾|新元|令吉|美金|元';
const HAN_UNITS =
  `${CURRENCIES}|キロメートル|メートル|キロ|トン|パーセント|時間|分間|年間|か月|カ月|ヶ月|日間|週間|千瓦时|兆瓦时|吉瓦时|兆瓦|吉瓦|千瓦|度电|摄氏度|华氏度|平方公里|平方千米|平方米|立方米|公里|千米|英里|海里|分米|厘米|毫米|微米|纳米|英尺|英寸|米|` +
  '公顷|英亩|亩|万吨|公吨|吨|公斤|千克|毫克|微克|克|市斤|斤|磅|盎司|毫升|升|加仑|桶|小时|分钟|秒钟|秒|个百分点|百分点|个基点|基点|个月|个季度|个星期|星期|年|月|周|天|日|' +
  '万人次|人次|户|人|万|亿|倍|成|折|岁|届|度|票|分贝|赫兹|马力|节|兆|个|名|位|家|辆|台|架|艘|枚|例|起|件|套|所|座|条|项|次';
const HAN_AT = new RegExp(`(?:${HAN_UNITS})`, 'uy');
const HAN_CURRENCY = new RegExp(`(?:${CURRENCIES.replace(/\|元$/, '')})`, 'uy');
const SYMBOL = /^(?:[$€£¥￥₽₩₹₺₴₫฿%‰°]|℃|℉)$/u;
const ENGLISH = new RegExp(
  '^(?:dollars?|cents?|euros?|pounds?|sterling|rubles?|roubles?|yuan|renminbi|RMB|CNY|USD|EUR|GBP|RUB|JPY|yen|won|rupees?|francs?|pesos?|liras?|hryvnias?|baht|dinars?|dirhams?|riyals?|shekels?|crowns?|kron(?:a|or|er)|zlotys?|' +
    'kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|m|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|feet|foot|ft|inch(?:es)?|yards?|hectares?|ha|acres?|tons?|tonnes?|kilograms?|kilos?|kg|grams?|g|milligrams?|mg|lbs?|ounces?|oz|' +
    'barrels?|lit(?:er|re)s?|gallons?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|quarters?|degrees?|celsius|fahrenheit|kelvin|watts?|kilowatts?|megawatts?|gigawatts?|terawatts?|kw|mw|gw|tw|kwh|mwh|gwh|twh|joules?|' +
    'percent|percentage|points?|basis|bps|mph|kph|knots?|million|billion|trillion|thousand|hundred|dozen|square|cubic|times|fold|per|cent|h|hrs?|mins?|secs?)$',
  'iu',
);

/** Whether an English word, or a sign, is a unit or a currency. */
export function isUnit(word: string): boolean {
  return ENGLISH.test(word) || SYMBOL.test(word) || UNIT_WORD.test(word) || KOREAN_UNIT.test(word);
}

/** Whether an English word is one wherever it stands, figure or none: a currency. */
export function isCurrency(word: string): boolean {
  if (CURRENCY_WORD.test(word)) return true;
  return /^(?:[$€£¥₽₩₹₺₴]|dollars?|euros?|sterling|rubles?|roubles?|yuan|renminbi|RMB|CNY|USD|EUR|GBP|RUB|JPY|yen|rupees?|francs?|pesos?|liras?|hryvnias?|baht|dinars?|dirhams?|riyals?|shekels?|zlotys?)$/iu.test(
    word,
  );
}

/** The stretch that is the Chinese unit of a figure that ends at `at`; null when none follows. */
export function hanUnitAfter(text: string, at: number): Span | null {
  const start = '多余来几 '.includes(text.charAt(at)) && at < text.length ? at + 1 : at;
  let end = start;
  for (let turn = 0; turn < 3; turn++) {
    HAN_AT.lastIndex = end;
    const found = HAN_AT.exec(text);
    if (!found) break;
    end += found[0].length;
  }
  return end > start ? { start, end } : null;
}

/** Where Chinese units stand that something is counted by: 每桶, 元/吨; and currencies, figure or none. */
export function hanUnits(text: string): Span[] {
  const per = stretches(text, PER, PER_FIRST).flatMap(({ end }) => hanUnitAfter(text, end) ?? []);
  return [...per, ...stretches(text, HAN_CURRENCY, CURRENCY_FIRST)];
}

const PER = /[每/]/y;
const PER_FIRST = new Beginnings('每/');
const CURRENCY_FIRST = new Beginnings(CURRENCIES.split('|'));
