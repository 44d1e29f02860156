/** What `fragments.ts` runs inside a page: links to its claims, and where in the viewport the words of one stand, once they are scrolled there. */
import { describe } from '../../src/anchoring/describe.ts';
import { readPage } from '../../src/article/read.ts';
import { findClaims } from '../../src/claims/find.ts';
import { textFragment } from '../../src/formats/text-fragment.ts';
import type { Span } from '../../src/span.ts';

/** A claim and the link to it. */
export interface Linked extends Span {
  readonly quote: string;
  readonly link: string;
}

/** Left, top, width and height in CSS pixels of the viewport. */
export type Box = readonly [left: number, top: number, width: number, height: number];

declare global {
  var linked: (address: string) => Linked[];
  var boxesOf: (address: string, span: Span) => Box[];
  var painted: (png: string, boxes: readonly Box[]) => Promise<{ within: number; beside: number }>;
}

globalThis.linked = (address) => {
  const verdict = readPage(document, address);
  if (verdict.kind !== 'article') return [];
  const { text, language } = verdict.reading.article;
  return findClaims(text, language).map(({ start, end, quote }) => ({
    start,
    end,
    quote,
    link: textFragment(describe(text, { start, end }, address)),
  }));
};

globalThis.boxesOf = (address, span) => {
  const verdict = readPage(document, address);
  if (verdict.kind !== 'article') return [];
  const ranges = verdict.reading.map.ranges(span).map((part) => {
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return range;
  });
  const top = ranges[0]?.getBoundingClientRect().top ?? 0;
  scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  return ranges
    .flatMap((range) =>
      Array.from(range.getClientRects(), ({ left, top, width, height }): Box => [left, top, width, height]),
    )
    .filter(([, , width, height]) => width >= 1 && height >= 1);
};

/** How much of the boxes is painted, by their middles, and how much is painted beside them; both as shares of the boxes. */
globalThis.painted = async (png, boxes) => {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const isPaint = (x: number, y: number): boolean => {
    const at = (y * bitmap.width + x) * 4;
    return (data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 80 && (data[at + 2] ?? 0) > 200;
  };
  let [wide, hit, area, beside] = [0, 0, 0, 0];
  for (const [left, top, width, height] of boxes) {
    area += width * height;
    const middle = Math.round(top + height / 2);
    for (let x = Math.ceil(left); x < Math.floor(left + width); x++) {
      wide++;
      if (isPaint(x, middle)) hit++;
    }
  }
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++) {
      if (!isPaint(x, y)) continue;
      // a line's paint is as high as the line, not as its letters
      const isOwn = boxes.some(
        ([left, top, width, height]) =>
          x >= left - 2 && x <= left + width + 2 && y >= top - height && y <= top + 2 * height,
      );
      if (!isOwn) beside++;
    }
  }
  return { within: wide === 0 ? 0 : hit / wide, beside: area === 0 ? 1 : beside / area };
};
