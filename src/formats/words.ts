import type { Label, Stance } from '../annotations/event.ts';

/** The words of a report (Markdown, HTML), in one language. `{n}` stands for a number or a name. */
export interface ReportWords {
  /** BCP 47 tag of the language these are in. */
  readonly language: string;
  readonly title: string;
  /** `Exported {n} with Claimlight.` */
  readonly exported: string;
  readonly untitled: string;
  /** `{n} claim`, for one and for several. */
  readonly claim: string;
  readonly claims: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly unlabelled: string;
  readonly stances: Readonly<Record<Stance, string>>;
  /** The words of the links to the article, and to the sentence in it. */
  readonly article: string;
  readonly inArticle: string;
  /** Said where the words were changed since: `{n}` are those that stand there now; and where they are gone. */
  readonly changed: string;
  readonly gone: string;
  /** Heads over evidence, and over what other reviewers said. */
  readonly evidence: string;
  readonly others: string;
}

/** English, the language of the command line. */
export const ENGLISH: ReportWords = {
  language: 'en',
  title: 'Claims',
  exported: 'Exported {n} with Claimlight.',
  untitled: 'Untitled',
  claim: '{n} claim',
  claims: '{n} claims',
  labels: { verified: 'Verified', disputed: 'Disputed', opinion: 'Opinion' },
  unlabelled: 'Not labelled',
  stances: { for: 'For', against: 'Against', context: 'Context' },
  article: 'the article',
  inArticle: 'in the article',
  changed: 'The article was changed: “{n}”',
  gone: 'No longer in the article',
  evidence: 'Evidence',
  others: 'Other reviewers',
};

/** The sign of each label, so that no meaning rests on a word's colour alone; of a claim without a label, `·`. */
export const SIGNS: Readonly<Record<Label, string>> = { verified: '✓', disputed: '✗', opinion: '○' };

/** `{n} claims` and 3 → `3 claims` */
export function fill(words: string, value: number | string): string {
  return words.replace('{n}', () => String(value));
}
