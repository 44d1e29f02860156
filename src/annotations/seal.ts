import canonicalize from 'canonicalize';
import type { Body, Event } from './event.ts';
import { hash } from './keys.ts';

/** What an id says: see `event.ts`. */
export interface EventId {
  readonly page: string;
  readonly claim: string;
  readonly reviewer: string;
  /** 16 hex digits (`clock.ts`). */
  readonly clock: string;
  readonly device: string;
  readonly seal: string;
}

const ID =
  /^(?<page>[a-z2-7]{20}):(?<claim>[a-z2-7]{26})\.(?<reviewer>[a-z0-9]{4,40})\.(?<clock>[0-9a-f]{16})(?<device>[a-z0-9]{4})\.(?<seal>[a-z2-7]{26})$/;

/** Whether an id can carry it as its reviewer. */
export function isReviewer(key: unknown): key is string {
  return typeof key === 'string' && /^[a-z0-9]{4,40}$/.test(key);
}

/** No body nests deeper; bounds what a hostile file can make us walk. */
const MAX_DEPTH = 8;

/** The parts of an event's id; null when it is not formed like one. */
export function parseId(id: string): EventId | null {
  const found = ID.exec(id)?.groups;
  if (found === undefined) return null;
  const { page = '', claim = '', reviewer = '', clock = '', device = '', seal = '' } = found;
  return { page, claim, reviewer, clock, device, seal };
}

/**
 * Makes an event of a body. Half surrogate pairs in its strings become U+FFFD, as they have no canonical JSON.
 * Throws a RangeError when the body holds anything but integers and strings, or a key that no id may carry.
 */
export function seal<B extends Body>(body: B, clock: string, device: string): Event & { readonly body: B } {
  const sound = wellFormed(body);
  const id = `${sound.page}:${sound.claim}.${sound.reviewer}.${clock}${device}.${sealOf(sound)}`;
  if (!isPlain(sound)) throw new RangeError('An event holds only integers and strings.');
  if (parseId(id) === null) throw new RangeError(`Not an event id: ${id}`);
  return { id, body: sound };
}

/** Whether something is an event and what its id says: form, seal, and the page, claim and reviewer of its body. */
export function verify(event: unknown): event is Event {
  if (!isRecord(event) || typeof event.id !== 'string' || !isRecord(event.body) || !isPlain(event.body)) return false;
  const { id, body } = event;
  const said = parseId(id);
  return (
    said !== null &&
    body.page === said.page &&
    body.claim === said.claim &&
    body.reviewer === said.reviewer &&
    sealOf(body) === said.seal
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sealOf(body: object): string {
  return hash(canonicalize(body) ?? '', 26);
}

function wellFormed<T extends object>(body: T): T {
  return JSON.parse(JSON.stringify(body, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)));
}

/** Only safe integers and whole strings, in objects and lists: what canonical JSON writes the same everywhere. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return false;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isPlain(inner, depth + 1));
}
