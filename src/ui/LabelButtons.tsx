import type { JSX } from 'preact';
import { LABELS, type Label } from '../annotations/event.ts';
import type { OwnLabel, OwnName } from '../annotations/own-label.ts';
import { t } from '../i18n.ts';
import { LabelGlyph } from './glyphs.tsx';
import { OwnLabels } from './OwnLabels.tsx';

interface Props {
  readonly label: Label | null;
  /** The own label that counts as `label`. */
  readonly ownLabel?: OwnName | undefined;
  /** Hears the label chosen; null when the pressed one was pressed again. */
  readonly onLabel: (label: Label | OwnLabel | null) => void;
}

/** Three labels as toggle buttons, told apart by shape and word; keys 1, 2, 3 are theirs. The reader's own stand beside them. */
export function LabelButtons({ label, ownLabel, onLabel }: Props): JSX.Element {
  return (
    <div class="labels">
      {LABELS.map((name, index) => {
        const pressed = name === label && ownLabel === undefined;
        return (
          <button
            key={name}
            type="button"
            class={`label-button ${name}`}
            aria-pressed={pressed}
            aria-keyshortcuts={String(index + 1)}
            title={pressed ? t('claim_take_back') : `${t(`label_${name}`)} (${index + 1})`}
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
