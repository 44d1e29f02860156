/**
 * Labels of a reader's own, beside the three: each says more than one of them does, and counts as that one wherever only the three
 * are known. An event carries its id and its name, so that what was said stays said when the label is renamed, changed or removed.
 */
import type { Label, OwnId, OwnName } from './event.ts';

export type { OwnId, OwnName };

/** How the lines of such marks run: all have one above the words, which the three never have. */
export const LINES = ['over', 'over-dashed', 'over-dotted', 'over-wavy', 'both', 'both-dashed'] as const;
export type Line = (typeof LINES)[number];
export const COLOURS = ['blue', 'teal', 'olive', 'brown', 'rose', 'slate'] as const;
export type Colour = (typeof COLOURS)[number];

/** A label that the reader set up. */
export interface OwnLabel extends OwnName {
  /** A letter or a digit that gives it; '' where there is none. */
  readonly key: string;
  readonly line: Line;
  readonly colour: Colour;
  /** What it counts as. */
  readonly core: Label;
}

/** Labels that belong together. */
export interface LabelSet {
  readonly name: string;
  readonly labels: readonly OwnLabel[];
}

/** What can be said of a claim, by its id. */
export type LabelId = Label | OwnId;

/** A label as it was given. */
export interface Given {
  readonly label: Label;
  /** Left out when it is one of the three and no more. */
  readonly ownLabel?: OwnName | undefined;
}

/** UTF-16 units of a name, sets, labels of all sets. */
export const OWN_LIMITS = { name: 40, sets: 12, labels: 36 };

/** A name in one line and in bounds; '' for what is none. */
export function ownName(words: unknown): string {
  if (typeof words !== 'string') return '';
  const line = words.replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  return line.toWellFormed().slice(0, OWN_LIMITS.name).toWellFormed().trim();
}

/** Whether it is formed as the id of an own label. */
export function isOwnId(id: unknown): id is OwnId {
  return typeof id === 'string' && /^own-[a-z2-7]{10}$/.test(id);
}

/** The own label that an event carries; undefined where it carries none, or none that makes sense: the core label counts then. */
export function ownLabelIn(value: unknown): OwnName | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) return undefined;
  const { id, name } = value;
  return isOwnId(id) && typeof name === 'string' && name !== '' && ownName(name) === name ? { id, name } : undefined;
}

/** The id of a label that is chosen. */
export function labelId(label: Label | OwnLabel): LabelId {
  return typeof label === 'string' ? label : label.id;
}

/** What is given when a label is chosen. */
export function given(label: Label | OwnLabel): Given {
  return typeof label === 'string' ? { label } : { label: label.core, ownLabel: { id: label.id, name: label.name } };
}

/** A label, or none yet. */
type Standing = Pick<Given, 'ownLabel'> & { readonly label: Label | null };

/** Whether both say the same, in the same words. */
export function isSameLabel(a: Standing | null, b: Standing | null): boolean {
  const [one, other] = [a?.ownLabel, b?.ownLabel];
  return a?.label === b?.label && one?.id === other?.id && one?.name === other?.name;
}
