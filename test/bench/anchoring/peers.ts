/**
 * What ours is measured against, each in its users' way, on one string (their DOM parts only turn nodes into that string):
 *
 * - `hypothesis`: the way of its client, from its documentation and source, by our own reading: the position when the quote stands there;
 *   else every exact occurrence; else the approximate ones (approx-string-match, at most half of the quote wrong, 256 at most),
 *   ranked by quote (weight 50), prefix (20), suffix (20) and position (2).
 * - `apache`: `textQuoteSelectorMatcher` of @apache-annotator/selector, first match.
 * - `dom-anchor`: `toTextPosition` of dom-anchor-text-quote with the stored position as its hint.
 */
import { type Chunk, type Chunker, textQuoteSelectorMatcher } from '@apache-annotator/selector';
import search from 'approx-string-match';
import { toTextPosition } from 'dom-anchor-text-quote';
import type { Target } from '../../../src/annotations/event.ts';
import type { Span } from '../../../src/span.ts';

/** Finds a target in a text; null when it does not. */
export type Peer = (text: string, target: Target) => Span | null | Promise<Span | null>;

interface Match extends Span {
  readonly errors: number;
}

function matches(text: string, words: string, most: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : search(text, words, most);
}

/** 0 to 1: how well `words` stand in `text`, which is about as long. */
function likeness(text: string, words: string): number {
  if (text === '' || words === '') return 0;
  const least = Math.min(...matches(text, words, words.length).map(({ errors }) => errors), words.length);
  return 1 - least / words.length;
}

/** The way of the Hypothesis client. */
export function hypothesis(text: string, target: Target): Span | null {
  const { exact, start, end } = target;
  return text.slice(start, end) === exact ? { start, end } : matcher(text, target);
}

/** The same without a look at the stored position. */
export function matcher(text: string, { exact, prefix, suffix, start }: Target): Span | null {
  const score = (match: Match): number => {
    const before =
      prefix === '' ? 1 : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
    const after = suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix);
    const position = 1 - Math.abs(match.start - start) / text.length;
    return (50 * (1 - match.errors / exact.length) + 20 * before + 20 * after + 2 * position) / 92;
  };
  const ranked = matches(text, exact, Math.min(256, exact.length / 2))
    .map((match) => ({ match, score: score(match) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.match;
  return best ? { start: best.start, end: best.end } : null;
}

class Whole implements Chunker<Chunk<string>> {
  readonly currentChunk: Chunk<string>;

  constructor(data: string) {
    this.currentChunk = { data };
  }

  nextChunk(): null {
    return null;
  }

  previousChunk(): null {
    return null;
  }

  precedesCurrentChunk(): boolean {
    return false;
  }
}

/** @apache-annotator's. */
export async function apache(text: string, { exact, prefix, suffix }: Target): Promise<Span | null> {
  const matcher = textQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix });
  for await (const { startIndex, endIndex } of matcher(new Whole(text))) return { start: startIndex, end: endIndex };
  return null;
}

/** dom-anchor-text-quote's. */
export function domAnchor(text: string, { exact, prefix, suffix, start }: Target): Span | null {
  return toTextPosition({ textContent: text }, { exact, prefix, suffix }, { hint: start });
}

export const PEERS: Readonly<Record<string, Peer>> = { hypothesis, apache, 'dom-anchor': domAnchor };
