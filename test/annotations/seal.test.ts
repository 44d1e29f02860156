import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/annotations/event.ts';
import { parseId, seal, verify } from '../../src/annotations/seal.ts';
import { DAY, event, PAGE_A, TRADE } from './log.ts';

const VERDICT = event({ type: 'verdict', label: 'verified', target: TRADE }, 1);
const CLOCK = '018f60603bd90000';

/** Bodies as a hostile or later program may make them. */
function unsound(more: Record<string, unknown>): Body {
  return { ...VERDICT.body, ...more };
}

describe('seal', () => {
  it('names page, claim, reviewer, clock and device, and seals the body', () => {
    expect(parseId(VERDICT.id)).toEqual({
      page: PAGE_A,
      claim: VERDICT.body.claim,
      reviewer: 'anna',
      clock: `${(DAY + 60_000).toString(16).padStart(12, '0')}0000`,
      device: 'dev1',
      seal: 'gtmespdzsr2uulupq3ejo35s5g',
    });
    expect(verify(VERDICT)).toBe(true);
  });

  it('does not depend on the order of the fields', () => {
    const { label, type, ...rest } = VERDICT.body as Extract<Body, { type: 'verdict' }>;
    expect(seal({ label, ...rest, type }, CLOCK, 'dev1').id).toBe(seal(VERDICT.body, CLOCK, 'dev1').id);
  });

  it.each([
    ['a fraction', { at: 1.5 }],
    ['an integer that is not safe', { at: 2 ** 53 }],
    ['a truth value', { open: true }],
    ['nothing', { note: null }],
    ['infinity', { at: Number.POSITIVE_INFINITY }],
    ['a bottomless body', { target: { a: { b: { c: { d: { e: { f: { g: { h: {} } } } } } } } } }],
    ['a reviewer with a name', { reviewer: 'Anna B.' }],
    ['a page key of another kind', { page: 'example.com' }],
  ])('refuses %s', (_, more) => {
    expect(() => seal(unsound(more), CLOCK, 'dev1')).toThrow(RangeError);
  });

  it.each([
    ['clock', 'now', 'dev1'],
    ['device', CLOCK, 'my phone'],
  ])('refuses an ill-formed %s', (_, clock, device) => {
    expect(() => seal(VERDICT.body, clock, device)).toThrow(RangeError);
  });

  it('mends half surrogate pairs, so that nothing typed is refused', () => {
    const noted = event({ type: 'note', note: 'cut \uD83D', target: TRADE }, 2);
    expect(noted.body).toMatchObject({ note: 'cut \uFFFD' });
    expect(verify(noted)).toBe(true);
  });
});

describe('verify', () => {
  it('accepts an event of a type that only a later version knows', () => {
    const later = seal(unsound({ type: 'adjudicate', refs: ['a', 'b'], rank: 3 }), CLOCK, 'dev1');
    expect(verify(later)).toBe(true);
  });

  it('accepts what went through a file', () => {
    expect(verify(JSON.parse(JSON.stringify(VERDICT)))).toBe(true);
  });

  const other = event({ type: 'verdict', label: 'disputed', target: TRADE }, 1);
  it.each([
    ['an edited body', { id: VERDICT.id, body: { ...VERDICT.body, label: 'disputed' } }],
    ['the seal of another body', { id: other.id, body: VERDICT.body }],
    ['another reviewer in the id', { id: VERDICT.id.replace('.anna.', '.bert.'), body: VERDICT.body }],
    ['another page in the id', { id: VERDICT.id.replace(PAGE_A, 'a'.repeat(20)), body: VERDICT.body }],
    ['another claim in the id', { id: VERDICT.id.replace(VERDICT.body.claim, 'b'.repeat(26)), body: VERDICT.body }],
    ['an id of no form', { id: 'x', body: VERDICT.body }],
    ['an id with a line more', { id: `${VERDICT.id}\n`, body: VERDICT.body }],
    ['no id', { body: VERDICT.body }],
    ['no body', { id: VERDICT.id }],
    ['a list for a body', { id: VERDICT.id, body: [] }],
    ['nothing', null],
    ['words', 'event'],
  ])('refuses %s', (_, given) => {
    expect(verify(given)).toBe(false);
  });
});
