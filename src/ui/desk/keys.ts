import { useEffect, useRef } from 'preact/hooks';
import type { Label } from '../../annotations/event.ts';
import type { OwnLabel } from '../../annotations/own-label.ts';
import { type Command, commandOn } from '../../storage/keys.ts';
import { useChosen } from '../chosen.ts';
import { isCommand, keyOf } from '../keyboard.ts';

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

/** What an event asks for by its character; digits go by place too: on French keyboards they want Shift. */
function meant<T>(event: KeyboardEvent, find: (key: string) => T | null | undefined): T | null {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  return find(keyOf(event)) ?? (digit === undefined ? null : find(digit)) ?? null;
}

/** A key held down goes on moving; an act is not done over and over, nor a button pressed by Enter. */
const GOING_ON: readonly Command[] = ['next', 'previous', 'nextOpen', 'previousOpen'];

function bound<A>(job: ((arg: A) => unknown) | undefined, arg: A): (() => unknown) | null {
  return job ? () => job(arg) : null;
}

/** What is to be done for a command; null where the screen has nothing of the kind. */
function jobOf(command: Command, commands: Partial<Commands>): (() => unknown) | null {
  switch (command) {
    case 'next':
    case 'previous':
      return bound(commands.step, command === 'next' ? 1 : -1);
    case 'nextOpen':
    case 'previousOpen':
      return bound(commands.open, command === 'nextOpen' ? 1 : -1);
    case 'verified':
    case 'disputed':
    case 'opinion':
      return bound(commands.label, command);
    default:
      return commands[command] ?? null;
  }
}

/** What an event does, null where that is nothing. Enter presses the button that has the focus. */
function jobFor(event: KeyboardEvent, command: Command | null, commands: Partial<Commands>): (() => unknown) | null {
  if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a')) return null;
  if (command !== null) return jobOf(command, commands);
  const own = meant(event, (key) => commands.own?.find((one) => one.key === key));
  return own && bound(commands.label, own);
}

/** Listens for the keys of these commands while the screen is there; what is typed or composed is left alone. */
export function useKeys(commands: Partial<Commands>): void {
  const { keys } = useChosen();
  const latest = useRef({ commands, keys });
  latest.current = { commands, keys };
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!isCommand(event)) return;
      const command = meant(event, (key) => commandOn(key, latest.current.keys));
      const job = jobFor(event, command, latest.current.commands);
      const isHeld = event.repeat && !(command && GOING_ON.includes(command));
      if (!job && !(isHeld && event.key === 'Enter')) return;
      event.preventDefault();
      if (!isHeld) job?.();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
