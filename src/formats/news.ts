/** What of a file is new where it is imported: told before anything is written, and alone written then. */
import type { Event } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';

/** What an import would do to an article. */
export interface News {
  /** Events that are not here yet. */
  readonly events: readonly Event[];
  /** Claims that come in, and claims here to which something is added. */
  readonly claims: { readonly added: number; readonly merged: number };
}

/**
 * Compares what a file says of an article with what is kept of it. Events of ours are the same when their ids are. What another
 * program's file says (`foreign`) was made into events here: it is known also when the same author said the same before.
 */
export function newsOf(said: readonly Event[], known: readonly Event[], foreign: boolean): News {
  const events = freshOf(said, known, foreign);
  const here = new Set(known.map(({ body }) => body.claim));
  const claims = new Set(events.map(({ body }) => body.claim));
  const merged = [...claims].filter((claim) => here.has(claim)).length;
  return { events, claims: { added: claims.size - merged, merged } };
}

function freshOf(group: readonly Event[], known: readonly Event[], foreign: boolean): Event[] {
  const ids = new Set(known.map(({ id }) => id));
  const said = foreign ? saidIn(known) : new Set<string>();
  const fresh = new Map<string, Event>();
  for (const event of group) {
    if (!ids.has(event.id) && !meanings(event).some((one) => said.has(one))) fresh.set(event.id, event);
  }
  return [...fresh.values()];
}

/** What was said once at that time, and what stands whenever it was said. */
function saidIn(known: readonly Event[]): Set<string> {
  const once = known.flatMap((event) => meanings(event).slice(0, 1));
  const standing = fold(known).flatMap(({ claim, verdicts, notes, evidence, own }) => [
    ...verdicts.map(({ reviewer, label }) => meaning(claim, reviewer, 'verdict', label)),
    ...notes.map(({ reviewer, text }) => meaning(claim, reviewer, 'note', text)),
    ...evidence.map(({ reviewer, stance, url }) => meaning(claim, reviewer, 'evidence', stance, url)),
    ...(own ? [meaning(claim, '', 'mark')] : []),
  ]);
  return new Set([...once, ...standing]);
}

/** With its time, and without. */
function meanings({ body }: Event): string[] {
  const { claim, reviewer, at, type } = body;
  const parts = [claim, reviewer, type];
  if (type === 'verdict') parts.push(body.label);
  else if (type === 'note') parts.push(body.note);
  else if (type === 'evidence') parts.push(body.stance, body.url);
  else if (type === 'mark') return [meaning(claim, '', 'mark')];
  else return [];
  return [meaning(...parts, String(at)), meaning(...parts)];
}

function meaning(...parts: string[]): string {
  return JSON.stringify(parts);
}
