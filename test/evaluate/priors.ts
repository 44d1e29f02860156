/**
 * What the weights are pulled to before any label is seen. English has few labelled joins, so grammar is written down here: what
 * makes a clause of its own ("and" before a finite verb, a subordinate opening) and what does not (a phrase, an open subject).
 */

/** Weights by `feature`, for every group, or by `group:feature`. */
export type Priors = Readonly<Record<string, number>>;

/** `group:feature`: signs of opinion that English has too few labelled sentences to learn in full. */
export const HOLDS_PRIORS: Priors = {
  'en:hedge': -1.5,
  'en:evaluation': -1.2,
  'en:stance': -1.5,
  'en:metaphor': -1.2,
  'en:hypothesis': -1.5,
  'en:abstraction': -0.6,
  'en:praise': -0.9,
  'en:blame': -0.9,
  'en:intensity': -0.9,
  'en:drama': -0.9,
  'en:argument': -0.9,
  'en:feeling': -0.9,
};

/** `feature`, for every group: what a fact-checker takes first. */
export const HIGH_PRIORS: Priors = { percentage: 0.5, amount: 0.5, harm: 0.3, power: 0.2 };

/** `group:feature`. */
export const JOIN_PRIORS: Priors = {
  'zh:right-exclaimed': -3,
  'zh:right-restates': 2.5,
  'en:bias': 1.5,
  'en:seam-semicolon': -4,
  'en:seam-while': -2.5,
  'en:seam-dash': -0.8,
  'en:seam-stop': -3,
  'en:seam-comma': -0.3,
  'en:clauses-comma': -1.2,
  'en:finite-comma': -1.6,
  'en:predicate-missing': 2,
  'en:run-open': 0.5,
  'en:clauses-and': -2.2,
  'en:finite-and': -1.7,
  'en:clauses-comma-and': -3,
  'en:finite-comma-and': -2.2,
  'en:clauses-but': -2.5,
  'en:finite-but': -2,
  'en:seam-but': -0.8,
  'en:clauses-after': -1.5,
  'en:seam-aside': -1.6,
  'en:right-participle': -1,
  'en:paired-verbs': 2,
  'en:that-frame': -2.5,
  'en:right-phrase': 1.2,
  'en:left-subordinate': -2,
  'en:left-despite': -1.6,
  'en:left-adverbial': -1.2,
  'en:left-dated': 0.5,
  'en:left-according': -1,
  'en:right-speaker': -0.6,
  'en:clauses-dash': -1.5,
  'en:clauses-colon': -1,
  'en:seam-colon': -0.5,
  'en:right-exclaimed': -4,
  'en:subordinate-open': 2,
  'en:own-figure': -1.5,
  'en:left-condition': 1,
};

/** `group:feature`. */
export const CLAUSE_PRIORS: Priors = { 'en:speaker-tail': -4, 'zh:adverbial': -2 };
