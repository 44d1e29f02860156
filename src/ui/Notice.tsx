import type { ComponentChildren, JSX } from 'preact';
import { Drawing, type DrawingName } from './glyphs.tsx';

interface Props {
  readonly drawing: DrawingName;
  readonly title: string;
  readonly text?: string;
  /** What can be done: buttons, and a line below them. */
  readonly children?: ComponentChildren;
}

/** A screen that has one thing to say. */
export function Notice({ drawing, title, text, children }: Props): JSX.Element {
  return (
    <div class="notice">
      <span class="notice-drawing">
        <Drawing name={drawing} size={24} />
      </span>
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      {children}
    </div>
  );
}
