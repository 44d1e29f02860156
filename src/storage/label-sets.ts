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

/** The reader's label sets as they are kept; `v` is the version of their form. */
export interface LabelSets {
  readonly v: 1;
  readonly sets: readonly LabelSet[];
}

/** Keys that do something else in the list of claims, or may. */
const TAKEN = '123vdonexbuzjk';

/** The label sets: kept on the machine, like the settings. */
export const labelSets = new StoredItem<LabelSets>('labelSets', readLabelSets);

/** Whether a key may give an own label: a letter or a digit that nothing else uses. `others`: labels that have theirs. */
export function isFreeKey(key: string, others: readonly Pick<OwnLabel, 'key'>[] = []): boolean {
  return /^[a-z0-9]$/.test(key) && !TAKEN.includes(key) && !others.some((other) => other.key === key);
}

/** Keys that are still free, in the order they are offered. */
export function freeKeys(others: readonly Pick<OwnLabel, 'key'>[]): string[] {
  return [...'4567890qwertyasfghcmilp'].filter((key) => isFreeKey(key, others));
}

/** All labels of all sets, in their order. */
export function labelsOf({ sets }: LabelSets): OwnLabel[] {
  return sets.flatMap(({ labels }) => labels);
}

/** An own label as it is set up now; undefined when it is no more. */
export function ownLabel(sets: LabelSets, own: Pick<OwnName, 'id'> | undefined): OwnLabel | undefined {
  return own && labelsOf(sets).find(({ id }) => id === own.id);
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
    key: typeof key === 'string' && isFreeKey(key, known) ? key : '',
    line: LINES.find((one) => one === line) ?? LINES[0],
    colour: COLOURS.find((one) => one === colour) ?? COLOURS[0],
    core: label,
  };
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
