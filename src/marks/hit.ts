import { clientRects, type Mark, type PageText } from './mark.ts';

/** How far the pointer may move between press and release for a click, in CSS pixels. */
const STEADY = 5;
/** What has a click of its own: a mark never takes it. */
const INTERACTIVE =
  'a[href], area, button, input, select, textarea, label, summary, option, audio, video, iframe, embed, object, ' +
  '[contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="switch"]';

/** A place on the screen, in CSS pixels of the viewport. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * The mark at a point of the screen, null where there is none; of marks that overlap, the shortest. The browser's caret snaps to the
 * nearest text, so a mark counts only when the point lies in one of its own rectangles.
 */
export function markAt<M extends Mark>(
  point: Point,
  marks: readonly M[],
  page: PageText,
  document: Document,
): M | null {
  const caret = document.caretPositionFromPoint(point.clientX, point.clientY, {
    shadowRoots: [...(page.shadows ?? [])],
  });
  if (caret === null) return null;
  const offset = page.offsetAt(caret.offsetNode, caret.offset);
  if (offset === null) return null;
  let best: M | null = null;
  for (const mark of marks) {
    // Behind its last character the caret may already be told as the next paragraph's first: one further.
    if (offset < mark.start || offset > mark.end + 1) continue;
    if (best !== null && best.end - best.start <= mark.end - mark.start) continue;
    if (clientRects(page.ranges(mark)).some((rect) => contains(rect, point))) best = mark;
  }
  return best;
}

/**
 * True for a reader's plain click on the page's text: one press of the main button without modifier keys, that neither dragged nor
 * selected anything, on nothing that has a click of its own. `pressed` is where the button went down.
 */
export function isPlainClick(event: MouseEvent, pressed: Point | null, selection: Selection | null): boolean {
  if (!event.isTrusted || event.button !== 0 || event.detail !== 1) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if (pressed === null || selection?.isCollapsed === false) return false;
  if (Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY) > STEADY) return false;
  return !event.composedPath().some((target) => target instanceof Element && target.matches(INTERACTIVE));
}

function contains(rect: DOMRect, { clientX, clientY }: Point): boolean {
  return clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom;
}
