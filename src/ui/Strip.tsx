import type { ComponentChildren, JSX } from 'preact';

/** A slim line across the screen that says how things are. */
export function Strip({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <div class="strip" role="note">
      {children}
    </div>
  );
}
