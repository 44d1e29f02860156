import type { Span } from '../../span.ts';

/** Cues that speak for a claim, shown to the reader as reasons. The names are stable: exports carry them, the interface translates them. */
export const CUES = [
  'percentage',
  'amount',
  'count',
  'number',
  'date',
  'time',
  'duration',
  'ranking',
  'comparison',
  'change',
  'cause',
  'law',
  'source',
  'speech',
  'event',
  'plan',
  'state',
  'denial',
  'quotation',
  'assertion',
] as const;
export type CueName = (typeof CUES)[number];

/**
 * Cues that only the scoring uses, never shown: names, places and the grammar of reporting, and all that speaks against a claim
 * (evaluation, exhortation, hedging …).
 */
export const SILENT_CUES = [
  'name',
  'place',
  'past',
  'copula',
  'stance',
  'abstraction',
  'evaluation',
  'metaphor',
  'exhortation',
  'question',
  'exclamation',
  'hedge',
  'motive',
  'hypothesis',
  'generality',
  'first-person',
  'reader',
  'vague-progress',
  'explanation',
  'boilerplate',
  'caption',
] as const;
export type SilentCue = (typeof SILENT_CUES)[number];

/** One wording that gives a cue away. The pattern is global, and cannot backtrack: every repetition in it is bounded. */
export interface Cue {
  readonly cue: CueName | SilentCue;
  readonly pattern: RegExp;
}

/** A cue at its place in the text. */
export interface CueHit extends Span {
  readonly cue: CueName | SilentCue;
}

const SHOWN: ReadonlySet<string> = new Set(CUES);

/** Whether a cue is one the reader is shown. */
export function isShown(cue: CueName | SilentCue): cue is CueName {
  return SHOWN.has(cue);
}

/** Every place in `text` within `span` at which one of `cues` stands, by start. Cost: the span's length times the number of cues. */
export function hits(text: string, span: Span, cues: readonly Cue[]): CueHit[] {
  const stretch = text.slice(span.start, span.end);
  const found: CueHit[] = [];
  for (const { cue, pattern } of cues) {
    for (const match of stretch.matchAll(pattern)) {
      if (match[0] === '') continue;
      const start = span.start + match.index;
      found.push({ cue, start, end: start + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A cue given by English words, as alternatives: whole words, in either case. ASCII rules, which are several times faster. */
export function words(cue: Cue['cue'], alternatives: string): Cue {
  return { cue, pattern: new RegExp(`\\b(?:${alternatives})(?!\\w)`, 'gi') };
}

/** A cue given by stretches of characters, as alternatives. */
export function characters(cue: Cue['cue'], alternatives: string): Cue {
  return { cue, pattern: new RegExp(alternatives, 'gu') };
}
