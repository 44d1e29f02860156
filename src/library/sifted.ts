import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Found } from './found.ts';
import { EVERYTHING, type Search } from './search.ts';
import type { Book } from './shelf.ts';
import { type Known, sift, type TypeOf } from './sift.ts';
import { inSlices } from './slices.ts';

const NOTHING = new Found(EVERYTHING, []);

/** Measures the last search from its start to the painted answer: `npm run bench:library` reads it. */
function measureSifted(start: number): void {
  performance.clearMeasures('sifted');
  requestAnimationFrame(() => setTimeout(() => performance.measure('sifted', { start })));
}

/** The cues are more code than the rest: loaded when a type is looked for; null until then. */
function useTypeOf(isWanted: boolean): TypeOf | null {
  const [typeOf, setTypeOf] = useState<TypeOf | null>(null);
  useEffect(() => {
    if (isWanted) void import('../claims/type.ts').then((loaded) => setTypeOf(() => loaded.typeOf));
  }, [isWanted]);
  return typeOf;
}

/** What a search finds among the books, worked out in slices; the last answer stays until the next is there. */
export function useSifted(books: readonly Book[], search: Search, echoes: Known): Found {
  // those who do not ask for it need not wait for what is said elsewhere
  const asked = search.having === 'elsewhere' || search.having === 'contradiction' ? echoes : undefined;
  const [found, setFound] = useState(NOTHING);
  const typeOf = useTypeOf(search.type !== '');
  // in the frame that was asked for it, when it takes no longer than a slice
  useLayoutEffect(() => {
    if (search.type !== '' && typeOf === null) return;
    const start = performance.now();
    return inSlices(sift(books, search, typeOf, asked), (value) => {
      setFound(value);
      measureSifted(start);
    });
  }, [books, search, typeOf, asked]);
  return found;
}
