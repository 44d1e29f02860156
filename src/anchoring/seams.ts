import type { Span } from '../span.ts';

/** Whether a word or a number runs on over the ends of a stretch. */
const LETTER = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}]`;
const NUMERAL = '[0-9零〇一二三四五六七八九十百千万亿两]';
const GLUE = [
  new RegExp(String.raw`(?:${LETTER}|\p{N})\0(?:${LETTER}|\p{N})`, 'u'),
  new RegExp(
    String.raw`${NUMERAL}[.,]?\0${NUMERAL}|${NUMERAL}\0[.,]${NUMERAL}|[-+]\0${NUMERAL}|\d\0[%‰]|[\d⁰¹²³⁴-⁹]\0[⁰¹²³⁴-⁹]`,
    'u',
  ),
];

function glued(before: string, after: string): boolean {
  const seam = `${before.slice(-2)}\0${after.slice(0, 2)}`;
  return GLUE.some((glue) => glue.test(seam));
}

/** Whether something that can be seen stood between two neighbours of a folded text before it was folded. */
export type IsApart = (at: number) => boolean;

/**
 * The stretch `[start, end)` of the folded `text` stands inside a longer word or number that the quote, between `prefix` and `suffix`, was
 * not part of: `3 people` in `13 people`.
 */
export function cutsOff(text: string, { start, end }: Span, prefix: string, suffix: string, isApart: IsApart): boolean {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (
    (glued(before, words) && !glued(prefix, words) && !isApart(start)) ||
    (glued(words, after) && !glued(words, suffix) && !isApart(end))
  );
}
