import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/claims/find.ts';
import { MAX_SENTENCE, sentences } from '../../src/claims/sentences.ts';
import { SHOWN_SHARE } from '../../src/claims/shown.ts';

const scrap = fc.constantFrom(
  ...[
    '今年',
    '增长5.7%',
    '，',
    '。',
    '；',
    '“',
    '”',
    '（',
    '）',
    '《',
    '》',
    '表示',
    '我们必须',
    '13.81万亿元',
    '\n',
    ' ',
    '…',
    '——',
  ],
  ...[
    'The ',
    'U.S. ',
    'Mr. ',
    '60% ',
    'said ',
    'that ',
    ', and ',
    ', which ',
    'rose ',
    '. ',
    '! ',
    '"',
    '$3 ',
    '1,1,1,',
    '\u{20000}',
    '\ud800',
    '\u0000',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(scrap, { maxLength: 120 }).map((parts) => parts.join('')),
);
const language = fc.constantFrom('zh', 'en', 'de', 'ja', '', 'not a tag');

describe('whatever the text', () => {
  it('claims are sorted, apart, inside the text and quoted exactly', () => {
    fc.assert(
      fc.property(text, language, (text, language) => {
        let reached = 0;
        for (const claim of findClaims(text, language)) {
          expect(claim.start).toBeGreaterThanOrEqual(reached);
          expect(claim.end).toBeGreaterThan(claim.start);
          expect(claim.end).toBeLessThanOrEqual(text.length);
          expect(claim.quote).toBe(text.slice(claim.start, claim.end));
          expect(claim.quote).toMatch(/[\p{L}\p{N}]/u);
          expect(claim.worth).toBeGreaterThanOrEqual(0);
          expect(claim.worth).toBeLessThanOrEqual(1);
          for (const reason of claim.reasons) {
            expect(reason.start).toBeGreaterThanOrEqual(claim.start);
            expect(reason.end).toBeLessThanOrEqual(claim.end);
          }
          reached = claim.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shown claims cover at most their share of the text', () => {
    fc.assert(
      fc.property(text, language, (text, language) => {
        const covered = findClaims(text, language).reduce(
          (sum, claim) => sum + (claim.shown ? claim.end - claim.start : 0),
          0,
        );
        expect(covered).toBeLessThanOrEqual(text.length * SHOWN_SHARE);
      }),
    );
  });

  it('the same text gives the same claims', () => {
    fc.assert(
      fc.property(text, language, (text, language) => {
        expect(findClaims(text, language)).toEqual(findClaims(text, language));
      }),
      { numRuns: 50 },
    );
  });

  it('sentences keep every letter and digit, in order', () => {
    fc.assert(
      fc.property(text, (text) => {
        const words = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '');
        const kept = sentences(text).map(({ start, end }) => text.slice(start, end));
        expect(words(kept.join('\n'))).toBe(words(text));
      }),
    );
  });
});

describe('hostile text', () => {
  const LENGTH = 200_000;
  const fill = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

  it.each(['1,1,1,', '（', '“', '. ', 'Mr. ', '1', 'A', '被', '由于', 'is, and ', '万亿', '<p>', '今年增长5%，'])(
    'a paragraph of 200,000 characters of "%s" is read in sentences of bounded length',
    (unit) => {
      const text = fill(unit);
      const longest = Math.max(0, ...sentences(text).map(({ start, end }) => end - start));
      expect(longest).toBeLessThanOrEqual(MAX_SENTENCE);
      for (const language of ['zh', 'en']) {
        for (const claim of findClaims(text, language)) expect(claim.quote).toBe(text.slice(claim.start, claim.end));
      }
    },
    20_000,
  );
});
