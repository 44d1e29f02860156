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
  'praise',
  'blame',
  'intensity',
  'drama',
  'argument',
  'feeling',
  'harm',
  'power',
] as const;
export type SilentCue = (typeof SILENT_CUES)[number];

/** Those of them that a reader is told of as speaking against a claim; the interface translates them. */
export const OBJECTIONS = [
  'evaluation',
  'praise',
  'blame',
  'feeling',
  'intensity',
  'stance',
  'argument',
  'metaphor',
  'drama',
  'exhortation',
  'question',
  'exclamation',
  'hedge',
  'motive',
  'hypothesis',
  'generality',
  'abstraction',
  'vague-progress',
  'first-person',
  'reader',
  'boilerplate',
  'caption',
] as const satisfies readonly SilentCue[];
export type Objection = (typeof OBJECTIONS)[number];

/** Wordings that give a cue away: `source` holds them as a regular expression in which every repetition is bounded. */
export interface Cue {
  readonly cue: CueName | SilentCue;
  readonly source: string;
  /** `words` stand between the edges of words, in either case; `characters` stand anywhere, as written. */
  readonly form: 'words' | 'characters';
}

/** All names of cues; the number of one is its place. */
export const CUE_NAMES: readonly (CueName | SilentCue)[] = [...CUES, ...SILENT_CUES];

/** A cue at its place in the text. */
export interface CueHit extends Span {
  readonly cue: CueName | SilentCue;
  /** The number of its name. */
  readonly number: number;
}

/** Whether a cue is one of `names`, by its number. */
export function cueTable(names: readonly (CueName | SilentCue)[]): readonly boolean[] {
  return CUE_NAMES.map((name) => names.includes(name));
}

const SHOWN = cueTable(CUES);

/** Whether a cue is one the reader is shown. */
export function isShown(hit: CueHit): hit is CueHit & { readonly cue: CueName } {
  return SHOWN[hit.number] === true;
}

/** A cue given by English words, as alternatives. */
export function words(cue: Cue['cue'], source: string): Cue {
  return { cue, source, form: 'words' };
}

/** A cue given by stretches of characters, as alternatives. */
export function characters(cue: Cue['cue'], source: string): Cue {
  return { cue, source, form: 'characters' };
}
