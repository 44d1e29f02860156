/**
 * Figures as they are written in news, and what they are worth: `1.2万` and `12,000` are one, `60%`, `六成`, `百分之六十` and `three
 * fifths` are one. Two figures are equal only where their values are exactly so; a share and a plain number never are, nor are an
 * ordinal and a number. What is no plain number (a score, a time, a version, a range) is worth what it says, sign by sign.
 */

import { Beginnings } from './beginnings.ts';
import { englishValue, hanValue, LARGE, ORDINALS, PARTS, SMALL, VULGAR } from './numerals.ts';

/** A figure in a text: where it ends, and what it is worth. */
export interface Figure {
  /** Offset after its last unit. */
  readonly end: number;
  /** Equal for figures of equal value: `n12000`, `p0.6` (shares), `o3` (ordinals), `=10:30` (as written). */
  readonly key: string;
  /** The digits as written, without the words of size and share: equal digits with other words mean another unit. */
  readonly digits: string;
  /** The words of size and share behind or before the digits: 万, million, %, 成; '' where there are none. */
  readonly scale: string;
}

const ARABIC =
  /(?<sign>(?<!(?!\p{Script=Han})[\p{L}\p{N}]|[年月日号时分元])[-+±]|)(?<digits>\d+(?:[.,:/'-]\d+)*)(?<exponent>[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*)(?<fraction>[¼½¾⅐-⅞]?)(?<scale>\s?(?:万亿|亿|万|千万|百万|千(?!克|米|瓦|卡|伏|赫|年)|百(?!分|年)|trillion|billion|million|thousand|hundred|bn|tn|mn|dozen|тыс|млн|млрд|трлн|Mio|Mrd|Millionen|Milliarden|millones|milhões|milioni|miliardi|milliard|juta|miliar|milyon|milyar|億|兆|억|만|조)s?(?![\p{Script=Latin}\p{Script=Cyrillic}]))?(?<share>\s?(?:%|‰|成(?![为立功本员长人分果就交])|(?:per ?cent|pct)(?!age|\p{L})))?/uy;
const FRACTION = /[¼½¾⅐-⅞]/uy;
const HAN_DIGITS = '零〇一二两兩三四五六七八九';
const HAN_NUMBER = `[${HAN_DIGITS}十百千万亿]+(?:点[${HAN_DIGITS}]+[万亿]*)?`;
const HAN_SHARE = new RegExp(`(?:百分之|千分之)(?:负)?(?:${HAN_NUMBER}|\\d+(?:\\.\\d+)?)`, 'uy');
const HAN_FRACTION = new RegExp(`(?<parts>${HAN_NUMBER})分之(?<of>${HAN_NUMBER})`, 'uy');
const HAN = new RegExp(
  `(?<ordinal>第?)(?<number>${HAN_NUMBER})(?<half>半?)(?<share>成(?![为立功本员长人分果就交])(?:半)?)?`,
  'uy',
);
const ORDINAL_DIGITS = /第(\d+)/uy;
/** What a single Chinese numeral must stand before to count as one: 三人, 五天 — not 一些, 三亚, 千方百计. */
const COUNTED =
  /^(?:[个名人次年月日号倍岁家座所条项起天周位元吨米艘架辆台枚颗只头匹棵张片块本份届场批轮层套组队门种类度级代分秒点时刻届股桶斤亩成半季]|公里|小时|分钟|美元|欧元|英镑|卢布|国|省|市|县|村|党|军)/u;
const WORD = Object.keys(SMALL).join('|');
const SIZE = 'hundred|thousand|million|billion|trillion|dozen';
const ENGLISH_FRACTION = new RegExp(
  `(?:(?<top>${WORD}|a|an)[ -])?(?<part>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?= (?:of|the|a)\\b|\\b)`,
  'iuy',
);
const ENGLISH = new RegExp(
  `(?<words>(?:${WORD}|a(?= (?:${SIZE})))(?:[ -](?:and )?(?:${WORD}|${SIZE}))*)s?(?<share>\\s(?:per ?cent|pct)(?!age|\\p{L}))?(?!\\p{L})`,
  'iuy',
);
const ORDINAL = new RegExp(`(?:${Object.keys(ORDINALS).join('|')})(?!\\p{L})`, 'iuy');
const ARABIC_ORDINAL = /(\d+)(?:st|nd|rd|th)(?!\p{L})/uy;

const written = (value: number): string =>
  String(Number.isSafeInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12)));

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What a Chinese figure begins with. */
const HAN_FIRST = new Beginnings(`${HAN_DIGITS}十百千万亿第`);

/** Three letters in one number, whatever their case. */
const lead = (first: number, second: number, third: number): number =>
  ((first | 32) << 16) | ((second | 32) << 8) | (third | 32);
/** What an English figure begins with: few words do, and most need no further look. */
const ENGLISH_FIRST = new Set(
  [...Object.keys(SMALL), ...Object.keys(PARTS), 'an ', 'an-'].map((word) =>
    lead(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)),
  ),
);

/** The figure that begins at `at` of a folded text; null when none does. */
export function figureAt(text: string, at: number): Figure | null {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return arabicAt(text, at);
  if (unit >= 0x4e00) return HAN_FIRST.has(unit) ? hanAt(text, at) : null;
  if (unit < 128) return mayBeEnglish(unit, text, at) ? englishAt(text, at) : signedAt(text, at);
  if (unit === 0xb1) return signedAt(text, at);
  return (unit >= 0xbc && unit <= 0xbe) || (unit >= 0x2150 && unit <= 0x215e) ? vulgarAt(text, at) : null;
}

function mayBeEnglish(first: number, text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  const isArticle = (first | 32) === 97 && (second === 32 || second === 45);
  if (!isArticle && !ENGLISH_FIRST.has(lead(first, second, text.charCodeAt(at + 2)))) return false;
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function signedAt(text: string, at: number): Figure | null {
  return isDigit(text.charCodeAt(at + 1)) ? arabicAt(text, at) : null;
}

/** Digits and nothing else that belongs to the figure, which is the most frequent; null where that would need a closer look. */
function bareAt(text: string, at: number): Figure | null {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  const isLast = Number.isNaN(next) || (next >= 0x4e00 && next <= 0x9fff && !SCALES.has(next));
  if (!isLast || end === at || end - at > 12) return null;
  const digits = text.slice(at, end);
  return { end, key: `n${Number(digits)}`, digits, scale: '' };
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const SCALES = new Beginnings('万亿千百成億兆');

function arabicAt(text: string, at: number): Figure | null {
  const bare = bareAt(text, at);
  if (bare) return bare;
  const ordinal = match(ARABIC_ORDINAL, text, at);
  if (ordinal)
    return { end: at + ordinal[0].length, key: `o${Number(ordinal[1])}`, digits: ordinal[1] ?? '', scale: 'th' };
  const found = match(ARABIC, text, at);
  if (!found?.groups) return null;
  const { sign = '', digits = '', exponent = '', fraction = '', scale = '', share = '' } = found.groups;
  const end = at + found[0].length;
  const marks = { end, digits: sign + digits + exponent + fraction, scale: (scale + share).trim() };
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(digits);
  if (!plain || exponent !== '' || sign === '±') return { ...marks, key: `=${marks.digits}${marks.scale}` };
  const size = LARGE[scale.trim().toLowerCase().replace(/s$/, '')] ?? 1;
  const value = (sign === '-' ? -1 : 1) * (Number(digits.replaceAll(',', '')) + (VULGAR[fraction] ?? 0)) * size;
  return { ...marks, key: shareKey(value, share.trim()) };
}

function shareKey(value: number, share: string): string {
  if (share === '') return `n${written(value)}`;
  return `p${written(value / (share === '‰' ? 1000 : share.startsWith('成') ? 10 : 100))}`;
}

function vulgarAt(text: string, at: number): Figure | null {
  const found = match(FRACTION, text, at);
  return found && { end: at + 1, key: `p${written(VULGAR[found[0]] ?? 0)}`, digits: found[0], scale: '' };
}

function hanAt(text: string, at: number): Figure | null {
  const share = match(HAN_SHARE, text, at);
  if (share) {
    const [whole] = share;
    const words = whole.slice(3);
    const value = /\d/.test(words)
      ? Number(words)
      : hanValue(words.replace('负', '')) * (words.startsWith('负') ? -1 : 1);
    return {
      end: at + whole.length,
      key: shareKey(value, whole.startsWith('千') ? '‰' : '%'),
      digits: words,
      scale: whole.slice(0, 3),
    };
  }
  const fraction = match(HAN_FRACTION, text, at);
  if (fraction?.groups) {
    const { parts = '', of = '' } = fraction.groups;
    return {
      end: at + fraction[0].length,
      key: `p${written(hanValue(of) / hanValue(parts))}`,
      digits: fraction[0],
      scale: '',
    };
  }
  if (text.startsWith('一半', at)) return { end: at + 2, key: 'p0.5', digits: '一半', scale: '' };
  const numbered = match(ORDINAL_DIGITS, text, at);
  if (numbered)
    return { end: at + numbered[0].length, key: `o${Number(numbered[1])}`, digits: numbered[1] ?? '', scale: '第' };
  const found = match(HAN, text, at);
  if (!found?.groups) return null;
  const { ordinal = '', number = '', half = '', share: part = '' } = found.groups;
  const end = at + found[0].length;
  if (
    number.length === 1 &&
    ordinal === '' &&
    part === '' &&
    (!COUNTED.test(text.slice(end, end + 2)) || '百千万亿'.includes(number))
  )
    return null;
  const value = hanValue(number) + (half === '' ? 0 : 0.5);
  if (ordinal !== '') return { end, key: `o${written(value)}`, digits: number, scale: ordinal };
  return { end, key: shareKey(part.endsWith('半') ? value + 0.5 : value, part), digits: number + half, scale: part };
}

function englishAt(text: string, at: number): Figure | null {
  const fraction = match(ENGLISH_FRACTION, text, at);
  if (fraction?.groups && isPart(fraction.groups)) {
    const { top = 'a', part = '' } = fraction.groups;
    const parts = PARTS[part.toLowerCase()] ?? PARTS[part.toLowerCase().replace(/s$/, '')] ?? 1;
    return {
      end: at + fraction[0].length,
      key: `p${written((SMALL[top.toLowerCase()] ?? 1) / parts)}`,
      digits: fraction[0].toLowerCase(),
      scale: '',
    };
  }
  const ordinal = match(ORDINAL, text, at);
  if (ordinal)
    return {
      end: at + ordinal[0].length,
      key: `o${ORDINALS[ordinal[0].toLowerCase()]}`,
      digits: ordinal[0].toLowerCase(),
      scale: '',
    };
  const found = match(ENGLISH, text, at);
  if (!found?.groups) return null;
  const { words = '', share = '' } = found.groups;
  const parts = words
    .toLowerCase()
    .split(/[ -]+/)
    .filter((word) => word !== 'and' && word !== 'a');
  const scales = parts.filter((word) => LARGE[word] !== undefined);
  const digits = parts.filter((word) => LARGE[word] === undefined).join(' ');
  return {
    end: at + found[0].length,
    key: shareKey(englishValue(parts), share.trim()),
    digits,
    scale: [...scales, share.trim()].join(' ').trim(),
  };
}

/** `third` alone is an ordinal; `a third`, `two thirds`, `half` are shares. */
function isPart({ top, part = '' }: Readonly<Record<string, string | undefined>>): boolean {
  if (/^half$/i.test(part)) return true;
  if (top === undefined) return false;
  const plural = /s$/i.test(part);
  return plural !== /^(?:a|an|one)$/i.test(top);
}
