import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { moved, type Step } from '../../annotations/ends.ts';
import { t } from '../../i18n.ts';
import type { Around } from '../../messages/protocol.ts';
import type { Span } from '../../span.ts';
import { IconButton } from '../IconButton.tsx';
import { isComposing } from '../keyboard.ts';
import type { Session } from './session.ts';

/** UTF-16 units shown on either side of the claim. */
const CONTEXT = 120;

interface Props {
  readonly session: Session;
  readonly claim: string;
  readonly language: string;
  readonly onLeave: () => void;
}

interface ButtonsProps {
  readonly name: string;
  readonly onMove: (by: 1 | -1) => void;
}

function Buttons({ name, onMove }: ButtonsProps): JSX.Element {
  return (
    <fieldset class="ends-side">
      <legend>{name}</legend>
      <IconButton drawing="back" title={t('ends_back')} onClick={() => onMove(-1)} />
      <IconButton drawing="fold" title={t('ends_forth')} onClick={() => onMove(1)} />
    </fieldset>
  );
}

/**
 * Moves the ends of a claim: arrows move its end by words, with Shift its start, with Ctrl or Alt by characters, the way they point in the
 * claim's script. Nothing is kept before Enter.
 */
export function EndsField({ session, claim, language, onLeave }: Props): JSX.Element | null {
  const field = useRef<HTMLFieldSetElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const [around, setAround] = useState<Around | null>(null);
  const [span, setSpan] = useState<Span>({ start: 0, end: 0 });
  useEffect(() => {
    void session.around(claim).then((answer) => {
      setAround(answer);
      if (answer) setSpan(answer.span);
    });
  }, [session, claim]);
  useEffect(() => {
    if (around) field.current?.focus();
  }, [around]);
  if (around === null) return null;
  const { text, start: base } = around;
  const move = (end: keyof Span, by: 1 | -1, step: Step = 'word') =>
    setSpan((last) => moved(text, last, end, by, step, language));
  const save = () => void session.adjust(claim, { start: base + span.start, end: base + span.end }).then(onLeave);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const forth = words.current && getComputedStyle(words.current).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const step = event.ctrlKey || event.altKey ? 'grapheme' : 'word';
      move(event.shiftKey ? 'start' : 'end', event.key === forth ? 1 : -1, step);
    } else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && event.target === field.current) save();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move the ends
    <fieldset ref={field} class="ends" tabIndex={0} aria-label={t('ends_title')} onKeyDown={press}>
      <p ref={words} class="quote" lang={language} dir="auto" aria-live="polite">
        <span class="soft">{text.slice(Math.max(0, span.start - CONTEXT), span.start)}</span>
        <mark>{text.slice(span.start, span.end)}</mark>
        <span class="soft">{text.slice(span.end, span.end + CONTEXT)}</span>
      </p>
      <p class="soft">{t('ends_hint')}</p>
      <div class="changed-acts">
        <Buttons name={t('ends_start')} onMove={(by) => move('start', by)} />
        <Buttons name={t('ends_end')} onMove={(by) => move('end', by)} />
      </div>
      <div class="changed-acts">
        <button type="button" class="button small main" onClick={save}>
          {t('ends_save')}
        </button>
        <button type="button" class="button small" onClick={onLeave}>
          {t('cancel')}
        </button>
      </div>
    </fieldset>
  );
}
