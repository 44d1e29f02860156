import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/annotations/event.ts';
import { fold, redoable, undoable } from '../../src/annotations/fold.ts';
import { seal } from '../../src/annotations/seal.ts';
import { type Act, DAY, event, PAGE_A, TRADE, targetOf } from './log.ts';

const OTHER = targetOf('Russia has deployed nuclear weapons', 0);

const verified: Act = { type: 'verdict', label: 'verified', target: TRADE };
const disputed: Act = { type: 'verdict', label: 'disputed', target: TRADE };
const noted = (note: string): Act => ({ type: 'note', note, target: TRADE });
const proof: Act = {
  type: 'evidence',
  url: 'https://bank.example/2023',
  title: 'Report',
  stance: 'for',
  target: TRADE,
};
const undo = (of: Event): Act => ({ type: 'undo', ref: of.id });

/** The only annotation of these events. */
function only(events: Event[]) {
  const annotations = fold(events);
  expect(annotations).toHaveLength(1);
  return annotations[0];
}

describe('fold', () => {
  it('tells one annotation in full', () => {
    const [label, note, evidence] = [event(verified, 1), event(noted('so says the bank'), 2), event(proof, 3)];
    expect(fold([label, note, evidence])).toEqual([
      {
        id: `${PAGE_A}:${label.body.claim}`,
        page: PAGE_A,
        claim: label.body.claim,
        target: TRADE,
        verdicts: [{ reviewer: 'anna', label: 'verified', at: label.body.at, event: label.id }],
        notes: [{ reviewer: 'anna', text: 'so says the bank', at: note.body.at, event: note.id }],
        evidence: [
          {
            reviewer: 'anna',
            url: 'https://bank.example/2023',
            title: 'Report',
            stance: 'for',
            at: evidence.body.at,
            event: evidence.id,
          },
        ],
        own: false,
        dismissed: false,
        created: DAY + 60_000,
        modified: DAY + 180_000,
      },
    ]);
  });

  it('keeps the newest label of each reviewer, and everybody who differs', () => {
    const annotation = only([event(disputed, 5), event(verified, 1), event(verified, 3, 'bert')]);
    expect(annotation?.verdicts).toMatchObject([
      { reviewer: 'bert', label: 'verified' },
      { reviewer: 'anna', label: 'disputed' },
    ]);
  });

  it('tells newest by the clock in the id, not by the time in the body', () => {
    const early = seal({ ...event(verified, 1).body, at: DAY + 9_000_000 }, '0000000000010000', 'dev1');
    const late = seal({ ...event(disputed, 1).body, at: DAY }, '0000000000010001', 'dev1');
    expect(only([late, early])?.verdicts).toMatchObject([{ label: 'disputed' }]);
  });

  it('takes the words of the newest event that has some', () => {
    const moved = { ...TRADE, start: 90, end: 90 + TRADE.exact.length };
    const events = [event(verified, 1), event({ ...disputed, target: moved }, 2), event({ type: 'restore' }, 3)];
    expect(only(events)?.target).toEqual(moved);
  });

  it('keeps claims apart, the first annotated first', () => {
    const events = [event({ ...verified, target: OTHER }, 7, 'anna', OTHER), event(verified, 2)];
    expect(fold(events).map(({ target }) => target.exact)).toEqual([TRADE.exact, OTHER.exact]);
  });

  const mine = event(proof, 3);
  const marked = event({ type: 'mark', target: TRADE }, 1);
  it.each<[string, Event[]]>([
    ['a withdrawn label', [event(verified, 1), event({ type: 'withdraw' }, 2)]],
    ['an emptied note', [event(noted('x'), 1), event(noted('  '), 2)]],
    ['withdrawn evidence', [mine, event({ type: 'evidence-withdraw', ref: mine.id }, 4)]],
    ['a restored claim', [event({ type: 'dismiss', target: TRADE }, 1), event({ type: 'restore' }, 2)]],
    ['an undone mark', [marked, event(undo(marked), 2)]],
    ['an event that lost what it is about', [event({ type: 'withdraw' }, 1)]],
    ['no event', []],
  ])('leaves out %s', (_, events) => {
    expect(fold(events)).toEqual([]);
  });

  it('keeps evidence that somebody else would withdraw', () => {
    const theirs = event({ type: 'evidence-withdraw', ref: mine.id }, 4, 'bert');
    expect(only([mine, theirs])?.evidence).toHaveLength(1);
  });

  it('knows marks and "not a claim"', () => {
    expect(only([marked])).toMatchObject({ own: true, dismissed: false });
    expect(only([marked, event({ type: 'dismiss', target: TRADE }, 2)])).toMatchObject({ own: true, dismissed: true });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a type of a later version', { type: 'adjudicate' }],
    ['a later version of the body', { v: 2 }],
    ['a label nobody knows', { label: '<script>' }],
    ['no target', { target: 'here' }],
    ['a target that ends before it starts', { target: { ...TRADE, end: 1 } }],
    ['evidence that is no web address', { type: 'evidence', url: 'javascript:alert(1)', title: '', stance: 'for' }],
  ])('passes over %s', (_, more) => {
    const strange = seal({ ...event(verified, 2).body, ...more } as Event['body'], '018f60603bd90000', 'dev1');
    expect(fold([strange])).toEqual([]);
    expect(fold([event(disputed, 1), strange])).toEqual(fold([event(disputed, 1)]));
  });
});

describe('undo', () => {
  const first = event(verified, 1);
  const second = event(disputed, 2);
  const undone = event(undo(second), 3);

  it('brings back what was before', () => {
    expect(only([first, second, undone])?.verdicts).toMatchObject([{ label: 'verified' }]);
  });

  it('can be undone', () => {
    expect(only([first, second, undone, event(undo(undone), 4)])?.verdicts).toMatchObject([{ label: 'disputed' }]);
  });

  it('brings back a withdrawn label', () => {
    const withdrawn = event({ type: 'withdraw' }, 2);
    expect(only([first, withdrawn, event(undo(withdrawn), 3)])?.verdicts).toHaveLength(1);
  });

  it.each([
    ['of another reviewer', event(undo(first), 3, 'bert')],
    ['on another claim', event(undo(first), 3, 'anna', OTHER)],
    ['from before the event', event(undo(first), 0)],
    ['of an event nobody has', event({ type: 'undo', ref: 'x' }, 3)],
  ])('does nothing %s', (_, idle) => {
    expect(only([first, idle])?.verdicts).toHaveLength(1);
  });

  it('takes back one act after the other, newest first, and then finds nothing', () => {
    const log = [first, second, event(verified, 2, 'bert')];
    const steps: string[] = [];
    for (let act = undoable(log, 'anna'), minute = 10; act !== null; act = undoable(log, 'anna'), minute++) {
      steps.push(act.id);
      log.push(event(undo(act), minute));
    }
    expect(steps).toEqual([second.id, first.id]);
    expect(only(log)?.verdicts).toMatchObject([{ reviewer: 'bert' }]);
    expect(undoable([], 'anna')).toBeNull();
  });
});

describe('a log is a set', () => {
  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.constantFrom<Act>(
      verified,
      disputed,
      { type: 'withdraw' },
      proof,
      { type: 'restore' },
      { type: 'mark', target: TRADE },
    ),
    fc.constantFrom<Act>({ type: 'dismiss', target: TRADE }, { type: 'dismiss', target: OTHER }),
    fc.string({ maxLength: 3 }).map(noted),
  );
  const acts = fc.array(
    fc.record({
      act,
      minute: fc.nat(6),
      reviewer: fc.constantFrom('anna', 'bert'),
      claim: fc.constantFrom(TRADE, OTHER),
      back: fc.option(fc.nat(8)),
    }),
    { maxLength: 14 },
  );
  /** Some of the acts take back one that was made before them, at times an undo. */
  const logs = acts.map((list) => {
    const log: Event[] = [];
    for (const { act, minute, reviewer, claim, back } of list) {
      const ref = back === null ? undefined : log.at(-1 - back);
      if (ref === undefined) log.push(event(act, minute, reviewer, claim));
      else
        log.push(
          event(
            ref.body.type === 'evidence' ? { type: 'evidence-withdraw', ref: ref.id } : undo(ref),
            minute,
            reviewer,
            claim,
          ),
        );
    }
    return log;
  });

  it('in any order, however often each event is given', () => {
    const shuffled = logs.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([log, again]) => {
        expect(fold(again)).toEqual(fold(log));
      }),
    );
  });

  it('however logs are put together: a with b, b with a, in any grouping, and each with itself', () => {
    const union = (...parts: Event[][]) => [...new Map(parts.flat().map((one) => [one.id, one])).values()];
    fc.assert(
      fc.property(logs, logs, logs, (a, b, c) => {
        expect(fold(union(a, b))).toEqual(fold(union(b, a)));
        expect(fold(union(union(a, b), c))).toEqual(fold(union(a, union(b, c))));
        expect(fold(union(a, a))).toEqual(fold(a));
      }),
    );
  });

  it('and what undo takes back is a matter of the set as well', () => {
    const shuffled = logs.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
    );
    fc.assert(
      fc.property(shuffled, ([log, again]) => {
        expect(undoable(again, 'anna')).toEqual(undoable(log, 'anna'));
      }),
    );
  });
});

describe('words that were changed', () => {
  const now = targetOf('65% of trade is settled in rubles', 40);

  it.each(['keep', 'reanchor'] as const)('%s gives the claim the new words, and the label stands', (type) => {
    const annotation = only([event(disputed, 1), event({ type, target: now }, 2)]);
    expect(annotation).toMatchObject({ target: now, verdicts: [{ label: 'disputed' }] });
  });

  it('a note begun before, and finished after, takes none of it back', () => {
    const events = [event(disputed, 1), event({ type: 'keep', target: now }, 2), event(noted('checked'), 3)];
    expect(only(events)).toMatchObject({ target: now, notes: [{ text: 'checked' }] });
  });

  it('a new label is about the words it was given to, and undo brings the words of before back', () => {
    const [first, second] = [event(disputed, 1), event({ type: 'verdict', label: 'verified', target: now }, 2)];
    expect(only([first, second])).toMatchObject({ target: now, verdicts: [{ label: 'verified' }] });
    const back = event(undo(second), 3);
    expect(only([first, second, back])).toMatchObject({ target: TRADE, verdicts: [{ label: 'disputed' }] });
  });

  it('without a label nothing stands by it', () => {
    expect(fold([event({ type: 'keep', target: now }, 1)])).toEqual([]);
  });
});

describe('redoable', () => {
  const [a, b] = [event(disputed, 1), event(noted('checked'), 2)];
  const [undoB, undoA] = [event(undo(b), 3), event(undo(a), 4)];
  const labels = (events: Event[]) => fold(events).flatMap(({ verdicts, notes }) => [...verdicts, ...notes]).length;

  it('brings back what was undone, the last first, as undoing the undo does', () => {
    const log = [a, b, undoB, undoA];
    expect(labels(log)).toBe(0);
    expect(redoable(log, 'anna')?.id).toBe(undoA.id);
    const redoA = event(undo(undoA), 5);
    expect(labels([...log, redoA])).toBe(1);
    expect(redoable([...log, redoA], 'anna')?.id).toBe(undoB.id);
    const redoB = event(undo(undoB), 6);
    expect(labels([...log, redoA, redoB])).toBe(2);
    expect(redoable([...log, redoA, redoB], 'anna')).toBeNull();
    expect(undoable([...log, redoA, redoB], 'anna')?.id).toBe(b.id);
  });

  it('is nothing once something was done since, nor for another reviewer', () => {
    expect(redoable([a, event(undo(a), 2), event(verified, 3)], 'anna')).toBeNull();
    expect(redoable([a, event(undo(a), 2)], 'bert')).toBeNull();
    expect(redoable([a], 'anna')).toBeNull();
  });
});
