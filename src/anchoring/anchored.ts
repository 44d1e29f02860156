import type { Span } from '../span.ts';

/** What differs between the words a claim was stored with and those that stand there now. `unit` covers currencies. */
export const CHANGE_KINDS = ['figure', 'unit', 'negation', 'name', 'date', 'modality', 'wording'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference. `was` or `now` is '' where words were only added or only taken away. */
export interface Change {
  readonly kind: ChangeKind;
  readonly was: string;
  readonly now: string;
  /** Where `was` stands in the stored quote (`Target.exact`), UTF-16 units. */
  readonly from: Span;
  /** Where `now` stands in the text, UTF-16 units. */
  readonly to: Span;
}

/**
 * What became of a stored claim: its words stand at `span` (`same`: equal but for what editors and browsers swap without a
 * meaning), other words stand where they stood (`changed`), or nothing can be told (`gone`).
 */
export type Anchored =
  | { readonly state: 'same'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span; readonly changes: readonly Change[] }
  | { readonly state: 'gone' };
