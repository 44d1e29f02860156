/**
 * Fitted by test/evaluate/train.ts on hand-labelled news sentences and on ClaimBuster's training sentences (N. Hassan et al. 2017,
 * https://doi.org/10.5281/zenodo.3609356, CC BY 4.0: changed by fitting weights to them). Not to be edited by hand.
 */
import { type Model, weights } from '../model.ts';

/** The model's tables. */
export const OTHER_MODEL: Model = {
  sentence: {
    holds: weights(`
    number 1.58, percentage 0.93, number+ 0.75, bias 0.57, quotation 0.44, paragraph-first 0.43, percentage+ 0.33,
    law 0.32, quotation+ 0.22, quotation++ 0.22, amount 0.19, date+ 0.17, over-60 0.14, exclamation+ 0.13, number++ 0.09,
    paragraph-last 0.05, percentage++ 0.02, paragraph-only -0.05, date -0.05, quote-left-open -0.09, under-22 -0.14,
    lead -0.24, under-15 -0.3, quote-closes -0.35, boilerplate -0.4, ends-quoted -0.43, under-30 -0.46, opens-quoted -0.46,
    over-45 -0.53, exclamation -0.53, opens-pointing -0.58, in-quote -0.62, question -0.8, no-stop -1.13, under-8 -1.27
  `),
    high: weights(`
    number 1.32, percentage 0.95, amount 0.76, number+ 0.65, quotation 0.44, date 0.41, law 0.36, paragraph-first 0.34,
    harm 0.3, number++ 0.28, paragraph-last 0.22, power 0.2, over-60 0.15, percentage+ 0.14, lead 0.13, quotation++ 0.08,
    quote-left-open 0.07, paragraph-only -0.04, in-quote -0.06, exclamation+ -0.07, under-22 -0.11, exclamation -0.14,
    quote-closes -0.25, opens-quoted -0.27, boilerplate -0.27, over-45 -0.32, opens-pointing -0.37, quotation+ -0.39,
    under-30 -0.44, ends-quoted -0.44, no-stop -0.45, percentage++ -0.45, under-15 -0.47, question -0.52, bias -0.84,
    under-8 -1.2
  `),
  },
  holdsAmong: weights(`
    bias 0.6, own 0.48, other 0.48, near 0.27, all 0.14
  `),
  highAmong: weights(`
    own 0.55, other 0.4, place -0.15, bias -0.69
  `),
  join: weights(`
    seam-list 3.37, seam-quote 1.12, predicate-missing 1.1, left-only-time 1.05, right-phrase 1.04, left-upto-12 0.74,
    left-date 0.72, right-figure 0.7, right-restates 0.68, clauses-that 0.67, run-open 0.55, clauses-quote 0.54,
    seam-and 0.52, clauses-because 0.52, right-exhorts 0.5, left-adverbial 0.48, finite-that 0.44, same-opening 0.41,
    seam-that 0.41, left-dated 0.39, right-quoted 0.37, finite-but 0.32, left-upto-18 0.3, paired-verbs 0.29,
    right-upto-12 0.27, clauses-and 0.22, left-number 0.21, left-law 0.2, left-upto-8 0.19, seam-dash 0.18,
    finite-comma 0.12, right-upto-8 0.11, right-continues 0.1, left-preposition 0.06, right-date 0.05, own-figure 0.04,
    left-upto-5 0.02, right-percentage -0.02, seam-because -0.02, right-upto-5 -0.04, right-upto-18 -0.06, seam-but -0.1,
    left-opens -0.11, left-locative -0.15, left-amount -0.15, right-question -0.17, left-subordinate -0.17,
    seam-after -0.21, left-turns -0.25, seam-colon -0.34, seam-while -0.34, clauses-while -0.34, right-law -0.34,
    clauses-aside -0.37, right-amount -0.37, clauses-dash -0.4, seam-comma-and -0.4, right-quotation -0.43,
    left-quotation -0.43, seam-semicolon -0.45, right-upto-3 -0.46, left-exhorts -0.46, right-turns -0.46, bias -0.47,
    both-figures -0.54, clauses-comma -0.54, seam-comma -0.57, seam-stop -0.57, that-frame -0.57, right-speaker -0.59,
    right-number -0.61, right-participle -0.71, seam-ellipsis -0.75, left-figure -0.79, seam-aside -0.83,
    left-upto-3 -0.91, finite-and -0.96, right-dated -1.13, seam-space -1.13, left-percentage -1.17
  `),
  clause: weights(`
    number 1.6, only 1.51, bias 1.4, date 0.94, quotation+ 0.67, percentage 0.44, quotation++ 0.4, percentage+ 0.25,
    amount 0.23, quotation 0.19, law 0.14, item 0.09, question 0.08, amount+ 0.03, lead -0.04, late -0.14, last -0.21,
    sentence -0.22, over-40 -0.26, number++ -0.26, number+ -0.27, bare -0.4, middle -0.45, under-8 -0.47, first -0.48,
    figure-under-5 -0.56, under-20 -0.64, speaker-tail -0.7, under-12 -0.84, date+ -1.05, figure-under-8 -1.27,
    adverbial -1.64, under-5 -2.29
  `),
  worth: weights(`
    number 1.05, number+ 0.37, high 0.21, date 0.19, middle 0.18, lead 0.15, percentage 0.1, sentence 0.09, law 0.09,
    last 0.06, amount 0.06, item 0.04, date+ 0.02, quotation -0.03, question -0.04, late -0.05, speaker-tail -0.07,
    figure-under-5 -0.07, percentage+ -0.08, first -0.09, adverbial -0.1, only -0.14, under-12 -0.19, quotation+ -0.19,
    bare -0.24, under-8 -0.27, under-5 -0.27, under-20 -0.44, bias -1.01
  `),
};
