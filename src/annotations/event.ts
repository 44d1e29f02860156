/**
 * Events: what a reviewer did, immutable, identified by the hash of the content. The state of an annotation is a fold over
 * its events, so undo, history, import and syncing are one thing: a union of sets.
 *
 *     id   = <pageKey>:<claimKey>.<reviewer>.<clock><device>.<seal>
 *     seal = base32(sha256(canonical JSON of the body))[0..26]
 *
 * Bodies hold integers and strings only, so that canonical JSON (RFC 8785) is the same everywhere. An event is never
 * edited; a changed mind is a new event. Events of an unknown type are kept, and ignored by the fold.
 */

/** The three labels a reader may give. */
export const LABELS = ['verified', 'disputed', 'opinion'] as const;
export type Label = (typeof LABELS)[number];

/** Id of a label of a reader's own (`own-label.ts`). */
export type OwnId = `own-${string}`;

/** A label of a reader's own as events carry it. */
export interface OwnName {
  readonly id: OwnId;
  readonly name: string;
}

/** The words an annotation was given to, as found when it was given: W3C TextQuoteSelector + TextPositionSelector in one. */
export interface Target {
  /** The address as the browser showed it (the canonical one is in the page's record). */
  readonly source: string;
  readonly exact: string;
  /** Up to 32 UTF-16 units before and after, never cutting a surrogate pair. */
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 units in the article's text at that time. */
  readonly start: number;
  readonly end: number;
  /** Surrogate pairs before `start`, left out when there are none: formats that count code points need it when the text is gone. */
  readonly astral?: number;
}

/**
 * The part every body has. `at` is milliseconds since the epoch; `claim` the claim's key; `page` the page's key; `reviewer` a random
 * key, `name` what its owner went by then, if by any name.
 */
interface Base {
  readonly v: 1;
  readonly page: string;
  readonly claim: string;
  readonly reviewer: string;
  readonly name?: string | undefined;
  readonly at: number;
}

/**
 * `ownLabel`: the label of the reader's own that was given; `label` is the one of the three that it counts as.
 * `keep`: what this reviewer said holds for the words that stand there now; `reanchor`: it was about these words, chosen by hand.
 * `mark`: the reader's own claim. `dismiss`: "not a claim"; `restore` takes it back. `undo` names the event it undoes.
 * `page-alias`: the page said of itself that it also stands at this canonical address; of no claim (`aliases.ts`).
 */
export type Body =
  | (Base & {
      readonly type: 'verdict';
      readonly label: Label;
      readonly ownLabel?: OwnName | undefined;
      readonly target: Target;
    })
  | (Base & { readonly type: 'withdraw' })
  | (Base & { readonly type: 'note'; readonly note: string; readonly target: Target })
  | (Base & {
      readonly type: 'evidence';
      readonly url: string;
      readonly title: string;
      readonly stance: Stance;
      readonly target: Target;
    })
  | (Base & { readonly type: 'evidence-withdraw'; readonly ref: string })
  | (Base & { readonly type: 'mark'; readonly target: Target })
  | (Base & { readonly type: 'dismiss'; readonly target: Target })
  | (Base & { readonly type: 'restore' })
  | (Base & { readonly type: 'keep'; readonly target: Target })
  | (Base & { readonly type: 'reanchor'; readonly target: Target })
  | (Base & { readonly type: 'page-alias'; readonly alias: string })
  | (Base & { readonly type: 'undo'; readonly ref: string });

/** What a piece of evidence says of the claim. */
export const STANCES = ['for', 'against', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** A body with the id that seals it. Imported events may hold types this version does not know; they are carried along. */
export interface Event {
  readonly id: string;
  readonly body: Body;
}
