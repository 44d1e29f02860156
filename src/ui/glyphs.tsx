/** Our own small drawings, 16 × 16, in the colour of the text around them. They are decoration: words stand beside them. */
import type { JSX } from 'preact';
import type { Label } from '../annotations/event.ts';

const CHECK = 'M4.9 8.2l2.1 2.1 4.1-4.4';
const TRIANGLE = 'M8 2.1 14.4 13.3H1.6Z';
const BANG = 'M8 6.2v3.2M8 11.3v.1';
const BUBBLE = 'M2.2 3.2h11.6v8H8.4L5.2 13.9v-2.7h-3Z';
const DOTS = 'M5.4 7.2v.1M8 7.2v.1M10.6 7.2v.1';

const OUTLINES: Readonly<Record<Label, string>> = {
  verified: 'M14.2 8A6.2 6.2 0 1 1 1.8 8a6.2 6.2 0 0 1 12.4 0Z',
  disputed: TRIANGLE,
  opinion: BUBBLE,
};
const INNERS: Readonly<Record<Label, string>> = { verified: CHECK, disputed: BANG, opinion: DOTS };

const DRAWINGS = {
  undo: 'M5.6 2.8 2.6 5.8l3 3M2.8 5.8h6.4a3.9 3.9 0 0 1 0 7.8H6',
  export: 'M8 10V2.2M4.9 5 8 1.9 11.1 5M2.4 9.4v3.9h11.2V9.4',
  keys: 'M1.6 3.8h12.8v8.4H1.6ZM4 6.4h.1M6.7 6.4h.1M9.3 6.4h.1M12 6.4h.1M4.6 9.6h6.8',
  settings: 'M2 4.6h7M12.6 4.6H14M10.8 2.8v3.6M2 11.4h1.4M7 11.4h7M5.2 9.6v3.6',
  evidence:
    'M6.6 9.4a2.6 2.6 0 0 1 0-3.7l2.2-2.2a2.6 2.6 0 0 1 3.7 3.7l-1.2 1.2M9.4 6.6a2.6 2.6 0 0 1 0 3.7l-2.2 2.2a2.6 2.6 0 0 1-3.7-3.7l1.2-1.2',
  library: 'M2.4 2.6h2.8v10.8H2.4ZM5.2 2.6H8v10.8H5.2ZM9 3.3l2.7-.7 2.6 10.1-2.7.7Z',
  pictures: 'M2 13.6h12M4.2 11.4V8.2M8 11.4V3M11.8 11.4V5.8',
  print: 'M4.6 5.4V2.2h6.8v3.2M4.6 11.4H2.2v-6h11.6v6h-2.4M4.6 9h6.8v4.8H4.6Z',
  aside: 'M1.8 3h12.4v10H1.8ZM9.6 3v10',
  note: 'm10.3 2.6 3.1 3.1-7.7 7.7-3.8.7.7-3.8ZM8.4 4.5l3.1 3.1',
  dismiss: 'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM3.8 3.8l8.4 8.4',
  restore: 'M2.6 8a5.4 5.4 0 1 0 1.7-3.9M2.6 2v3.2h3.2',
  close: 'm4 4 8 8M12 4l-8 8',
  fold: 'm6 3.6 4.4 4.4L6 12.4',
  back: 'M10 3.6 5.6 8l4.4 4.4',
  ends: 'M3 2.6v10.8M13 2.6v10.8M5.4 8h5.2M7 6.2 5.2 8 7 9.8M9 6.2 10.8 8 9 9.8',
  page: 'M3.4 1.8h6l3.2 3.2v9.2H3.4ZM5.8 7.4h4.4M5.8 10.4h4.4',
  lock: 'M3.4 7.2h9.2v6.6H3.4ZM5.4 7.2V4.7a2.6 2.6 0 0 1 5.2 0v2.5',
  power: 'M8 1.8v5.6M4.6 3.6a5.4 5.4 0 1 0 6.8 0',
  alert: `${TRIANGLE}${BANG}`,
  more: 'M3.4 8h.1M8 8h.1M12.6 8h.1',
  none: 'M11.6 7A4.6 4.6 0 1 1 2.4 7a4.6 4.6 0 0 1 9.2 0ZM10.4 10.4l3.6 3.6',
} as const;
/** Name of a drawing. */
export type DrawingName = keyof typeof DRAWINGS;

/**
 * No component, as a list has dozens of them; and how a line is drawn stands in the style sheet, as attributes are set one by one.
 */
function stroke(path: string, size: number): JSX.Element {
  return (
    <svg class="stroke" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The shape of a label: check in a circle, mark in a triangle, speech bubble; filled when the label is given. */
export function LabelGlyph({ label, filled = false }: { label: Label; filled?: boolean }): JSX.Element {
  const outline = OUTLINES[label];
  if (!filled) return stroke(`${outline}${INNERS[label]}`, 14);
  return (
    <svg class="stroke filled" width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
      <path d={outline} />
      <path d={INNERS[label]} />
    </svg>
  );
}

/** One of the drawings, `size` CSS pixels wide. */
export function Drawing({ name, size = 16 }: { name: DrawingName; size?: number }): JSX.Element {
  return stroke(DRAWINGS[name], size);
}
