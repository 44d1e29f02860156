import type { ComponentChildren, JSX } from 'preact';
import { Drawing } from './glyphs.tsx';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A part that unfolds under its title; what is folded is not in the document at all. */
export function Fold({ title, hint, open, onOpen, children }: Props): JSX.Element {
  return (
    <section class="fold">
      <h2>
        <button type="button" class="fold-title" aria-expanded={open} onClick={() => onOpen(!open)}>
          <Drawing name="fold" size={12} />
          {title}
        </button>
      </h2>
      {open && hint !== undefined && <p class="fold-hint soft">{hint}</p>}
      {open && children}
    </section>
  );
}
