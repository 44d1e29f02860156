import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELETE, fill, INSERT, steps } from '../../src/anchoring/edit-table.ts';

/** Edits on the way that the table tells, from its end back to row 0. */
function editsOf(whole: string, text: string, from: number, width: number, end: number): number {
  let [i, k, edits] = [whole.length, end, 0];
  while (i > 0) {
    const step = steps[i * width + k];
    if (step === INSERT) k--;
    else {
      if (step === DELETE) k++;
      i--;
    }
    const isKept = step !== INSERT && step !== DELETE && text.charAt(from + i + k) === whole.charAt(i);
    if (!isKept) edits++;
    expect(k).toBeGreaterThanOrEqual(0);
    expect(k).toBeLessThan(width);
  }
  return edits;
}

/** The fewest edits within the band, by the textbook. */
function fewest(whole: string, text: string, from: number, width: number): number {
  let row = new Array<number>(width).fill(0);
  for (let i = 1; i <= whole.length; i++) {
    const above = row;
    row = [];
    for (let k = 0; k < width; k++) {
      const kept = text.charAt(from + i - 1 + k) === whole.charAt(i - 1) ? 0 : 1;
      const ways = [(above[k] ?? 0) + kept, (above[k + 1] ?? Number.POSITIVE_INFINITY) + 1];
      if (k > 0) ways.push((row[k - 1] ?? 0) + 1);
      row.push(Math.min(...ways));
    }
  }
  return Math.min(...row);
}

describe('the table of an alignment', () => {
  const letters = (min: number, max: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom('a', 'b', '中'), minLength: min, maxLength: max });

  it.each([2, 17, 31])('tells a way of fewest edits in a band of %i columns', (width) => {
    fc.assert(
      fc.property(letters(1, 40), letters(0, 80), fc.integer({ min: -10, max: 20 }), (whole, text, from) => {
        const pattern = { whole, start: Math.floor(whole.length / 3), end: Math.ceil((2 * whole.length) / 3) };
        const end = fill(pattern, text, from, width);
        expect(editsOf(whole, text, from, width, end)).toBe(fewest(whole, text, from, width));
      }),
    );
  });

  it('leaves the surroundings whole where two ways cost as many edits', () => {
    // one of the two b was taken out: the quote's own or the one behind it
    const end = fill({ whole: 'xabby', start: 1, end: 3 }, 'xaby', -2, 5);
    const path: (number | undefined)[] = [];
    for (let [i, k] = [5, end]; i > 0; ) {
      const step = steps[i * 5 + k];
      if (step === DELETE) path.push(i);
      if (step === INSERT) k--;
      else {
        if (step === DELETE) k++;
        i--;
      }
    }
    expect(path).toEqual([3]);
  });

  it('fills wide bands and bands of long patterns as well', () => {
    const whole = 'a claim of many words. '.repeat(4000);
    const end = fill({ whole, start: 10, end: 60_000 }, `12${whole}`, 0, 40);
    expect(end).toBe(2);
    expect(editsOf(whole, `12${whole}`, 0, 40, end)).toBe(0);
  });
});
