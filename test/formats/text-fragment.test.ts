import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../src/anchoring/describe.ts';
import { textFragment } from '../../src/formats/text-fragment.ts';

/** Link to `[these words]` of a text written with brackets around them. */
function linkIn(marked: string, source = 'https://example.com/a'): string {
  const text = marked.replace('[', '').replace(']', '');
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  return textFragment(describe(text, span, source));
}

suite('textFragment', () => {
  it.each([
    ['names the words', 'Lead. [Sixty per cent of all trade]. End.', 'Sixty%20per%20cent%20of%20all%20trade'],
    [
      'encodes what has a meaning there',
      'x [twenty-one, two & three of them] y',
      'twenty%2Done%2C%20two%20%26%20three%20of%20them',
    ],
    ['gives short words their neighbours', 'It rose. [Trade fell] in May again.', 'rose.-,Trade%20fell,-in%20May'],
    ['takes no neighbours from another paragraph', 'Lead.\n[Trade fell]\nEnd.', 'Trade%20fell'],
    ['leaves out words that were cut by the edge', `${'w'.repeat(40)} so [Trade fell]`, 'so-,Trade%20fell'],
    [
      'cuts Han text at word boundaries',
      '他说[白俄罗斯六成贸易以卢布结算，同比增长百分之五左右的水平]。',
      encodeURIComponent('白俄罗斯六成贸易以卢布结算，同比增长百分之五左右的水平'),
    ],
    [
      'carries astral characters',
      '[𠮷野家 😀 opened ten shops there]',
      '%F0%A0%AE%B7%E9%87%8E%E5%AE%B6%20%F0%9F%98%80%20opened%20ten%20shops%20there',
    ],
  ])('%s', (_, marked, directive) => {
    expect(linkIn(marked)).toBe(`https://example.com/a#:~:text=${directive}`);
  });

  it('names long words by their beginning and end', () => {
    const words = `In March the ministry said ${'again and '.repeat(10)}that exports rose by five per cent`;
    expect(linkIn(`[${words}]`)).toBe(
      'https://example.com/a#:~:text=In%20March%20the%20ministry,rose%20by%20five%20per%20cent',
    );
  });

  it('reaches over a line end by its first and last words', () => {
    expect(linkIn('[First line here.\nSecond line there.]')).toBe(
      'https://example.com/a#:~:text=First%20line%20here.,Second%20line%20there.',
    );
  });

  it.each([
    ['https://example.com/a#part', 'https://example.com/a#part:~:text=sixty%20per%20cent%20of%20all%20trade'],
    ['https://example.com/a#:~:text=other', 'https://example.com/a#:~:text=sixty%20per%20cent%20of%20all%20trade'],
    [
      'https://example.com/a#/route:~:text=x',
      'https://example.com/a#/route:~:text=sixty%20per%20cent%20of%20all%20trade',
    ],
  ])('joins the fragment of %s', (source, link) => {
    expect(linkIn('[sixty per cent of all trade]', source)).toBe(link);
  });

  it('links to the page alone when there are no words', () => {
    expect(linkIn('a[ ]b', 'https://example.com/a#part')).toBe('https://example.com/a#part');
  });
});
