import { type Context, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Label } from '../annotations/event.ts';
import type { OwnLabel, OwnName } from '../annotations/own-label.ts';
import { t } from '../i18n.ts';
import { type LabelSets, labelSets, ownLabel } from '../storage/label-sets.ts';

const NONE: LabelSets = { v: 1, sets: [] };

/** The reader's label sets, for the parts of a screen. */
export const LabelSetsContext: Context<LabelSets> = createContext(NONE);

/** The label sets as they are kept, now and after every change; for the top of a screen. `first`: those kept, where they were asked for before. */
export function useKeptLabelSets(first?: LabelSets): LabelSets {
  const [sets, setSets] = useState(first ?? NONE);
  useEffect(() => {
    const life = new AbortController();
    labelSets.onChanged(setSets, life.signal);
    if (!first) void labelSets.get().then(setSets);
    return () => life.abort();
  }, []);
  return sets;
}

/** The label sets of the screen. */
export function useLabelSets(): LabelSets {
  return useContext(LabelSetsContext);
}

/** An own label's name: as it is called now, or as it was called when it was given. */
export function nameNow(sets: LabelSets, own: OwnName): string {
  return ownLabel(sets, own)?.name ?? own.name;
}

/** What a label is called. */
export function labelWords(label: Label | OwnLabel): string {
  return typeof label === 'string' ? t(`label_${label}`) : label.name;
}
