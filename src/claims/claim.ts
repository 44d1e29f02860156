import type { Span } from '../span.ts';

/** What kind of proposition a claim states; the first that fits, in this order. */
export const CLAIM_TYPES = ['quantity', 'law', 'event', 'statement', 'comparison', 'cause', 'state'] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** Why a stretch was taken for a claim: the name of a cue and where it stands in the article's text. */
export interface Reason extends Span {
  readonly cue: string;
}

/** A checkable stretch of an article's text. */
export interface Claim extends Span {
  /** The words themselves: `text.slice(start, end)`. */
  readonly quote: string;
  readonly type: ClaimType;
  /** How much a fact-checker would want it checked, 0 to 1. */
  readonly worth: number;
  /** Marked in the page at the default setting (the worthiest, about a third of the article's characters at most). */
  readonly shown: boolean;
  readonly reasons: readonly Reason[];
}
