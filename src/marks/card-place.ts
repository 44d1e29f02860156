/** What of a rectangle decides where a card goes, in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A card's or a viewport's extent, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the words and the card. */
const GAP = 10;
/** Between the card and the edge of the viewport. */
const EDGE = 8;

/**
 * The top left corner of a card for words that fill `lines`: below all of them, else above all of them, else where most of the words
 * stay readable; always inside the viewport. `x` is where the reader pointed. Null when the words are scrolled out of sight.
 */
export function placeCard(
  lines: readonly Box[],
  x: number,
  card: Size,
  view: Size,
): { left: number; top: number } | null {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  if (lines.length === 0 || bottom < 0 || top > view.height) return null;
  const below = bottom + GAP;
  const above = top - GAP - card.height;
  const fitsBelow = below + card.height <= view.height - EDGE;
  const roomier = view.height - bottom >= top ? below : above;
  return {
    left: within(x - card.width / 2, EDGE, view.width - card.width - EDGE),
    top: within(fitsBelow ? below : above >= EDGE ? above : roomier, EDGE, view.height - card.height - EDGE),
  };
}

/** The lower bound wins where there is no room: the card's beginning stays in sight. */
function within(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}
