import { describe, expect, it } from 'vitest';
import { characters, words } from '../../src/claims/cues/cue.ts';
import { Matcher } from '../../src/claims/cues/matcher.ts';
import { alternatives, beginnings, dealtOut, signs } from '../../src/claims/cues/prefixes.ts';

describe('the beginnings of a pattern', () => {
  it.each([
    ['reports?', ['report', 'reports'], true],
    ['said|told', ['said|told'], true],
    ["(?:don|can)['’]t", ["don't", 'don’t', "can't", 'can’t'], true],
    ['增[长加]', ['增长', '增加'], true],
    ['第[一二]{1,3}名', ['第一', '第二'], false],
    ['(?<=[省市])长', ['长'], false],
    ['成(?!功)', ['成'], false],
    ['\\d%', [...'0123456789'].map((digit) => `${digit}%`), true],
  ])('of %s', (source, expected, whole) => {
    if (source.includes('|t')) expect(alternatives(source)).toEqual(['said', 'told']);
    else expect(beginnings(source)).toMatchObject({ beginnings: expect.arrayContaining(expected), whole });
  });
});

describe('a group that opens an alternative', () => {
  it('is dealt out where one unit tells which of its branches it is', () => {
    expect(dealtOut('(?:\\d{1,9}|[一二]{1,4})年|今年')).toEqual(['\\d{1,9}年', '[一二]{1,4}年', '今年']);
  });

  it.each(['(?:今年|今天)来', '(?:一|二)?年', '(?:[^年]|月)底'])('stays as it is where none does: %s', (source) => {
    expect(dealtOut(source)).toEqual([source]);
  });
});

describe('the signs of a match', () => {
  it.each([
    ['(?<![\\d.,])\\d{1,15}\\s?[%％]', { notAfter: [...'0123456789.,'], holds: ['%', '％'] }],
    ['(?<!前)\\d{1,4}(?:多|余)?(?:年|个月)(?:来|间)?', { notAfter: ['前'], holds: ['年', '月'] }],
    ['是[^，]{1,40}之一(?!个)', { notAfter: [], holds: ['一'] }],
    ['\\d{1,4}[^，]{1,8}', { holds: [] }],
    ['\\d{1,4}(?:年|[^，]月)', { holds: [] }],
    ['[a-z]{3,14}(?:ness|ity)', { lastLetters: ['s', 'y'] }],
    ['[a-z]{3,14}(?:ness|ity)?', { lastLetters: [] }],
    ['[a-z]{3,14} to', { lastLetters: [] }],
  ])('of %s', (source, expected) => {
    expect(signs(source)).toMatchObject(expected);
  });
});

describe('a matcher', () => {
  const found = (matcher: Matcher, text: string): [string, string][] =>
    matcher.find(text, { start: 0, end: text.length }).map(({ cue, start, end }) => [cue, text.slice(start, end)]);

  it('takes the longest of the words of a cue, whole words, in either case', () => {
    const matcher = new Matcher([words('law', 'law|laws|law court'), words('harm', 'wars?')]);
    expect(found(matcher, 'The Law court warns of wars; lawful outlaws.')).toEqual([
      ['law', 'Law court'],
      ['harm', 'wars'],
    ]);
  });

  it('finds characters anywhere, and cues of different names at one place', () => {
    const matcher = new Matcher([characters('count', '\\d{1,9}个'), characters('number', '\\d{1,9}')]);
    expect(found(matcher, '共12个')).toEqual([
      ['count', '12个'],
      ['number', '12'],
    ]);
  });

  it('looks only inside the span', () => {
    const matcher = new Matcher([characters('law', '法律')]);
    expect(matcher.find('法律法律', { start: 1, end: 4 })).toMatchObject([{ cue: 'law', start: 2, end: 4 }]);
  });

  it('tells upper from lower case where a cue is given by characters', () => {
    const matcher = new Matcher([characters('name', '[A-Z][a-z]{1,9}'), words('law', 'acts?')]);
    expect(found(matcher, 'an Act of McCain')).toEqual([
      ['name', 'Act'],
      ['law', 'Act'],
      ['name', 'Mc'],
      ['name', 'Cain'],
    ]);
  });

  it('finds whatever a pattern matches by itself, however many signs there are', () => {
    const last = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃'];
    const matcher = new Matcher(last.map((char) => characters('count', `(?<![\\d.])\\d{1,9}\\s?${char}`)));
    expect(found(matcher, last.map((char, at) => `${at} ${char}`).join('，'))).toHaveLength(last.length);
    expect(found(matcher, '1 乙，2.3 丙')).toEqual([['count', '1 乙']]);
  });

  it('refuses a cue that could begin with anything', () => {
    expect(() => new Matcher([characters('law', '[^的]法')])).toThrow();
  });
});
