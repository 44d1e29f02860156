import { clockTime, MAX_SKEW, START, tick } from '../annotations/clock.ts';
import type { Body, Event } from '../annotations/event.ts';
import { newDevice, newReviewer } from '../annotations/keys.ts';
import { ownName } from '../annotations/own-label.ts';
import { isReviewer, parseId, seal } from '../annotations/seal.ts';
import type { Identity } from './store.ts';

type Unsigned<B> = B extends Body ? Omit<B, 'v' | 'reviewer' | 'name' | 'at'> : never;
/** What somebody does, before it is known who and when. */
export type Act = Unsigned<Body>;

/** A reviewer and a device that nobody else has. */
export function newIdentity(): Identity {
  return { reviewer: newReviewer(), device: newDevice(), clock: START };
}

/** Whose backup a file is; '' for no name. */
export interface Owner {
  readonly reviewer: string;
  readonly name: string;
}

/** Who a file says its reader is; null where it says nothing that makes sense. */
export function readReviewer(value: unknown): Owner | null {
  if (typeof value !== 'object' || value === null || !('reviewer' in value)) return null;
  const { reviewer, name } = { name: '', ...value };
  return isReviewer(reviewer) ? { reviewer, name: ownName(name) } : null;
}

/** Makes events of acts, one after another from `now` (ms), each after every event the identity has heard of. */
export function sign(acts: readonly Act[], { reviewer, name = '', device, clock }: Identity, now: number): Event[] {
  let last = clock;
  return acts.map((act) => {
    last = tick(last, now);
    return seal({ ...act, v: 1, reviewer, ...(name !== '' && { name }), at: now }, last, device);
  });
}

/** The identity after these events were taken in: its clock follows theirs, save one too far ahead of `now` to be true. */
export function heard(identity: Identity, events: readonly Event[], now: number): Identity {
  let clock = identity.clock;
  for (const { id } of events) {
    const seen = parseId(id)?.clock ?? START;
    if (seen > clock && clockTime(seen) <= now + MAX_SKEW) clock = seen;
  }
  return { ...identity, clock };
}
