/**
 * A hybrid logical clock: 48 bits of milliseconds since the epoch and a counter of 16 bits, as 16 lower-case hex digits that
 * sort as text. It never goes back, whatever the machine's clock does, so what a reviewer did later always sorts later.
 * Source: Kulkarni and others, "Logical Physical Clocks" (2014), in the compact form of its section 6.
 */

/** Where a device starts that has done nothing yet. */
export const START = '0'.repeat(16);

/** How far ahead of our time another device's clock is followed: a wrong year elsewhere must not become ours. */
export const MAX_SKEW = 24 * 60 * 60 * 1000;

const LAST_MS = 2 ** 48 - 1;
const LAST_COUNT = 0xffff;

/** The clock of the next event: after `last`, and at the machine's time `now` (ms) unless that went back. */
export function tick(last: string, now: number): string {
  const before = read(last);
  const ms = Math.min(Math.max(0, Math.trunc(now)), LAST_MS);
  return ms > before.ms ? write(ms, 0) : next(before.ms, before.count);
}

/**
 * The clock after an event of another device was seen, so that our next event sorts behind it. A clock more than `MAX_SKEW`
 * ahead of `now` is kept out: its event stands, ours does not follow it into the future.
 */
export function receive(last: string, seen: string, now: number): string {
  return read(seen).ms > now + MAX_SKEW ? tick(last, now) : tick(last > seen ? last : seen, now);
}

/** Milliseconds since the epoch that a clock stands at. */
export function clockTime(clock: string): number {
  return read(clock).ms;
}

function read(clock: string): { ms: number; count: number } {
  if (!/^[0-9a-f]{16}$/.test(clock)) throw new RangeError('A clock is 16 lower-case hex digits.');
  return { ms: Number.parseInt(clock.slice(0, 12), 16), count: Number.parseInt(clock.slice(12), 16) };
}

/** A full counter borrows the next millisecond. The very last clock cannot be followed: it answers itself. */
function next(ms: number, count: number): string {
  if (count < LAST_COUNT) return write(ms, count + 1);
  return ms < LAST_MS ? write(ms + 1, 0) : write(ms, count);
}

function write(ms: number, count: number): string {
  return ms.toString(16).padStart(12, '0') + count.toString(16).padStart(4, '0');
}
