import { describe, expect, it } from 'vitest';
import { commandOn, DEFAULT_KEYS, holderOf, isKey, namesOf, readKeys } from '../../src/storage/keys.ts';

describe('the keys that are kept', () => {
  it.each([null, 5, 'v', {}, { note: 7 }, { note: 'ab' }, { note: ' ' }, { note: '1' }])(
    'are those by default when %j is kept',
    (kept) => {
      expect(readKeys(kept)).toEqual(DEFAULT_KEYS);
    },
  );

  it('are those that were chosen, and none where that was chosen', () => {
    const chosen = { ...DEFAULT_KEYS, note: 'm', help: '' };
    expect(readKeys(chosen)).toEqual(chosen);
  });

  it('are never the same for two commands: what was chosen comes before what is there by default', () => {
    expect(readKeys({ note: 'v' })).toEqual({ ...DEFAULT_KEYS, note: 'v', verified: '' });
    expect(readKeys({ note: 'm', evidence: 'm' })).toEqual({ ...DEFAULT_KEYS, note: 'm' });
  });
});

describe('a key', () => {
  it('is one character that is seen, in lower case', () => {
    expect(['a', '/', 'é', '7', '½'].filter(isKey)).toEqual(['a', '/', 'é', '7', '½']);
    expect(['A', ' ', '', 'Enter', '\t', '\u200b'].filter(isKey)).toEqual([]);
  });

  it('means what was chosen, or what it always does', () => {
    const keys = { ...DEFAULT_KEYS, note: 'm' };
    expect(['m', 'n', 'ArrowDown', '2', '', 'toString'].map((key) => commandOn(key, keys))).toEqual([
      'note',
      null,
      'next',
      'disputed',
      null,
      null,
    ]);
  });

  it('is held by a command or by a label, or is free', () => {
    const satire = { key: '4' };
    expect(holderOf('n', DEFAULT_KEYS, [satire])).toBe('note');
    expect(holderOf('4', DEFAULT_KEYS, [satire])).toBe(satire);
    expect(holderOf('5', DEFAULT_KEYS, [satire])).toBeNull();
    expect(holderOf('', DEFAULT_KEYS, [{ key: '' }])).toBeNull();
  });

  it('is called as it is written on a keyboard', () => {
    expect(namesOf('next', DEFAULT_KEYS)).toEqual(['↓', 'J']);
    expect(namesOf('jump', DEFAULT_KEYS)).toEqual(['Enter']);
    expect(namesOf('verified', { ...DEFAULT_KEYS, verified: '' })).toEqual(['1']);
  });
});
