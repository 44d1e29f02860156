/** What of a file is new where it is imported: told before anything is written, and alone written then. */
import type { Page } from '../annotations/annotation.ts';
import { byPage } from '../annotations/by-page.ts';
import type { Event } from '../annotations/event.ts';
import { fold } from '../annotations/fold.ts';
import type { ImportFile } from './import.ts';

/** What an import would do. */
export interface News {
  /** Events that are not here yet, and their pages. */
  readonly events: readonly Event[];
  readonly pages: readonly Page[];
  /** Events of the file that are here already, under the same id or saying the same. */
  readonly already: number;
  /** Claims that come in, and claims here to which something is added. */
  readonly claims: { readonly added: number; readonly merged: number };
}

/**
 * Compares a file with what is kept; `kept` gives the events of a page. Events of ours are the same when their ids are. What
 * another program's file says was made into events here: it is known also when the same author said the same before.
 */
export async function newIn(file: ImportFile, kept: (page: string) => Promise<readonly Event[]>): Promise<News> {
  const events: Event[] = [];
  const pages: Page[] = [];
  const claims = { added: 0, merged: 0 };
  const about = new Map(file.pages.map((page) => [page.key, page]));
  for (const [key, group] of byPage(file.events)) {
    const known = await kept(key);
    const fresh = freshOf(group, known, file.kind !== 'claimlight');
    const here = new Set(known.map(({ body }) => body.claim));
    for (const claim of new Set(fresh.map(({ body }) => body.claim))) claims[here.has(claim) ? 'merged' : 'added']++;
    for (const event of fresh) events.push(event);
    const page = about.get(key);
    if (page && fresh.length > 0) pages.push(page);
  }
  return { events, pages, already: file.events.length - events.length, claims };
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
