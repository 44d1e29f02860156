import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/annotations/event.ts';
import { historyOf } from '../../src/annotations/history.ts';
import { claimKey } from '../../src/annotations/keys.ts';
import { type Act, event, TRADE, targetOf, URL_A } from './log.ts';

const CLAIM = claimKey(URL_A, TRADE);
const verdict = (label: 'verified' | 'disputed' | 'opinion'): Act => ({ type: 'verdict', label, target: TRADE });
const undo = (of: Event): Act => ({ type: 'undo', ref: of.id });
const told = (events: Event[]) =>
  historyOf(events, CLAIM).map(({ type, label, from, text, undone, reviewer }) =>
    [reviewer, type, from, label, text, undone].join(' '),
  );

describe('historyOf', () => {
  it('tells each deed with the label before it, the newest first, each reviewer by themselves', () => {
    const events = [
      event(verdict('verified'), 1),
      event(verdict('opinion'), 2, 'bert'),
      event(verdict('disputed'), 3),
      event({ type: 'note', note: 'See p. 12', target: TRADE }, 4),
      event({ type: 'withdraw' }, 5),
    ];
    expect(told([...events].reverse())).toEqual([
      'anna withdraw disputed   false',
      'anna note disputed  See p. 12 false',
      'anna verdict verified disputed  false',
      'bert verdict  opinion  false',
      'anna verdict  verified  false',
    ]);
  });

  it('keeps what was taken back, and says so; the label before the next deed is the one that stood', () => {
    const [first, second] = [event(verdict('verified'), 1), event(verdict('opinion'), 2)];
    const events = [first, second, event(undo(second), 3), event(verdict('disputed'), 4)];
    expect(told(events)).toEqual([
      'anna verdict verified disputed  false',
      'anna verdict verified opinion  true',
      'anna verdict  verified  false',
    ]);
  });

  it('leaves out other claims', () => {
    const other = targetOf('Another claim of the page', 300);
    expect(told([event({ type: 'verdict', label: 'verified', target: other }, 1, 'anna', other)])).toEqual([]);
    expect(historyOf([], CLAIM)).toEqual([]);
  });
});
