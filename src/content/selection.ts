import type { PageText } from '../marks/mark.ts';
import type { Span } from '../span.ts';

/**
 * The stretch of the article's text that is selected, without white space at its ends; null when nothing of the article is. A selection
 * that reaches beyond the article counts as far as the article goes.
 */
export function selectedSpan(selection: Selection | null, page: PageText): Span | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(page.root)) return null;
  const start = offsetOf(page, range.startContainer, range.startOffset) ?? 0;
  const end = offsetOf(page, range.endContainer, range.endOffset) ?? page.text.length;
  const quote = page.text.slice(start, end);
  const words = quote.trim();
  if (words === '') return null;
  const first = start + quote.indexOf(words);
  return { start: first, end: first + words.length };
}

/** The place in the text; for a place in something that the text leaves out, where that stands. Null outside the article's element. */
function offsetOf(page: PageText, node: Node, offset: number): number | null {
  for (let [at, index] = [node, offset]; page.root.contains(at); ) {
    const found = page.offsetAt(at, index);
    if (found !== null) return found;
    const parent = at.parentNode;
    if (parent === null) return null;
    index = Array.prototype.indexOf.call(parent.childNodes, at);
    at = parent;
  }
  return null;
}
