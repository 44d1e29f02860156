import { describe, expect, it } from 'vitest';
import type { AnnotatedPage } from '../../src/annotations/annotation.ts';
import { count, reviewersOf } from '../../src/statistics/count.ts';
import { entriesOf } from '../../src/statistics/entry.ts';
import { dayOf, inPeriods } from '../../src/statistics/periods.ts';
import { firstOf, sum, total } from '../../src/statistics/tally.ts';
import { pageAt, targetOf } from '../storage/sample.ts';
import { entry } from './sample.ts';

const tally = (verified = 0, disputed = 0, opinion = 0, none = 0) => ({ verified, disputed, opinion, none });
const noon = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).getTime();

describe('entries', () => {
  const page = (about: Partial<AnnotatedPage>, quote: string, dismissed = false): AnnotatedPage => {
    const base = pageAt('a');
    const claim = { id: `${base.key}:c`, page: base.key, claim: 'c', target: targetOf(quote), verdicts: [], notes: [] };
    return {
      ...base,
      ...about,
      annotations: [{ ...claim, evidence: [], own: false, dismissed, created: 1, modified: 1 }],
    };
  };

  it.each([
    ['en', 'Exports rose by 5%', 'quantity'],
    ['zh-CN', '贸易额的60%以卢布结算', 'quantity'],
    ['zh-CN', '外交部发言人表示双方将继续合作', 'statement'],
    ['en', 'The town lies by the river', 'state'],
  ])('know the type of a claim by its words (%s: %s)', (language, quote, type) => {
    expect(entriesOf(page({ language }, quote)).map((one) => one.type)).toEqual([type]);
  });

  it('leave out what is no claim, and call a site without a name by its host', () => {
    expect(entriesOf(page({}, 'x', true))).toEqual([]);
    expect(entriesOf(page({ site: '' }, 'x'))[0]?.site).toBe('example.com');
  });
});

describe('counting', () => {
  const ENTRIES = [
    entry({ page: 'a', site: 'BBC', labels: { mia: 'verified', bo: 'disputed' }, at: noon(2026, 3, 1) }),
    entry({ page: 'a', site: 'BBC', labels: { bo: 'opinion' }, type: 'law' }),
    entry({ page: 'b', site: '新华网', labels: { mia: 'disputed' }, at: noon(2026, 3, 2), type: 'law' }),
    entry({ page: 'c', site: 'AFP', labels: { mia: 'opinion' }, at: 0 }),
  ];

  it("counts one reviewer's labels by site, type and day", () => {
    const found = count(ENTRIES, 'mia');
    expect([found.claims, found.articles, found.undated]).toEqual([4, 3, 1]);
    expect(found.all).toEqual(tally(1, 1, 1, 1));
    expect(found.sites).toEqual([
      ['BBC', tally(1, 0, 0, 1)],
      ['AFP', tally(0, 0, 1)],
      ['新华网', tally(0, 1)],
    ]);
    expect(found.types).toEqual([
      ['quantity', tally(1, 0, 1)],
      ['law', tally(0, 1, 0, 1)],
    ]);
    expect([...found.days.values()]).toEqual([tally(1), tally(0, 1)]);
  });

  it('counts those of another', () => {
    expect(count(ENTRIES, 'bo').all).toEqual(tally(0, 1, 1, 2));
  });

  it('names who gave labels, the one with most of them first', () => {
    expect(reviewersOf([...ENTRIES, entry({ labels: { zoe: 'opinion' } })])).toEqual([
      { reviewer: 'mia' },
      { reviewer: 'bo' },
      { reviewer: 'zoe' },
    ]);
    expect(reviewersOf([entry({})])).toEqual([]);
  });

  it('puts what comes after the first ones together', () => {
    const list = ['a', 'b', 'c', 'd'].map((name, index) => [name, tally(index)] as const);
    expect(firstOf(list, 4)).toEqual({ first: list, rest: null });
    expect(firstOf(list, 2)).toEqual({ first: list.slice(0, 2), rest: tally(5) });
  });
});

describe('periods', () => {
  const days = (...all: readonly number[]) => new Map(all.map((at) => [dayOf(at), tally(1)]));
  const shown = (map: ReadonlyMap<number, ReturnType<typeof tally>>) => {
    const { unit, periods } = inPeriods(map);
    const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
    return [unit, ...periods.map(({ start, end, tally }) => `${iso(start)} ${iso(end)} ${total(tally)}`)];
  };

  it('are days in the calendar of the reader', () => {
    expect(dayOf(new Date(2026, 2, 1, 0, 0, 1).getTime())).toBe(dayOf(new Date(2026, 2, 1, 23, 59).getTime()));
    expect(shown(days(noon(2026, 3, 1), noon(2026, 2, 27)))).toEqual([
      'day',
      '2026-02-27 2026-02-28 1',
      '2026-03-01 2026-03-02 1',
    ]);
  });

  it('are weeks from Monday on where days would be too many', () => {
    expect(shown(days(noon(2026, 3, 1), noon(2026, 3, 2), noon(2026, 6, 7), noon(2026, 6, 1)))).toEqual([
      'week',
      '2026-02-23 2026-03-02 1',
      '2026-03-02 2026-03-09 1',
      '2026-06-01 2026-06-08 2',
    ]);
  });

  it('are months, then years', () => {
    expect(shown(days(noon(2024, 12, 31), noon(2025, 12, 1)))).toEqual([
      'month',
      '2024-12-01 2025-01-01 1',
      '2025-12-01 2026-01-01 1',
    ]);
    expect(shown(days(noon(1999, 12, 31), noon(2026, 1, 1)))).toEqual([
      'year',
      '1999-01-01 2000-01-01 1',
      '2026-01-01 2027-01-01 1',
    ]);
  });

  it('are none where nothing is dated', () => {
    expect(inPeriods(new Map()).periods).toEqual([]);
    expect(sum([])).toEqual(tally());
  });
});
