import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Heights } from '../../src/library/heights.ts';

describe('the heights of a long list', () => {
  it('know where each line stands, whatever was measured since', () => {
    const line = fc.nat(999);
    const height = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.array(fc.tuple(line, height), { maxLength: 30 }), line, (measured, asked) => {
        const plain = Array.from({ length: 1000 }, (_, at) => 40 + (at % 7));
        const heights = new Heights(Float32Array.from(plain));
        for (const [at, now] of measured) {
          expect(heights.set(at, now)).toBe(now - (plain[at] ?? 0));
          plain[at] = now;
        }
        const top = plain.slice(0, asked).reduce((sum, one) => sum + one, 0);
        expect(heights.topOf(asked)).toBe(top);
        expect([heights.at(top), heights.at(top + (plain[asked] ?? 0) - 1)]).toEqual([asked, asked]);
        expect(heights.total).toBe(plain.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('answer with the first or the last line for a place outside', () => {
    const heights = new Heights(Float32Array.of(10, 20, 30));
    expect([heights.at(-5), heights.at(60), heights.at(1e9)]).toEqual([0, 2, 2]);
    expect(new Heights(new Float32Array()).total).toBe(0);
  });
});
