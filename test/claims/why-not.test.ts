import { describe, expect, it } from 'vitest';
import { whyNot } from '../../src/claims/why-not.ts';

const TEXT = 'Unemployment fell to 3.1 percent in March. We must never give up hope, my friends!';
const OPINION = TEXT.indexOf('We must');

describe('whyNot', () => {
  it('says which wordings speak against a claim, and where', () => {
    const refusal = whyNot(TEXT, 'en', OPINION + 3);
    expect(refusal?.start).toBe(OPINION);
    expect(refusal?.chance).toBeLessThan(0.5);
    const said = refusal?.objections.map(({ cue, start, end }) => [cue, TEXT.slice(start, end)]);
    expect(said).toContainEqual(['exhortation', 'must']);
    expect(said).toContainEqual(['exclamation', '!']);
  });

  it('has nothing to say where there is a claim, or no sentence', () => {
    expect(whyNot(TEXT, 'en', 0)).toBeNull();
    expect(whyNot(TEXT, 'en', TEXT.length + 5)).toBeNull();
    expect(whyNot('', 'zh', 0)).toBeNull();
  });
});
