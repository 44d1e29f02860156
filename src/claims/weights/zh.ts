import { type Model, weights } from '../model.ts';

/** Fitted weights for Chinese; how, see `weights.ts`. */
export const ZH_MODEL: Model = {
  sentence: weights(`
    speech+ 1.66, percentage 1.26, speech 1.23, comparison 1.15, number 0.98, amount 0.98, place+ 0.89, time 0.87,
    past 0.86, state 0.68, count 0.66, event 0.65, over-60 0.59, motive+ 0.59, plan 0.58, date++ 0.53, law+ 0.52,
    name+ 0.51, over-45 0.49, percentage+ 0.48, change 0.47, exclamation+ 0.47, ranking 0.43, name 0.42, date 0.37,
    quotation+ 0.37, name++ 0.37, ranking+ 0.37, amount+ 0.35, change+ 0.31, abstraction+ 0.27, date+ 0.25, number+ 0.25,
    denial+ 0.25, time+ 0.23, count+ 0.22, abstraction++ 0.21, metaphor+ 0.21, reader+ 0.18, first-person++ 0.16,
    cause 0.15, past++ 0.15, source+ 0.14, count++ 0.14, event+ 0.13, source++ 0.13, caption 0.12, past+ 0.12,
    quotation++ 0.1, opens-quoted 0.09, caption+ 0.07, quotation 0.06, first-person+ 0.06, hypothesis+ 0.06,
    percentage++ 0.05, law++ 0.04, over-90 -0.03, question++ -0.03, plan++ -0.03, copula++ -0.04, copula -0.06,
    duration -0.07, copula+ -0.07, number++ -0.09, source -0.09, duration+ -0.1, stance -0.11, denial -0.11, place++ -0.13,
    evaluation++ -0.13, plan+ -0.14, explanation -0.16, bias -0.17, under-30 -0.21, abstraction -0.24,
    vague-progress++ -0.24, hedge+ -0.27, state+ -0.3, law -0.31, generality+ -0.31, under-15 -0.32, hypothesis -0.32,
    reader++ -0.34, evaluation+ -0.35, hedge -0.35, boilerplate++ -0.35, cause+ -0.37, exclamation -0.37, metaphor -0.39,
    comparison+ -0.42, question+ -0.42, ends-quoted -0.43, stance+ -0.58, exhortation -0.59, question -0.63, reader -0.7,
    boilerplate+ -0.7, exhortation++ -0.72, motive -0.73, exhortation+ -0.75, opens-pointing -0.75, vague-progress+ -0.76,
    vague-progress -0.82, evaluation -0.83, first-person -0.88, under-8 -0.98, generality -1.05, boilerplate -1.05,
    under-22 -1.11, no-stop -1.2
  `),
  context: weights(`
    own 0.84, all 0.17, near 0.11, bias -0.15
  `),
  join: weights(`
    seam-list 2.86, right-restates 2.56, left-speech 1.34, left-date 1.06, left-hypothesis 0.97, left-reader 0.86,
    left-upto-12 0.82, right-exhortation 0.76, left-motive 0.73, left-only-time 0.69, left-adverbial 0.49,
    right-boilerplate 0.49, right-cause 0.48, right-hedge 0.47, left-upto-18 0.41, framed 0.4, right-stance 0.4,
    left-name 0.39, right-question 0.39, left-duration 0.37, left-explanation 0.36, right-figure 0.35, right-denial 0.35,
    left-count 0.34, right-percentage 0.33, left-question 0.33, right-place 0.32, left-number 0.3, right-evaluation 0.28,
    right-exhorts 0.27, left-preposition 0.26, same-opening 0.26, right-upto-12 0.25, left-cause 0.25, right-upto-8 0.22,
    left-place 0.21, right-event 0.21, right-quoted 0.21, right-hypothesis 0.21, right-continues 0.2,
    right-comparison 0.19, left-first-person 0.19, right-state 0.17, left-upto-8 0.14, left-boilerplate 0.14,
    left-state 0.13, left-metaphor 0.1, right-explanation 0.1, left-evaluation 0.09, right-source 0.08,
    left-locative 0.08, right-metaphor 0.08, seam-dash 0.07, right-abstraction 0.07, right-upto-18 0.04,
    right-change 0.04, left-ranking -0.05, left-abstraction -0.05, right-first-person -0.06, bias -0.1, right-reader -0.12,
    right-past -0.14, left-denial -0.14, right-generality -0.15, right-name -0.15, left-exhortation -0.15, left-law -0.2,
    right-motive -0.23, right-duration -0.24, left-upto-5 -0.24, right-caption -0.24, left-vague-progress -0.26,
    left-opens -0.28, left-turns -0.28, right-count -0.31, left-past -0.31, left-source -0.32, right-vague-progress -0.32,
    left-caption -0.33, right-number -0.37, left-generality -0.4, left-plan -0.4, left-change -0.43, right-law -0.44,
    left-stance -0.46, right-plan -0.48, seam-semicolon -0.49, right-quotation -0.51, left-exhorts -0.52,
    right-turns -0.54, left-quotation -0.55, seam-ellipsis -0.58, right-amount -0.6, right-dated -0.61, right-upto-3 -0.62,
    left-frame -0.64, left-hedge -0.65, right-speech -0.67, left-comparison -0.69, right-ranking -0.73, right-date -0.78,
    both-figures -0.78, seam-stop -0.8, left-upto-3 -0.84, left-figure -0.84, left-event -0.9, seam-colon -0.97,
    left-amount -1.05, right-time -1.06, seam-comma -1.17, seam-space -1.29, left-percentage -1.3, right-exclaimed -3
  `),
  clause: weights(`
    name++ 1.57, amount 1.52, only 1.42, ranking+ 1.26, count+ 1.2, bias 1.09, percentage 1.05, number 1.01,
    quotation+ 0.9, comparison 0.86, speech+ 0.84, plan 0.8, law+ 0.79, date++ 0.75, question+ 0.73, ranking 0.67,
    denial+ 0.61, time+ 0.56, speaker-tail 0.54, quotation++ 0.53, name 0.51, metaphor+ 0.45, time 0.44, reader+ 0.42,
    date 0.41, past 0.4, duration 0.39, abstraction++ 0.39, place 0.36, event+ 0.36, speech++ 0.3, change+ 0.29,
    boilerplate+ 0.28, amount+ 0.27, change 0.26, exhortation 0.21, copula 0.21, date+ 0.2, source++ 0.18, event 0.16,
    reader 0.13, quotation 0.11, item 0.1, copula+ 0.09, count 0.08, name+ 0.08, hedge+ 0.07, cause 0.04, source -0.05,
    law -0.06, first-person+ -0.06, late -0.1, last -0.11, sentence -0.12, duration+ -0.15, sourced -0.16,
    vague-progress++ -0.16, state -0.18, speech -0.19, first-person -0.21, hedge -0.22, boilerplate -0.24, stance -0.24,
    explanation -0.25, generality+ -0.27, state+ -0.31, first -0.38, hypothesis+ -0.38, abstraction -0.41, over-40 -0.42,
    hypothesis -0.43, motive+ -0.45, abstraction+ -0.47, comparison+ -0.47, vague-progress+ -0.48, number+ -0.49,
    under-20 -0.55, evaluation+ -0.56, source+ -0.57, under-12 -0.58, bare -0.63, vague-progress -0.64, past+ -0.76,
    motive -0.84, first-person++ -0.85, number++ -0.89, exhortation+ -0.9, evaluation -0.99, metaphor -1.13, under-8 -1.19,
    frame -1.24, question -1.28, caption -1.45, stance+ -1.59, caption+ -1.75, place++ -1.99, adverbial -2.04,
    under-5 -2.05, event++ -2.35
  `),
  worth: weights(`
    amount 1.77, ranking 1.02, number 0.99, comparison 0.96, law 0.88, percentage 0.81, time 0.78, count 0.72, law+ 0.55,
    sourced 0.42, time+ 0.41, lead 0.35, duration 0.33, number+ 0.32, speech 0.3, count+ 0.25, event 0.24,
    exhortation+ 0.23, date+ 0.2, hedge 0.2, event+ 0.19, ranking+ 0.19, question+ 0.19, name+ 0.18, place 0.17,
    plan 0.12, item 0.12, evaluation+ 0.1, quotation 0.09, hedge+ 0.09, speech++ 0.09, state 0.08, denial 0.08,
    copula+ 0.08, quotation++ 0.08, source+ 0.07, abstraction+ 0.07, reader+ 0.07, change+ 0.06, past 0.06, amount+ 0.06,
    explanation 0.05, reader 0.05, first-person 0.04, comparison+ 0.04, under-12 0.03, boilerplate+ 0.03, event++ 0.03,
    late -0.03, vague-progress++ -0.03, speech+ -0.04, abstraction++ -0.05, first-person+ -0.05, name -0.07, date++ -0.09,
    motive -0.09, place++ -0.09, source -0.12, percentage+ -0.13, metaphor -0.13, first-person++ -0.13, motive+ -0.14,
    past+ -0.14, caption+ -0.14, stance+ -0.15, generality+ -0.16, copula -0.16, speaker-tail -0.16, duration+ -0.17,
    adverbial -0.2, generality -0.2, caption -0.2, number++ -0.22, change -0.23, abstraction -0.24, boilerplate -0.3,
    state+ -0.32, bare -0.35, under-8 -0.36, name++ -0.36, vague-progress -0.37, question -0.37, evaluation -0.39,
    under-20 -0.4, hypothesis -0.41, exhortation -0.45, place+ -0.49, cause -0.58, quotation+ -0.6, under-5 -0.68,
    frame -0.91, bias -1.35
  `),
};
