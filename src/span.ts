/**
 * A stretch of a text: `start` inclusive, `end` exclusive, both counted in UTF-16 code units of that text
 * (as `String.prototype.slice` counts). Formats that count otherwise convert at their own door.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many UTF-16 units two spans share; 0 when they do not meet. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Intersection over union of two spans, 0 to 1. */
export function similarity(a: Span, b: Span): number {
  const shared = overlap(a, b);
  return shared === 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
