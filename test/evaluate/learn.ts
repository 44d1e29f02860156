/**
 * The lessons' way into a model. Each table is a logistic regression with a quadratic penalty; Chinese and English share one part of a
 * weight and have one of their own, more strictly penalised. What is built on another table's answers (sentences among their
 * neighbours) is learnt from answers of tables that have not seen the text, six folds by article.
 */
import {
  type DebateModel,
  type GramWeights,
  logit,
  type Model,
  type SentenceModel,
  type Weights,
} from '../../src/claims/model.ts';
import { GRAM_BUCKETS } from '../../src/claims/ngrams.ts';
import { debateMeasures, type Judgement, judgeAlone, surroundings } from '../../src/claims/reading.ts';
import { featureName } from '../../src/claims/vocabulary.ts';
import { type Fit, type Penalties, type Row, regress } from './fit.ts';
import type { DebateSentence, Example, Lesson } from './lessons.ts';
import { CLAUSE_PRIORS, HIGH_PRIORS, HOLDS_PRIORS, JOIN_PRIORS, type Priors } from './priors.ts';
import { clauseRowsOf, holds, isHigh, joinRows, row } from './rows.ts';

const FOLDS = 6;
const NEWS_BUCKETS = 8192;
/** A mark in an opinion is worse than one in a heading: such a sentence counts for more. */
const OPINION_WEIGHT = 1.5;
const SENTENCE: Penalties = { shared: 4, own: 24, grams: { size: NEWS_BUCKETS, penalty: 2 } };
const AMONG: Penalties = { shared: 4, own: 16 };
/** How far what the debates say of a cue is believed before the news is asked. */
const FACTUAL_SHARE = 0.5;
const WORTHY_SHARE = 0.7;

type Debates = Readonly<Record<string, DebateModel>>;
type Part = keyof LearntTables;
interface LearntTables {
  readonly holdsAmong: Fit;
  readonly highAmong: Fit;
  readonly join: Fit;
  readonly clause: Fit;
  readonly worth: Fit;
}

/** What the debates teach: by words and cues or, for a language in which none were held, by the cues alone that it has too. */
export function learnDebates(sentences: readonly DebateSentence[], by: 'words' | 'cues'): DebateModel {
  const penalties = by === 'words' ? { own: 1, grams: { size: GRAM_BUCKETS, penalty: 1 } } : { own: 10 };
  const ask = (yes: (raw: DebateSentence['raw']) => boolean): Fit =>
    regress(
      sentences.map(({ features, grams, raw }) => {
        return { group: 'en', features: features.map(featureName), grams, yes: yes(raw), weight: 1 };
      }),
      penalties,
    );
  const factual = ask((raw) => raw !== 'NFS');
  const worthy = ask((raw) => raw === 'CFS');
  return {
    factual: factual.table('en'),
    worthy: worthy.table('en'),
    ...(by === 'words' ? { grams: quantise([factual.grams('en'), worthy.grams('en')]) } : {}),
  };
}

/** Features that tell of length and place. */
const OF_PLACE = /^(?:bias|under-|over-|lead|paragraph-|in-quote|quote-|opens-quoted|ends-quoted)/;

/** A part of what the debates say of each cue, for every group. Length and place are left out: an article is built otherwise. */
function debatePriors(table: Weights | undefined, share: number): Priors {
  const known = [...(table ?? [])].filter(([name]) => !OF_PLACE.test(name));
  return Object.fromEntries(known.map(([name, weight]) => [name, share * weight]));
}

/** The models for the groups of the lessons. */
export function learn(lessons: readonly Lesson[], debates: Debates): (group: string) => Model {
  const sentence = learnSentences(lessons, debates);
  const alone = new Map<Lesson, readonly Judgement[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const partial = learnSentences(
      lessons.filter((_, at) => at % FOLDS !== fold),
      debates,
    );
    for (const lesson of lessons.filter((_, at) => at % FOLDS === fold))
      alone.set(lesson, judged(lesson, partial, debates));
  }
  const among = new Map(lessons.map((lesson) => [lesson, surroundings(alone.get(lesson) ?? [])]));
  const amongRows = (ask: 'forHolds' | 'forHigh', yes: (example: Example) => boolean): Row[] =>
    lessons.flatMap((lesson) =>
      lesson.examples.map((example) =>
        heavier(example, row(lesson, [], among.get(lesson)?.[example.at]?.[ask], yes(example)), OPINION_WEIGHT),
      ),
    );
  const holdsAmong = regress(amongRows('forHolds', holds), AMONG);
  const highAmong = regress(amongRows('forHigh', isHigh), AMONG);
  const join = regress(lessons.flatMap(joinRows), { own: 1.5, priors: JOIN_PRIORS });
  const clauseRows = lessons.flatMap((lesson) =>
    lesson.examples.flatMap((example) => {
      const measures = among.get(lesson)?.[example.at];
      const judgement = {
        holds: logit(holdsAmong.table(lesson.group), [], measures?.forHolds),
        high: logit(highAmong.table(lesson.group), [], measures?.forHigh),
      };
      return clauseRowsOf(lesson, example, judgement, join.table(lesson.group));
    }),
  );
  const clause = regress(
    clauseRows.flatMap(({ clause }) => clause ?? []),
    { shared: 1, own: 2, priors: CLAUSE_PRIORS },
  );
  const worth = regress(
    clauseRows.map(({ worth }) => worth),
    { shared: 30, own: 60, priors: debatePriors(debates.zh?.worthy, WORTHY_SHARE) },
  );
  return (group) => {
    const tables: LearntTables = { holdsAmong, highAmong, join, clause, worth };
    const of = (part: Part): Weights => tables[part].table(group);
    const debate = debates[group];
    const rest = {
      holdsAmong: of('holdsAmong'),
      highAmong: of('highAmong'),
      join: of('join'),
      clause: of('clause'),
      worth: of('worth'),
    };
    return { sentence: sentence(group), ...(debate ? { debate } : {}), ...rest };
  };
}

const heavier = (example: Example, row: Row, times: number): Row =>
  example.opinion && !holds(example) ? { ...row, weight: row.weight * times } : row;

function learnSentences(lessons: readonly Lesson[], debates: Debates): (group: string) => SentenceModel {
  const rows = (yes: (example: Example) => boolean, opinion: number): Row[] =>
    lessons.flatMap((lesson) =>
      lesson.examples.map((example) => {
        const grams = lesson.grams[example.at] ?? new Int32Array(0);
        const debate = debates[lesson.group];
        const measures = debate ? debateMeasures(debate, example.sentence.features, grams) : {};
        return {
          ...heavier(example, row(lesson, example.sentence.features, measures, yes(example)), opinion),
          ...(lesson.group === 'und' ? {} : { grams }),
        };
      }),
    );
  const forHolds = regress(rows(holds, OPINION_WEIGHT), {
    ...SENTENCE,
    priors: { ...debatePriors(debates.zh?.factual, FACTUAL_SHARE), ...HOLDS_PRIORS },
  });
  const forHigh = regress(rows(isHigh, 1), { ...SENTENCE, priors: HIGH_PRIORS });
  return (group) => ({
    holds: forHolds.table(group),
    high: forHigh.table(group),
    ...(group === 'und' ? {} : { grams: quantise([forHolds.grams(group), forHigh.grams(group)]) }),
  });
}

/** Weights of n-grams as bytes, interleaved, with the worth of one step for each question. */
function quantise(questions: readonly [Float64Array, Float64Array]): GramWeights {
  const size = questions[0].length;
  const scales = [stepOf(questions[0]), stepOf(questions[1])] as const;
  const bytes = new Int8Array(2 * size);
  questions.forEach((weights, q) => {
    weights.forEach((weight, bucket) => {
      bytes[2 * bucket + q] = Math.round(weight / (scales[q] ?? 1));
    });
  });
  return { size, scales, bytes };
}

const stepOf = (weights: Float64Array): number =>
  Number((weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9) / 127).toPrecision(4));

function judged(lesson: Lesson, sentence: (group: string) => SentenceModel, debates: Debates): Judgement[] {
  const debate = debates[lesson.group];
  const model = { sentence: sentence(lesson.group), ...(debate ? { debate } : {}) };
  return lesson.read.map((one) => judgeAlone(lesson.text, one, model, lesson.spaced));
}
