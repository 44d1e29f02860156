import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n.ts';
import { IconButton } from './IconButton.tsx';

/** What a toast says. */
export interface ToastMessage {
  readonly text: string;
  /** Offers to take the act back. */
  readonly undo: boolean;
  /** How many acts that takes back; one, when left out. */
  readonly count?: number;
}

interface Props {
  readonly message: ToastMessage | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Long enough to read a sentence and reach the button; undo stays in the header and on its key after that. */
const STAYS_MS = 8000;

/** Says what was just done, at the foot of the screen. The live region is always there, so that screen readers hear it. */
export function Toast({ message, onUndo, onClose }: Props): JSX.Element {
  useEffect(() => {
    if (message === null) return undefined;
    const timer = setTimeout(onClose, STAYS_MS);
    return () => clearTimeout(timer);
  }, [message, onClose]);
  return (
    <div role="status">
      {message !== null && (
        <div class="toast">
          <p>{message.text}</p>
          {message.undo && (
            <button type="button" class="button" aria-keyshortcuts="U" onClick={onUndo}>
              {t('undo')}
            </button>
          )}
          <IconButton drawing="close" title={t('dismiss_toast')} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
