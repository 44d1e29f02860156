import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LABELS } from '../annotations/event.ts';
import { ownId } from '../annotations/own-id.ts';
import { COLOURS, type LabelSet, LINES, OWN_LIMITS, type OwnLabel, ownName } from '../annotations/own-label.ts';
import { lookOf } from '../annotations/own-look.ts';
import { named, t } from '../i18n.ts';
import type { Keys } from '../storage/keys.ts';
import { freeKeys, labelSets, labelsOf, readLabelSets } from '../storage/label-sets.ts';
import { Choice } from '../ui/Choice.tsx';
import { useChosen } from '../ui/chosen.ts';
import { useKeptLabelSets } from '../ui/label-sets.ts';
import { MarkSample, OwnGlyph, ownTone } from '../ui/OwnLabels.tsx';

/** The list with the one at `index` a place further up or down. */
function moved<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const next = [...list];
  const [one] = next.splice(index, 1);
  if (one !== undefined) next.splice(index + by, 0, one);
  return next;
}

/** A label of this name, with a key, a line and a colour that no other has as long as there are any. */
function newLabel(name: string, keys: Keys, others: readonly OwnLabel[]): OwnLabel {
  const looks = COLOURS.flatMap((_, turn) =>
    LINES.map((line, at) => ({ line, colour: COLOURS[(at + turn) % COLOURS.length] ?? COLOURS[0] })),
  );
  const taken = others.map(lookOf);
  const look = looks.find((one) => !taken.includes(lookOf(one))) ?? { line: LINES[0], colour: COLOURS[0] };
  const id = ownId(
    name,
    others.map((other) => other.id),
  );
  return { id, name, key: freeKeys(keys, others)[0] ?? '', ...look, core: 'disputed' };
}

function example(keys: Keys): LabelSet[] {
  const labels: OwnLabel[] = [];
  for (const name of [t('own_example_context'), t('own_example_satire'), t('own_example_source')])
    labels.push(newLabel(name, keys, labels));
  const satire = labels.map((label, at) => (at === 1 ? { ...label, core: 'opinion' as const } : label));
  return [{ name: t('own_example_set'), labels: satire }];
}

interface MovesProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function Moves({ name, isFirst, isLast, onMove, onRemove }: MovesProps): JSX.Element {
  const button = (sign: string, words: string, onClick: () => void, disabled = false) => (
    <button type="button" class="icon-button" aria-label={words} title={words} disabled={disabled} onClick={onClick}>
      {sign}
    </button>
  );
  return (
    <span class="own-moves">
      {button('↑', t('own_up', name), () => onMove(-1), isFirst)}
      {button('↓', t('own_down', name), () => onMove(1), isLast)}
      {button('×', t('own_remove', name), onRemove)}
    </span>
  );
}

/** A field for a name, told of when it is finished; an empty one is put back. */
function NameField({ name, words, onName }: { name: string; words: string; onName: (name: string) => void }) {
  return (
    <input
      class="box"
      type="text"
      aria-label={words}
      maxLength={OWN_LIMITS.name}
      value={name}
      onChange={({ currentTarget }) => {
        const typed = ownName(currentTarget.value);
        currentTarget.value = typed || name;
        if (typed !== '' && typed !== name) onName(typed);
      }}
    />
  );
}

/** A field and a button that adds what was typed. */
function Add({ hint, words, onAdd }: { hint: string; words: string; onAdd: (name: string) => void }): JSX.Element {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="own-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (ownName(typed) === '') return;
        onAdd(ownName(typed));
        setTyped('');
      }}
    >
      <input
        class="box"
        type="text"
        aria-label={hint}
        placeholder={hint}
        maxLength={OWN_LIMITS.name}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <button type="submit" class="button">
        {words}
      </button>
    </form>
  );
}

interface LabelProps extends MovesProps {
  readonly label: OwnLabel;
  readonly others: readonly OwnLabel[];
  readonly onChange: (part: Partial<OwnLabel>) => void;
}

function LabelLine({ label, others, onChange, ...moves }: LabelProps): JSX.Element {
  const chosen = useChosen();
  const keys = [...(label.key === '' ? [] : [label.key]), ...freeKeys(chosen.keys, others)].sort();
  const field = (words: string, choice: JSX.Element) => (
    <div>
      <span class="soft" aria-hidden="true">
        {words}
      </span>
      {choice}
    </div>
  );
  return (
    <li class="own-line" style={ownTone(label)}>
      <div class="own-head">
        <OwnGlyph label={label} filled />
        <NameField name={label.name} words={t('own_name')} onName={(name) => onChange({ name })} />
        <MarkSample label={label} />
        <Moves {...moves} />
      </div>
      <div class="own-choices">
        {field(
          t('own_key'),
          <Choice
            name={t('own_key')}
            value={label.key || 'none'}
            open={false}
            options={[
              { value: 'none', words: t('own_key_none') },
              ...keys.map((value) => ({ value, words: value.toUpperCase() })),
            ]}
            onChoose={(key) => onChange({ key: key === 'none' ? '' : key })}
          />,
        )}
        {field(
          t('own_line'),
          <Choice
            name={t('own_line')}
            value={label.line}
            open={false}
            options={LINES.map((value) => ({ value, words: named('own_line', value) ?? value }))}
            onChoose={(line) => line !== '' && onChange({ line })}
          />,
        )}
        {field(
          t('own_colour'),
          <Choice
            name={t('own_colour')}
            value={label.colour}
            open={false}
            options={COLOURS.map((value) => ({ value, words: t(`own_colour_${value}`) }))}
            onChoose={(colour) => colour !== '' && onChange({ colour })}
          />,
        )}
        {field(
          t('own_core'),
          <Choice
            name={t('own_core')}
            value={label.core}
            open={false}
            options={LABELS.map((value) => ({ value, words: t(`label_${value}`) }))}
            onChoose={(core) => core !== '' && onChange({ core })}
          />,
        )}
      </div>
    </li>
  );
}

interface SetProps extends MovesProps {
  readonly set: LabelSet;
  /** The labels of all sets. */
  readonly all: readonly OwnLabel[];
  /** `removed`: the name of what the change takes away. */
  readonly onChange: (set: LabelSet, removed?: string) => void;
}

function SetOfLabels({ set, all, onChange, ...moves }: SetProps): JSX.Element {
  const { labels } = set;
  const { keys } = useChosen();
  const put = (next: readonly OwnLabel[], removed?: string) => onChange({ ...set, labels: next }, removed);
  return (
    <fieldset class="own-set" aria-label={set.name}>
      <div class="own-head">
        <NameField name={set.name} words={t('own_set_name')} onName={(name) => onChange({ ...set, name })} />
        <Moves {...moves} />
      </div>
      <ul>
        {labels.map((label, at) => (
          <LabelLine
            key={label.id}
            name={label.name}
            label={label}
            others={all.filter((other) => other.id !== label.id)}
            isFirst={at === 0}
            isLast={at === labels.length - 1}
            onChange={(part) => put(labels.map((one) => (one === label ? { ...one, ...part } : one)))}
            onMove={(by) => put(moved(labels, at, by))}
            onRemove={() =>
              put(
                labels.filter((one) => one !== label),
                label.name,
              )
            }
          />
        ))}
      </ul>
      {all.length < OWN_LIMITS.labels ? (
        <Add
          hint={t('own_new_label')}
          words={t('own_add')}
          onAdd={(name) => put([...labels, newLabel(name, keys, all)])}
        />
      ) : (
        <p class="soft">{t('own_full', OWN_LIMITS.labels)}</p>
      )}
    </fieldset>
  );
}

/** Sets up the reader's own labels. What is removed can be put back as long as the page is open. */
export function LabelSets(): JSX.Element {
  const kept = useKeptLabelSets();
  const [removed, setRemoved] = useState<{ readonly name: string; readonly sets: readonly LabelSet[] } | null>(null);
  const { sets } = kept;
  const { keys } = useChosen();
  const put = (next: readonly LabelSet[], name?: string) => {
    setRemoved(name === undefined ? null : { name, sets });
    void labelSets.set(readLabelSets({ sets: next }));
  };
  return (
    <section>
      <h2>{t('own_labels')}</h2>
      <p>{t('own_text')}</p>
      {sets.map((set, at) => (
        <SetOfLabels
          key={at}
          name={set.name}
          set={set}
          all={labelsOf(kept)}
          isFirst={at === 0}
          isLast={at === sets.length - 1}
          onChange={(next, name) => put(sets.with(at, next), name)}
          onMove={(by) => put(moved(sets, at, by))}
          onRemove={() => put(sets.toSpliced(at, 1), set.name)}
        />
      ))}
      {sets.length < OWN_LIMITS.sets && (
        <Add hint={t('own_new_set')} words={t('own_add_set')} onAdd={(name) => put([...sets, { name, labels: [] }])} />
      )}
      {sets.length === 0 && (
        <button type="button" class="button" onClick={() => put(example(keys))}>
          {t('own_example')}
        </button>
      )}
      <p class="soft" role="status">
        {removed && t('own_removed', removed.name)}{' '}
        {removed && (
          <button type="button" class="link" onClick={() => put(removed.sets)}>
            {t('own_put_back')}
          </button>
        )}
      </p>
    </section>
  );
}
