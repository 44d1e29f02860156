import type { JSX } from 'preact';
import { LABELS, type Label } from '../annotations/event.ts';
import type { OwnLabel, OwnName } from '../annotations/own-label.ts';
import { t } from '../i18n.ts';
import { namesOf } from '../storage/keys.ts';
import { useChosen } from './chosen.ts';
import { LabelGlyph } from './glyphs.tsx';
import { OwnLabels } from './OwnLabels.tsx';

interface Props {
  readonly label: Label | null;
  /** The own label that counts as `label`. */
  readonly ownLabel?: OwnName | undefined;
  /** Hears the label chosen; null when the pressed one was pressed again. */
  readonly onLabel: (label: Label | OwnLabel | null) => void;
}

/** Three labels as toggle buttons, told apart by shape and word, each with its keys. The reader's own stand beside them. */
export function LabelButtons({ label, ownLabel, onLabel }: Props): JSX.Element {
  const { keys } = useChosen();
  return (
    <div class="labels">
      {LABELS.map((name) => {
        const own = namesOf(name, keys);
        const pressed = name === label && ownLabel === undefined;
        return (
          <button
            key={name}
            type="button"
            class={`label-button ${name}`}
            aria-pressed={pressed}
            aria-keyshortcuts={own.join(' ')}
            title={pressed ? t('claim_take_back') : `${t(`label_${name}`)} (${own.join(', ')})`}
            onClick={() => onLabel(pressed ? null : name)}
          >
            <LabelGlyph label={name} filled={pressed} />
            {t(`label_${name}`)}
          </button>
        );
      })}
      <OwnLabels given={ownLabel} onLabel={onLabel} />
    </div>
  );
}
