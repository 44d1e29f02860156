import type { Claim } from '../../src/claims/claim.ts';

/** Stands in for the finder of claims, whose judgement is tested elsewhere: every line with a figure is one. */
export function findClaims(text: string): Claim[] {
  return Array.from(text.matchAll(/^.*\d.*$/gm), ({ 0: quote, index: start }) => {
    const end = start + quote.length;
    const reasons = [{ cue: 'figure', start, end }];
    return { start, end, quote, type: 'quantity', worth: 0.8, shown: true, reasons };
  });
}
