/**
 * The whole conversation between the contexts, one documented signature a call, grouped by who may call whom.
 *
 *     content script ──FromPage──▶ background ──ToTab──▶ content script
 *     popup, options ──FromScreen─▶ background ──ToScreens─▶ popup, options
 *
 * The background is the only writer. A content script may speak only of the article in its own tab (the background takes
 * the tab from the sender, never from the message); a screen is one of our own pages (checked by the sender's address).
 */

import type { Change } from '../anchoring/anchored.ts';
import type { Label, Stance } from '../annotations/event.ts';
import type { Deed } from '../annotations/history.ts';
import type { ListedClaim } from '../annotations/listing.ts';
import type { LabelId, OwnName } from '../annotations/own-label.ts';
import type { OwnLook } from '../annotations/own-look.ts';
import type { Tally } from '../annotations/sections.ts';
import type { Article, ReadArticle } from '../article.ts';
import type { Claim, Reason } from '../claims/claim.ts';
import type { Objection } from '../claims/cues/cue.ts';
import type { ImportKind } from '../formats/import.ts';
import type { Skipped } from '../formats/statement.ts';
import type { Span } from '../span.ts';
import type { CardText } from './card-text.ts';
import type { ErrorCode } from './error-code.ts';

/** The least that a content script must know to draw a mark and its card. */
export interface Mark extends Span {
  /** The claim's key. */
  readonly id: string;
  readonly label: Label | null;
  /** The reader's own label that counts as `label`, and the look of its marks; left out where none was given. */
  readonly own?: MarkOwn | undefined;
  /** Spans of the reasons count in the article's text. */
  readonly reasons: readonly Reason[];
  /** The words it was given to, when others stand there now; null when they are the same. */
  readonly changed: Changed | null;
}

/** `look` is that of the core label when the own one is set up no more. */
export interface MarkOwn extends OwnName {
  readonly look: OwnLook | Label;
}

/** How the words of a claim changed after it was annotated: the stored ones, and what differs. */
export interface Changed {
  readonly was: string;
  readonly changes: readonly Pick<Change, 'from' | 'to'>[];
}

/** How the marks of a page look: everything the content script needs from the settings. */
export interface Marking {
  readonly marks: readonly Mark[];
  /** One neutral look for all labels (a page can read which highlights there are). */
  readonly neutral: boolean;
  /** The card's words. */
  readonly text: CardText;
}

/** What a content script knows of its page: asked for when the background forgot (it was stopped) or never heard. */
export type Report =
  | { readonly kind: 'reading' }
  | { readonly kind: 'other'; readonly reason: string }
  | { readonly kind: 'article'; readonly article: ReadArticle; readonly edition: string }
  /** The article is still the one of the edition that the asker has. */
  | { readonly kind: 'unchanged' };

/**
 * An article as it is told to the background. `edition` names what the page said of it at one moment: another text, another name;
 * without one the whole article is told anew whenever it is asked for.
 */
export type Told = ReadArticle & { readonly edition?: string };

/** What a content script may ask. */
export interface FromPage {
  /** An article was found, or its text changed: answers with the marks to draw. */
  read(article: Told): Marking;
  /** This page is no article (any more). */
  other(about: { reason: string }): void;
  /** Asks for the looks of the marks, once a document. */
  dress(about: { readonly inside: boolean }): void;
  /** Asks for the script of the card; false where the browser does not let it in. */
  fetchCard(about: Record<string, never>): boolean;
  /** Gives this claim a label, one of the three or an own one; null takes the reader's label back. */
  label(about: { claim: string; label: LabelId | null }): void;
  /** "Not a claim": hides it. */
  dismiss(about: { claim: string }): void;
  /** What was said of this claim holds for its changed words too. */
  keep(about: { claim: string }): void;
  /** As a screen's `adjust`. */
  adjust(about: { claim: string; start: number; end: number }): void;
  /**
   * Opens the popup at this claim, where a note can be typed unseen by the page. Fails with `no-popup` where the browser wants
   * the reader to open it; it opens there then, too.
   */
  openNote(about: { claim: string }): void;
}

/** What the background asks of the content script in one tab. */
export interface ToTab {
  /** Draw these marks now (a label changed, in this tab or another). */
  draw(marking: Marking): void;
  /** Scroll to this stretch of the article's text and flash it. False when the page does not show it. */
  flash(span: Span): boolean;
  /** What is this page? A long text is spared where the asker has it: `have` is the edition it was told, '' for none. */
  report(about: { have: string }): Report;
  /** The stretch of the article's text that is selected, null when nothing of the article is. */
  selection(about: Record<string, never>): Span | null;
}

/** Why the extension may read a site: it came with the install, was granted for good, or for this visit by a click. */
export type Access = 'built-in' | 'granted' | 'visit';

/** What an article was when it was last annotated here. */
export interface Edited {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Its title then, when it has another one now; null when that is the same. */
  readonly title: string | null;
  /** How many of the reader's claims had their words changed since, and how many are gone. */
  readonly changed: number;
  readonly gone: number;
}

/** What the popup shows of one tab. */
export type View =
  | {
      readonly state: 'article';
      readonly tab: number;
      readonly private: boolean;
      readonly access: Access;
      /** Match pattern to ask for, so that marks return to this site by themselves; '' where they do already. */
      readonly origin: string;
      readonly article: Omit<Article, 'text'>;
      /** The page's key (`annotations/keys.ts`). */
      readonly page: string;
      /** In reading order; claims that are not in the page any more come last; dismissed ones are among them. */
      readonly claims: readonly ListedClaim[];
      /** Which of the claims these are: all, those that stand first in the list, or those that differ in the list that the asker has. */
      readonly part: 'all' | 'first' | 'changed';
      /** Counts those that are left out of the `first`; null when none is. */
      readonly rest: Tally | null;
      /** Names the whole list; '' where only a part of it was told. */
      readonly list: string;
      /** Notes being typed: claim key → text not yet settled into an event. */
      readonly drafts: Readonly<Record<string, string>>;
      /** What "undo" would take back, null when there is nothing. */
      readonly undoable: { readonly type: string; readonly quote: string } | null;
      /** Who the reader is in what was said here; '' before anything was. */
      readonly reviewer: string;
      /** Whether "redo" would do something. */
      readonly redoable: boolean;
      /** The claim a note was asked for from its card, to be opened at once; null otherwise. */
      readonly focus: string | null;
      /** The article is not as it was when it was last annotated; null when it is, or cannot be told. */
      readonly edited: Edited | null;
      /** Why a selection could not be marked, told once; null when nothing failed. */
      readonly notice: ErrorCode | null;
    }
  | { readonly state: 'reading'; readonly tab: number }
  | {
      readonly state: 'other';
      readonly tab: number;
      readonly private: boolean;
      readonly host: string;
      readonly reason: string;
    }
  /** No access to this site yet: one click turns it on. */
  | { readonly state: 'off'; readonly tab: number; readonly host: string; readonly origin: string }
  /** The reader turned everything off on this site. */
  | { readonly state: 'silent'; readonly tab: number; readonly host: string }
  /** A built-in or granted site whose access the user took back. */
  | { readonly state: 'revoked'; readonly tab: number; readonly host: string; readonly origin: string }
  /** The browser's own pages, shops of extensions, files: no extension may read these. */
  | { readonly state: 'closed'; readonly tab: number };

/** A sentence that holds no claim, and the wordings that speak against one, with their spans in the article's text. */
export interface RefusedSentence extends Span {
  readonly quote: string;
  readonly objections: readonly (Span & { readonly cue: Objection })[];
}

/** The text around a claim: `start` is where `text` begins in the article's, and `span` the claim's place in `text`. */
export interface Around {
  readonly text: string;
  readonly start: number;
  readonly span: Span;
}

/** What came of an import; nothing is written unless all of it can be read. */
export interface Imported {
  readonly events: number;
  readonly added: number;
  readonly already: number;
  readonly pages: number;
}

/** What an import did, or would do. */
export interface ImportReport extends Imported {
  readonly kind: ImportKind;
  /** Labels of the reader's own that came in, to be given again: those that were not set up here. */
  readonly labels: number;
  /** The file is somebody's backup: `free` to go on as that reviewer, as nothing was said here; `taken`, as something was. Else null. */
  readonly backup: 'free' | 'taken' | null;
  /** Claims that came in, and claims here to which something was added. */
  readonly claims: { readonly added: number; readonly merged: number };
  /** Annotations of the file that were taken, and how many were left out; the first of these are told of. */
  readonly taken: number;
  readonly left: number;
  readonly skipped: readonly Skipped[];
}

/** What can be said of a claim without its article. */
export type KeptAct = LabelId | 'withdraw' | 'dismiss' | 'restore';

/** What our own screens may ask. `tab` is the tab whose article is meant. */
export interface FromScreen {
  /**
   * What is in this tab, or, for null, in the one in front? On a site without access the toolbar click lets it read the page for this
   * visit. Of a long list only the `first` so many claims are told where a screen has to open, and only what differs where the asker says
   * which list it has (`have`).
   */
  view(about: { tab: number | null; first?: number; have?: string }): View;
  /** Read this page now although the site's access was taken back (the reader's click allows it). */
  readOnce(about: { tab: number }): View;
  /** Gives a label, one of the three or an own one, as it is called now; null takes it back. */
  label(about: { tab: number; claim: string; label: LabelId | null }): void;
  dismiss(about: { tab: number; claim: string }): void;
  restore(about: { tab: number; claim: string }): void;
  /** What was said of this claim holds for its changed words too. */
  keep(about: { tab: number; claim: string }): void;
  /** The claim was about the words that are selected in the tab. Fails with `no-selection` when none of the article's are. */
  reanchor(about: { tab: number; claim: string }): void;
  /** The words that a claim's ends can be moved over. Fails with `no-claim` also where its words are gone. */
  around(about: { tab: number; claim: string }): Around;
  /** The claim is of these words of the article; one of which nobody said anything becomes the reader's own. */
  adjust(about: { tab: number; claim: string; start: number; end: number }): void;
  /** Keeps what is being typed as a note; not an event yet. Never call it with an input method's preedit. */
  draft(about: { tab: number; claim: string; text: string }): void;
  /** The note is finished (blur, idle): makes one event of the draft when it differs from the note. */
  settle(about: { tab: number; claim: string }): void;
  /** Adds evidence to a claim. Fails with `no-address` when `url` is no web address. */
  evidence(about: { tab: number; claim: string; url: string; title: string; stance: Stance }): void;
  /** Takes own evidence back: `ref` is its event. */
  withdrawEvidence(about: { tab: number; claim: string; ref: string }): void;
  /** The claims of a text that was typed to try the finder; nothing of it is kept. */
  find(about: { text: string }): readonly Claim[];
  /** What was done to a claim, the newest first. */
  history(about: { tab: number; claim: string }): readonly Deed[];
  /** Takes back this reader's newest acts on the tab's article: `count`, or one. */
  undo(about: { tab: number; count?: number }): void;
  /** Does again what was taken back last, if nothing was done since. */
  redo(about: { tab: number }): void;
  /** Gives many claims a label, or says of all that they are none; answers how many acts that were, to be undone together. */
  bulk(about: { tab: number; claims: readonly string[]; what: LabelId | 'dismiss' }): number;
  /** Scrolls the page to a claim and flashes it. False when its words are not there, or nobody answers. */
  flash(about: { tab: number; claim: string }): boolean;
  /** The same for any stretch of the article's text. */
  flashAt(about: { tab: number; start: number; end: number }): boolean;
  /** Why the other sentences hold no claim, in reading order. */
  refusals(about: { tab: number }): readonly RefusedSentence[];
  /** Says the same of many kept claims (`<pageKey>:<claimKey>`), of any articles; answers the ids of the events made. */
  sayOfKept(about: { claims: readonly string[]; what: KeptAct }): readonly string[];
  /** Takes events back, by their ids; answers how many. */
  takeBack(about: { refs: readonly string[] }): number;
  /** Erases everything that is kept on the machine. */
  erase(about: object): void;
  /**
   * Merges a file of any kind that `formats/import-parts.ts` reads into the log; with `dry` it only tells what would come of it. `file`: its
   * address (`blob:`), which the screen keeps until this answers. Fails with what is wrong, and where as the message; nothing is
   * written then.
   */
  importFile(about: { file: string; dry?: boolean; mine?: boolean }): ImportReport;
  /** Stops that: it fails with `stopped`, unless it is over already. */
  stopImport(about: { file: string }): void;
}

/** What the background tells every open screen. */
export interface ToScreens {
  /** Something of this tab's article (or of all, when null) changed: ask again. */
  changed(about: { tab: number | null }): void;
  /** So much of a file that is being imported was read: from 0 to 1. */
  importing(about: { file: string; share: number }): void;
}
