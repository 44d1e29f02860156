import { useLayoutEffect, useState } from 'preact/hooks';
import { Found } from './found.ts';
import { EVERYTHING, type Search } from './search.ts';
import type { Book } from './shelf.ts';
import { sift } from './sift.ts';

/** Milliseconds that a search may take of the page at a time. */
const SLICE_MS = 10;

const NOTHING = new Found(EVERYTHING, []);

/** Measures the last search from its start to the painted answer: `npm run bench:library` reads it. */
function measureSifted(start: number): void {
  performance.clearMeasures('sifted');
  requestAnimationFrame(() => setTimeout(() => performance.measure('sifted', { start })));
}

/** What a search finds among the books, worked out in slices; the last answer stays until the next is there. */
export function useSifted(books: readonly Book[], search: Search): Found {
  const [found, setFound] = useState(NOTHING);
  // in the frame that was asked for it, when it takes no longer than a slice
  useLayoutEffect(() => {
    const start = performance.now();
    const steps = sift(books, search);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      const end = performance.now() + SLICE_MS;
      do {
        const { done, value } = steps.next();
        if (!done) continue;
        setFound(value);
        measureSifted(start);
        return;
      } while (performance.now() < end);
      timer = setTimeout(go);
    };
    go();
    return () => clearTimeout(timer);
  }, [books, search]);
  return found;
}
