/** How labels are drawn in pictures: each has a colour and a pattern of its own, so that no meaning rests on colour. */
import type { JSX } from 'preact';
import { t } from '../i18n.ts';
import { STANDINGS, type Standing } from '../statistics/tally.ts';

/** What a shape that stands for a label is filled with. */
export const paintOf = (standing: Standing): string => `url(#paint-${standing})`;
/** What it is outlined with. */
export const strokeOf = (standing: Standing): string =>
  standing === 'none' ? 'var(--line-strong)' : `var(--${standing})`;

/** The label's words, or those for no label. */
export const nameOf = (standing: Standing): string =>
  standing === 'none' ? t('filter_unlabelled') : t(`label_${standing}`);

/** Side of a pattern's square, in CSS pixels. */
const SIDE = 8;

const MARKS: Readonly<Record<Standing, JSX.Element | null>> = {
  verified: <rect width={SIDE} height={SIDE} fill="var(--verified)" />,
  disputed: (
    <>
      <rect width={SIDE} height={SIDE} fill="var(--disputed-tint)" />
      <path d="M-2 2 2-2M-1 9 9-1M6 10l4-4" stroke="var(--disputed)" stroke-width="2.6" />
    </>
  ),
  opinion: (
    <>
      <rect width={SIDE} height={SIDE} fill="var(--opinion-tint)" />
      <circle cx="2" cy="2" r="1.5" fill="var(--opinion)" />
      <circle cx="6" cy="6" r="1.5" fill="var(--opinion)" />
    </>
  ),
  none: <rect width={SIDE} height={SIDE} fill="var(--ground)" />,
};

/** The patterns, which must stand somewhere in the document. */
export function Paints(): JSX.Element {
  return (
    <svg class="paints" width="0" height="0" aria-hidden="true">
      <defs>
        {STANDINGS.map((standing) => (
          <pattern key={standing} id={`paint-${standing}`} width={SIDE} height={SIDE} patternUnits="userSpaceOnUse">
            {MARKS[standing]}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** Says which pattern stands for which label. */
export function Legend({ of }: { of: readonly Standing[] }): JSX.Element {
  return (
    <ul class="legend">
      {of.map((standing) => (
        <li key={standing}>
          <svg width="22" height="14" aria-hidden="true">
            <rect x="0.5" y="0.5" width="21" height="13" fill={paintOf(standing)} stroke={strokeOf(standing)} />
          </svg>
          {nameOf(standing)}
        </li>
      ))}
    </ul>
  );
}
