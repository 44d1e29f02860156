import { describe, expect, it } from 'vitest';
import { fold } from '../../src/annotations/fold.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { readImport } from '../../src/formats/import.ts';
import { exportOf, NOW, ORDINARY } from './sample.ts';

describe('Hypothesis JSON', () => {
  it('has an annotation for each reviewer, with positions in UTF-16 units', () => {
    const text = '😀😀 says 60% of 𠮷 trade.';
    const file = JSON.parse(
      FORMATS.hypothesis.write(exportOf({ text, labelled: [{ words: '60% of 𠮷', label: 'disputed' }] })),
    );
    expect(file.annotations).toHaveLength(1);
    expect(file.annotations[0]).toMatchObject({
      user: 'acct:anna@claimlight',
      tags: ['disputed'],
      target: [{ selector: [{ type: 'TextPositionSelector', start: 10, end: 19 }, { exact: '60% of 𠮷' }] }],
    });
    expect(text.slice(10, 19)).toBe('60% of 𠮷');
  });

  it('is read again: the same labels by the same reviewers, evidence in the note', () => {
    const read = readImport(FORMATS.hypothesis.write(exportOf({ ...ORDINARY, found: [] })), NOW);
    const [first] = fold(read.ok ? read.events : []);
    expect(first?.verdicts).toMatchObject([
      { reviewer: 'anna', label: 'disputed' },
      { reviewer: 'bert', label: 'verified' },
    ]);
    expect(first?.notes[0]?.text).toContain('The bank says 40%.\n\n- against: [The');
  });
});
