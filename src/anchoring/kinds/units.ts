/** Units and currencies. */
import type { Span } from '../../span.ts';
import { Beginnings, stretches } from '../beginnings.ts';
import { CURRENCY_WORDS, KOREAN_UNIT, UNIT_WORDS } from './unit-words.ts';
import { words } from './words.ts';

const CURRENCIES =
  '人民币|美元|欧元|英镑|日元|日圆|卢布|卢比|港元|港币|澳元|加元|韩元|台币|新台币|法郎|瑞郎|泰铢|铢|迪拉姆|里亚尔|第纳尔|谢克尔|兹罗提|坚戈|格里夫纳|円|ドル|ユーロ|ウォン|ポンド|ルーブル|人民元|比索|里拉|越南盾|新元|令吉|美金|元';
const HAN_UNITS =
  `${CURRENCIES}|キロメートル|メートル|キロ|トン|パーセント|時間|分間|年間|か月|カ月|ヶ月|日間|週間|千瓦时|兆瓦时|吉瓦时|兆瓦|吉瓦|千瓦|度电|摄氏度|华氏度|平方公里|平方千米|平方米|立方米|公里|千米|英里|海里|分米|厘米|毫米|微米|纳米|英尺|英寸|米|` +
  '公顷|英亩|亩|万吨|公吨|吨|公斤|千克|毫克|微克|克|市斤|斤|磅|盎司|毫升|升|加仑|桶|小时|分钟|秒钟|秒|个百分点|百分点|个基点|基点|个月|个季度|个星期|星期|年|月|周|天|日|' +
  '万人次|人次|户|人|万|亿|倍|成|折|岁|届|度|票|分贝|赫兹|马力|节|兆|个|名|位|家|辆|台|架|艘|枚|例|起|件|套|所|座|条|项|次';
const HAN_AT = new RegExp(`(?:${HAN_UNITS})`, 'uy');
const HAN_CURRENCY = new RegExp(`(?:${CURRENCIES.replace(/\|元$/, '')})`, 'uy');
/** Currencies, as words and as signs. */
const CURRENCY_NAMES =
  '$ € £ ¥ ₽ ₩ ₹ ₺ ₴ dollars dollar euros euro sterling rubles ruble roubles rouble yuan renminbi rmb cny usd eur gbp rub ' +
  'jpy yen rupees rupee francs franc pesos peso liras lira hryvnias hryvnia baht dinars dinar dirhams dirham riyals riyal ' +
  'shekels shekel zlotys zloty';
const MEASURES =
  'cents cent pounds pound won crowns crown krona kronor kroner kilometers kilometer kilometres kilometre km miles mile ' +
  'meters meter metres metre m centimeters centimeter centimetres centimetre cm millimeters millimeter millimetres ' +
  'millimetre mm feet foot ft inches inch yards yard hectares hectare ha acres acre tons ton tonnes tonne kilograms ' +
  'kilogram kilos kilo kg grams gram g milligrams milligram mg lbs lb ounces ounce oz barrels barrel liters liter litres ' +
  'litre gallons gallon seconds second minutes minute hours hour days day weeks week months month years year decades ' +
  'decade quarters quarter degrees degree celsius fahrenheit kelvin watts watt kilowatts kilowatt megawatts megawatt ' +
  'gigawatts gigawatt terawatts terawatt kw mw gw tw kwh mwh gwh twh joules joule percent percentage points point basis ' +
  'bps mph kph knots knot million billion trillion thousand hundred dozen square cubic times fold per h hrs hr mins min ' +
  'secs sec';
const SIGNS = '￥ ₫ ฿ % ‰ ° ℃ ℉';
const ENGLISH_CURRENCIES = words(CURRENCY_NAMES);
const ENGLISH = words(CURRENCY_NAMES, MEASURES, SIGNS);
/** The first syllable of Korean script; no Korean word begins below it. */
const HANGUL = 0xac00;

/** Whether an English word, or a sign, is a unit or a currency. */
export function isUnit(word: string): boolean {
  const lower = word.toLowerCase();
  return ENGLISH.has(lower) || UNIT_WORDS.has(lower) || (word.charCodeAt(0) >= HANGUL && KOREAN_UNIT.test(word));
}

/** Whether an English word is one wherever it stands, figure or none: a currency. */
export function isCurrency(word: string): boolean {
  const lower = word.toLowerCase();
  return ENGLISH_CURRENCIES.has(lower) || CURRENCY_WORDS.has(lower);
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
