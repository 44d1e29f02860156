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

/**
 * Where the middle of the first match is, in CSS pixels of the viewport, scrolled into view first: once it stands still and nothing lies over
 * it. A list moves while its notes are filled in, and a click that was aimed before would hit the row beside. Runs in the document.
 */
export async function middleOf(selector: string): Promise<readonly [number, number]> {
  // a document behind another tab draws no frames
  const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 100))]);
  const end = performance.now() + 5000;
  let last = '';
  for (;;) {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`nothing matches ${selector}`);
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
    const hit = document.elementFromPoint(x, y);
    if (last === `${x} ${y}` && element.contains(hit)) return [x, y];
    if (performance.now() > end)
      throw new Error(`${selector} lies under ${hit?.outerHTML.slice(0, 200) ?? 'nothing'}, or moves`);
    last = `${x} ${y}`;
    await frame();
  }
}
