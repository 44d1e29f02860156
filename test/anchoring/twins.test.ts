import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { anchor } from '../../src/anchoring/anchor.ts';
import { describe, describer } from '../../src/anchoring/describe.ts';
import { claimKey } from '../../src/annotations/keys.ts';
import { placeIn, SOURCE, targetIn } from './prose.ts';

const ENGLISH = (place: string, figure: string): string =>
  `${place}, first quarter. In the first three months of the year the output of the region fell and ${figure} from a year before, the office of statistics said in its report on ${place}.`;
const CHINESE = (place: string, figure: string): string =>
  `${place}第一季度。据该市统计部门周一公布的数据，今年前三个月全市规模以上工业增加值继续回落，${figure}，降幅比上一年同期扩大，官员们在发布会上如此表示，地点是${place}。`;

suite.each([
  ['English', ENGLISH, 'exports fell by 12%', 'exports fell by 21%'],
  ['Chinese', CHINESE, '出口下降12%', '出口下降21%'],
] as const)('a quote with a twin on its page, in %s', (_, paragraph, words, other) => {
  const [first, second] = paragraph === ENGLISH ? ['Brest', 'Minsk'] : ['宁波', '苏州'];

  it('is described by more of what stands around it, and has the key that less gives it', () => {
    const { text, span } = placeIn(`${paragraph(first, words)}\n${paragraph(second, `[${words}]`)}`);
    const [target, short] = [describe(text, span, SOURCE), describer(text, SOURCE)(span)];
    expect(short.prefix.length).toBe(32);
    expect(target.prefix.length).toBeGreaterThan(32);
    const all = target.prefix + target.exact + target.suffix;
    expect(text.indexOf(all)).toBe(target.start - target.prefix.length);
    expect(text.lastIndexOf(all)).toBe(target.start - target.prefix.length);
    expect(claimKey(SOURCE, target)).toBe(claimKey(SOURCE, short));
  });

  it.each([
    ['another paragraph came in front', `A.\n${paragraph(first, words)}\n${paragraph(second, `[${words}]`)}`],
    ['they changed places', `${paragraph(second, `[${words}]`)}\n${paragraph(first, words)}`],
    ['its twin was taken out', `News.\n${paragraph(second, `[${words}]`)}`],
  ])('is found when %s', (__, now) => {
    const target = targetIn(`${paragraph(first, words)}\n${paragraph(second, `[${words}]`)}`);
    const { text, span } = placeIn(now);
    expect(anchor(text, target)).toEqual({ state: 'same', span });
  });

  it.each([
    ['where it stood', `${paragraph(first, words)}\n${paragraph(second, `[${other}]`)}`],
    ['and the page grew', `A.\n${paragraph(first, words)}\nB.\n${paragraph(second, `[${other}]`)}`],
    ['and moved', `${paragraph(second, `[${other}]`)}\n${paragraph(first, words)}`],
  ])('is seen to be changed %s, although its twin is not', (__, now) => {
    const target = targetIn(`${paragraph(first, words)}\n${paragraph(second, `[${words}]`)}`);
    const { text, span } = placeIn(now);
    expect(anchor(text, target)).toMatchObject({ state: 'changed', span });
  });
});

it('any repeated sentence is found again among its twins, in whatever order they come', () => {
  const word = fc.constantFrom('trade', 'fell', '12%', 'Minsk', '贸易', '下降', '，', ' ', '。', '𠮷', '5.5');
  const line = fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => words.join('').trim());
  const page = fc.tuple(line, fc.uniqueArray(line, { minLength: 2, maxLength: 5 }), line, fc.nat());
  fc.assert(
    fc.property(page, ([words, lines, lead, pick]) => {
      const names = lines.map((name, at) => `${name} no. ${at}`);
      const sentence = `Here ${words} there`;
      const paragraphs = names.map((name) => `${name}: ${'x'.repeat(30)} ${sentence} ${'y'.repeat(40)}`);
      const at = pick % paragraphs.length;
      const text = paragraphs.join('\n');
      const start = paragraphs.slice(0, at).join('\n').length + (at > 0 ? 1 : 0) + (names[at]?.length ?? 0) + 33;
      const span = { start, end: start + sentence.length };
      const target = describe(text, span, SOURCE);
      expect(target.prefix.length).toBeGreaterThan(32);
      const reversed = `${lead}\n${paragraphs.toReversed().join('\n')}`;
      const answer = anchor(reversed, target);
      const own = reversed.indexOf(`\n${paragraphs[at] ?? ''}`) + 1 + (names[at]?.length ?? 0) + 33;
      expect(answer).toEqual({ state: 'same', span: { start: own, end: own + sentence.length } });
    }),
  );
});
