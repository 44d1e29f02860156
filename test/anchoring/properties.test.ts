import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, anchorAll } from '../../src/anchoring/anchor.ts';
import { compare } from '../../src/anchoring/changes.ts';
import { folded } from '../../src/anchoring/folded.ts';

const unit = fc.constantFrom(
  'a',
  'is',
  ' ',
  '60%',
  '6',
  '.',
  '，',
  '“',
  '不',
  '增长',
  '亿元',
  '𠮷',
  '😀',
  'e\u0301',
  'שלום',
  '\n',
  '\uD83D',
  '-',
  '?',
);
const text = fc.array(unit, { maxLength: 80 }).map((parts) => parts.join(''));
const target = fc.record({
  source: fc.constant(''),
  exact: text,
  prefix: text,
  suffix: text,
  start: fc.nat(200),
  end: fc.nat(200),
});

describe('anchoring, on any text', () => {
  it('never throws, and gives only spans of the text', () => {
    fc.assert(
      fc.property(text, fc.array(target, { maxLength: 4 }), (now, targets) => {
        for (const found of anchorAll(now, targets)) {
          if (found.state === 'gone') continue;
          expect(found.span.start).toBeGreaterThanOrEqual(0);
          expect(found.span.end).toBeLessThanOrEqual(now.length);
          expect(found.span.end).toBeGreaterThan(found.span.start);
        }
      }),
    );
  });

  it('finds words that stand there once, wherever they were moved', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = '出口增长60% (👩‍👩‍👧 שלום) cafe\u0301 𠮷野家';
        const stored = { source: '', exact: words, prefix: '', suffix: '', start: 0, end: words.length };
        const now = `${before} ${words} ${after}`.toWellFormed();
        const found = anchor(now, stored);
        const start = before.length + 1;
        expect(found.state === 'gone' ? null : found.span).toEqual({ start, end: start + words.length });
      }),
    );
  });

  it('calls nothing the same that does not say the same', () => {
    fc.assert(
      fc.property(text, target, (now, stored) => {
        const found = anchor(now, stored);
        if (found.state !== 'same') return;
        const words = now.toWellFormed().slice(found.span.start, found.span.end);
        expect(words === stored.exact || compare(folded(stored.exact).text, folded(words).text).length === 0).toBe(
          true,
        );
      }),
    );
  });
});
