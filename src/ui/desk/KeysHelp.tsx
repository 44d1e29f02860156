import type { JSX } from 'preact';
import { LABELS } from '../../annotations/event.ts';
import { type MessageKey, t } from '../../i18n.ts';
import { type Command, namesOf } from '../../storage/keys.ts';
import { labelsOf } from '../../storage/label-sets.ts';
import { useChosen } from '../chosen.ts';
import { useLabelSets } from '../label-sets.ts';

const LINES: readonly (readonly [readonly Command[], MessageKey])[] = [
  [['next', 'previous'], 'keys_move'],
  [['nextOpen', 'previousOpen'], 'keys_open'],
  [LABELS, 'keys_label'],
  [['note'], 'keys_note'],
  [['evidence'], 'keys_evidence'],
  [['ends'], 'keys_ends'],
  [['dismiss'], 'keys_dismiss'],
  [['undo'], 'keys_undo'],
  [['redo'], 'keys_redo'],
  [['search'], 'keys_search'],
  [['jump'], 'keys_jump'],
  [['help'], 'keys_help'],
];

interface LineProps {
  /** Keys that belong together stay together. */
  readonly keys: readonly (readonly string[])[];
  readonly children: JSX.Element | string;
}

function Line({ keys, children }: LineProps): JSX.Element {
  return (
    <div>
      <dt>
        {keys.map((group, at) => (
          <span key={at}>
            {group.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What each key does; what has none is left out. */
export function KeysHelp(): JSX.Element {
  const { keys } = useChosen();
  const lines = LINES.map(([commands, does]) => {
    const names = commands.map((command) => namesOf(command, keys));
    // ↓ ↑ J K rather than ↓ J ↑ K
    const places = [0, 1].map((at) => names.flatMap((of) => of[at] ?? [])).filter((group) => group.length > 0);
    return { does, places };
  });
  return (
    <section class="panel" aria-label={t('keys_title')}>
      <dl class="keys">
        {lines.map(
          ({ does, places }) =>
            places.length > 0 && (
              <Line key={does} keys={places}>
                {t(does)}
              </Line>
            ),
        )}
        {labelsOf(useLabelSets()).map(
          ({ id, key, name }) =>
            key !== '' && (
              <Line key={id} keys={[[key.toUpperCase()]]}>
                <bdi>{name}</bdi>
              </Line>
            ),
        )}
      </dl>
      <a class="link" href="options.html#keys" target="_blank" rel="noreferrer">
        {t('keys_choose')}
      </a>
    </section>
  );
}
