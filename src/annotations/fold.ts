/**
 * The fold: what a page's events amount to. It is a function of the *set* of events, whatever their order and however often
 * one is given: so the logs of two reviewers, two devices or a file are merged by putting them together. "Newest" is always
 * by (clock, id), never by the machine's time.
 */
import type { Annotation, Evidence, Note, Verdict } from './annotation.ts';
import { isUnderstood } from './body.ts';
import type { Body, Event, Target } from './event.ts';
import { ownLabelIn } from './own-label.ts';
import { reviewerIn } from './reviewer.ts';

type Typed<T extends Body['type']> = Event & { readonly body: Extract<Body, { type: T }> };

/** What says to which words a claim belongs. A note was begun when others stood there, perhaps: it decides only where none of these is. */
const PLACING = ['verdict', 'mark', 'keep', 'reanchor'] as const;

/** The annotations of one page, oldest first; a claim of which nothing stands any more is left out. */
export function fold(events: Iterable<Event>): Annotation[] {
  const log = inOrder(events);
  const undone = undoneIn(log);
  const claims = new Map<string, Event[]>();
  for (const event of log) {
    const id = `${event.body.page}:${event.body.claim}`;
    const about = claims.get(id);
    if (about) about.push(event);
    else claims.set(id, [event]);
  }
  return [...claims]
    .map(([id, about]) => foldClaim(id, about, undone))
    .filter((annotation) => annotation !== null)
    .sort((a, b) => a.created - b.created || compare(a.id, b.id));
}

/**
 * What "undo" takes back: this reviewer's newest event on the page that is no undo and was not undone; null when there is
 * none.
 */
export function undoable(events: Iterable<Event>, reviewer: string): Event | null {
  const log = inOrder(events);
  const undone = undoneIn(log);
  return log.findLast(({ id, body }) => body.reviewer === reviewer && isAct(body) && !undone.has(id)) ?? null;
}

/** Whether somebody did it, and did not take something back: what a page tells of itself is nobody's act. */
function isAct({ type }: Body): boolean {
  return type !== 'undo' && type !== 'page-alias';
}

/**
 * What "redo" brings back: this reviewer's newest undo of an act that still counts, unless something was done since; null when there is
 * none. Undoing that undo is the redo.
 */
export function redoable(events: Iterable<Event>, reviewer: string): Event | null {
  const log = inOrder(events).filter(({ body }) => body.reviewer === reviewer && body.type !== 'page-alias');
  const undone = undoneIn(log);
  const undos = new Set(log.flatMap(({ id, body }) => (body.type === 'undo' ? [id] : [])));
  const done = log.findLastIndex(({ body }) => body.type !== 'undo');
  const after = log.slice(done + 1).filter(({ id }) => !undone.has(id));
  return after.findLast(({ body }) => body.type === 'undo' && !undos.has(body.ref)) ?? null;
}

/** The events that this version understands, each once, oldest first. */
export function inOrder(events: Iterable<Event>): Event[] {
  const each = new Map<string, Event>();
  for (const event of events) if (isUnderstood(event)) each.set(event.id, event);
  return [...each.values()].sort((a, b) => compare(clockOf(a), clockOf(b)) || compare(a.id, b.id));
}

/**
 * The ids of the events that do not count. An undo takes back one earlier event of the same reviewer on the same claim; an
 * undo that was itself undone counts for nothing. Read from the newest, every undo is settled before what it refers to, and
 * as it must be the later one, a circle cannot be formed.
 */
export function undoneIn(log: readonly Event[]): Set<string> {
  const undone = new Set<string>();
  const at = new Map(log.map((event, index) => [event.id, index]));
  for (const [index, { id, body }] of [...log.entries()].reverse()) {
    if (body.type !== 'undo' || undone.has(id)) continue;
    const target = at.get(body.ref);
    const ref = target === undefined || target >= index ? undefined : log[target]?.body;
    if (ref?.reviewer === body.reviewer && ref.claim === body.claim && ref.page === body.page) undone.add(body.ref);
  }
  return undone;
}

function foldClaim(id: string, about: readonly Event[], undone: ReadonlySet<string>): Annotation | null {
  const log = about.filter((event) => !undone.has(event.id));
  const target = newest(of(log, ...PLACING)) ?? newest(of(log, 'note', 'evidence', 'dismiss'));
  const first = log.find(({ body }) => body.type !== 'undo');
  if (target === null || first === undefined) return null;
  const annotation = {
    id,
    page: first.body.page,
    claim: first.body.claim,
    target,
    verdicts: verdicts(log),
    notes: notes(log),
    evidence: evidence(log),
    own: of(log, 'mark').length > 0,
    dismissed: of(log, 'dismiss', 'restore').at(-1)?.body.type === 'dismiss',
    created: Math.min(...log.filter(({ body }) => body.type !== 'undo').map(({ body }) => body.at)),
    modified: Math.max(...about.map(({ body }) => body.at)),
  };
  return stands(annotation) ? annotation : null;
}

/** Something is left of it: a label, a note, evidence, a reader's mark, or "not a claim". */
function stands({ verdicts, notes, evidence, own, dismissed }: Omit<Annotation, 'id'>): boolean {
  return verdicts.length + notes.length + evidence.length > 0 || own || dismissed;
}

function verdicts(log: readonly Event[]): Verdict[] {
  return newestOfEach(of(log, 'verdict', 'withdraw')).flatMap(({ id, body }) => {
    if (body.type !== 'verdict') return [];
    const { label, at } = body;
    const ownLabel = ownLabelIn(body.ownLabel);
    return { ...reviewerIn(body), label, ...(ownLabel && { ownLabel }), at, event: id };
  });
}

function notes(log: readonly Event[]): Note[] {
  return newestOfEach(of(log, 'note')).flatMap(({ id, body }) =>
    body.note.trim() === '' ? [] : { ...reviewerIn(body), text: body.note, at: body.at, event: id },
  );
}

/** Evidence is taken back only by the reviewer who gave it. */
function evidence(log: readonly Event[]): Evidence[] {
  const gone = new Set(of(log, 'evidence-withdraw').map(({ body }) => `${body.reviewer} ${body.ref}`));
  return of(log, 'evidence')
    .filter(({ id, body }) => !gone.has(`${body.reviewer} ${id}`))
    .map(({ id, body }) => {
      const { url, title, stance, at } = body;
      return { ...reviewerIn(body), url, title, stance, at, event: id };
    })
    .sort(byTime);
}

function of<T extends Body['type']>(log: readonly Event[], ...types: readonly T[]): Typed<T>[] {
  return log.filter((event): event is Typed<T> => types.some((type) => type === event.body.type));
}

/** The newest event of each reviewer, of a log that is in order. */
function newestOfEach<E extends Event>(log: readonly E[]): E[] {
  const each = new Map(log.map((event) => [event.body.reviewer, event]));
  return [...each.values()].sort((a, b) => a.body.at - b.body.at || compare(a.id, b.id));
}

function newest(log: readonly { readonly body: { readonly target: Target } }[]): Target | null {
  return log.at(-1)?.body.target ?? null;
}

function byTime(a: Evidence, b: Evidence): number {
  return a.at - b.at || compare(a.event, b.event);
}

function clockOf({ id }: Event): string {
  return id.split('.')[2]?.slice(0, 16) ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
