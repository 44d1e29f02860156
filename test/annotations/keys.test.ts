import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimKey, newDevice, newReviewer, norm, pageKey, textHash } from '../../src/annotations/keys.ts';

const PAGE = 'https://example.com/a';
const CLAIM = { exact: '60% of trade is settled in rubles', prefix: 'joint forces. ', suffix: '.' };

/** The definition once more, by Node's own sha256 and a base32 written out. */
function reference(text: string, length: number): string {
  const bits = Array.from(createHash('sha256').update(text, 'utf8').digest(), (byte) =>
    byte.toString(2).padStart(8, '0'),
  );
  const groups = bits.join('').match(/.{5}/g) ?? [];
  return groups
    .map((group) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(group, 2)))
    .join('')
    .slice(0, length);
}

describe('keys (frozen)', () => {
  it.each([
    [pageKey(PAGE), '6mh3ib5k6xkskucgco2m'],
    [pageKey('https://toutiao.com/article/7367007067191640576'), 'fojjqx7eg6vmcclulwhr'],
    [pageKey(''), 'jjyv5qj7mjbhlpmxjo75'],
    [claimKey(PAGE, CLAIM), 'vs3bml2hccp4unu6s2wnwehjgj'],
    [
      claimKey(PAGE, { exact: '六成贸易以“卢布”结算', prefix: '白俄罗斯', suffix: '，他说。' }),
      'srslmughq5wboib4bjes7zcwxf',
    ],
    [textHash('abc'), 'xj4bnp4pahh6uqkbidpf3lrceo'],
  ])('test vector %s', (key, vector) => {
    expect(key).toBe(vector);
  });

  it('are the beginning of base32(sha256(…))', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(pageKey(text)).toBe(reference(`page1${text}`, 20));
        expect(textHash(text)).toBe(reference(text, 26));
      }),
    );
    expect(claimKey(PAGE, CLAIM)).toBe(reference(`claim1${PAGE}${CLAIM.exact}joint forces..`, 26));
  });
});

describe('claimKey', () => {
  it.each([
    ['typographic quotes', { ...CLAIM, exact: '“60%” of trade' }, { ...CLAIM, exact: '"60%" of trade' }],
    ['no-break and doubled spaces', { ...CLAIM, exact: '60%\u00A0 of trade' }, { ...CLAIM, exact: '60% of trade' }],
    ['dashes', { ...CLAIM, exact: 'Minsk — 60%' }, { ...CLAIM, exact: 'Minsk - 60%' }],
    ['full-width forms', { ...CLAIM, exact: '６０％，卢布' }, { ...CLAIM, exact: '60%,卢布' }],
    ['capitals', { ...CLAIM, exact: 'Trade' }, { ...CLAIM, exact: 'trade' }],
    ['soft hyphens and zero-width marks', { ...CLAIM, exact: 'set\u00ADtled\u200B' }, { ...CLAIM, exact: 'settled' }],
    [
      'what stands further away than 32 units',
      { ...CLAIM, prefix: `x${'y'.repeat(32)}` },
      { ...CLAIM, prefix: 'y'.repeat(32) },
    ],
  ])('does not see %s', (_, a, b) => {
    expect(claimKey(PAGE, a)).toBe(claimKey(PAGE, b));
  });

  it.each([
    ['words', { ...CLAIM, exact: '70% of trade is settled in rubles' }],
    ['words before', { ...CLAIM, prefix: 'armed forces. ' }],
    ['words after', { ...CLAIM, suffix: '!' }],
  ])('sees other %s', (_, other) => {
    expect(claimKey(PAGE, other)).not.toBe(claimKey(PAGE, CLAIM));
  });

  it('sees another page', () => {
    expect(claimKey('https://example.com/b', CLAIM)).not.toBe(claimKey(PAGE, CLAIM));
  });
});

describe('norm', () => {
  it('keeps what carries meaning', () => {
    expect(norm('“60 %” —  Minsk\n')).toBe('"60 %" - minsk');
    expect(norm('不 是')).not.toBe(norm('是'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(norm(norm(words))).toBe(norm(words));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('random keys', () => {
  it('are of their alphabet and length, and never twice the same', () => {
    const reviewers = Array.from({ length: 200 }, newReviewer);
    expect(new Set(reviewers).size).toBe(200);
    for (const key of reviewers) expect(key).toMatch(/^[a-z0-9]{16}$/);
    expect(newDevice()).toMatch(/^[a-z0-9]{4}$/);
  });
});
