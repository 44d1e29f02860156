/**
 * What files of others say, in one shape: somebody said this of these words. Made into events of ours deterministically, so
 * that the same statement always is the same event: the reviewer's key is the hash of the author's name, the clock stands at the
 * time of the statement, the device is `file`.
 */
import type { Page } from '../annotations/annotation.ts';
import { canonicalUrl } from '../annotations/canonical-url.ts';
import { MAX_SKEW } from '../annotations/clock.ts';
import type { Body, Event, Label, Stance, Target } from '../annotations/event.ts';
import { claimKey, hash, pageKey } from '../annotations/keys.ts';
import { endOf, startOf } from '../annotations/near.ts';
import { ownId } from '../annotations/own-id.ts';
import { ownName } from '../annotations/own-label.ts';
import { isReviewer, seal } from '../annotations/seal.ts';
import { webAddress } from './spelling.ts';

/** One author's words about one quote. Times are milliseconds since the epoch, 0 where the file tells none. */
export interface Statement {
  /** Where in the file: `annotations[3]`, `line 7`. */
  readonly path: string;
  readonly source: string;
  readonly title: string;
  readonly quote: Pick<Target, 'exact' | 'prefix' | 'suffix'> & { readonly start: number };
  /** Who said it, as the file names them; '' where it does not. */
  readonly author: string;
  /** The author's key, in files of ours. */
  readonly reviewer?: string | undefined;
  readonly at: number;
  /** `own`: the name of a label of the author's own that counts as this one; '' or left out where there is none. */
  readonly label?: { readonly value: Label; readonly at: number; readonly own?: string | undefined } | undefined;
  readonly notes: readonly { readonly text: string; readonly at: number }[];
  readonly evidence: readonly { url: string; title: string; stance: Stance; at: number }[];
}

/** Why an annotation was left out: no words are quoted, they are too many, or belong to no web page; a reply; nothing said of them; no annotation at all. */
export const SKIP_REASONS = ['no-words', 'too-long', 'no-address', 'reply', 'nothing-said', 'unreadable'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** An annotation of a file that was left out. */
export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
}

/** Longest quote, note, title and surroundings that are kept, in UTF-16 units. */
const MAX_QUOTE = 10_000;
const MAX_NOTE = 20_000;
const MAX_WORDS = 1_000;
const MAX_CONTEXT = 256;
const DEVICE = 'file';

interface Group {
  readonly page: Page;
  readonly claim: string;
  readonly reviewer: string;
  readonly target: Target;
  readonly statements: Statement[];
}

/** Events of what a file says, with their pages. Statements of one author about one quote come together. */
export function eventsOf(kind: string, found: readonly (Statement | Skipped)[], now: number) {
  const pages = new Map<string, Page>();
  const groups = new Map<string, Group>();
  const skipped: Skipped[] = [];
  let taken = 0;
  for (const each of found) {
    const reason = 'reason' in each ? each.reason : flawOf(each);
    if ('reason' in each || reason !== null) {
      skipped.push({ path: each.path, reason: reason ?? 'unreadable' });
      continue;
    }
    taken++;
    const group = groupOf(kind, each);
    const { key } = group.page;
    if (!pages.get(key)?.title) pages.set(key, group.page);
    const id = `${key}:${group.claim}.${group.reviewer}`;
    const known = groups.get(id);
    if (known) known.statements.push(each);
    else groups.set(id, group);
  }
  const events = Array.from(groups.values(), (group) => sealed(group, now + MAX_SKEW)).flat();
  return { pages: [...pages.values()], events, taken, skipped };
}

function flawOf({ quote, source }: Statement): SkipReason | null {
  if (quote.exact.trim() === '') return 'no-words';
  if (quote.exact.length > MAX_QUOTE) return 'too-long';
  return webAddress(source) === null || source.length > MAX_QUOTE ? 'no-address' : null;
}

function groupOf(kind: string, statement: Statement): Group {
  const { source, title, quote, author, reviewer } = statement;
  const url = canonicalUrl(source);
  const target = targetOf(source, quote);
  const named = isReviewer(reviewer) ? reviewer : hash(`reviewer1${kind} ${author}`, 16);
  return { page: pageOf(url, title), claim: claimKey(url, target), reviewer: named, target, statements: [statement] };
}

/** A page that was never read here; every other record of it is newer. */
function pageOf(url: string, title: string): Page {
  const site = URL.canParse(url) ? new URL(url).hostname : '';
  const about = { author: '', published: '', language: '', textHash: '', seen: 0 };
  return { key: pageKey(url), url, title: title.trim().slice(0, MAX_WORDS).toWellFormed(), site, ...about };
}

function targetOf(source: string, { exact, prefix, suffix, start }: Statement['quote']): Target {
  const words = exact.toWellFormed();
  const from = Number.isSafeInteger(start) && start >= 0 && start < 2 ** 40 ? start : 0;
  return {
    source,
    exact: words,
    prefix: endOf(prefix.toWellFormed(), MAX_CONTEXT),
    suffix: startOf(suffix.toWellFormed(), MAX_CONTEXT),
    start: from,
    end: from + words.length,
  };
}

/** The newest label, the notes in order, each piece of evidence once; a mark where nothing is said but that the words matter. */
function sealed({ page, claim, reviewer, target, statements }: Group, latest: number): Event[] {
  const events: Event[] = [];
  const add = (act: object, told: number): void => {
    const at = Number.isSafeInteger(told) && told > 0 && told <= latest ? told : 0;
    const body = { ...act, v: 1, page: page.key, claim, reviewer, at, target } as Body;
    events.push(seal(body, `${at.toString(16).padStart(12, '0')}0000`, DEVICE));
  };
  const labels = statements
    .flatMap(({ label }) => (label ? [label] : []))
    .sort((a, b) => b.at - a.at || compare(a.value, b.value) || compare(a.own ?? '', b.own ?? ''));
  if (labels[0]) {
    const { value, at, own } = labels[0];
    const name = ownName(own);
    add({ type: 'verdict', label: value, ...(name !== '' && { ownLabel: { id: ownId(name), name } }) }, at);
  }
  const notes = statements.flatMap(({ notes }) => notes).filter(({ text }) => text.trim() !== '');
  notes.sort((a, b) => a.at - b.at || compare(a.text, b.text));
  const note = [...new Set(notes.map(({ text }) => text))].join('\n\n').slice(0, MAX_NOTE);
  if (note !== '') add({ type: 'note', note }, notes.at(-1)?.at ?? 0);
  const evidence = statements.flatMap(({ evidence }) => evidence).filter(({ url }) => webAddress(url) !== null);
  const each = new Map(evidence.map((one) => [`${one.stance} ${one.url}`, one]));
  for (const { url, title, stance, at } of each.values()) {
    add({ type: 'evidence', url, title: title.slice(0, MAX_WORDS), stance }, at);
  }
  const marked = statements.find(({ label, notes, evidence }) => !label && notes.length + evidence.length === 0);
  if (marked || events.length === 0) add({ type: 'mark' }, (marked ?? statements[0])?.at ?? 0);
  return events;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Milliseconds since the epoch of an ISO 8601 time, 0 for what is none. */
export function timeOf(value: unknown): number {
  const time = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? Math.trunc(Date.parse(value)) : 0;
  return time > 0 ? time : 0;
}

/** Words as articles have them: one space between them, one `\n` between paragraphs. */
export function tidy(words: string): string {
  return words.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n');
}
