/** What of a page is exported, and how much is told of it: cuts an exported page down before a format writes it. */
import type { Reviewer } from '../annotations/annotation.ts';
import type { Body, Event } from '../annotations/event.ts';
import { hash } from '../annotations/keys.ts';
import { parseId, seal } from '../annotations/seal.ts';
import type { ExportedClaim, ExportedPage, Said } from './export.ts';

/** Choices of whoever exports. Everything left out means all of it, by name. */
export interface ExportScope {
  /** Only these claims (`<pageKey>:<claimKey>`); a page without one of them is left out. */
  readonly claims?: ReadonlySet<string>;
  /** Notes and evidence come along. Our own format always has both, as it has the log. */
  readonly notes?: boolean;
  readonly evidence?: boolean;
  /** What other reviewers said comes along, but for their evidence; in our own format always. */
  readonly others?: boolean;
  /** Hides who the reviewers are: a random text, new for every export, from which their names in the file are made. */
  readonly anonymous?: string;
}

/** A page as the scope wants it; null when nothing of it is left. */
export function within(page: ExportedPage, scope: ExportScope): ExportedPage | null {
  const { claims, anonymous } = scope;
  let { rows, events } = page;
  if (claims !== undefined) {
    rows = rows.filter(({ id }) => claims.has(id));
    events = events.filter(({ body }) => claims.has(`${body.page}:${body.claim}`));
    if (rows.length + events.length === 0) return null;
  }
  if (Object.values(scope).includes(false)) rows = rows.map((row) => told(row, scope));
  if (anonymous === undefined) return { ...page, rows, events };
  const name = (reviewer: string): string => hash(`anonymous1${anonymous} ${reviewer}`, 16);
  return { ...page, rows: rows.map((row) => renamed(row, name)), events: resealed(events, name) };
}

function told(row: ExportedClaim, { notes = true, evidence = true, others = true }: ExportScope): ExportedClaim {
  const quiet = (said: Said): Said => (notes ? said : { ...said, note: '', noted: null });
  return {
    ...row,
    mine: row.mine && quiet(row.mine),
    others: others ? row.others.map(quiet) : [],
    evidence: evidence ? row.evidence : [],
  };
}

function renamed(row: ExportedClaim, name: (reviewer: string) => string): ExportedClaim {
  const rename = <T extends Reviewer>(one: T): T => ({ ...one, reviewer: name(one.reviewer), name: undefined });
  return {
    ...row,
    mine: row.mine && rename(row.mine),
    others: row.others.map(rename),
    evidence: row.evidence.map(rename),
  };
}

/** The log under other names: other ids, so what refers to an event is made to refer to it again. */
function resealed(events: readonly Event[], name: (reviewer: string) => string): Event[] {
  const clock = ({ id }: Event): string => parseId(id)?.clock ?? '';
  const inOrder = [...events].sort((a, b) => (clock(a) < clock(b) ? -1 : 1));
  const ids = new Map<string, string>();
  return inOrder.map((event) => {
    const { body } = event;
    const reviewer = name(body.reviewer);
    const ref = 'ref' in body ? { ref: ids.get(body.ref) ?? name(body.ref) } : {};
    const { name: _, ...nameless } = body;
    const made = seal({ ...(nameless as Body), reviewer, ...ref }, clock(event), hash(`device1${reviewer}`, 4));
    ids.set(event.id, made.id);
    return made;
  });
}
