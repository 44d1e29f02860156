import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../i18n.ts';
import {
  COMMANDS,
  type Command,
  DEFAULT_KEYS,
  FIXED_KEYS,
  holderOf,
  isKey,
  type Keys as KeyChoice,
  keyName,
} from '../storage/keys.ts';
import { labelsOf } from '../storage/label-sets.ts';
import { choose, useChosen } from '../ui/chosen.ts';
import { isComposing, keyOf } from '../ui/keyboard.ts';
import { useKeptLabelSets } from '../ui/label-sets.ts';

const NAMES: Readonly<Record<Command, MessageKey>> = {
  verified: 'label_verified',
  disputed: 'label_disputed',
  opinion: 'label_opinion',
  note: 'claim_note',
  evidence: 'evidence_title',
  ends: 'ends_title',
  dismiss: 'claim_dismiss',
  next: 'keys_next',
  previous: 'keys_previous',
  nextOpen: 'keys_next_open',
  previousOpen: 'keys_previous_open',
  jump: 'keys_jump',
  undo: 'keys_undo',
  redo: 'keys_redo',
  search: 'filter_title',
  help: 'keys_help',
};

/** What the reader is told of the last choice; `refused` where nothing was changed. */
interface Said {
  readonly words: string;
  readonly refused: boolean;
}

/** A character, '' where the key that was pressed takes the command's away, null where it is none that can be chosen. */
function chosenBy(event: KeyboardEvent): string | null {
  if (event.key === 'Backspace' || event.key === 'Delete') return '';
  const key = keyOf(event);
  return isKey(key) && !event.ctrlKey && !event.metaKey && !event.altKey ? key : null;
}

interface LineProps {
  readonly command: Command;
  /** The one that was chosen; '' for none. */
  readonly chosen: string;
  readonly onKey: (key: string | null) => void;
}

/** A command and its keys. Its button waits for the next key: Escape, Tab and a click elsewhere leave all as it is. */
function Line({ command, chosen, onKey }: LineProps): JSX.Element {
  const [waits, setWaits] = useState(false);
  const name = t(NAMES[command]);
  const words = chosen === '' ? t('own_key_none') : keyName(chosen);
  const press = (event: KeyboardEvent) => {
    if (!waits || isComposing(event) || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    setWaits(false);
    if (event.key !== 'Escape') onKey(chosenBy(event));
  };
  const fixed = Object.keys(FIXED_KEYS).filter((key) => FIXED_KEYS[key] === command);
  return (
    <li>
      <span>{name}</span>
      <span class="key-fixed">
        {fixed.map((key) => (
          <kbd key={key}>{keyName(key)}</kbd>
        ))}
      </span>
      <button
        type="button"
        class="button small"
        aria-label={waits ? t('keys_press') : t('keys_change', name, words)}
        aria-live="polite"
        onClick={({ currentTarget }) => {
          // not every browser gives it the focus
          currentTarget.focus();
          setWaits(!waits);
        }}
        onKeyDown={press}
        onBlur={() => setWaits(false)}
      >
        {waits ? t('keys_press') : words}
      </button>
    </li>
  );
}

/** Chooses the key of each command; one that does something else already is refused, and it is said what it does. */
export function Keys(): JSX.Element {
  const { keys } = useChosen();
  const labels = labelsOf(useKeptLabelSets());
  const [said, setSaid] = useState<Said | null>(null);
  const refuse = (words: string) => setSaid({ words, refused: true });
  /** Keeps them, unless one of them does something else. */
  const put = (next: KeyChoice, words: string) => {
    for (const command of COMMANDS) {
      const key = next[command];
      const holder = holderOf(key, { ...next, [command]: '' }, labels);
      if (key === keys[command] || holder === null) continue;
      const name = typeof holder === 'string' ? t(NAMES[holder]) : holder.name;
      refuse(t('keys_taken', keyName(key), name));
      return;
    }
    void choose({ keys: next }).then(() => setSaid({ words, refused: false }));
  };
  const give = (command: Command, key: string | null) => {
    if (key === null) refuse(t('keys_unfit'));
    else
      put(
        { ...keys, [command]: key },
        t('keys_given', t(NAMES[command]), key === '' ? t('own_key_none') : keyName(key)),
      );
  };
  return (
    <section id="keys">
      <h2>{t('keys_title')}</h2>
      <p>{t('keys_text')}</p>
      <ul class="key-choices">
        {COMMANDS.map((command) => (
          <Line key={command} command={command} chosen={keys[command]} onKey={(key) => give(command, key)} />
        ))}
      </ul>
      <p class={said?.refused ? 'outcome alarm' : 'soft'} role={said?.refused ? 'alert' : 'status'}>
        {said?.words}
      </p>
      <button type="button" class="button" onClick={() => put(DEFAULT_KEYS, t('keys_were_reset'))}>
        {t('keys_reset')}
      </button>
    </section>
  );
}
