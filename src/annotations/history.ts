import type { Reviewer } from './annotation.ts';
import type { Body, Event, Label } from './event.ts';
import { inOrder, undoneIn } from './fold.ts';
import { type Given, type OwnName, ownLabelIn } from './own-label.ts';
import { reviewerIn } from './reviewer.ts';

/** One thing that somebody did to a claim. */
export interface Deed extends Reviewer {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly type: Body['type'];
  /** The label given, of a verdict. */
  readonly label: Label | null;
  /** This reviewer's label before, of a verdict or its withdrawal. */
  readonly from: Label | null;
  /** The reader's own labels that were given there, as they were called then. */
  readonly ownLabel?: OwnName | undefined;
  readonly fromOwn?: OwnName | undefined;
  /** The note, the address of evidence, or the words the claim was moved to; '' for all others. */
  readonly text: string;
  /** Taken back by its reviewer; undos themselves are not told. */
  readonly undone: boolean;
}

/** What was done to a claim of a page, the newest first. Events that this version does not understand are left out. */
export function historyOf(events: Iterable<Event>, claim: string): Deed[] {
  const log = inOrder(events);
  const undone = undoneIn(log);
  const labels = new Map<string, Given | null>();
  const deeds: Deed[] = [];
  for (const { id, body } of log) {
    if (body.claim !== claim || body.type === 'undo') continue;
    const { reviewer, at, type } = body;
    const isUndone = undone.has(id);
    const to: Given | null =
      body.type === 'verdict' ? { label: body.label, ownLabel: ownLabelIn(body.ownLabel) } : null;
    const from = labels.get(reviewer) ?? null;
    const own = { ...(to?.ownLabel && { ownLabel: to.ownLabel }), ...(from?.ownLabel && { fromOwn: from.ownLabel }) };
    const about = { id, ...reviewerIn(body), at, type, label: to?.label ?? null, from: from?.label ?? null, ...own };
    deeds.push({ ...about, text: textOf(body), undone: isUndone });
    if ((type === 'verdict' || type === 'withdraw') && !isUndone) labels.set(reviewer, to);
  }
  return deeds.reverse();
}

function textOf(body: Body): string {
  if (body.type === 'note') return body.note;
  if (body.type === 'evidence') return body.url;
  return body.type === 'reanchor' || body.type === 'keep' ? body.target.exact : '';
}
