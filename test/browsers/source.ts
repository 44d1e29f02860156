import type { Plain } from './driver.ts';

/**
 * A call of `work` as a program that resolves to JSON. `__name` is what esbuild wraps around functions to keep their names;
 * a document does not know it.
 */
export function callSource<A extends readonly Plain[]>(work: (...args: A) => unknown, args: A): string {
  return `(async () => {
    const __name = (value) => value;
    return JSON.stringify(await (${work.toString()})(...${JSON.stringify(args)})) ?? 'null';
  })()`;
}

/** Where the middle of the first match is, in CSS pixels of the viewport, scrolled into view first. Runs in the document. */
export function middleOf(selector: string): readonly [number, number] {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing matches ${selector}`);
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}
