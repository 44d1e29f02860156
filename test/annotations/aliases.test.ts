import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aliasActs, aliasesIn, believed, isSameSite, together } from '../../src/annotations/aliases.ts';
import type { Event, Label, Target } from '../../src/annotations/event.ts';
import { fold, redoable, undoable } from '../../src/annotations/fold.ts';
import { claimKey, pageKey } from '../../src/annotations/keys.ts';
import { parseId } from '../../src/annotations/seal.ts';
import { sign } from '../../src/storage/identity.ts';
import { DAY, targetOf } from './log.ts';

const MOBILE = 'https://toutiao.com/i7367007067191640576';
const DESKTOP = 'https://toutiao.com/article/7367007067191640576';
const WORDS = targetOf('exports grew by 12 percent');

/** What a reviewer does at a minute of the day, on a page. */
function at(url: string, minute: number, act: object, claim = claimKey(url, WORDS), reviewer = 'anna'): Event {
  const identity = { reviewer, device: 'dev1', clock: '0'.repeat(16) };
  const signed = sign([{ page: pageKey(url), claim, ...act } as never], identity, DAY + minute * 60_000)[0];
  if (signed === undefined) throw new Error('nothing signed');
  return signed;
}
const label = (url: string, minute: number, name: Label, target: Target = WORDS): Event =>
  at(url, minute, { type: 'verdict', label: name, target }, claimKey(url, target));

describe('a page is believed', () => {
  it.each([
    ['of the same article elsewhere on its site', DESKTOP, [DESKTOP]],
    [
      'whatever stands around the address',
      'https://www.toutiao.com/article/7367007067191640576/?utm_source=x#top',
      [DESKTOP],
    ],
    ['not of another site', 'https://bank.example/article/1', []],
    ['not of the front page of its site', 'https://www.toutiao.com/', []],
    ['not of itself', 'https://m.toutiao.com/i7367007067191640576/?log_from=x', []],
    ['not of what is no address of the web', 'javascript:alert(1)', []],
  ])('%s', (_, told, expected) => {
    expect(believed(MOBILE, [told])).toEqual(expected);
  });

  it('of a few addresses at most', () => {
    expect(
      believed(
        MOBILE,
        Array.from({ length: 50 }, (_, i) => `https://www.toutiao.com/a${i}000000`),
      ),
    ).toHaveLength(8);
  });
});

describe('a site', () => {
  it.each([
    ['https://news.sina.com.cn/a', 'https://finance.sina.com.cn/b', true],
    ['https://bbc.co.uk/a', 'https://guardian.co.uk/a', false],
    ['https://anna.github.io/a', 'https://bert.github.io/a', false],
    ['https://people.com.cn/a', 'https://xinhua.com.cn/a', false],
    ['http://127.0.0.1/a', 'http://127.0.0.1/b', false],
  ])('%s and %s', (a, b, expected) => {
    expect(isSameSite(a, b)).toBe(expected);
  });
});

describe('page-alias events', () => {
  const told = aliasActs(MOBILE, [DESKTOP]).map(({ page, claim, ...act }, i) =>
    at(page === pageKey(MOBILE) ? MOBILE : DESKTOP, i, act, claim),
  );

  it('lead either way', () => {
    expect(aliasesIn({ url: MOBILE, events: told.filter(({ body }) => body.page === pageKey(MOBILE)) })).toEqual([
      DESKTOP,
    ]);
    expect(aliasesIn({ url: DESKTOP, events: told.filter(({ body }) => body.page === pageKey(DESKTOP)) })).toEqual([
      MOBILE,
    ]);
    for (const { id } of told) expect(parseId(id)).not.toBeNull();
  });

  it('are not believed of another site, whoever wrote them', () => {
    const forged = at(MOBILE, 0, { type: 'page-alias', alias: 'https://bank.example/article/1' }, told[0]?.body.claim);
    expect(aliasesIn({ url: MOBILE, events: [forged] })).toEqual([]);
  });

  it('are no annotation, and nothing to undo or redo', () => {
    expect(fold(told)).toEqual([]);
    expect(undoable(told, 'anna')).toBeNull();
    const verdict = label(MOBILE, 3, 'verified');
    expect(undoable([...told, verdict], 'anna')?.id).toBe(verdict.id);
    const undo = at(MOBILE, 4, { type: 'undo', ref: verdict.id });
    const later = at(MOBILE, 5, { type: 'page-alias', alias: DESKTOP }, told[0]?.body.claim);
    expect(redoable([verdict, undo, later], 'anna')?.id).toBe(undo.id);
  });
});

describe('what was said under several addresses', () => {
  const verified = label(MOBILE, 1, 'verified');
  const disputed = label(DESKTOP, 2, 'disputed');
  const note = at(MOBILE, 3, { type: 'note', note: 'so says the bank', target: WORDS });
  const others = at(DESKTOP, 4, { type: 'verdict', label: 'opinion', target: WORDS }, undefined, 'bert');
  const seen = (url: string, mobile: Event[], desktop: Event[]) =>
    fold(
      together(url, [
        { url: MOBILE, events: mobile },
        { url: DESKTOP, events: desktop },
      ]),
    );

  it('is one annotation under either, by everybody', () => {
    for (const url of [MOBILE, DESKTOP]) {
      const [annotation, ...rest] = seen(url, [verified, note], [disputed, others]);
      expect(rest).toEqual([]);
      expect(annotation).toMatchObject({
        id: `${pageKey(url)}:${claimKey(url, WORDS)}`,
        verdicts: [
          { reviewer: 'anna', label: 'disputed' },
          { reviewer: 'bert', label: 'opinion' },
        ],
        notes: [{ text: 'so says the bank' }],
      });
    }
  });

  it('can be taken back under the other', () => {
    const undo = at(DESKTOP, 5, { type: 'undo', ref: verified.id });
    expect(seen(DESKTOP, [verified], [undo])).toEqual([]);
    expect(seen(MOBILE, [verified], [at(DESKTOP, 5, { type: 'withdraw' })])).toEqual([]);
  });

  it('amounts to the same in whatever order the events come', () => {
    const [mobile, desktop] = [
      [verified, note, at(MOBILE, 6, { type: 'withdraw' })],
      [disputed, others, at(DESKTOP, 7, { type: 'dismiss', target: WORDS })],
    ];
    const expected = seen(DESKTOP, mobile, desktop);
    const shuffled = (events: Event[]) =>
      fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2, maxLength: events.length * 2 });
    fc.assert(
      fc.property(shuffled(mobile), shuffled(desktop), (a, b) => {
        expect(seen(DESKTOP, a, b)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
