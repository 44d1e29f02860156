import { describe, expect, it } from 'vitest';
import { characters, words } from '../../src/claims/cues/cue.ts';
import { Matcher } from '../../src/claims/cues/matcher.ts';
import { alternatives, beginnings } from '../../src/claims/cues/prefixes.ts';

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
    else expect(beginnings(source)).toEqual({ beginnings: expect.arrayContaining(expected), whole });
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
    expect(matcher.find('法律法律', { start: 1, end: 4 })).toEqual([{ cue: 'law', start: 2, end: 4 }]);
  });

  it('refuses a cue that could begin with anything', () => {
    expect(() => new Matcher([characters('law', '[^的]法')])).toThrow();
  });
});
