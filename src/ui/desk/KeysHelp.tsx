import type { JSX } from 'preact';
import { type MessageKey, t } from '../../i18n.ts';
import { labelsOf } from '../../storage/label-sets.ts';
import { useLabelSets } from '../label-sets.ts';

const KEYS: readonly (readonly [readonly string[], MessageKey])[] = [
  [['↓', '↑'], 'keys_move'],
  [['→', '←'], 'keys_open'],
  [['1', '2', '3'], 'keys_label'],
  [['V', 'D', 'O'], 'keys_label'],
  [['N'], 'keys_note'],
  [['E'], 'keys_evidence'],
  [['B'], 'keys_ends'],
  [['X'], 'keys_dismiss'],
  [['U'], 'keys_undo'],
  [['Z'], 'keys_redo'],
  [['/'], 'keys_search'],
  [['Enter'], 'keys_jump'],
  [['?'], 'keys_help'],
];

/** What each key does. */
export function KeysHelp(): JSX.Element {
  return (
    <section class="panel" aria-label={t('keys_title')}>
      <dl class="keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys[0]}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
        {labelsOf(useLabelSets()).map(
          ({ id, key, name }) =>
            key !== '' && (
              <div key={id}>
                <dt>
                  <kbd>{key.toUpperCase()}</kbd>
                </dt>
                <dd>
                  <bdi>{name}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
