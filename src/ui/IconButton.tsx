import type { JSX } from 'preact';
import { Drawing, type DrawingName } from './glyphs.tsx';

interface Props {
  readonly drawing: DrawingName;
  /** What it does, in words: its accessible name and its tooltip. */
  readonly title: string;
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A square button with a drawing. */
export function IconButton({ drawing, title, shortcut, expanded, disabled, onClick }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button"
      title={shortcut === undefined ? title : `${title} (${shortcut})`}
      aria-label={title}
      aria-keyshortcuts={shortcut}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Drawing name={drawing} />
    </button>
  );
}
