import type { AnnotatedPage, Page, Standing } from '../annotations/annotation.ts';
import type { Event, Target } from '../annotations/event.ts';
import type { Imported } from '../messages/protocol.ts';

/** A note being typed: mutable, and no event until it is finished. */
export interface Draft {
  /** `<pageKey>:<claimKey>` */
  readonly id: string;
  readonly page: Page;
  readonly claim: string;
  /** The claim's words, for the event that the draft becomes. */
  readonly target: Target;
  readonly text: string;
  /** Milliseconds since the epoch, of the last keystroke. */
  readonly at: number;
}

/** A page with its log. */
export interface Logged {
  readonly page: AnnotatedPage;
  readonly events: readonly Event[];
}

/** Who makes new events, and where the clock stands. */
export interface Identity {
  readonly reviewer: string;
  /** What the reviewer goes by; left out, or '', for no name. */
  readonly name?: string;
  readonly device: string;
  /** Not before the clock of any event kept here (`annotations/clock.ts`), but for those far in the future. */
  readonly clock: string;
}

/**
 * Where events are kept with what they amount to. What a call acknowledged is kept; a call that fails has changed nothing.
 * Fails with a `CallError`: `storage-full`, `too-new`, `storage`.
 */
export interface Store {
  /** Who makes the next events; made at random, and kept, the first time. */
  identity(): Promise<Identity>;
  /** Whose label and note are "mine"; '' while nobody has written here. Never writes, so that a full disk can be read. */
  reviewer(): Promise<string>;
  /** A page with its annotations; null when nobody ever annotated it. */
  page(key: string): Promise<AnnotatedPage | null>;
  /** The events of one page, in no certain order. */
  events(page: string): Promise<readonly Event[]>;
  /** How many pages there are. */
  articles(): Promise<number>;
  /** All pages, a batch at a time, by key: there may be more than should be in memory at once. */
  pages(): AsyncIterable<readonly AnnotatedPage[]>;
  /** The same with the events of each. */
  logs(): AsyncIterable<readonly Logged[]>;
  /** Adds events to their page and folds it anew. `settled`: the id of the draft that became these events, dropped with it. */
  append(page: Page, events: readonly Event[], settled?: string): Promise<void>;
  /** Renews what is known of an article and how its claims stand in it, if it is kept at all: reading alone leaves no trace. */
  touch(page: Page, standing?: Standing): Promise<void>;
  /** Drafts of one page, or all. */
  drafts(page?: string): Promise<readonly Draft[]>;
  putDraft(draft: Draft): Promise<void>;
  dropDraft(id: string): Promise<void>;
  /** The union with what another store had: all of it or nothing. `pages` holds the page of every event. */
  merge(pages: readonly Page[], events: readonly Event[]): Promise<Imported>;
}
