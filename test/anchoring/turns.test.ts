import { expect, it, describe as suite } from 'vitest';
import { anchor } from '../../src/anchoring/anchor.ts';
import { placeIn, targetIn } from './prose.ts';
import { type Case, CHINESE, ENGLISH, OTHER } from './turns.ts';

const inChinese = (words: string) =>
  `据海关总署9日发布的数据，[${words}]，这一结果好于市场此前的预期。分析人士认为仍需观察。`;
const inEnglish = (words: string) =>
  `The ministry said in its yearly report on Monday that [${words}], and that it expects little to change soon.`;

function expectChange(frame: (words: string) => string, [was, now, kind]: Case): void {
  const { text, span } = placeIn(frame(now));
  const found = anchor(text, targetIn(frame(was)));
  expect(found).toMatchObject({ state: 'changed', span });
  expect(found.state === 'changed' && found.changes.map((change) => change.kind)).toContain(kind);
}

const back = ([was, now, kind]: Case): Case => [now, was, kind];

suite('what a hand may change', () => {
  it.each(CHINESE)('%s → %s: %s', (...one) => {
    expectChange(inChinese, one);
    expectChange(inChinese, back(one));
  });

  it.each([...ENGLISH, ...OTHER])('%s → %s: %s', (...one) => {
    expectChange(inEnglish, one);
    expectChange(inEnglish, back(one));
  });

  it.each([
    ['one survived the crash', 'no one survived the crash', 'negation', 'no'],
    ['hay pruebas del fraude', 'no hay pruebas del fraude', 'negation', 'no'],
    ['they paid the fine', 'they never paid the fine', 'negation', 'never'],
    ['60 people attended', 'more than 60 people attended', 'figure', 'more than'],
  ])('tells of what was put before %s: %s', (was, now, kind, put) => {
    const { text } = placeIn(inEnglish(now));
    expect(anchor(text, targetIn(inEnglish(was)))).toMatchObject({
      state: 'changed',
      changes: [{ kind, was: '', now: put }],
    });
  });

  it.each([
    ['使用过该药', '从未使用过该药', 'negation'],
    ['1000人参加', '约1000人参加', 'figure'],
    ['票价为50元', '票价为50元以上', 'figure'],
  ])('tells of what was put beside %s: %s', (was, now, kind) => {
    const { text } = placeIn(inChinese(now));
    expect(anchor(text, targetIn(inChinese(was)))).toMatchObject({ state: 'changed', changes: [{ kind, was: '' }] });
  });
});
