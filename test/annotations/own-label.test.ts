import { describe, expect, it } from 'vitest';
import type { Body, Event } from '../../src/annotations/event.ts';
import { fold } from '../../src/annotations/fold.ts';
import { historyOf } from '../../src/annotations/history.ts';
import { ownId } from '../../src/annotations/own-id.ts';
import { COLOURS, LINES, ownLabelIn, ownName } from '../../src/annotations/own-label.ts';
import { looksCss, PALETTE } from '../../src/annotations/own-look.ts';
import { seal } from '../../src/annotations/seal.ts';

const TARGET = { source: 'https://news.example/a', exact: 'It fell', prefix: '', suffix: '', start: 0, end: 7 };
const SATIRE = { id: ownId('Satire'), name: 'Satire' };
const base = { v: 1, page: 'a'.repeat(20), claim: 'b'.repeat(26), reviewer: 'anna', target: TARGET } as const;
const event = (at: number, body: object): Event =>
  seal({ ...base, at, ...body } as Body, at.toString(16).padStart(16, '0'), 'dev1');
const verdict = (at: number, label: string, ownLabel?: unknown) => event(at, { type: 'verdict', label, ownLabel });

describe('an event with an own label', () => {
  it('counts as the core label, and keeps the name it was given under', () => {
    expect(fold([verdict(1, 'opinion', SATIRE)])[0]?.verdicts).toMatchObject([{ label: 'opinion', ownLabel: SATIRE }]);
  });

  it('gives way to a newer label without one', () => {
    const [annotation] = fold([verdict(1, 'opinion', SATIRE), verdict(2, 'opinion')]);
    expect(annotation?.verdicts[0]).not.toHaveProperty('ownLabel');
  });

  it('comes back when what followed is undone', () => {
    const second = verdict(2, 'verified');
    const undo = event(3, { type: 'undo', ref: second.id });
    expect(fold([verdict(1, 'opinion', SATIRE), second, undo])[0]?.verdicts[0]?.ownLabel).toEqual(SATIRE);
  });

  it.each([{ id: 'own-x', name: 'x' }, { ...SATIRE, name: '' }, { ...SATIRE, name: 'a\nb' }, { id: SATIRE.id }, ['x']])(
    'is its core label alone where %j makes no sense',
    (own) => {
      expect(ownLabelIn(own)).toBeUndefined();
      expect(fold([verdict(1, 'disputed', own)])[0]?.verdicts).toEqual([
        { reviewer: 'anna', label: 'disputed', at: 1, event: expect.any(String) },
      ]);
    },
  );

  it('is told by its name in the history', () => {
    const log = [
      verdict(1, 'opinion', SATIRE),
      verdict(2, 'verified'),
      event(3, { type: 'withdraw', target: undefined }),
    ];
    const told = historyOf(log, base.claim).map(({ label, ownLabel, from, fromOwn }) => [
      fromOwn?.name ?? from,
      ownLabel?.name ?? label,
    ]);
    expect(told).toEqual([
      ['verified', null],
      ['Satire', 'verified'],
      [null, 'Satire'],
    ]);
  });
});

describe('ids and names', () => {
  it('one name has one id, whatever its case and width; a taken one has another', () => {
    expect(ownId('Needs  Source')).toBe(ownId('needs source'));
    expect(ownId('讽刺')).toMatch(/^own-[a-z2-7]{10}$/);
    expect(ownId('Satire', [ownId('Satire')])).not.toBe(ownId('Satire'));
  });

  it.each([
    ['  two\n words\u202e ', 'two words'],
    ['x'.repeat(99), 'x'.repeat(40)],
    [`${'x'.repeat(39)}😀`, `${'x'.repeat(39)}\uFFFD`],
    [7, ''],
  ])('%j is called %j', (words, name) => {
    expect(ownName(words)).toBe(name);
  });
});

/** Relative luminance and contrast as WCAG 2 has them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
/** `share` of a over b. */
function mixed(a: string, b: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [over, under] = [a, b].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(over * share + under * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

describe('looks', () => {
  it.each(COLOURS)('%s is read in both themes, on the ground and on its own tint, and seen in any page', (colour) => {
    const { light, dark, line } = PALETTE[colour];
    for (const [text, ground] of [
      [light, '#ffffff'],
      [dark, '#1a1b1e'],
    ] as const) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, mixed(line, ground, 0.14))).toBeGreaterThanOrEqual(4.5);
    }
    expect(Math.min(contrast(line, '#ffffff'), contrast(line, '#000000'))).toBeGreaterThanOrEqual(3);
  });

  it('have a line above the words, as no core label has, and a rule for each', () => {
    const rules = looksCss('x-').split('\n').slice(0, -1);
    expect(rules).toHaveLength(LINES.length * COLOURS.length);
    expect(rules.every((rule) => rule.includes('overline'))).toBe(true);
    expect(new Set(rules).size).toBe(rules.length);
  });
});
