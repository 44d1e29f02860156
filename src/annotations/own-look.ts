/** How marks and buttons of a reader's own labels look: one of few lines, which tell them apart without colour, in one of few colours. */
import { COLOURS, type Colour, LINES, type Line, type OwnLabel } from './own-label.ts';

/** Name of a look among the highlights of a page. */
export type OwnLook = `own-${Line}-${Colour}`;

/** As text on light and on dark grounds (4.5:1), and as the line in a page of any ground (3:1 on white and on black). */
export const PALETTE: Readonly<
  Record<Colour, { readonly light: string; readonly dark: string; readonly line: string }>
> = {
  blue: { light: '#1456b8', dark: '#8ab4f8', line: '#2f7de1' },
  teal: { light: '#0b6477', dark: '#67cfe3', line: '#0e8ba4' },
  olive: { light: '#566200', dark: '#bccb5c', line: '#7a8a1c' },
  brown: { light: '#7d4a12', dark: '#e0b074', line: '#a5713a' },
  rose: { light: '#a3195b', dark: '#ff94bf', line: '#d8508c' },
  slate: { light: '#4a5568', dark: '#b7c0cf', line: '#70819b' },
};

/** CSS text-decoration of each line, but for its colour. */
export const DECORATIONS: Readonly<Record<Line, string>> = {
  over: 'overline solid 2px',
  'over-dashed': 'overline dashed 2px',
  'over-dotted': 'overline dotted 2.5px',
  'over-wavy': 'overline wavy 1.5px',
  both: 'underline overline solid 1.5px',
  'both-dashed': 'underline overline dashed 1.5px',
};

/** The look of a label's marks. */
export function lookOf({ line, colour }: Pick<OwnLabel, 'line' | 'colour'>): OwnLook {
  return `own-${line}-${colour}`;
}

/** The colour as text in either theme, for CSS. */
export function textColour(colour: Colour): string {
  return `light-dark(${PALETTE[colour].light}, ${PALETTE[colour].dark})`;
}

/** The rules of all looks, for highlights whose names begin with `prefix`. */
export function looksCss(prefix: string): string {
  const looks = LINES.flatMap((line) => COLOURS.map((colour) => ({ line, colour })));
  const selector = (look: Pick<OwnLabel, 'line' | 'colour'>): string => `::highlight(${prefix}${lookOf(look)})`;
  const rules = looks.map((look) => {
    const { line } = PALETTE[look.colour];
    const lines = `text-decoration:${DECORATIONS[look.line]} ${line};text-underline-offset:.22em`;
    return `${selector(look)}{background-color:${line}2b;${lines}}`;
  });
  const forced =
    'background-color:Highlight;color:HighlightText;text-decoration-color:HighlightText;text-underline-offset:.08em';
  return `${rules.join('\n')}\n@media (forced-colors:active){${looks.map(selector).join(',')}{${forced}}}`;
}
