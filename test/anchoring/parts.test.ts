import { describe, expect, it } from 'vitest';
import { wordsNow, wordsThen } from '../../src/anchoring/parts.ts';

const changes = [
  { from: { start: 0, end: 3 }, to: { start: 100, end: 103 } },
  // only added, then only taken away
  { from: { start: 8, end: 8 }, to: { start: 108, end: 112 } },
  { from: { start: 12, end: 16 }, to: { start: 120, end: 120 } },
];

describe('the parts of two versions', () => {
  it('are cut where they differ, and make up the whole', () => {
    const then = wordsThen('45% are settled soon', changes);
    expect(then.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['45%', 'led ']);
    expect(then.map(({ text }) => text).join('')).toBe('45% are settled soon');
    const now = wordsNow('60% are not settled now', { start: 100, end: 123 }, changes);
    expect(now.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['60%', 'not ']);
    expect(now.map(({ text }) => text).join('')).toBe('60% are not settled now');
  });

  it('are one where nothing differs, and stay inside the words whatever the spans say', () => {
    expect(wordsThen('all the same', [])).toEqual([{ text: 'all the same', differs: false }]);
    expect(wordsThen('', [])).toEqual([]);
    const beyond = [{ from: { start: 4, end: 90 }, to: { start: 0, end: 0 } }];
    expect(wordsThen('short', beyond).map(({ text }) => text)).toEqual(['shor', 't']);
  });
});
