import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n.ts';
import { isComposing } from '../keyboard.ts';
import type { Session } from './session.ts';

/** A pause this long ends a note: shorter would make an event of every thought, longer would leave it a draft for ever. */
const IDLE_MS = 3000;

interface Props {
  readonly session: Session;
  readonly claim: string;
  /** The draft if there is one, else the note. */
  readonly text: string;
  /** Esc: back to the list. */
  readonly onLeave: () => void;
}

type State = { readonly kind: 'idle' | 'keeping' | 'kept' } | { readonly kind: 'failed'; readonly why: string };

/**
 * Sends every change as a draft and settles it on blur or a pause. The browser owns the field's text (it is never written
 * back while it has the focus), because rewriting it would break an input method in mid-word.
 */
class Writer {
  #newest = 0;
  #dirty = false;
  #failed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly session: Session,
    readonly claim: string,
    readonly show: (state: State) => void,
  ) {}

  async write(text: string): Promise<void> {
    this.#newest += 1;
    const own = this.#newest;
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.settle(text), IDLE_MS);
    this.show({ kind: 'keeping' });
    const why = await this.session.draft(this.claim, text);
    if (own === this.#newest) this.#report(why);
  }

  /** Whether the field holds words that are not known to be a note yet. */
  get busy(): boolean {
    return this.#dirty;
  }

  /** Makes a note of the draft; a draft that was not kept is sent once more first. */
  async settle(text: string): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#dirty) return;
    const own = this.#newest;
    const lost = this.#failed ? await this.session.draft(this.claim, text) : null;
    const why = lost ?? (await this.session.settle(this.claim));
    if (own !== this.#newest) return;
    this.#dirty = why !== null;
    this.#report(why);
  }

  #report(why: string | null): void {
    this.#failed = why !== null;
    this.show(why === null ? { kind: 'kept' } : { kind: 'failed', why });
  }
}

function stateText(state: State): string {
  if (state.kind === 'failed') return t('note_not_kept', state.why);
  if (state.kind === 'kept') return t('note_kept');
  return state.kind === 'keeping' ? t('note_keeping') : '';
}

function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

/** The note on a claim. */
export function NoteField({ session, claim, text, onLeave }: Props): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const writer = useRef<Writer | null>(null);
  writer.current ??= new Writer(session, claim, setState);
  const own = writer.current;

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    if (document.activeElement !== element && !own.busy) element.value = text;
    grow(element);
  }, [text, own]);
  useEffect(() => {
    const element = field.current;
    return () => void own.settle(element?.value ?? '');
  }, [own]);

  const write = (element: HTMLTextAreaElement) => {
    grow(element);
    void own.write(element.value);
  };
  return (
    <div class="note">
      <textarea
        ref={field}
        rows={1}
        aria-label={t('claim_note')}
        placeholder={t('claim_note_placeholder')}
        onInput={(event) => !event.isComposing && write(event.currentTarget)}
        onCompositionEnd={(event) => write(event.currentTarget)}
        onBlur={(event) => void own.settle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event)) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <p class={`note-state ${state.kind}`} role="status">
        {stateText(state)}
      </p>
    </div>
  );
}
