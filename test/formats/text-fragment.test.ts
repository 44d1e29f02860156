import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../src/anchoring/describe.ts';
import { textFragment } from '../../src/formats/text-fragment.ts';

/** Link to `[these words]` of a text written with brackets around them. */
function linkIn(marked: string, source = 'https://example.com/a'): string {
  const text = marked.replace('[', '').replace(']', '');
  const span = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  return textFragment(describe(text, span, source));
}

/** The same as the browser reads it: what is named, in order. */
function namedIn(marked: string): string[] {
  const [, directive = ''] = linkIn(marked).split('#:~:text=');
  return directive.split(',').map(decodeURIComponent);
}

const FAR = 'x'.repeat(40);

suite('textFragment', () => {
  it.each([
    [
      'the words, and those beside them in their line',
      'It rose. [Trade fell] in May again.',
      ['It rose.-', 'Trade fell', '-in May again'],
    ],
    ['nothing from another paragraph', 'Lead.\n[Trade fell]\nEnd.', ['Trade fell']],
    ['no word that was cut by the edge', `${'w'.repeat(40)} so [Trade fell]`, ['so-', 'Trade fell']],
    [
      'no half of a figure',
      `[Trade fell], and in May by about a tenth, 5.81 per cent.`,
      ['Trade fell', '-, and in May by about a'],
    ],
    ['nothing where it cannot be told where a word begins', `${'中文字'.repeat(9)}[贸易下降]`, ['贸易下降']],
    [
      'Han words from punctuation on',
      `${'去年'.repeat(20)}。他说[贸易下降]，六月起${'又上升'.repeat(9)}`,
      ['他说-', '贸易下降'],
    ],
    [
      'its first and last words, of a long one',
      `[In March the ministry of trade said ${'over and '.repeat(40)}that exports had risen by five per cent]`,
      ['In March the ministry of trade said over', 'that exports had risen by five per cent'],
    ],
    [
      'of two that are alike what stands around this one, another line too',
      `Minsk, in May.\nTrade fell\n${FAR} ${FAR}\nBrest, in June.\n[Trade fell]\n${FAR} ${FAR}`,
      ['Brest, in June.-', 'Trade fell'],
    ],
  ])('names %s', (_, marked, named) => {
    expect(namedIn(marked)).toEqual(named);
  });

  it.each([
    ['[twenty-one, two & three of them]', 'twenty%2Done%2C%20two%20%26%20three%20of%20them'],
    ['[𠮷野家 😀 opened ten shops]', '%F0%A0%AE%B7%E9%87%8E%E5%AE%B6%20%F0%9F%98%80%20opened%20ten%20shops'],
  ])('encodes what has a meaning there: %s', (marked, directive) => {
    expect(linkIn(marked)).toBe(`https://example.com/a#:~:text=${directive}`);
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
