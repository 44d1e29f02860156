/**
 * Fitted by test/evaluate/train.ts on hand-labelled news sentences and on ClaimBuster's training sentences (N. Hassan et al. 2017,
 * https://doi.org/10.5281/zenodo.3609356, CC BY 4.0: changed by fitting weights to them). Not to be edited by hand.
 */
import { type Model, weights } from '../model.ts';

/** The model's tables. */
export const OTHER_MODEL: Model = {
  sentence: {
    holds: weights(`
    number 1.6, percentage 0.95, number+ 0.76, bias 0.56, quotation 0.45, paragraph-first 0.44, percentage+ 0.35,
    law 0.34, quotation++ 0.24, quotation+ 0.22, amount 0.21, date+ 0.19, over-60 0.15, exclamation+ 0.15, number++ 0.09,
    paragraph-last 0.06, percentage++ 0.02, paragraph-only -0.05, date -0.06, quote-left-open -0.09, under-22 -0.14,
    lead -0.25, under-15 -0.3, quote-closes -0.36, boilerplate -0.43, ends-quoted -0.44, under-30 -0.46,
    opens-quoted -0.46, over-45 -0.54, exclamation -0.54, opens-pointing -0.6, in-quote -0.63, question -0.83,
    no-stop -1.14, under-8 -1.29
  `),
    high: weights(`
    number 1.32, percentage 0.97, amount 0.78, number+ 0.65, quotation 0.44, date 0.41, law 0.39, paragraph-first 0.35,
    harm 0.3, number++ 0.28, paragraph-last 0.22, power 0.2, over-60 0.16, percentage+ 0.15, lead 0.13, quotation++ 0.09,
    quote-left-open 0.07, paragraph-only -0.04, in-quote -0.06, exclamation+ -0.08, under-22 -0.1, exclamation -0.15,
    quote-closes -0.27, opens-quoted -0.28, boilerplate -0.3, over-45 -0.34, opens-pointing -0.38, quotation+ -0.41,
    under-30 -0.46, no-stop -0.46, ends-quoted -0.46, under-15 -0.47, percentage++ -0.5, question -0.54, bias -0.83,
    under-8 -1.23
  `),
  },
  holdsAmong: weights(`
    bias 0.62, other 0.49, own 0.45, near 0.27, all 0.14
  `),
  highAmong: weights(`
    own 0.5, other 0.42, central 0.25, place -0.08, bias -0.78
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
    number 1.6, bias 1.51, only 1.48, date 0.91, quotation+ 0.71, quotation++ 0.43, percentage 0.4, percentage+ 0.25,
    amount 0.24, quotation 0.17, item 0.1, law 0.07, question 0.07, amount+ 0.03, lead -0.03, late -0.13, sentence -0.22,
    number++ -0.24, last -0.25, over-40 -0.26, number+ -0.27, under-8 -0.45, bare -0.47, middle -0.49,
    figure-under-5 -0.5, first -0.53, under-20 -0.63, speaker-tail -0.67, under-12 -0.83, date+ -1.03,
    figure-under-8 -1.23, adverbial -1.69, under-5 -2.33
  `),
  worth: weights(`
    amount 1.33, number 1.24, percentage 0.82, law 0.61, count 0.6, number+ 0.42, speech 0.4, high 0.36, bare 0.22,
    date 0.22, middle 0.21, harm 0.2, power 0.2, lead 0.16, item 0.1, last 0.06, quotation++ 0.06, date+ 0.04,
    quotation 0.02, boilerplate -0.05, late -0.06, number++ -0.07, sentence -0.09, figure-under-8 -0.09, first -0.1,
    under-12 -0.12, question -0.12, speaker-tail -0.19, only -0.22, adverbial -0.22, figure-under-5 -0.27, under-8 -0.3,
    percentage+ -0.32, under-5 -0.43, under-20 -0.47, quotation+ -0.48, bias -1.27
  `),
};
