import type { Label, Stance, Target } from './event.ts';
import type { OwnName } from './own-label.ts';

/** Who said something: a random key, and the name that its owner went by then; left out where there was none. */
export interface Reviewer {
  readonly reviewer: string;
  readonly name?: string | undefined;
}

/** One reviewer's standing verdict. */
export interface Verdict extends Reviewer {
  readonly label: Label;
  /** The label of the reviewer's own that was given and counts as that one, as it was called then. */
  readonly ownLabel?: OwnName | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly event: string;
}

export interface Note extends Reviewer {
  readonly text: string;
  readonly at: number;
  readonly event: string;
}

export interface Evidence extends Reviewer {
  readonly url: string;
  readonly title: string;
  readonly stance: Stance;
  readonly at: number;
  readonly event: string;
}

/** What the events about one claim amount to. Lists are sorted by time, then event id. */
export interface Annotation {
  /** `<pageKey>:<claimKey>` */
  readonly id: string;
  readonly page: string;
  readonly claim: string;
  /** The words it was last given to, by a verdict, a mark, or a reviewer who said that it holds for these. */
  readonly target: Target;
  /** The newest verdict of each reviewer; labels that differ are a disagreement and all stay visible. */
  readonly verdicts: readonly Verdict[];
  /** The newest note of each reviewer; empty notes are gone. */
  readonly notes: readonly Note[];
  readonly evidence: readonly Evidence[];
  /** A reviewer marked these words as a claim. */
  readonly own: boolean;
  /** The newest of dismiss / restore is a dismiss. */
  readonly dismissed: boolean;
  readonly created: number;
  readonly modified: number;
}

/** An article as it was when it was last annotated here. */
export interface Revision {
  readonly title: string;
  /** base32(sha256(text)), 26 characters. */
  readonly textHash: string;
  /** Of the text, in UTF-16 units: an article that only loaded more begins with the same text. */
  readonly length: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What is kept of an article that somebody annotated. */
export interface Page {
  /** base32(sha256("page1" + canonical address)), 20 characters. */
  readonly key: string;
  /** Canonical address. */
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly author: string;
  readonly published: string;
  readonly language: string;
  /** base32(sha256(text)), 26 characters: tells whether the article was edited since. */
  readonly textHash: string;
  /** Milliseconds since the epoch, when it was last read. */
  readonly seen: number;
  /** Left out by older versions, and for articles that only came in by an import. */
  readonly revision?: Revision;
}

/** How its claims stood when it was last read, by their keys: a look at the page, no part of what was said. */
export type Standing = Readonly<Record<string, 'same' | 'changed' | 'gone'>>;

/** A page with everything folded from its events: what is kept beside the log, and what exports are made from. */
export interface AnnotatedPage extends Page {
  readonly annotations: readonly Annotation[];
}
