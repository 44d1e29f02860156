import type { JSX } from 'preact';
import { plural, t } from '../i18n.ts';
import { Drawing } from '../ui/glyphs.tsx';
import type { Echoed, Other } from './echoes.ts';

interface Props {
  readonly echoed: Echoed;
  readonly onOpen: (other: Other) => void;
}

/** The other articles in which a claim stands, and those that say another figure. */
export function EchoNote({ echoed: { same, count, differing }, onOpen }: Props): JSX.Element {
  const opener = (other: Other) => (
    <button
      key={other.id}
      type="button"
      class="link"
      lang={other.book.language}
      title={t('library_open')}
      onClick={() => onOpen(other)}
    >
      {other.book.title === '' ? other.book.url : other.book.title}
    </button>
  );
  return (
    <>
      {differing.map((other) => (
        <p key={other.id} class="item-echo differing">
          <Drawing name="alert" size={14} />
          {t('echo_differs', other.figure)} {opener(other)}
        </p>
      ))}
      {count > 0 && (
        <p class="item-echo">
          <Drawing name="page" size={14} />
          {plural('echo_same', count)} {same.map(opener)}
        </p>
      )}
    </>
  );
}
