import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { anchor } from '../../src/anchoring/anchor.ts';
import { describe } from '../../src/anchoring/describe.ts';

const SOURCE = 'https://example.com/a';

suite('describe', () => {
  it('tells the words, those around them, and where they stand', () => {
    const text = `${'x'.repeat(40)} 60% of trade ${'y'.repeat(40)}`;
    expect(describe(text, { start: 41, end: 53 }, SOURCE)).toEqual({
      source: SOURCE,
      exact: '60% of trade',
      prefix: `${'x'.repeat(31)} `,
      suffix: ` ${'y'.repeat(31)}`,
      start: 41,
      end: 53,
    });
  });

  it('has less around it at the edges of the text', () => {
    expect(describe('60%', { start: 0, end: 3 }, SOURCE)).toMatchObject({ prefix: '', suffix: '' });
  });

  it('cuts no surrogate pair, and counts those before it', () => {
    const text = `𠮷${'x'.repeat(31)}60%${'y'.repeat(31)}𠮷`;
    const target = describe(text, { start: 33, end: 36 }, SOURCE);
    expect(target).toMatchObject({ exact: '60%', prefix: 'x'.repeat(31), suffix: 'y'.repeat(31), astral: 1 });
  });

  it('can always be found again in the same text', () => {
    const unit = fc.constantFrom(
      ...'ab ，中\n',
      '𠮷',
      '60',
      '\uD83D',
      '👩‍👩‍👧',
      'e\u0301',
      'שלום',
      'مرحبا',
      '\u202E',
      '國',
    );
    const stretch = fc
      .array(unit, { minLength: 1, maxLength: 60 })
      .map((parts) => parts.join(''))
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 })));
    fc.assert(
      fc.property(stretch, ([text, start, length]) => {
        const span = { start, end: Math.min(text.length, start + length) };
        fc.pre(text.slice(span.start, span.end).trim() !== '');
        fc.pre(!/^[\uDC00-\uDFFF]/.test(text.slice(start)) && !/[\uD800-\uDBFF]$/.test(text.slice(0, span.end)));
        expect(anchor(text, describe(text, span, SOURCE))).toEqual({ state: 'same', span });
      }),
    );
  });
});
