/**
 * Edits that turn a claim into another: one figure, decimal point, unit, denial or name of a quote. The word lists are this file's
 * own, and none of the engine's: what is put in comes from neither.
 */
import type { ChangeKind } from '../../../src/anchoring/anchored.ts';
import type { Dice } from './dice.ts';
import type { Edit } from './draft.ts';
import {
  FAMILY,
  NAMES_HAN,
  NAMES_KNOWN,
  SURNAME,
  TITLES,
  UNITS_ENGLISH,
  UNITS_HAN,
  UNITS_OTHER,
} from './word-lists.ts';

/** One edit within `words` (offsets in it), and the kinds that are right for it. */
export interface Turn {
  readonly edit: Edit;
  readonly kinds: readonly ChangeKind[];
}

/** Null where the words hold nothing of the kind. */
export type Turner = (words: string, language: string, dice: Dice) => Turn | null;

const replace = (start: number, was: string, text: string, ...kinds: ChangeKind[]): Turn => ({
  edit: { start, end: start + was.length, text },
  kinds,
});

interface Digits {
  readonly at: number;
  readonly digits: string;
  /** It may be part of a date, so that a date is right as well. */
  readonly maybeDate: boolean;
}

/** Figures in digits that are no part of a word, a time or, where the language tells, a date. */
function figures(words: string, language: string): Digits[] {
  return Array.from(
    words.matchAll(/(?<![\p{Script=Latin}\d.,，:：/-])\d+(?:[.,]\d+)*(?![\d:：/-]|[.,，]\d|\p{Script=Latin})/gu),
  )
    .map(({ index, 0: digits }) => {
      const after = words.slice(index + digits.length, index + digits.length + 12);
      const before = words.slice(Math.max(0, index - 12), index);
      const near = /^\s*[年月日号时点分届]|^\s*世纪|^\s?(?:st|th|nd|rd)\b/u.test(after) || /[年月]\s*$/u.test(before);
      const month =
        /(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s*(?:\d+,\s*)?$/.test(
          before,
        ) ||
        /^,?\s*(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.?m|p\.?m)\b/.test(
          after,
        );
      const maybeDate =
        /^(?:1[5-9]|20)\d\d$/.test(digits) || (language !== 'zh' && language !== 'en' && /^\d{1,2}$/.test(digits));
      return { at: index, digits, maybeDate, isDate: near || month };
    })
    .filter(({ isDate }) => !isDate);
}

const kindsOf = ({ maybeDate }: Digits): ChangeKind[] => (maybeDate ? ['figure', 'date'] : ['figure']);

/** Another digit. */
export const figure: Turner = (words, language, dice) => {
  const all = figures(words, language);
  if (all.length === 0) return null;
  const one = dice.pick(all);
  const at = dice.pick(Array.from(one.digits.matchAll(/\d/g), ({ index }) => index));
  const was = Number(one.digits.charAt(at));
  // a leading zero, or one behind a decimal point, might change nothing
  const fresh = 1 + ((was + dice.below(8)) % 9);
  return replace(
    one.at,
    one.digits,
    one.digits.slice(0, at) + (fresh === was ? (was % 9) + 1 : fresh) + one.digits.slice(at + 1),
    ...kindsOf(one),
  );
};

/** 3.5 → 35, and where there is no point 60 → 6 or 60 → 600. */
export const point: Turner = (words, language, dice) => {
  const all = figures(words, language);
  if (all.length === 0) return null;
  const decimal = all.filter(
    ({ digits }) => /^[1-9]\d*\.\d*[1-9]\d*$/.test(digits) && (language === 'zh' || language === 'en'),
  );
  const one = dice.pick(decimal.length > 0 ? decimal : all);
  const { digits, at } = one;
  if (decimal.length > 0) return replace(at, digits, digits.replace('.', ''), 'figure');
  if (/[.,]/.test(digits)) return replace(at, digits, `${dice.pick([1, 2, 3])}${digits}`, ...kindsOf(one));
  return replace(
    at,
    digits,
    /^\d+0$/.test(digits) && Number(digits) > 0 ? digits.slice(0, -1) : `${digits}0`,
    ...(Number(digits) === 0 ? (['figure', 'date'] as const) : kindsOf(one)),
  );
};

/** One of the units behind a figure, or a currency, becomes another of its sort. */
export const unit: Turner = (words, language, dice) => {
  const sorts = language === 'zh' ? UNITS_HAN : language === 'en' ? UNITS_ENGLISH : UNITS_OTHER;
  const found = sorts.flatMap(({ pattern, of }) =>
    Array.from(words.matchAll(pattern), ({ index, 0: whole, 1: was = '' }) => ({
      at: index + whole.lastIndexOf(was),
      was,
      of,
    })),
  );
  if (found.length === 0) return null;
  const { at, was, of } = dice.pick(found);
  return replace(
    at,
    was,
    dice.pick(of.filter((other) => other !== was && other !== `${was}s` && `${other}s` !== was)),
    'unit',
  );
};

const DENIALS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  zh: [
    [/(?<!还|从|是|能)没有(?=\p{Script=Han}{2})/gu, ''],
    [/并未|尚未|从未/gu, '已'],
    [/不(?=能|会|是|存在|符合|支持|具备|需要|承认|属于|愿意|得)/gu, ''],
    [/已经?(?=\p{Script=Han}{2})/gu, '未'],
    [/(?<!不|还|也|就|都|只|而|但|可|若|要|凡|于|仍|正|便|老|更|真|确|算)(?:将会|能够|可以|愿意)/gu, '不会'],
    [/(?=(?:达到|超过|完成|实现|获得|取得|支持|同意|出现|包括|存在|参加|发布|公布|宣布|批准|签署|恢复))/gu, '没有'],
    [/(?<=[\p{Script=Han}]{2})(?=(?:增长|下降|上涨|影响|改变|提高|降低|增加|减少))/gu, '未'],
  ],
  en: [
    [/ not(?= )/g, ''],
    [/n['’]t(?= )/g, ''],
    [
      /(?<=\b(?:is|are|was|were|has|have|had|will|would|can|could|should|did|does|do|may|must))(?= (?!not\b)[a-z])/g,
      ' not',
    ],
    [/(?<=\b(?:is|are|was|were|has|have|had|would|could|should|did|does))(?= (?!not\b)[a-z])/g, "n't"],
    [/(?<=\b(?:he|she|it|they|we|I|who|has|have|had) )(?=[a-z]+ed )/g, 'never '],
  ],
  de: [
    [/(?<=\b(?:ist|sind|war|waren|hat|haben|wird|werden|kann|können|soll))(?= )/g, ' nicht'],
    [/ nicht(?= )/g, ''],
  ],
  fr: [
    [/(?= (?:est|sont|sera|peut|doit|était) )/g, ' ne'],
    [/(?<= (?:est|sont|a|ont|peut|sera|était))(?= )/g, ' pas'],
  ],
  es: [
    [/ no(?= )/g, ''],
    [/(?= (?:es|son|está|ha|han|será|fue|puede|era|tiene) )/g, ' no'],
  ],
  it: [
    [/ non(?= )/g, ''],
    [/(?= (?:è|sono|ha|hanno|sarà|può|era|viene) )/g, ' non'],
  ],
  pt: [
    [/ não(?= )/g, ''],
    [/(?= (?:é|são|está|tem|foi|será|pode|era) )/g, ' não'],
  ],
  ru: [
    [/ не(?= )/g, ''],
    [/(?= (?:был|была|было|были|будет|может|стал|стала|является|сообщил|заявил) )/g, ' не'],
  ],
  pl: [
    [/ nie(?= )/g, ''],
    [/(?= (?:jest|są|był|była|było|będzie|może|ma|został|została) )/g, ' nie'],
  ],
  cs: [
    [/ ne(?=(?:ní|byl|bude|má|může)[a-z]* )/g, ' '],
    [/(?<= )(?=(?:bude|byl|byla|bylo|byly|má|může) )/g, 'ne'],
  ],
  tr: [[/ değil(?= )/g, '']],
  id: [
    [/ tidak(?= )/g, ''],
    [/(?= (?:akan|dapat|bisa|mengatakan|menjadi|ada) )/g, ' tidak'],
  ],
  ja: [
    [/した(?=[。、])/g, 'しなかった'],
    [/ていない/g, 'ている'],
  ],
  ko: [
    [/했다(?=[.\s])/g, '하지 않았다'],
    [/지 않(?=\p{Script=Hangul})/gu, '지 '],
  ],
  ar: [
    [/ لم(?= )/g, ' قد'],
    [/(?= (?:يكن|يتم|تكن) )/g, ' لا'],
  ],
  hi: [
    [/ नहीं(?= )/g, ''],
    [/(?= (?:है|हैं|था|थे)(?:[ ।]|$))/g, ' नहीं'],
  ],
};

/** A denial put in or taken out. */
export const denial: Turner = (words, language, dice) => {
  const all = (DENIALS[language] ?? []).flatMap(([pattern, text]) =>
    Array.from(words.matchAll(pattern), ({ index, 0: was }) => ({ at: index, was, text })),
  );
  // at an edge it would stand beside the quote
  const inside = all.filter(({ at, was }) => at > 1 && at + was.length < words.length - 1);
  if (inside.length === 0) return null;
  const { at, was, text } = dice.pick(inside);
  return replace(at, was, text, 'negation');
};

/** A place, a person or an organisation becomes another. */
export const name: Turner = (words, language, dice) => {
  const all: { at: number; was: string; of: readonly string[] }[] = [];
  if (language === 'zh') {
    for (const { index, 0: was } of words.matchAll(NAMES_KNOWN)) all.push({ at: index, was, of: NAMES_HAN.places });
    const person = new RegExp(
      `(?:${TITLES})(${SURNAME}\\p{Script=Han}{1,2}?)(?=(?:在|说|表示|介绍|称|告诉|认为|指出|透露|强调|，|、))`,
      'gu',
    );
    for (const { index, 0: whole, 1: was = '' } of words.matchAll(person))
      all.push({ at: index + whole.length - was.length, was, of: NAMES_HAN.people });
    const before = new RegExp(
      `(?<=[，、和与]|^)(${SURNAME}\\p{Script=Han}{1,2}?)(?=(?:表示|介绍|认为|指出|透露|强调|告诉|说))`,
      'gu',
    );
    for (const { index, 0: was } of words.matchAll(before)) all.push({ at: index, was, of: NAMES_HAN.people });
  } else if (language !== 'de') {
    const capital = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}(?=[ ,.]|$)/gu;
    const months =
      /^(?:[Jj]an|Feb|[Mm]ar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|The|Who|But|And)/;
    for (const { index, 0: was } of words.matchAll(capital))
      if (!months.test(was))
        all.push({ at: index, was, of: /\p{Script=Cyrillic}/u.test(was) ? FAMILY.cyrillic : FAMILY.latin });
  }
  if (all.length === 0) return null;
  const { at, was, of } = dice.pick(all);
  return replace(at, was, dice.pick(of.filter((other) => other !== was)), 'name');
};
