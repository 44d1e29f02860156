import { expect, it, describe as suite } from 'vitest';
import { anchor, anchorAll } from '../../src/anchoring/anchor.ts';
import { describe } from '../../src/anchoring/describe.ts';

const SOURCE = 'https://example.com/a';

/** The target of `[these words]` in a text written with brackets around them. */
function targetIn(marked: string) {
  const start = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  return describe(text, { start, end: marked.indexOf(']') - 1 }, SOURCE);
}

/** The same for a place in a text. */
function placeIn(marked: string) {
  return {
    text: marked.replace('[', '').replace(']', ''),
    span: { start: marked.indexOf('['), end: marked.indexOf(']') - 1 },
  };
}

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
  ['a figure changed', 'Lead. [60% of trade is in rubles]. End.', 'Lead. 70% of trade is in rubles. End.'],
  ['the sentence is not there', 'Lead. [60% of trade is in rubles]. End.', 'Lead. End.'],
  [
    'several are equal, and nothing around them agrees',
    'aaaa [the tax rose] bbbb',
    '1 the tax rose 2, 3 the tax rose 4, 5',
  ],
  ['it stands inside a larger number', 'Fire: [3 people died] there', 'A fire: 13 people died there'],
  ['it stands inside a larger number in Han', '大火致[三人死亡]', '昨日大火致十三人死亡'],
  ['it stands behind a decimal point', 'It rose [5% in May]', 'In fact it rose 2.5% in May'],
  ['it got a minus', 'Growth: [5% in May]', 'In all, growth: -5% in May'],
  ['the number goes on', 'They spent [up to 5] then', 'In all they spent up to 50 then'],
  ['it stands inside a longer word', 'The [art was sold]', 'A party: the smart was sold'],
  ['capitals differ', 'Told [the US to go]', 'They told the us to go'],
];

suite('anchor', () => {
  it.each(FOUND)('finds the words when %s', (_, stored, now) => {
    const { text, span } = placeIn(now);
    expect(anchor(text, targetIn(stored))).toEqual(span);
  });

  it.each(GONE)('finds nothing when %s', (_, stored, now) => {
    expect(anchor(now, targetIn(stored))).toBeNull();
  });

  it('does not believe a position whose words are others', () => {
    const target = targetIn('Lead. [60% of trade]. End.');
    expect(anchor('0123456789 and 60% of trade. End.', target)).toEqual({ start: 15, end: 27 });
  });

  it('finds nothing for no words', () => {
    expect(anchor('some text', { ...targetIn('[x]'), exact: ' ' })).toBeNull();
    expect(anchor('', targetIn('[x]'))).toBeNull();
  });

  it('is quick with many targets in a long text', () => {
    const sentences = Array.from(
      { length: 2000 },
      (_, index) => `In year ${index} trade grew by ${index % 97}% – they said so.`,
    );
    const old = sentences.join(' ');
    const targets = sentences.map((sentence) => {
      const start = old.indexOf(sentence);
      return describe(old, { start, end: start + sentence.length }, SOURCE);
    });
    const now = `New lead.\n${sentences.map((sentence) => sentence.replace('–', '-')).join(' ')}`;
    const started = performance.now();
    const spans = anchorAll(now, targets);
    expect(
      spans.every(
        (span, index) => span !== null && now.slice(span.start, span.end) === sentences[index]?.replace('–', '-'),
      ),
    ).toBe(true);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
