import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import { OWN_LIMITS } from '../../src/annotations/own-label.ts';
import { DEFAULT_KEYS } from '../../src/storage/keys.ts';
import { SATIRE } from '../annotations/satire.ts';
import { FakeStorage } from './fake-storage.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const { freeKeys, joined, labelSets, labelsOf, ownLabel, readLabelSets } = await import(
  '../../src/storage/label-sets.ts'
);

const of = (...labels: unknown[]) => readLabelSets({ v: 1, sets: [{ name: 'Mine', labels }] });

beforeEach(() => storage.reset());

describe('label sets', () => {
  it('are none until some are kept', async () => {
    expect(await labelSets.get()).toEqual({ v: 1, sets: [] });
    await labelSets.set(of(SATIRE));
    expect(await labelSets.get()).toEqual({ v: 1, sets: [{ name: 'Mine', labels: [SATIRE] }] });
    expect(ownLabel(await labelSets.get(), { id: SATIRE.id })).toEqual(SATIRE);
  });

  it.each([null, 5, 'x', {}, { sets: 7 }, { sets: [null, {}, { name: ' ' }] }])('are none when %j is kept', (kept) => {
    expect(readLabelSets(kept)).toEqual({ v: 1, sets: [] });
  });

  it.each([null, { ...SATIRE, id: 'verified' }, { ...SATIRE, name: '' }, { ...SATIRE, core: 'maybe' }])(
    'leave %j out and keep the others',
    (bad) => {
      expect(labelsOf(of(bad, SATIRE))).toEqual([SATIRE]);
    },
  );

  it('have each label once, with a look that there is', () => {
    expect(labelsOf(of(SATIRE, SATIRE))).toHaveLength(1);
    expect(labelsOf(of({ ...SATIRE, line: 'zigzag', colour: 'red', later: 1 }))).toEqual([SATIRE]);
  });

  it('stay in bounds', () => {
    const many = Array.from({ length: 99 }, (_, at) => ({ ...SATIRE, id: ownId(`label ${at}`) }));
    expect(labelsOf(of(...many))).toHaveLength(OWN_LIMITS.labels);
    const sets = Array.from({ length: 99 }, (_, at) => ({ name: `Set ${at}`, labels: [] }));
    expect(readLabelSets({ sets }).sets).toHaveLength(OWN_LIMITS.sets);
  });
});

describe('keys', () => {
  it('are offered where no command and no other label has them, as the reader chose these', () => {
    const offered = freeKeys(DEFAULT_KEYS, [SATIRE]);
    expect(offered[0]).toBe('5');
    expect([...'1234vdonexbuzjk'].filter((key) => offered.includes(key))).toEqual([]);
    const moved = freeKeys({ ...DEFAULT_KEYS, note: '5' }, [SATIRE]);
    expect([moved[0], moved.includes('n')]).toEqual(['6', true]);
  });

  it('are letters and digits, each of one label, and never those that always label', () => {
    const keys = ['4', '4', '1', 'Q', 'ab', 'q'];
    const labels = keys.map((key, at) => ({ ...SATIRE, id: ownId(`label ${at}`), key }));
    expect(labelsOf(of(...labels)).map(({ key }) => key)).toEqual(['4', '', '', '', '', 'q']);
  });
});

describe('sets that come in', () => {
  const other = { ...SATIRE, id: ownId('Needs source'), name: 'Needs source' };

  it('bring the labels that are not there, into the set of that name, without a key that does something', () => {
    const kept = of({ ...SATIRE, name: 'My satire' });
    const incoming = readLabelSets({
      sets: [
        { name: 'Mine', labels: [SATIRE, { ...other, key: '4' }] },
        { name: 'Theirs', labels: [{ ...SATIRE, id: ownId('Third'), key: 'v' }] },
        { name: 'Known', labels: [] },
      ],
    });
    const { sets } = joined(kept, incoming, DEFAULT_KEYS);
    expect(sets.map(({ name, labels }) => [name, labels.map((one) => [one.name, one.key])])).toEqual([
      [
        'Mine',
        [
          ['My satire', '4'],
          ['Needs source', ''],
        ],
      ],
      ['Theirs', [['Satire', '']]],
    ]);
    expect(joined({ v: 1, sets }, incoming, DEFAULT_KEYS)).toEqual({ v: 1, sets });
  });
});
