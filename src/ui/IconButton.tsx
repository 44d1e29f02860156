import type { JSX } from 'preact';
import { type Command, namesOf } from '../storage/keys.ts';
import { useChosen } from './chosen.ts';
import { Drawing, type DrawingName } from './glyphs.tsx';

interface Props {
  readonly drawing: DrawingName;
  /** What it does, in words: its accessible name and its tooltip. */
  readonly title: string;
  /** The command that does the same, whose keys are shown in the tooltip. */
  readonly command?: Command;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A square button with a drawing. */
export function IconButton({ drawing, title, command, expanded, disabled, onClick }: Props): JSX.Element {
  const { keys } = useChosen();
  const names = command === undefined ? [] : namesOf(command, keys);
  return (
    <button
      type="button"
      class="icon-button"
      title={names.length === 0 ? title : `${title} (${names.join(', ')})`}
      aria-label={title}
      aria-keyshortcuts={names.length === 0 ? undefined : names.join(' ')}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Drawing name={drawing} />
    </button>
  );
}
