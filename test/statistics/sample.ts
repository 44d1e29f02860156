import type { Label } from '../../src/annotations/event.ts';
import type { Entry } from '../../src/statistics/entry.ts';

interface Told extends Partial<Omit<Entry, 'verdicts'>> {
  readonly labels?: Readonly<Record<string, Label>>;
  /** Milliseconds since the epoch, of all labels. */
  readonly at?: number;
}

/** A claim with these labels. */
export function entry({ labels = {}, at = 1, ...about }: Told): Entry {
  const verdicts = Object.entries(labels).map(([reviewer, label]) => ({ reviewer, label, at }));
  return { page: 'p', site: 'BBC', type: 'quantity', ...about, verdicts };
}
