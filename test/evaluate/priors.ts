/**
 * What the weights are pulled to before any label is seen. English has few labelled joins, so grammar is written down here: what
 * makes a clause of its own ("and" before a finite verb, a subordinate opening) and what does not (a phrase, an open subject).
 */

/** `group:feature`: signs of opinion that English has too few labelled sentences to learn in full. */
export const HOLDS_PRIORS: Readonly<Record<string, number>> = {
  'en:hedge': -0.5,
  'en:evaluation': -0.4,
  'en:stance': -0.5,
  'en:metaphor': -0.4,
  'en:hypothesis': -0.5,
  'en:abstraction': -0.2,
  'en:praise': -0.3,
  'en:blame': -0.3,
  'en:intensity': -0.3,
  'en:drama': -0.3,
  'en:argument': -0.3,
  'en:feeling': -0.3,
};

/** `feature`, for every group: what a fact-checker takes first. */
export const HIGH_PRIORS: Readonly<Record<string, number>> = { percentage: 0.5, amount: 0.5, harm: 0.3, power: 0.2 };

/** `group:feature`. */
export const JOIN_PRIORS: Readonly<Record<string, number>> = {
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
export const CLAUSE_PRIORS: Readonly<Record<string, number>> = { 'en:speaker-tail': -4, 'zh:adverbial': -2 };

/** `feature`, for every group. */
export const WORTH_PRIORS: Readonly<Record<string, number>> = {
  percentage: 1.5,
  amount: 1.2,
  count: 0.6,
  speech: 0.4,
  law: 0.3,
  harm: 0.2,
  power: 0.2,
};
