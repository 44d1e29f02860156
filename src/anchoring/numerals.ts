/** What words for numbers are worth. */

/** English numbers up to ninety. */
export const SMALL: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Words of size, English and Chinese. */
export const LARGE: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  тыс: 1e3,
  млн: 1e6,
  млрд: 1e9,
  трлн: 1e12,
  mio: 1e6,
  mrd: 1e9,
  millionen: 1e6,
  milliarden: 1e9,
  millones: 1e6,
  millone: 1e6,
  milhões: 1e6,
  milhõe: 1e6,
  milioni: 1e6,
  miliardi: 1e9,
  milliard: 1e9,
  juta: 1e6,
  miliar: 1e9,
  milyon: 1e6,
  milyar: 1e9,
  億: 1e8,
  兆: 1e12,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};

/** English ordinals; `second` is left out, being a unit of time as well. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};

/** What the parts of English fractions divide by. */
export const PARTS: Readonly<Record<string, number>> = { ...ORDINALS, half: 2, halves: 2, quarter: 4 };

/** Fractions in one character. */
export const VULGAR: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
};

const HAN_DIGIT = '零一二三四五六七八九';

const digitOf = (char: string): number => HAN_DIGIT.indexOf(char.replace('〇', '零').replace(/[两兩]/, '二'));

/** What a Chinese numeral is worth: 三亿五千万, 一万二千三百, 五点二亿, 二〇二三. */
export function hanValue(words: string): number {
  const decimal = /^(.+)点([^万亿]+)([万亿]*)$/u.exec(words);
  if (decimal) {
    const [, whole = '', part = '', size = ''] = decimal;
    return (hanValue(whole) + Number(`0.${Array.from(part, digitOf).join('')}`)) * hanSize(size);
  }
  for (const size of ['亿', '万'] as const) {
    const cut = words.lastIndexOf(size);
    if (cut >= 0) return Math.max(1, hanValue(words.slice(0, cut))) * hanSize(size) + hanValue(words.slice(cut + 1));
  }
  if (!/[十百千]/u.test(words)) return words === '' ? 0 : Number(Array.from(words, digitOf).join(''));
  let [total, current] = [0, -1];
  for (const char of words) {
    const size = char === '十' ? 10 : (LARGE[char] ?? 0);
    if (size > 0) total += (current < 0 ? 1 : current) * size;
    current = size > 0 ? -1 : digitOf(char);
  }
  return total + Math.max(0, current);
}

const hanSize = (words: string): number => Array.from(words).reduce((size, char) => size * (LARGE[char] ?? 1), 1);

/** What a run of English number words is worth: two, hundred, fifty. */
export function englishValue(parts: readonly string[]): number {
  let [total, section] = [0, 0];
  for (const word of parts) {
    const size = LARGE[word];
    if (size === undefined) section += SMALL[word] ?? 0;
    else if (size >= 1000) {
      total += Math.max(1, section) * size;
      section = 0;
    } else section = Math.max(1, section) * size;
  }
  return total + section;
}
