import { LABELS } from '../annotations/event.ts';
import {
  COLOURS,
  isOwnId,
  type LabelSet,
  LINES,
  OWN_LIMITS,
  type OwnLabel,
  type OwnName,
  ownName,
} from '../annotations/own-label.ts';
import { StoredItem } from './item.ts';
import { FIXED_KEYS, holderOf, type Keys } from './keys.ts';

/** The reader's label sets as they are kept; `v` is the version of their form. */
export interface LabelSets {
  readonly v: 1;
  readonly sets: readonly LabelSet[];
}

/** The label sets: kept on the machine, like the settings. */
export const labelSets = new StoredItem<LabelSets>('labelSets', readLabelSets);

/** Keys that are still free for an own label, in the order they are offered. `keys`: those of commands; `others`: labels that have theirs. */
export function freeKeys(keys: Keys, others: readonly Pick<OwnLabel, 'key'>[]): string[] {
  return [...'4567890qwertyasfghcmilpnvbdoexuzjk'].filter((key) => holderOf(key, keys, others) === null);
}

/** All labels of all sets, in their order. */
export function labelsOf({ sets }: LabelSets): OwnLabel[] {
  return sets.flatMap(({ labels }) => labels);
}

/** An own label as it is set up now; undefined when it is no more. */
export function ownLabel(sets: LabelSets, own: Pick<OwnName, 'id'> | undefined): OwnLabel | undefined {
  return own && labelsOf(sets).find(({ id }) => id === own.id);
}

/**
 * The sets with those labels of `others` that are not among them, each in the set that is called as its own was there; without its key,
 * where that does something already.
 */
export function joined(kept: LabelSets, others: LabelSets, keys: Keys): LabelSets {
  const known = labelsOf(kept);
  const sets = [...kept.sets];
  for (const { name, labels } of others.sets) {
    const fresh = labels
      .filter(({ id }) => !known.some((one) => one.id === id))
      .map((label) => (holderOf(label.key, keys, known) === null ? label : { ...label, key: '' }));
    known.push(...fresh);
    const at = sets.findIndex((set) => set.name === name);
    const set = sets[at];
    if (set) sets[at] = { ...set, labels: [...set.labels, ...fresh] };
    else if (fresh.length > 0) sets.push({ name, labels: fresh });
  }
  return readLabelSets({ sets });
}

/** Each set and label by itself, in bounds: what makes no sense, and a second one of its id, is left out; a key that is taken is none. */
export function readLabelSets(value: unknown): LabelSets {
  const known: OwnLabel[] = [];
  const sets = listOf(fieldsOf(value).sets).flatMap((set): LabelSet[] => {
    const name = ownName(fieldsOf(set).name);
    const labels: OwnLabel[] = [];
    for (const each of listOf(fieldsOf(set).labels)) {
      const label = readLabel(each, known);
      if (label === null || known.length >= OWN_LIMITS.labels) continue;
      known.push(label);
      labels.push(label);
    }
    return name === '' ? [] : [{ name, labels }];
  });
  return { v: 1, sets: sets.slice(0, OWN_LIMITS.sets) };
}

function readLabel(value: unknown, known: readonly OwnLabel[]): OwnLabel | null {
  const { id, key, line, colour, core, ...rest } = fieldsOf(value);
  const name = ownName(rest.name);
  const label = LABELS.find((one) => one === core);
  if (!isOwnId(id) || known.some((one) => one.id === id) || name === '' || label === undefined) return null;
  return {
    id,
    name,
    key: typeof key === 'string' && isOwnKey(key) && !known.some((one) => one.key === key) ? key : '',
    line: LINES.find((one) => one === line) ?? LINES[0],
    colour: COLOURS.find((one) => one === colour) ?? COLOURS[0],
    core: label,
  };
}

/** A letter or a digit. What it does as a command it goes on doing: that no label is offered such a key is for who offers them. */
function isOwnKey(key: string): boolean {
  return /^[a-z0-9]$/.test(key) && !Object.hasOwn(FIXED_KEYS, key);
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
