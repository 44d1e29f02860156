import type { Change } from '../anchoring/anchored.ts';
import type { Label } from '../annotations/event.ts';
import type { OwnName } from '../annotations/own-label.ts';
import type { OwnLook } from '../annotations/own-look.ts';
import type { Reason } from '../claims/claim.ts';
import type { Span } from '../span.ts';

/** A claim as it is drawn in the page: where it stands in the article's text, what the reader called it, why it was marked. */
export interface Mark extends Span {
  /** The claim's key. */
  readonly id: string;
  /** The reader's own label, null while there is none. */
  readonly label: Label | null;
  /** The reader's own label that counts as `label`, and the look of its marks. */
  readonly own?: (OwnName & { readonly look: OwnLook | Label }) | undefined;
  /** Spans count in the article's text; empty for the reader's own marks. */
  readonly reasons: readonly Reason[];
  /** The words it was given to, when others stand there now, and where the two differ. */
  readonly changed: { readonly was: string; readonly changes: readonly Pick<Change, 'from' | 'to'>[] } | null;
}

/** What `marks/` needs of the article's text map: from a span to the page, and from a place in the page to the text. */
export interface PageText {
  readonly text: string;
  readonly root: Element;
  /** The open shadow roots that some of the text stands in, if any. */
  readonly shadows?: readonly ShadowRoot[];
  ranges(span: Span): StaticRange[];
  offsetAt(node: Node, offset: number): number | null;
}

/** Where a stretch of text is on the screen: one rectangle for each line or part of a line, in CSS pixels of the viewport. */
export function clientRects(ranges: readonly StaticRange[]): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const range of ranges) rects.push(...(liveRange(range)?.getClientRects() ?? []));
  return rects.filter((rect) => rect.width > 0 && rect.height > 0);
}

/** A live copy, to be measured and dropped at once: every live range makes the page's own changes slower. Null when its place is gone. */
export function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | null {
  const range = startContainer.ownerDocument?.createRange();
  if (range === undefined || !startContainer.isConnected || !endContainer.isConnected) return null;
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    // The page shortened the text since: the offsets are beyond its end.
    return null;
  }
}
