import { describe, expect, it, vi } from 'vitest';
import * as anchoring from '../../src/anchoring/anchor.ts';
import { describe as describeSpan } from '../../src/anchoring/describe.ts';
import { rememberedAnchors } from '../../src/anchoring/remembered.ts';

const TEXT = 'Rents rose by 38% over the same period. The council approved a loan of 310 million euros in March.';
const target = (words: string) => {
  const start = TEXT.indexOf(words);
  return describeSpan(TEXT, { start, end: start + words.length }, 'https://a.example/');
};
const RENTS = target('Rents rose by 38%');
const LOAN = target('a loan of 310 million euros');

describe('anchors that are remembered', () => {
  it('are found once for the same targets, also when those were read anew', () => {
    const work = vi.spyOn(anchoring, 'anchorAll');
    const anchors = rememberedAnchors(TEXT);
    const first = anchors([RENTS, LOAN]);
    expect(anchors([{ ...RENTS }, { ...LOAN }])).toBe(first);
    expect(work).toHaveBeenCalledTimes(1);
    work.mockRestore();
  });

  it.each([
    ['one more', [RENTS], [RENTS, LOAN]],
    ['one less', [RENTS, LOAN], [LOAN]],
    ['another order', [RENTS, LOAN], [LOAN, RENTS]],
    ['other words', [RENTS], [{ ...RENTS, exact: 'Rents rose by 83%' }]],
    ['other surroundings', [RENTS], [{ ...RENTS, suffix: ' every year' }]],
  ])('are found anew for %s, as if nothing had been asked before', (_, before, after) => {
    const anchors = rememberedAnchors(TEXT);
    anchors(before);
    expect(anchors(after)).toEqual(anchoring.anchorAll(TEXT, after));
  });
});
