import { expect, it, describe as suite } from 'vitest';
import { anchor, anchorAll } from '../../src/anchoring/anchor.ts';
import { describe } from '../../src/anchoring/describe.ts';
import { placeIn, SOURCE, targetIn } from './prose.ts';

/** What was stored, and where its words stand in the article as it is now. */
const FOUND: readonly (readonly [string, string, string])[] = [
  ['nothing changed', 'Lead. [60% of trade is in rubles]. End.', 'Lead. [60% of trade is in rubles]. End.'],
  [
    'a paragraph came in front',
    'Lead. [60% of trade is in rubles]. End.',
    'Correction: a name.\nLead. [60% of trade is in rubles]. End.',
  ],
  [
    'everything around it is new',
    'Lead. [60% of trade is in rubles]. End.',
    'Other words here, [60% of trade is in rubles] they said',
  ],
  [
    'the words before it tell which',
    'Oil rose [by 5% in May]. Gas rose by 5% in May.',
    'New. Gas rose by 5% in May. Oil rose [by 5% in May].',
  ],
  [
    'the words after it tell which',
    'It [fell by 5%] in Minsk, and fell by 5% in Brest.',
    'New: it fell by 5% in Brest, it [fell by 5%] in Minsk.',
  ],
  [
    'the same words stand at the same place',
    'aa [the tax rose] bb, cc the tax rose dd',
    '11 [the tax rose] 22, 33 the tax rose 44',
  ],
  ['quotes became typographic', 'He said ["no" to it] today', 'He said [“no” to it] today'],
  ['a space became a no-break space', 'About [60 % of trade] is', 'About [60\u00A0% of trade] is'],
  ['a line was broken', 'About [60% of trade] is', 'About [60%\n of trade] is'],
  ['a dash became longer', 'The [2019-2023 plan] ended', 'The [2019–2023 plan] ended'],
  ['Han text lost the spaces about figures', '称 [2023 年增长 5% 以上] 。', '称[2023年增长5%以上]。'],
  ['half-width marks became full-width', '他说[增长5%,出口下降]。', '他说[增长５％，出口下降]。'],
  ['an astral character stands before it', '𠮷野家[开了十家店]。', '😀𠮷野家[开了十家店]。'],
];

const GONE: readonly (readonly [string, string, string])[] = [
  ['the sentence is not there', 'Lead. [60% of trade is in rubles]. End.', 'Lead. End.'],
  [
    'several are equal, and nothing around them agrees',
    'aaaa [the tax rose] bbbb',
    '1 the tax rose 2, 3 the tax rose 4, 5',
  ],
  ['it stands inside a longer word elsewhere', 'The [art was sold]', 'A party: the smart was sold'],
  ['it stands inside a larger number in Han', '大火致[三人死亡]', '昨日大火致十三人死亡'],
  ['capitals differ', 'Told [the US to go]', 'They told the us to go'],
  [
    'it was taken out, and a look-alike stands elsewhere',
    'The ministry spoke on Monday. [Exports to Poland fell by 12% in March], it said in Minsk. Others disagreed with that.',
    'The ministry spoke on Monday. It said in Minsk. Others disagreed with that. Last year was different: exports to Poland fell by 21% in March, the bank wrote.',
  ],
  [
    'its double stands among other words, and its own place has closed',
    '海关总署周一发布数据。[对俄出口同比增长12%]，这一数字超出预期。市场反应平淡，分析人士并不意外。',
    '海关总署周一发布数据。这一数字超出预期。市场反应平淡，分析人士并不意外。另据去年报道，对俄出口同比增长12%，当时曾引起关注。',
  ],
];

/** The quote stands there, but in a larger number: stored, now, the figure that was and is. */
const GROWN: readonly (readonly [string, string, string, string])[] = [
  ['Fire: [3 people died] there', 'A fire: 13 people died there', '3', '13'],
  ['It rose [5% in May]', 'In fact it rose 2.5% in May', '5%', '2.5%'],
  ['Growth: [5% in May]', 'In all, growth: -5% in May', '5%', '-5%'],
  ['They spent [up to 5] then', 'In all they spent up to 50 then', '5', '50'],
  [
    'The embassy took him in [in London in 2012], it said',
    'The embassy took him in in London in 20120, it said',
    '2012',
    '20120',
  ],
];

suite('anchor', () => {
  it.each(GROWN)('takes %s in "%s" for changed', (stored, now, was, is) => {
    expect(anchor(now, targetIn(stored))).toMatchObject({ state: 'changed', changes: [{ was, now: is }] });
  });

  it.each(FOUND)('finds the words when %s', (_, stored, now) => {
    const { text, span } = placeIn(now);
    expect(anchor(text, targetIn(stored))).toEqual({ state: 'same', span });
  });

  it.each(GONE)('says they are gone when %s', (_, stored, now) => {
    expect(anchor(now, targetIn(stored))).toEqual({ state: 'gone' });
  });

  it('says so when a figure changed, however short the text', () => {
    const found = anchor('Lead. 70% of trade is in rubles. End.', targetIn('Lead. [60% of trade is in rubles]. End.'));
    expect(found).toMatchObject({ state: 'changed', changes: [{ kind: 'figure', was: '60%', now: '70%' }] });
  });

  it('does not believe a position whose words are others', () => {
    const target = targetIn('Lead. [60% of trade]. End.');
    expect(anchor('0123456789 and 60% of trade. End.', target)).toEqual({
      state: 'same',
      span: { start: 15, end: 27 },
    });
  });

  it('says that no words are gone', () => {
    expect(anchor('some text', { ...targetIn('[x]'), exact: ' ' })).toEqual({ state: 'gone' });
    expect(anchor('', targetIn('[x]'))).toEqual({ state: 'gone' });
  });

  it('prefers the edited words among the old surroundings to the old words among others', () => {
    const stored =
      'In May the bank reported that [lending rose by 4%] and deposits were stable. Nothing else was said.';
    const now =
      'In May the bank reported that lending rose by 7% and deposits were stable. Nothing else was said. A year ago lending rose by 4% too.';
    const found = anchor(now, targetIn(stored));
    expect(found).toMatchObject({ state: 'changed', changes: [{ kind: 'figure', was: '4%', now: '7%' }] });
  });

  it.each([
    [
      '(Graphic: Assets of the world in 2019 - here)\n(Graphic: Currencies vs. dollar in 2019 - here)\n(Graphic: Emerging markets in 2019 - here)\n',
      '(Graphic: Currencies vs. dollar in 2019 - here)',
    ],
    [
      '全国各类商品及服务价格环比变动情况\n四月食品价格环比下降0.7%，影响指数下降约0.19个百分点。鲜菜价格环比下降3.7%，影响指数下降约0.08个百分点。鲜果价格环比下降2.0%，影响指数下降约0.04个百分点。',
      '四月食品价格环比下降0.7%，影响指数下降约0.19个百分点',
    ],
  ])('does not lay what was taken out of a list over the line beside it', (text, quote) => {
    const start = text.indexOf(quote);
    const target = describe(text, { start, end: start + quote.length }, 'https://page.example/');
    const now = text.slice(0, start) + text.slice(start + quote.length + 1);
    expect(anchor(now, target)).toEqual({ state: 'gone' });
  });

  it('tells one of several equal sentences by how far its neighbours moved', () => {
    const row = 'Total: 5% of all.';
    const old = `Alpha report. ${row} ${row} ${row} Omega report.`;
    const targets = [0, 1, 2].map((nth) => {
      const start = 'Alpha report. '.length + nth * (row.length + 1);
      return describe(old, { start, end: start + row.length - 1 }, SOURCE);
    });
    const now = `A new first paragraph.\n${old}`;
    const shift = now.length - old.length;
    const expected = targets.map(({ start, end }) => ({
      state: 'same',
      span: { start: start + shift, end: end + shift },
    }));
    expect(anchorAll(now, targets)).toEqual(expected);
  });

  it('finds 2,000 edited targets in a long text, each in its own place', () => {
    const sentences = Array.from(
      { length: 2000 },
      (_, index) => `In year ${index} trade grew by ${index % 97}% – they said so.`,
    );
    const old = sentences.join(' ');
    const targets = sentences.map((sentence) => {
      const start = old.indexOf(sentence);
      return describe(old, { start, end: start + sentence.length }, SOURCE);
    });
    const edited = sentences.map((sentence) => sentence.replace('–', '-'));
    const now = `New lead.\n${edited.join(' ')}`;
    const words = anchorAll(now, targets).map((one) =>
      one.state === 'same' ? now.slice(one.span.start, one.span.end) : one.state,
    );
    expect(words).toEqual(edited);
  });
});
