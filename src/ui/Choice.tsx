import type { JSX } from 'preact';

interface Option<V extends string> {
  readonly value: V;
  readonly words: string;
}

interface Props<V extends string> {
  /** What is chosen among; it stands for no choice where `open` is set. */
  readonly name: string;
  readonly value: V | '';
  readonly options: readonly Option<V>[];
  /** Nothing need be chosen. */
  readonly open?: boolean;
  readonly onChoose: (value: V | '') => void;
}

/** A choice in a row of filters: its name is its first option. */
export function Choice<V extends string>({ name, value, options, open = true, onChoose }: Props<V>): JSX.Element {
  const all: readonly Option<V | ''>[] = open ? [{ value: '', words: name }, ...options] : options;
  return (
    <select
      aria-label={name}
      class={open && value !== '' ? 'chosen' : undefined}
      onChange={({ currentTarget }) => onChoose(all[currentTarget.selectedIndex]?.value ?? value)}
    >
      {all.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}
