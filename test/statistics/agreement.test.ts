import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/annotations/event.ts';
import { agreement, type Crossing, pairs } from '../../src/statistics/agreement.ts';
import { entry } from './sample.ts';

const crossing = (...rows: readonly (readonly [number, number, number])[]): Crossing => {
  const [verified, disputed, opinion] = rows.map(([verified, disputed, opinion]) => ({ verified, disputed, opinion }));
  if (!verified || !disputed || !opinion) throw new Error('three rows');
  return { verified, disputed, opinion };
};

describe('agreement', () => {
  it("gives the kappa of Cohen's own example (1960, table 1: p₀ .70, pₑ .41, κ .492)", () => {
    const found = agreement(crossing([88, 14, 18], [10, 40, 10], [2, 6, 12]));
    expect(found?.share).toBeCloseTo(0.7, 10);
    expect(found?.kappa).toBeCloseTo(0.492, 3);
  });

  it.each([
    ['full agreement', crossing([5, 0, 0], [0, 3, 0], [0, 0, 2]), 1, 1],
    ['what chance gives', crossing([1, 1, 0], [1, 1, 0], [0, 0, 0]), 0.5, 0],
    ['less than chance', crossing([0, 4, 0], [4, 0, 0], [0, 0, 0]), 0, -1],
  ])('of %s', (_, counts, share, kappa) => {
    expect(agreement(counts)).toEqual({ share, kappa });
  });

  it('has no kappa where both gave one label alone: chance explains all of it', () => {
    expect(agreement(crossing([7, 0, 0], [0, 0, 0], [0, 0, 0]))).toEqual({ share: 1, kappa: null });
  });

  it('is none where no claim is shared', () => {
    expect(agreement(crossing([0, 0, 0], [0, 0, 0], [0, 0, 0]))).toBeNull();
  });
});

describe('pairs', () => {
  const of = (...claims: readonly Readonly<Record<string, Label>>[]) =>
    pairs(
      claims.map((labels) => entry({ labels })),
      'mia',
    );

  it('are none where nobody labelled what another did', () => {
    expect(of({ mia: 'verified' }, { bo: 'verified' }, {})).toEqual([]);
  });

  it('put the reader first, then who shares most', () => {
    const found = of(
      { bo: 'verified', mia: 'disputed' },
      { bo: 'verified', mia: 'verified', al: 'opinion' },
      { al: 'opinion', bo: 'opinion' },
      { al: 'opinion', bo: 'verified' },
    );
    expect(found.map(({ one, other, shared }) => [one, other, shared])).toEqual([
      ['mia', 'bo', 2],
      ['mia', 'al', 1],
      ['al', 'bo', 3],
    ]);
    expect(found[0]?.crossing).toEqual(crossing([1, 0, 0], [1, 0, 0], [0, 0, 0]));
  });

  it('stay few where a file names hundreds of reviewers of one claim', () => {
    const labels = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`r${index}`, 'verified' as const]));
    expect(of(labels)).toHaveLength((30 * 29) / 2);
  });
});
