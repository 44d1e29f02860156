import type { CSSProperties, JSX, TargetedMouseEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Label } from '../annotations/event.ts';
import type { OwnLabel, OwnName } from '../annotations/own-label.ts';
import { DECORATIONS, PALETTE, textColour } from '../annotations/own-look.ts';
import { t } from '../i18n.ts';
import { labelsOf, ownLabel } from '../storage/label-sets.ts';
import { Drawing } from './glyphs.tsx';
import { nameNow, useLabelSets } from './label-sets.ts';

/** CSS of what an own label colours: the names are those of the three labels' own tokens. */
export function ownTone(label: Pick<OwnLabel, 'colour'> | undefined): CSSProperties {
  if (label === undefined) return {};
  const tint = `color-mix(in srgb, ${PALETTE[label.colour].line} 14%, var(--ground))`;
  return { '--label': textColour(label.colour), '--label-tint': tint } as CSSProperties;
}

/** The shape of an own label: a tag with its key, or the first character of its name; filled when the label is given. */
export function OwnGlyph({ label, filled = false }: { label: OwnLabel; filled?: boolean }): JSX.Element {
  return (
    <span class={filled ? 'own-glyph filled' : 'own-glyph'} aria-hidden="true">
      {(label.key || Array.from(label.name)[0] || '').toUpperCase()}
    </span>
  );
}

/** Words marked as the label marks them in a page. */
export function MarkSample({ label }: { label: Pick<OwnLabel, 'line' | 'colour'> }): JSX.Element {
  const { line } = PALETTE[label.colour];
  const style = { textDecoration: `${DECORATIONS[label.line]} ${line}`, backgroundColor: `${line}2b` };
  return (
    <span class="own-sample" style={style}>
      {t('own_sample')}
    </span>
  );
}

interface ButtonProps {
  readonly label: OwnLabel;
  readonly pressed: boolean;
  readonly onPress: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
}

function OwnButton({ label, pressed, onPress }: ButtonProps): JSX.Element {
  const keys = label.key === '' ? {} : { 'aria-keyshortcuts': label.key.toUpperCase() };
  return (
    <button
      type="button"
      class="label-button"
      style={ownTone(label)}
      aria-pressed={pressed}
      {...keys}
      title={pressed ? t('claim_take_back') : t('own_counts_as', label.name, t(`label_${label.core}`))}
      onClick={onPress}
    >
      <OwnGlyph label={label} filled={pressed} />
      <bdi>{label.name}</bdi>
    </button>
  );
}

interface Props {
  readonly given: OwnName | undefined;
  /** Hears the label chosen; null when the one that stands was pressed again. */
  readonly onLabel: (label: Label | OwnLabel | null) => void;
}

/** Its labels by their sets; pressing one closes what they stand in. */
function Offered({ given, onLabel }: Props): JSX.Element {
  const { sets } = useLabelSets();
  const choose = (label: OwnLabel | null, { currentTarget }: TargetedMouseEvent<HTMLButtonElement>) => {
    currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    onLabel(label);
  };
  const isGone = given && !sets.some(({ labels }) => labels.some(({ id }) => id === given.id));
  return (
    <>
      {isGone && (
        <button type="button" class="link" onClick={(event) => choose(null, event)}>
          {t('claim_take_back')}
        </button>
      )}
      {sets.map(
        ({ name, labels }, at) =>
          labels.length > 0 && (
            <fieldset key={at}>
              <legend class="soft">{name}</legend>
              {labels.map((label) => {
                const pressed = label.id === given?.id;
                return (
                  <OwnButton
                    key={label.id}
                    label={label}
                    pressed={pressed}
                    onPress={(event) => choose(pressed ? null : label, event)}
                  />
                );
              })}
            </fieldset>
          ),
      )}
    </>
  );
}

/** A button that shows the own label that was given, and opens the others over the list; nothing where there are none. */
export function OwnLabels({ given, onLabel }: Props): JSX.Element | null {
  const kept = useLabelSets();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (given === undefined && labelsOf(kept).length === 0) return null;
  const now = ownLabel(kept, given);
  return (
    <>
      <button
        type="button"
        class={`label-button own-more ${given ? 'given' : ''}`}
        style={ownTone(now)}
        popoverTarget={id}
        title={t('own_labels')}
      >
        {now && <OwnGlyph label={now} filled />}
        {given ? <bdi>{nameNow(kept, given)}</bdi> : <Drawing name="more" />}
        {!given && <span class="unseen">{t('own_labels')}</span>}
      </button>
      <div
        id={id}
        popover="auto"
        class="own-labels"
        // drawn only while it is open: a list may have hundreds of them
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {isOpen && <Offered given={given} onLabel={onLabel} />}
      </div>
    </>
  );
}
