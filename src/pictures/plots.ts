/** The pictures themselves, drawn by Observable Plot: SVG in the page's own colours, as wide as they are told. */
import { axisX, axisY, barX, cell, gridY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { LABELS } from '../annotations/event.ts';
import { number, percent, period } from '../i18n.ts';
import type { Crossing } from '../statistics/agreement.ts';
import { beginnings, type Period, type Unit } from '../statistics/periods.ts';
import { STANDINGS, type Standing, type Tally, total } from '../statistics/tally.ts';
import { nameOf, paintOf, strokeOf } from './paints.tsx';

/** A bar with its name. */
export interface Bar {
  readonly name: string;
  readonly tally: Tally;
}

export type Drawn = ReturnType<typeof plot>;

const LOOK = { className: 'plot', style: { background: 'transparent', color: 'inherit', fontFamily: 'inherit' } };

interface Part {
  readonly standing: Standing;
  readonly count: number;
}

const parts = (tally: Tally): Part[] =>
  STANDINGS.map((standing) => ({ standing, count: tally[standing] })).filter(({ count }) => count > 0);

/** How a part is painted and what it says when it is pointed at. */
const painted = {
  fill: { value: ({ standing }: Part) => paintOf(standing), scale: null },
  stroke: { value: ({ standing }: Part) => strokeOf(standing), scale: null },
  z: 'standing',
  inset: 0.5,
} as const;

const said = (name: string, { standing, count }: Part): string => `${name}: ${nameOf(standing)} ${number(count)}`;

/** Whole numbers alone: there is no half claim. */
const whole = (value: number): string => (Number.isInteger(value) ? number(value) : '');

/** CSS pixels that a period's name takes below its bar. */
const NAME_WIDTH = 70;

/** Labels given in each period, one bar each, in stacks. */
export function timePlot(periods: readonly Period[], unit: Unit, width: number): Drawn {
  const starts = beginnings(periods, unit);
  const step = Math.ceil(starts.length / Math.max(2, Math.floor(width / 90)));
  // a name that began nearer to the end would be cut off
  const last = starts.length - Math.ceil((NAME_WIDTH * starts.length) / width);
  const data = periods.flatMap(({ start, end, tally }) =>
    parts(tally).map((part) => ({ ...part, start: new Date(start), end: new Date(end) })),
  );
  return plot({
    ...LOOK,
    width,
    height: 240,
    marginLeft: 44,
    x: { type: 'utc', domain: [new Date(starts[0] ?? 0), new Date(periods.at(-1)?.end ?? 0)] },
    marks: [
      gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY({ ticks: 4, tickFormat: whole, label: null, tickSize: 0 }),
      axisX({
        ticks: starts.filter((_, index) => index % step === 0 && index <= last).map((at) => new Date(at)),
        tickFormat: (at: Date) => period(at.getTime(), unit),
        label: null,
        textAnchor: 'start',
        dx: -2,
      }),
      rectY(data, {
        ...painted,
        x1: 'start',
        x2: 'end',
        y: 'count',
        title: (part: Part & { start: Date }) => said(period(part.start.getTime(), unit), part),
      }),
      ruleY([0]),
    ],
  });
}

/** One bar for each name, in stacks, with how many they are at its end. */
export function barPlot(bars: readonly Bar[], width: number): Drawn {
  const left = Math.min(180, Math.round(width * 0.35));
  const data = bars.flatMap(({ name, tally }) => parts(tally).map((part) => ({ ...part, name })));
  return plot({
    ...LOOK,
    width,
    height: 8 + bars.length * 30,
    marginLeft: left,
    marginRight: 52,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null },
    y: { domain: bars.map(({ name }) => name), padding: 0.25 },
    marks: [
      axisY({ label: null, tickSize: 0, lineWidth: (left - 12) / 12, textOverflow: 'ellipsis', fontSize: 12 }),
      barX(data, {
        ...painted,
        x: 'count',
        y: 'name',
        title: (part: Part & { name: string }) => said(part.name, part),
      }),
      ruleX([0]),
      text(bars, {
        x: ({ tally }: Bar) => total(tally),
        y: 'name',
        text: ({ tally }: Bar) => number(total(tally)),
        textAnchor: 'start',
        dx: 6,
        fontSize: 12,
      }),
    ],
  });
}

/** Which label the one gave where the other gave which: a square of nine, darker the more there are, framed where they agree. */
export function crossingPlot(crossing: Crossing, width: number): Drawn {
  const cells = LABELS.flatMap((row) => LABELS.map((column) => ({ row, column, count: crossing[row][column] })));
  type Cell = (typeof cells)[number];
  const [most, all] = [
    Math.max(1, ...cells.map(({ count }) => count)),
    cells.reduce((sum, { count }) => sum + count, 0),
  ];
  const name = (label: Standing) => nameOf(label);
  return plot({
    ...LOOK,
    width: Math.min(width, 420),
    height: 220,
    marginLeft: 90,
    marginTop: 28,
    marginBottom: 8,
    x: { domain: LABELS, padding: 0.06 },
    y: { domain: LABELS, padding: 0.06 },
    marks: [
      axisX({ anchor: 'top', label: null, tickSize: 0, tickFormat: name, fontSize: 12 }),
      axisY({ label: null, tickSize: 0, tickFormat: name, fontSize: 12 }),
      cell(cells, {
        x: 'column',
        y: 'row',
        fill: 'var(--accent)',
        fillOpacity: { value: ({ count }: Cell) => (0.32 * count) / most, scale: null },
        stroke: { value: ({ row, column }: Cell) => (row === column ? 'currentColor' : 'var(--line)'), scale: null },
        strokeWidth: 1.5,
      }),
      text(cells, {
        x: 'column',
        y: 'row',
        text: ({ count }: Cell) => `${number(count)}\n${percent(all === 0 ? 0 : count / all)}`,
        fontSize: 13,
      }),
    ],
  });
}
