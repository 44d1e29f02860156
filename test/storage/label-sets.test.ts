import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import { OWN_LIMITS } from '../../src/annotations/own-label.ts';
import { FakeStorage } from './fake-storage.ts';

const storage = new FakeStorage();
vi.mock('../../src/browser.ts', () => ({ browser: { storage } }));
const { freeKeys, isFreeKey, labelSets, labelsOf, ownLabel, readLabelSets } = await import(
  '../../src/storage/label-sets.ts'
);

const SATIRE = {
  id: ownId('Satire'),
  name: 'Satire',
  key: '4',
  line: 'over',
  colour: 'blue',
  core: 'opinion',
} as const;
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
  it('take nothing from the list’s own, nor from each other', () => {
    expect([...'123vdonexbuzjk?/ '].filter((key) => isFreeKey(key))).toEqual([]);
    expect(['4', 'q', 'Q', 'ab', ''].filter((key) => isFreeKey(key))).toEqual(['4', 'q']);
    expect(isFreeKey('4', [SATIRE])).toBe(false);
    expect(freeKeys([SATIRE])[0]).toBe('5');
    const [, second] = labelsOf(of(SATIRE, { ...SATIRE, id: ownId('Other') }));
    expect(second?.key).toBe('');
    expect(labelsOf(of({ ...SATIRE, key: 'v' }))[0]?.key).toBe('');
  });
});
