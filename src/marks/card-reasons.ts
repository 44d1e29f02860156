import type { ReasonWords } from './card-view.ts';
import type { Mark } from './mark.ts';

/** More than these are not read, and make the card cover the article. */
const MOST = 4;
/** Length at which a reason's words are cut, in UTF-16 units. */
const LONGEST = 60;

/** The reasons of a mark in words, those of one cue together, in their order; `name` gives null for cues that are not told. */
export function reasonsOf(mark: Mark, text: string, name: (cue: string) => string | null): ReasonWords[] {
  const found = new Map<string, Set<string>>();
  for (const { cue, start, end } of mark.reasons) {
    const words = name(cue);
    const quote = text.slice(start, end).trim();
    if (words !== null && quote !== '') found.set(words, (found.get(words) ?? new Set()).add(quote));
  }
  return [...found].slice(0, MOST).map(([cue, quotes]) => ({ cue, quotes: shorten([...quotes].join(' · ')) }));
}

function shorten(quote: string): string {
  return quote.length <= LONGEST ? quote : `${quote.slice(0, LONGEST - 1).trimEnd()}…`;
}
