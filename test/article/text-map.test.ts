// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextMap } from '../../src/article/text-map.ts';

/** The element that `html` makes, in the document. */
function page(html: string): Element {
  document.body.innerHTML = `<section>${html}</section>`;
  const section = document.body.firstElementChild;
  if (section === null) throw new Error('no section');
  return section;
}

/** What a range covers. Its ends are text nodes. */
function words({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  expect(startContainer).toBe(endContainer);
  return (startContainer.textContent ?? '').slice(startOffset, endOffset);
}

const visible = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '');

function quoteOf(map: TextMap, quote: string): string[] {
  const start = map.text.indexOf(quote);
  return map.ranges({ start, end: start + quote.length }).map(words);
}

describe('the text', () => {
  it.each([
    ['paragraphs are joined by one line break', '<p>One.</p>\n\n<p>Two.</p>', 'One.\nTwo.'],
    ['a line break in the page is one in the text', 'One.<br>Two.<br><br>Three.', 'One.\nTwo.\nThree.'],
    ['white space inside a paragraph is one space', '<p>  One\n\t two&nbsp; three　four </p>', 'One two three four'],
    [
      'the indent of a Chinese paragraph is no text',
      '<p>　　白俄罗斯60%的贸易以卢布结算。</p>',
      '白俄罗斯60%的贸易以卢布结算。',
    ],
    ['inline elements do not cut words', '<p>set<b>tled</b> <i>in</i><a href="#"> rubles</a></p>', 'settled in rubles'],
    ['blocks inside one another are apart', '<div>One<div>Two</div>Three</div>', 'One\nTwo\nThree'],
    ['table cells are apart', '<table><tr><td>60%</td><td>40%</td></tr></table>', '60%\n40%'],
    ['soft hyphens and zero-width spaces are left out', '<p>set&shy;tle\u200bments\ufeff</p>', 'settlements'],
    ['joiners are spelling', '<p>می\u200cخواهم</p>', 'می\u200cخواهم'],
    [
      'scripts, form fields, hidden copies are silent',
      '<p>One</p><script>1</script><textarea>One</textarea><button>Share</button>',
      'One',
    ],
    ['readings over Japanese characters are silent', '<p><ruby>東京<rt>とうきょう</rt></ruby>の株価</p>', '東京の株価'],
    ['nothing gives nothing', '<p> \n </p>', ''],
  ])('%s', (_, html, text) => {
    expect(new TextMap(page(html)).text).toBe(text);
  });

  it('leaves out the elements and the paragraphs it is told to', () => {
    const root = page('<p>One.</p><aside>Advertisement</aside><p>Editor: Two</p><p>Three.</p>');
    const aside = root.querySelector('aside');
    const elements = new Set(aside === null ? [] : [aside]);
    const map = new TextMap(root, { elements, paragraph: (text) => text.startsWith('Editor:') });
    expect(map.text).toBe('One.\nThree.');
    expect(quoteOf(map, 'Three.')).toEqual(['Three.']);
  });

  it('does not follow depth on the stack', () => {
    const depth = 800;
    let inner: Element = page('');
    const root = inner;
    for (let i = 0; i < depth; i++) inner = inner.appendChild(document.createElement('div'));
    inner.textContent = 'Deep.';
    expect(new TextMap(root).text).toBe('Deep.');
  });
});

describe('from the text to the page', () => {
  it.each([
    ['inside one node', '<p>Then 60% of trade fell.</p>', '60% of trade', ['60% of trade']],
    ['over inline elements', '<p>Then <b>60%</b> of <i>trade</i> fell.</p>', '60% of trade', ['60%', ' of ', 'trade']],
    ['over collapsed white space', '<p>60%   of\n trade</p>', '60% of trade', ['60%   of\n trade']],
    ['over two paragraphs', '<p> One.</p> <p> Two. </p>', 'One.\nTwo.', ['One.', 'Two.']],
    ['over a soft hyphen', '<p>settle&shy;ment</p>', 'settlement', ['settle\u00adment']],
    ['not what is left out between', '<p>60% of <button>i</button>trade</p>', '60% of trade', ['60% of ', 'trade']],
  ])('%s', (_, html, quote, expected) => {
    expect(quoteOf(new TextMap(page(html)), quote)).toEqual(expected);
  });

  it('leaves white space at the ends of a span out', () => {
    const map = new TextMap(page('<p>One <b>two</b> three</p>'));
    expect(map.ranges({ start: 3, end: 8 }).map(words)).toEqual(['two']);
  });

  it.each([
    ['empty', { start: 2, end: 2 }],
    ['reversed', { start: 3, end: 1 }],
    ['outside', { start: 90, end: 99 }],
  ])('an %s span is nowhere', (_, span) => {
    expect(new TextMap(page('<p>One two</p>')).ranges(span)).toEqual([]);
  });
});

describe('from the page to the text', () => {
  const html = '<p>One <b>two</b></p> <p id="second">  Three <button>Share</button>four</p>';
  const at = (selector: string): Node => {
    const node = document.querySelector(selector)?.firstChild;
    if (!node) throw new Error(selector);
    return node;
  };

  it('finds characters, collapsed white space and ends of nodes', () => {
    const map = new TextMap(page(html));
    expect(map.text).toBe('One two\nThree four');
    expect(map.offsetAt(at('b'), 1)).toBe(5);
    expect(map.offsetAt(at('b'), 3)).toBe(7);
    expect(map.offsetAt(at('#second'), 0)).toBe(8);
    expect(map.offsetAt(at('#second'), 2)).toBe(8);
    expect(map.offsetAt(at('#second'), 4)).toBe(10);
  });

  it('finds places between elements', () => {
    const root = page(html);
    const map = new TextMap(root);
    expect(map.offsetAt(root, 0)).toBe(0);
    expect(map.offsetAt(root, 1)).toBe(8);
    expect(map.offsetAt(root, 3)).toBe(map.text.length);
    expect(map.offsetAt(at('#second').parentNode ?? root, 3)).toBe(map.text.length);
  });

  it('knows no place outside the root or in what is left out', () => {
    const map = new TextMap(page(html));
    expect(map.offsetAt(document.body, 0)).toBeNull();
    expect(map.offsetAt(at('button'), 2)).toBeNull();
    expect(map.offsetAt(document.createTextNode('One'), 1)).toBeNull();
  });
});

/** Trees of blocks, inline and silent elements around awkward text. */
const text = fc.stringMatching(/^[a-c中文 \n\t\u00a0\u3000\u00ad\u200b]{0,12}$/);
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.constantFrom('<br>', '<script>x</script>', '<button>Share</button>', '<!-- note -->', '<img>'),
    fc
      .tuple(fc.constantFrom('p', 'div', 'b', 'a', 'span', 'li', 'x-y'), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
  ),
})).node;

describe('for every tree and span', () => {
  it('ranges cover exactly the words of the span, and lead back to its place', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), fc.nat(60), fc.nat(60), (html, a, b) => {
        const map = new TextMap(page(html.join('')));
        expect(map.text).not.toMatch(/^\s|\s$|\s\s|[\u00ad\u200b\t]/);
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const quote = map.text.slice(span.start, span.end).trim();
        const ranges = map.ranges(span);
        expect(visible(ranges.map(words).join(''))).toBe(visible(quote));
        const [first, last] = [ranges[0], ranges.at(-1)];
        if (first === undefined || last === undefined) return;
        const start = map.text.indexOf(quote, span.start);
        expect(map.offsetAt(first.startContainer, first.startOffset)).toBe(start);
        expect(map.offsetAt(last.endContainer, last.endOffset)).toBe(start + quote.length);
        expect(words(first)).toMatch(/^\S/);
        expect(words(last)).toMatch(/\S$/);
      }),
      { numRuns: 300 },
    );
  });

  it('every character has its place', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (html) => {
        const map = new TextMap(page(html.join('')));
        for (let i = 0; i < map.text.length; i++) {
          const ranges = map.ranges({ start: i, end: i + 1 });
          expect(ranges.map(words).join('')).toBe(map.text.charAt(i).trim());
        }
      }),
      { numRuns: 150 },
    );
  });
});
