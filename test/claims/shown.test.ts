import { describe, expect, it } from 'vitest';
import { type Amount, choose, SHOWN_FLOOR, SHOWN_SHARE, type Unshown } from '../../src/claims/shown.ts';

const claim = (start: number, end: number, worth: number): Unshown => ({
  start,
  end,
  quote: 'x'.repeat(end - start),
  type: 'state',
  worth,
  reasons: [],
});
const shown = (claims: Unshown[], length: number): number[] =>
  choose(claims, length).flatMap((c) => (c.shown ? [c.start] : []));

describe('choose', () => {
  it('shows the worthiest first, and keeps the order of the text', () => {
    const claims = [claim(0, 20, 0.6), claim(30, 50, 0.9), claim(60, 80, 0.8)];
    expect(shown(claims, 120)).toEqual([30, 60]);
    expect(choose(claims, 120).map(({ start }) => start)).toEqual([0, 30, 60]);
  });

  it('never covers more than its share, but lets a shorter claim into the room that is left', () => {
    const claims = [claim(0, 50, 0.99), claim(60, 90, 0.6), claim(100, 110, 0.5)];
    expect(shown(claims, 190)).toEqual([0, 100]);
    expect(60 / 190).toBeLessThanOrEqual(SHOWN_SHARE);
  });

  it('prefers the claim in fewer words, unless the longer one is worth much more', () => {
    expect(shown([claim(0, 40, 0.6), claim(50, 60, 0.5)], 120)).toEqual([50]);
    expect(shown([claim(0, 40, 0.9), claim(50, 70, 0.36)], 120)).toEqual([0]);
  });

  it('marks less when the reader wants few, and everything when all', () => {
    const claims = [claim(0, 10, 0.9), claim(20, 30, 0.5), claim(40, 50, 0.1)];
    const marked = (amount: Amount): number => choose(claims, 90, amount).filter((c) => c.shown).length;
    expect([marked('few'), marked('balanced'), marked('all')]).toEqual([1, 2, 3]);
  });

  it('shows nothing below the floor', () => {
    expect(shown([claim(0, 10, SHOWN_FLOOR - 0.01)], 1000)).toEqual([]);
    expect(shown([claim(0, 10, SHOWN_FLOOR)], 1000)).toEqual([0]);
  });

  it('treats equal worth by place', () => {
    expect(shown([claim(0, 20, 0.5), claim(30, 50, 0.5)], 90)).toEqual([0]);
  });
});
