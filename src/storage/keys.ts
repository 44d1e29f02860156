import type { OwnLabel } from '../annotations/own-label.ts';

/** What a key can do in a list of claims. */
export const COMMANDS = [
  'verified',
  'disputed',
  'opinion',
  'note',
  'evidence',
  'ends',
  'dismiss',
  'next',
  'previous',
  'nextOpen',
  'previousOpen',
  'jump',
  'undo',
  'redo',
  'search',
  'help',
] as const;
export type Command = (typeof COMMANDS)[number];

/** The key that the reader chose for each command, as the character it writes in lower case; '' for none. */
export type Keys = Readonly<Record<Command, string>>;

/** What holds while nothing was chosen. */
export const DEFAULT_KEYS: Keys = {
  verified: 'v',
  disputed: 'd',
  opinion: 'o',
  note: 'n',
  evidence: 'e',
  ends: 'b',
  dismiss: 'x',
  next: 'j',
  previous: 'k',
  nextOpen: '',
  previousOpen: '',
  jump: '',
  undo: 'u',
  redo: 'z',
  search: '/',
  help: '?',
};

/** Keys that do what they do whatever is chosen, as `KeyboardEvent.key` names them: a list can always be walked and labelled. */
export const FIXED_KEYS: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowRight: 'nextOpen',
  ArrowLeft: 'previousOpen',
  Enter: 'jump',
  1: 'verified',
  2: 'disputed',
  3: 'opinion',
};

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowRight: '→', ArrowLeft: '←' };

/** Whether a command or a label can have it: one character that is seen. */
export function isKey(key: string): boolean {
  return /^[^\s\p{C}]$/u.test(key) && key === key.toLowerCase();
}

/** A key as it is written on a keyboard. */
export function keyName(key: string): string {
  return SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The names of each command's keys, by the keys that are chosen: a list asks for them in every row. */
const NAMES = new WeakMap<Keys, Map<Command, readonly string[]>>();

/** The names of all keys of a command, those that are always there first. */
export function namesOf(command: Command, keys: Keys): readonly string[] {
  const known = NAMES.get(keys) ?? new Map<Command, readonly string[]>();
  NAMES.set(keys, known);
  const names = known.get(command) ?? allNames(command, keys);
  known.set(command, names);
  return names;
}

function allNames(command: Command, keys: Keys): readonly string[] {
  const fixed = Object.keys(FIXED_KEYS).filter((key) => FIXED_KEYS[key] === command);
  return [...fixed, keys[command]].filter((key) => key !== '').map(keyName);
}

/** The command of a key (`KeyboardEvent.key`, a character in lower case); null where it has none. */
export function commandOn(key: string, keys: Keys): Command | null {
  if (key === '') return null;
  const fixed = Object.hasOwn(FIXED_KEYS, key) ? FIXED_KEYS[key] : undefined;
  return COMMANDS.find((command) => keys[command] === key) ?? fixed ?? null;
}

/** What a key does already: a command, or giving one of these labels; null when it is free. */
export function holderOf<L extends Pick<OwnLabel, 'key'>>(
  key: string,
  keys: Keys,
  labels: readonly L[],
): Command | L | null {
  return key === '' ? null : (commandOn(key, keys) ?? labels.find((label) => label.key === key) ?? null);
}

/** Each key by itself: one that was chosen comes before one that is there by default, and no two commands have the same. */
export function readKeys(value: unknown): Keys {
  const kept: Partial<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const given: Partial<Record<Command, string>> = {};
  const taken = new Set(Object.keys(FIXED_KEYS));
  const give = (command: Command, key: unknown) => {
    if (given[command] !== undefined || typeof key !== 'string') return;
    if (key !== '' && (!isKey(key) || taken.has(key))) return;
    given[command] = key;
    taken.add(key);
  };
  for (const command of COMMANDS) give(command, kept[command]);
  for (const command of COMMANDS) give(command, DEFAULT_KEYS[command]);
  const none = Object.fromEntries(COMMANDS.map((command) => [command, ''])) as Record<Command, string>;
  return { ...none, ...given };
}
