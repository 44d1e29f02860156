import type { Statistics } from '../messages/jobs.ts';
import { pairs } from '../statistics/agreement.ts';
import { count, reviewersOf } from '../statistics/count.ts';
import { type Entry, entriesOf } from '../statistics/entry.ts';
import { kept, seldom } from './kept.ts';

type Known = Pick<Statistics, 'reviewer' | 'reviewers' | 'pairs'> & { readonly entries: readonly Entry[] };

/** Read once: to tell the types of all claims takes longer than all else. */
let reading: Promise<Known> | null = null;

/** Counts labels, as `Jobs.statistics` says. Fails with a `CallError` of the storage. */
export async function statistics({ of }: { of: string }, hear: (claims: number) => void): Promise<Statistics> {
  reading ??= read(hear);
  const { entries, ...about } = await reading;
  const { reviewer } = about;
  const reviewers = about.reviewers.map((one) => one.reviewer);
  const whose = [of, reviewer].find((one) => reviewers.includes(one)) ?? reviewers[0] ?? reviewer;
  return { ...about, whose, figures: count(entries, whose) };
}

async function read(hear: (claims: number) => void): Promise<Known> {
  const reviewer = await kept.reviewer();
  const entries: Entry[] = [];
  const isDue = seldom();
  for await (const batch of kept.pages()) {
    for (const page of batch) entries.push(...entriesOf(page));
    if (isDue()) hear(entries.length);
  }
  return { reviewer, reviewers: reviewersOf(entries), pairs: pairs(entries, reviewer), entries };
}
