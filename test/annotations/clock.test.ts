import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime, MAX_SKEW, receive, START, tick } from '../../src/annotations/clock.ts';

const NOW = 0x018f_6060_3bd9;
const clock = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 48 - 2 }), fc.integer({ min: 0, max: 0xffff }))
  .map(([ms, count]) => ms.toString(16).padStart(12, '0') + count.toString(16).padStart(4, '0'));

describe('tick', () => {
  it.each([
    ['the first event stands at the time of the machine', START, NOW, '018f60603bd90000'],
    ['a later time starts the counter again', '018f60603bd80007', NOW, '018f60603bd90000'],
    ['the same millisecond counts on', '018f60603bd90000', NOW, '018f60603bd90001'],
    ['a machine set back counts on', '018f60603bd90009', NOW - 5000, '018f60603bd9000a'],
    ['a full counter borrows the next millisecond', '018f60603bd9ffff', NOW, '018f60603bda0000'],
    ['fractions of a millisecond are dropped', START, NOW + 0.75, '018f60603bd90000'],
    ['a time before the epoch counts on from nothing', START, -5, '0000000000000001'],
    ['the last clock of all stays', 'f'.repeat(16), NOW, 'f'.repeat(16)],
  ])('%s', (_, last, now, expected) => {
    expect(tick(last, now)).toBe(expected);
  });

  it('always sorts after the clock before it, as text', () => {
    fc.assert(
      fc.property(clock, fc.integer({ min: -1, max: 2 ** 50 }), (last, now) => {
        expect(tick(last, now) > last).toBe(true);
        expect(tick(last, now)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it('refuses what is no clock', () => {
    expect(() => tick('now', NOW)).toThrow(RangeError);
  });
});

describe('receive', () => {
  it('sorts after both clocks', () => {
    fc.assert(
      fc.property(clock, clock, (last, seen) => {
        const now = clockTime(seen);
        const next = receive(last, seen, now);
        expect(next > last && next > seen).toBe(true);
      }),
    );
  });

  it('follows a device that is somewhat ahead, not one that lives in another year', () => {
    const ahead = tick(START, NOW + MAX_SKEW);
    expect(receive(START, ahead, NOW) > ahead).toBe(true);
    const absurd = tick(START, NOW + MAX_SKEW + 1);
    expect(receive(START, absurd, NOW)).toBe(tick(START, NOW));
  });
});
