/** A library that is there at once: claims of several articles and reviewers, as a file of ours that a screen takes in. */
import type { AnnotatedPage } from '../../src/annotations/annotation.ts';
import { canonicalUrl } from '../../src/annotations/canonical-url.ts';
import type { Event, Label } from '../../src/annotations/event.ts';
import { fold } from '../../src/annotations/fold.ts';
import { claimKey, pageKey, textHash } from '../../src/annotations/keys.ts';
import { seal } from '../../src/annotations/seal.ts';
import { fromPage } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import type { View } from './driver.ts';

/** An article with what is said of its claims. */
export interface Told {
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly author?: string;
  readonly published: string;
  readonly language: string;
  readonly claims: readonly {
    /** The quote in brackets, among what stands around it. */
    readonly words: string;
    /** By reviewer; `you` is who reads. */
    readonly labels?: Readonly<Record<string, Label>>;
    readonly note?: string;
    readonly evidence?: { readonly url: string; readonly title: string };
    /** The day it was done, `2026-03-01`. */
    readonly on: string;
  }[];
}

const NOBODY = 'nobody';

/** All of it as our JSON; `you` is the key of who reads, null to leave out what they said. */
export function keptFile(articles: readonly Told[], you: string | null): string {
  const pages = articles.map((told) => {
    const url = canonicalUrl(told.url);
    const key = pageKey(url);
    const all = told.claims.flatMap((claim, index) => eventsOf(told.url, claim, index, you ?? NOBODY));
    const events = all.filter(({ body }) => body.reviewer !== NOBODY);
    const { title, site, author = '', published, language } = told;
    const about = { key, url, title, site, author, published, language, textHash: textHash(title), seen: 1 };
    const page: AnnotatedPage = { ...about, annotations: fold(events) };
    return fromPage({ page, events }, you ?? NOBODY);
  });
  return FORMATS.json.write({ exported: Date.UTC(2026, 5, 1), pages });
}

function eventsOf(source: string, claim: Told['claims'][number], index: number, you: string): Event[] {
  const url = canonicalUrl(source);
  const { labels = {}, note, evidence, on } = claim;
  const [prefix = '', exact = '', suffix = ''] = claim.words.split(/[[\]]/);
  const start = 100 * index + prefix.length;
  const target = { source, exact, prefix, suffix, start, end: start + exact.length };
  const first = Date.parse(`${on}T09:00:00Z`) + index * 60_000;
  const make = (act: object, reviewer: string, after: number): Event => {
    const at = first + after;
    const base = { v: 1, page: pageKey(url), claim: claimKey(url, target), reviewer, at, target };
    return seal({ ...base, ...act } as Event['body'], `${at.toString(16).padStart(12, '0')}0000`, 'test');
  };
  const verdicts = Object.entries(labels).map(([reviewer, label], place) =>
    make({ type: 'verdict', label }, reviewer === 'you' ? you : reviewer, place),
  );
  return [
    ...verdicts,
    ...(note === undefined ? [] : [make({ type: 'note', note }, you, 1000)]),
    ...(evidence === undefined ? [] : [make({ type: 'evidence', ...evidence, stance: 'against' }, you, 2000)]),
    ...(verdicts.length === 0 && note === undefined ? [make({ type: 'mark' }, you, 0)] : []),
  ];
}

/** Asks the background to take a file of ours in. Runs in a screen. */
export async function take(text: string): Promise<null> {
  const { chrome } = globalThis as typeof globalThis & {
    chrome: { runtime: { sendMessage(message: object): Promise<{ message?: string }> } };
  };
  const arg = { file: URL.createObjectURL(new Blob([text])) };
  const answer = await chrome.runtime.sendMessage({ to: 'background/screen', call: 'importFile', arg });
  if (answer.message !== undefined) throw new Error(answer.message);
  return null;
}

/** The key of who reads. Runs in a screen. */
function whoReads(): Promise<string> {
  return new Promise((yes, no) => {
    const opening = indexedDB.open('claimlight');
    opening.onerror = () => no(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('meta').objectStore('meta').get('identity');
      asking.onsuccess = () => {
        opening.result.close();
        if (asking.result) yes(asking.result.reviewer);
        else no(new Error('nobody reads here'));
      };
    };
  });
}

/** Has a screen take in these articles, as if its reader had said what `you` says. */
export async function keep(screen: View, articles: readonly Told[]): Promise<void> {
  // what others said makes who reads, as the first thing that is kept
  await screen.evaluate(take, keptFile(articles, null));
  await screen.evaluate(take, keptFile(articles, await screen.evaluate(whoReads)));
}
