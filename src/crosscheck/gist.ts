/**
 * What a claim says, so that the same said in another article is known again: its words without those that carry nothing, figures by their
 * value in slots of their own, dates apart (they move within a sentence). Two claims of one key say the same of the same, but for
 * their quantities. Nothing is guessed: a claim in other words has another key.
 */
import { folded } from '../anchoring/folded.ts';
import { isDateWord, isShift } from '../anchoring/kinds/dates.ts';
import { isName } from '../anchoring/kinds/names.ts';
import { isDatePart } from '../anchoring/kinds-of.ts';
import { Side } from '../anchoring/side.ts';
import type { Token } from '../anchoring/tokens.ts';
import { type Quantity, quantityOf } from './quantity.ts';

/** What a claim says. */
export interface Gist {
  /** Equal for claims that differ in their quantities alone. */
  readonly key: string;
  /** In their order; null for a bound. */
  readonly quantities: readonly (Quantity | null)[];
  /** It names its time: a year, and nothing that is counted from the day of writing (last month). */
  readonly isDated: boolean;
  /** It says what it is about: enough words of its own, and no pronoun in place of one. */
  readonly isWhole: boolean;
}

/** Words that carry nothing here. */
const EMPTY_WORDS = /^(?:the|a|an|of|in|on|at|by|for|to|that|is|was|are|were|has|have|had|been|it|its|and|with)$/;
const EMPTY_HAN = /[的了]/u;
/** Marks that carry nothing. */
const EMPTY_MARK = /["'()（）《》〈〉[\]【】.,:;!|…—-]/u;
/** A figure beside these tells which one, not how many: 三号线, 第5条, Boeing 737. */
const WHICH_BEHIND = /^ ?(?:号(?:线|楼|院|文|公路|码)?|届|版|代|型|期|路|条|款|章|节|季|局|轮|级|中全会)/u;
const PERIODS = /^[年月日号时点]/u;
/** Counted from the day of writing. */
const RELATIVE =
  /^(?:[去今明昨本上下当前][年天日晚晨周月个季]|[上下]{1,2}个?(?:周|月|星期)|近日|日前|目前|当前|此前|此后|上期|同期)/u;
const RELATIVE_WORD = /^(?:yesterday|today|tomorrow|tonight|now|currently|recently)$/i;
/** Stands for something said before. */
const PRONOUN =
  /^(?:it|they|he|she|we|this|that|these|those|其|它|他|她|我|该|此|这|那|同比|环比|比上|较上|同时|其中)/iu;

/** Characters of content, an English word counting two, from which on a claim says enough to be known again … */
const ENOUGH_WITH_FIGURE = 6;
const ENOUGH = 10;
/** … and to be contradicted: with a name, and without. */
const WHOLE_WITH_NAME = 8;
const WHOLE = 16;

/** What the words say; null where they say too little. */
export function gistOf(quote: string): Gist | null {
  const side = new Side(folded(quote).text);
  const words: string[] = [];
  const dates: string[] = [];
  const quantities: (Quantity | null)[] = [];
  let [size, isNamed, isRelative, isOfDate] = [0, false, false, false];
  for (const [at, token] of side.tokens.entries()) {
    const { type, text, key } = token;
    const wasOfDate = isOfDate;
    isOfDate = isOfDateAt(side, token) || (wasOfDate && PERIODS.test(text));
    if (isOfDate) {
      dates.push(key.toLowerCase());
      isRelative ||= RELATIVE.test(side.text.slice(token.start)) || isShift(text) || RELATIVE_WORD.test(text);
      continue;
    }
    if (type === 'mark' && EMPTY_MARK.test(text)) continue;
    const quantity = type === 'figure' ? slotOf(side, at) : undefined;
    if (quantity !== undefined) {
      quantities.push(quantity);
      words.push(key.startsWith('p') ? '#%' : '#');
      continue;
    }
    const word = key.toLowerCase();
    if (type === 'word' ? EMPTY_WORDS.test(word) : EMPTY_HAN.test(word)) continue;
    words.push(word);
    size += type === 'word' ? 2 : text.length;
    isNamed ||= type === 'name' || (type === 'word' && at > 0 && isName(text));
  }
  if (size < (quantities.length > 0 ? ENOUGH_WITH_FIGURE : ENOUGH)) return null;
  return {
    key: `${words.join(' ')}|${[...dates].sort().join(' ')}`,
    quantities,
    isDated: !isRelative && dates.some((date) => /^n(?:1[5-9]|20)\d\d$/.test(date)),
    isWhole: size >= (isNamed ? WHOLE_WITH_NAME : WHOLE) && !PRONOUN.test(side.text),
  };
}

function isOfDateAt(side: Side, token: Token): boolean {
  if (token.type === 'figure') return isDatePart(side, token);
  if (token.type === 'word') return isDateWord(token.text) || isShift(token.text) || RELATIVE_WORD.test(token.text);
  return side.dates.some(({ start, end }) => start < token.end && token.start < end);
}

/** The quantity that the figure at `at` says, null for a bound; undefined where it says which one, or is a score, a time, an ordinal. */
function slotOf({ text, tokens }: Side, at: number): Quantity | null | undefined {
  const token = tokens[at];
  if (!token?.figure || !/^[np]/.test(token.key)) return undefined;
  const [before, behind] = [
    text.slice(Math.max(0, token.start - 16), token.start),
    text.slice(token.end, token.end + 12),
  ];
  if (token.key.startsWith('n') && (WHICH_BEHIND.test(behind) || isNumberOf(tokens[at - 1], before, token)))
    return undefined;
  return quantityOf(token.figure, token.text, before, behind);
}

/** A number behind a name or grown together with letters is part of the name. A bare year that no word dates is none either. */
function isNumberOf(previous: Token | undefined, before: string, { figure, key }: Token): boolean {
  if (/[\p{Script=Latin}-]$/u.test(before)) return true;
  if (/^n(?:1[5-9]|20)\d\d$/.test(key) && figure?.scale === '' && !figure.digits.includes(',')) return true;
  return previous?.type === 'word' && isName(previous.text) && figure?.scale === '' && !/[.,]/.test(figure.digits);
}
