/** Small edits: what editors and browsers swap, what a slip of the fingers does, and noise. */
import type { Span } from '../../../src/span.ts';
import type { Dice } from './dice.ts';
import type { Edit } from './draft.ts';

/** Swaps without a meaning: a stretch, and what may stand in its place. */
const SWAPS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, [',', '， ', '；', '、', '']],
  [/(?<=[A-Za-z]), (?=[A-Za-z])/g, [' ', '; ', ' – ', ' , ']],
  [/(?<=\p{L}) (?=\p{L})/gu, ['\u00a0', '  ', '\n', '\u2009']],
  [/(?<=\p{Script=Han})(?=\d)/gu, [' ', '\u00a0']],
  [/(?<=[\d%])(?=\p{Script=Han})/gu, [' ']],
  [/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ['\u200b', ' ']],
  [/“/g, ['"', '「', '‘']],
  [/”/g, ['"', '」', '’']],
  [/(?<=[a-z])['’](?=[a-z])/g, ["'", '’']],
  [/(?<=\d)[-–](?=\d)/g, ['–', '-']],
  [/ [-–—] /g, [' – ', ' — ', '—']],
  [/%/g, ['％']],
  [/：/g, [':']],
];

/** Up to three such swaps within a span. */
export function harmless(text: string, { start, end }: Span, dice: Dice): Edit[] {
  const words = text.slice(start, end);
  const found = SWAPS.flatMap(([pattern, fresh]) =>
    Array.from(
      words.matchAll(pattern),
      ({ index, 0: was }): Edit => ({ start: start + index, end: start + index + was.length, text: dice.pick(fresh) }),
    ),
  ).filter((edit) => edit.start > start && edit.end < end && edit.text !== text.slice(edit.start, edit.end));
  return dice.shuffled(found).slice(0, 1 + dice.below(3));
}

/** Letters that a slip may put in, by the script around it. */
function letterLike(text: string, at: number, dice: Dice): string {
  const near = Array.from(text.slice(Math.max(0, at - 200), at + 200)).filter((char) => /\p{L}/u.test(char));
  return near.length > 0 ? dice.pick(near) : 'e';
}

/** `count` slips among the letters of a span: one left out, doubled, swapped or replaced; words stay words, figures figures. */
export function typos(text: string, { start, end }: Span, count: number, language: string, dice: Dice): Edit[] {
  const edits: Edit[] = [];
  for (let tries = 0; edits.length < count && tries < count * 20; tries++) {
    const at = start + 1 + dice.below(Math.max(1, end - start - 3));
    const [char, next] = [text.charAt(at), text.charAt(at + 1)];
    if (!/[\p{L}]/u.test(char) || !/[\p{L}]/u.test(next) || at + 2 >= end || /[\uD800-\uDFFF]/.test(char + next))
      continue;
    if (edits.some((edit) => Math.abs(edit.start - at) < 4)) continue;
    const way = dice.below(language === 'zh' ? 3 : 4);
    if (way === 0) edits.push({ start: at, end: at + 1, text: letterLike(text, at, dice) });
    else if (way === 1) edits.push({ start: at, end: at + 1, text: '' });
    else if (way === 2) edits.push({ start: at, end: at, text: char });
    else edits.push({ start: at, end: at + 2, text: next + char });
  }
  return edits;
}

/** Random edits until `share` of the characters are touched, in runs of 1 to `longest`: put in, left out, replaced. */
export function noise(text: string, share: number, longest: number, dice: Dice): Edit[] {
  const edits: Edit[] = [];
  for (let touched = 0; touched < text.length * share; ) {
    const size = 1 + dice.below(longest);
    const at = dice.below(Math.max(1, text.length - size));
    if (/[\uD800-\uDFFF\n]/.test(text.slice(at, at + size))) continue;
    touched += size;
    const fresh = Array.from({ length: size }, () => letterLike(text, dice.below(text.length), dice)).join('');
    const way = dice.below(3);
    edits.push({ start: at, end: way === 0 ? at : at + size, text: way === 1 ? '' : fresh });
  }
  return edits;
}
