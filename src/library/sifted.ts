import { useLayoutEffect, useState } from 'preact/hooks';
import { inSlices } from '../ui/slices.ts';
import { Found } from './found.ts';
import { EVERYTHING, type Search } from './search.ts';
import type { Book } from './shelf.ts';
import { sift } from './sift.ts';

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
    return inSlices(sift(books, search), (value) => {
      setFound(value);
      measureSifted(start);
    });
  }, [books, search]);
  return found;
}
