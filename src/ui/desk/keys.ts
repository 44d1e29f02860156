import { useEffect, useRef } from 'preact/hooks';
import { LABELS, type Label } from '../../annotations/event.ts';
import type { OwnLabel } from '../../annotations/own-label.ts';
import { isCommand } from '../keyboard.ts';

/** What keys do in the list. */
export interface Commands {
  readonly step: (by: 1 | -1) => void;
  readonly label: (label: Label | OwnLabel) => void;
  /** Labels of the reader's own, whose keys give them too; a key that does something else goes on doing that. */
  readonly own: readonly OwnLabel[];
  readonly note: () => void;
  readonly evidence: () => void;
  readonly ends: () => void;
  readonly dismiss: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly search: () => void;
  /** To the next claim without a label, or the one before. */
  readonly open: (by: 1 | -1) => void;
  readonly jump: () => void;
  readonly help: () => void;
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
const OPEN: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const LABEL_KEYS: Readonly<Record<string, Label>> = { v: 'verified', d: 'disputed', o: 'opinion' };
const ACTS: Readonly<Record<string, 'note' | 'evidence' | 'ends' | 'dismiss' | 'undo' | 'redo' | 'search' | 'help'>> = {
  n: 'note',
  e: 'evidence',
  b: 'ends',
  x: 'dismiss',
  u: 'undo',
  z: 'redo',
  '/': 'search',
  '?': 'help',
};

/** The character of a key; where another script is typed (Cyrillic, Greek …) that of its place on the keyboard. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (key.length !== 1) return key;
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  return (place !== undefined && key > '~' ? place : key).toLowerCase();
}

/** The command of a key, null where it has none. Digits go by place too: on French keyboards they want Shift. */
function commandOf(event: KeyboardEvent, commands: Partial<Commands>): (() => unknown) | null {
  const { step, open, label, jump, own = [] } = commands;
  const key = keyOf(event);
  const by = ARROWS[key];
  if (by !== undefined) return step ? () => step(by) : null;
  const way = OPEN[key];
  if (way !== undefined) return open ? () => open(way) : null;
  const act = ACTS[key];
  if (act !== undefined) return commands[act] ?? null;
  const given =
    LABEL_KEYS[key] ??
    LABELS[Number(/^[123]$/.exec(key)?.[0] ?? /^Digit([123])$/.exec(event.code)?.[1]) - 1] ??
    own.find((one) => one.key === key || `Digit${one.key}` === event.code);
  if (given !== undefined) return label ? () => label(given) : null;
  const pressable = event.target instanceof Element && event.target.closest('button, a');
  return key === 'Enter' && !pressable && jump ? jump : null;
}

/** A key held down goes on moving; an act is not done over and over, nor a button pressed by Enter. */
function isHeldAct(event: KeyboardEvent): boolean {
  return event.repeat && ARROWS[keyOf(event)] === undefined && OPEN[keyOf(event)] === undefined;
}

/** Listens for the keys of these commands while the screen is there; what is typed or composed is left alone. */
export function useKeys(commands: Partial<Commands>): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!isCommand(event)) return;
      const command = commandOf(event, latest.current);
      const isHeld = isHeldAct(event);
      if (!command && !(isHeld && event.key === 'Enter')) return;
      event.preventDefault();
      if (!isHeld) command?.();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
