import type { Span } from '../span.ts';
import type { PageText } from './mark.ts';

/**
 * The stretch of the article's text that is selected, without white space at its ends; null when nothing of the article is. A selection
 * that reaches beyond the article counts as far as the article goes.
 */
export function selectedSpan(selection: Selection | null, page: PageText): Span | null {
  const range = selection === null ? null : rangeOf(selection, page);
  if (range === null) return null;
  const start = offsetOf(page, range.startContainer, range.startOffset) ?? 0;
  const end = offsetOf(page, range.endContainer, range.endOffset) ?? page.text.length;
  const quote = page.text.slice(start, end);
  const words = quote.trim();
  if (words === '') return null;
  const first = start + quote.indexOf(words);
  return { start: first, end: first + words.length };
}

/** What is selected, where it touches the article; inside shadow roots only the browser's newer way tells. */
function rangeOf(selection: Selection, page: PageText): StaticRange | Range | null {
  const { root, shadows = [] } = page;
  if (shadows.length > 0 && 'getComposedRanges' in selection) {
    const [range] = selection.getComposedRanges({ shadowRoots: [...shadows] });
    if (range === undefined || range.collapsed) return null;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const ends = [page.offsetAt(startContainer, startOffset), page.offsetAt(endContainer, endOffset)];
    return ends.some((end) => end !== null) ? range : null;
  }
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) ? range : null;
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
