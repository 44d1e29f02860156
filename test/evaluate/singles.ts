/**
 * The ranker on single sentences, thresholds fixed elsewhere: English by the debate tables' answer to "is it check-worthy?" (logit 0
 * where the classes stand as in the debates; `BALANCED`, the best in cross-validation on the training debates, for other sources), news
 * by `worth` (`TAKEN_FIRST`).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findClaims } from '../../src/claims/find.ts';
import { type DebateModel, debateLogits } from '../../src/claims/model.ts';
import { modelFor } from '../../src/claims/weights.ts';
import { learnDebates } from './learn.ts';
import { asOne, debateSentences } from './lessons.ts';

/** The logit at which F1 on the training debates is best in cross-validation. */
const BALANCED = -0.6;
/** The worth at which F1 for high priority is best in 5-fold cross-validation by article on `claims/train.json` (Chinese 0.727; 0.640 at a half). */
const TAKEN_FIRST = 0.2;
const FOLDS = 4;

interface Labelled {
  readonly text: string;
  readonly label: 0 | 1;
  readonly raw: string;
}
type Answer = Readonly<Record<'n' | 'F1' | 'macroF1' | 'weightedF1' | 'AP', number>>;

/** The figures of every set of single sentences. */
export function singleSentences(corpus: string): Record<string, Answer> {
  const load = (file: string): Labelled[] =>
    readFileSync(resolve(corpus, 'checkworthy', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const debate = modelFor('en').debate;
  const english = (file: string, threshold: number): Answer => {
    const rows = load(file);
    return figures(
      rows.map(({ text }) => (debate ? worthiness(debate, text) : 0)),
      rows.map(({ label }) => label === 1),
      threshold,
    );
  };
  const news = (file: string, language: string): Answer => {
    const rows = load(file);
    const worths = rows.map(({ text }) => Math.max(0, ...findClaims(text, language).map(({ worth }) => worth)));
    return figures(
      worths,
      rows.map(({ raw }) => raw === 'C'),
      TAKEN_FIRST,
    );
  };
  return {
    'ClaimBuster groundtruth': english('train/claimbuster_groundtruth.jsonl', 0),
    'CheckThat 2024 dev-test': english('tune/ct24_en_devtest.jsonl', BALANCED),
    'Chinese news (zh_gold_dev)': news('tune/zh_gold_dev.jsonl', 'zh'),
    'English news (en_gold_dev)': news('tune/en_gold_dev.jsonl', 'en'),
  };
}

/** The debate model's answers to its own training sentences, each from a model that has not seen the sentence's debate. */
export function crossValidateDebates(corpus: string): Answer {
  const rows = debateSentences(corpus);
  const debates = [...new Set(rows.map(({ doc }) => doc))].sort();
  const scores = rows.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(debates.filter((_, at) => at % FOLDS === fold));
    const model = learnDebates(
      rows.filter(({ doc }) => !held.has(doc)),
      'words',
    );
    rows.forEach(({ doc, features, grams }, at) => {
      if (held.has(doc)) scores[at] = debateLogits(model, features, grams)[1];
    });
  }
  return figures(
    scores,
    rows.map(({ raw }) => raw === 'CFS'),
    BALANCED,
  );
}

function worthiness(debate: DebateModel, text: string): number {
  const { features, grams } = asOne(text, 'en');
  return debateLogits(debate, features, grams)[1];
}

function figures(scores: readonly number[], truths: readonly boolean[], threshold: number): Answer {
  const count = (said: boolean, truth: boolean): number =>
    scores.filter((score, at) => score >= threshold === said && truths[at] === truth).length;
  const wrong = count(true, false) + count(false, true);
  const [yes, no] = [count(true, true), count(false, false)];
  const forYes = (2 * yes) / (2 * yes + wrong || 1);
  const forNo = (2 * no) / (2 * no + wrong || 1);
  const positives = truths.filter(Boolean).length;
  const weighted = (forYes * positives + forNo * (truths.length - positives)) / truths.length;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const ap = averagePrecision(scores, truths);
  return {
    n: truths.length,
    F1: round(forYes),
    macroF1: round((forYes + forNo) / 2),
    weightedF1: round(weighted),
    AP: round(ap),
  };
}

/** Ties share one precision. */
function averagePrecision(scores: readonly number[], truths: readonly boolean[]): number {
  const ranked = scores.map((score, at) => ({ score, truth: truths[at] ?? false })).sort((a, b) => b.score - a.score);
  let hits = 0;
  let sum = 0;
  for (let from = 0; from < ranked.length; ) {
    let to = from;
    while (to < ranked.length && ranked[to]?.score === ranked[from]?.score) to++;
    const more = ranked.slice(from, to).filter(({ truth }) => truth).length;
    hits += more;
    sum += (more * hits) / to;
    from = to;
  }
  return sum / (hits || 1);
}
