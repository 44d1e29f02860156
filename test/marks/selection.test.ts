// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { TextMap } from '../../src/article/text-map.ts';
import { selectedSpan } from '../../src/marks/selection.ts';

const PAGE =
  '<header>Menu</header><main><p>Trade  fell.</p><script>skip()</script><p>60% in <b>rubles</b>.</p><p>End.</p></main><footer>Imprint</footer>';

/** Selects from one place to another; a place is a selector and a child index or, for `…:text`, an offset in its first text. */
function select(from: readonly [string, number], to: readonly [string, number]): string | null {
  document.body.innerHTML = PAGE;
  const main = document.querySelector('main');
  if (main === null) throw new Error('no article');
  const map = new TextMap(main);
  const place = ([selector, offset]: readonly [string, number]): [Node, number] => {
    const element = document.querySelector(selector.replace(':text', ''));
    const node = selector.endsWith(':text') ? element?.firstChild : element;
    if (!node) throw new Error(selector);
    return [node, offset];
  };
  getSelection()?.setBaseAndExtent(...place(from), ...place(to));
  const span = selectedSpan(getSelection(), map);
  return span && map.text.slice(span.start, span.end);
}

describe('selectedSpan', () => {
  test.each([
    ['words in one paragraph', ['p:text', 0], ['p:text', 5], 'Trade'],
    ['white space at the ends is left out', ['p:text', 5], ['p:text', 12], 'fell.'],
    ['across inline elements', ['p:nth-of-type(2):text', 0], ['b:text', 6], '60% in rubles'],
    ['across paragraphs', ['p:text', 7], ['p:nth-of-type(2):text', 3], 'fell.\n60%'],
    ['backwards', ['b:text', 6], ['p:nth-of-type(2):text', 0], '60% in rubles'],
    [
      'from element to element, as a triple click selects',
      ['p:nth-of-type(2)', 0],
      ['p:nth-of-type(3)', 0],
      '60% in rubles.',
    ],
    ['a whole element', ['p:nth-of-type(2)', 0], ['p:nth-of-type(2)', 3], '60% in rubles.'],
    ['from something the text leaves out', ['script:text', 2], ['p:nth-of-type(2):text', 3], '60%'],
    ['from before the article', ['header:text', 1], ['p:text', 5], 'Trade'],
    ['to behind the article', ['b:text', 0], ['footer:text', 3], 'rubles.\nEnd.'],
    ['the whole page', ['body', 0], ['body', 3], 'Trade fell.\n60% in rubles.\nEnd.'],
  ] as const)('%s', (_, from, to, expected) => {
    expect(select(from, to)).toBe(expected);
  });

  test.each([
    ['outside the article', ['header:text', 0], ['header:text', 4]],
    ['behind it', ['footer:text', 0], ['footer:text', 4]],
    ['only white space', ['p:text', 5], ['p:text', 7]],
    ['nothing', ['p:text', 3], ['p:text', 3]],
  ] as const)('%s: null', (_, from, to) => {
    expect(select(from, to)).toBeNull();
  });

  test('no selection at all: null', () => {
    expect(selectedSpan(null, new TextMap(document.body))).toBeNull();
  });
});
