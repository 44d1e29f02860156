import { type Model, weights } from '../model.ts';

/** Fitted weights on general cues only, for every other language; how, see `weights.ts`. */
export const OTHER_MODEL: Model = {
  sentence: weights(`
    number 1.62, bias 1.19, percentage 1.06, exclamation+ 0.78, number+ 0.66, quotation 0.56, law 0.55, percentage+ 0.46,
    amount 0.42, quotation++ 0.4, date+ 0.32, over-60 0.24, quotation+ 0.19, number++ -0.1, under-22 -0.16, date -0.16,
    under-15 -0.31, opens-quoted -0.37, under-30 -0.55, over-45 -0.68, ends-quoted -0.69, opens-pointing -0.69,
    exclamation -0.81, boilerplate -0.84, question -1.08, no-stop -1.18, under-8 -1.38
  `),
  context: weights(`
    own 0.88, near 0.26, bias -0.06
  `),
  join: weights(`
    seam-list 2.93, left-only-time 1.04, predicate-missing 1.02, seam-quote 1, right-phrase 0.95, left-upto-12 0.72,
    right-figure 0.69, right-restates 0.66, clauses-that 0.63, left-date 0.62, run-open 0.56, clauses-because 0.5,
    right-exhorts 0.49, clauses-quote 0.48, left-adverbial 0.47, left-dated 0.45, same-opening 0.43, finite-that 0.43,
    seam-and 0.36, right-quoted 0.35, finite-but 0.33, right-upto-12 0.32, paired-verbs 0.31, left-upto-18 0.27,
    seam-that 0.25, clauses-and 0.21, left-upto-8 0.19, left-law 0.19, left-number 0.18, right-upto-8 0.14,
    finite-comma 0.14, right-continues 0.07, seam-dash 0.07, left-preposition 0.06, right-upto-5 -0.06,
    right-upto-18 -0.07, left-opens -0.11, left-amount -0.14, seam-but -0.16, left-locative -0.18, left-subordinate -0.18,
    right-question -0.19, bias -0.21, left-turns -0.28, seam-after -0.3, right-law -0.33, seam-while -0.37,
    clauses-while -0.37, right-amount -0.38, clauses-aside -0.39, right-upto-3 -0.4, right-quotation -0.41,
    clauses-dash -0.43, left-quotation -0.44, left-exhorts -0.44, right-turns -0.45, seam-comma-and -0.46,
    both-figures -0.47, seam-semicolon -0.49, clauses-comma -0.51, right-speaker -0.57, that-frame -0.61, seam-colon -0.66,
    right-number -0.67, right-participle -0.69, seam-stop -0.73, seam-comma -0.8, left-figure -0.8, seam-ellipsis -0.81,
    seam-aside -0.87, left-upto-3 -0.89, finite-and -0.99, right-dated -1.11, left-percentage -1.13, seam-space -1.33
  `),
  clause: weights(`
    number 1.53, percentage 1.38, bias 1.34, only 1.32, quotation+ 0.72, date 0.52, quotation++ 0.47, amount 0.3,
    quotation 0.19, last 0.05, law 0.05, item 0.04, lead 0.03, late -0.13, sentence -0.19, percentage+ -0.25, middle -0.27,
    first -0.35, number+ -0.37, over-40 -0.45, bare -0.49, under-20 -0.61, under-8 -0.73, number++ -0.75,
    speaker-tail -0.75, date+ -0.77, under-12 -0.83, adverbial -1.87, under-5 -2.08
  `),
  worth: weights(`
    number 1.25, amount 1.1, percentage 0.76, count 0.6, law 0.5, speech 0.4, date 0.37, lead 0.29, number+ 0.28,
    item 0.09, quotation++ 0.05, date+ 0.04, late -0.03, quotation -0.06, bare -0.09, over-40 -0.11, question -0.11,
    speaker-tail -0.22, under-8 -0.23, adverbial -0.27, under-12 -0.29, percentage+ -0.3, under-20 -0.33, quotation+ -0.49,
    under-5 -0.58, bias -0.72
  `),
};
