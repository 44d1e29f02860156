/** A text without differences that mean nothing, with the way back to the offsets it came from. */
export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of the folded text, its offset in the original. */
  readonly from: readonly number[];
}

/** What sites and browsers swap for one another without a change of meaning. Full-width forms are reckoned in `plain`. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[\u00AB\u00BB\u201C-\u201F\u300C-\u300F\u301D-\u301F]/, '"'],
  [/[`\u2018-\u201B\u2032\u2035\u2039\u203A]/, "'"],
  [/[\u2010-\u2015\u2212]/, '-'],
];

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/;
const UNSPACED = /[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

/**
 * Folds quotes, dashes, full-width forms and white space: a run of white space is one space, and none at all where a Han or
 * kana character stands on either side (`2023 年` and `2023年` are one). Case is kept: `US` is not `us`. Linear.
 */
export function folded(original: string): Folded {
  let text = '';
  const from: number[] = [];
  let space = -1;
  for (let index = 0; index < original.length; index++) {
    const unit = original.charAt(index);
    if (/\s/.test(unit)) {
      if (space < 0) space = index;
    } else if (!INVISIBLE.test(unit)) {
      const unspaced = UNSPACED.test(unit) || UNSPACED.test(original.charAt(from.at(-1) ?? -1));
      if (space >= 0 && text !== '' && !unspaced) {
        text += ' ';
        from.push(space);
      }
      text += plain(unit);
      from.push(index);
      space = -1;
    }
  }
  return { text, from };
}

function plain(unit: string): string {
  if (FULL_WIDTH.test(unit)) return String.fromCharCode(unit.charCodeAt(0) - 0xfee0);
  return SAME.find(([variants]) => variants.test(unit))?.[1] ?? unit;
}
