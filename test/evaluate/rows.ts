/** Labelled rows for the tables that cut sentences and judge clauses. */
import { clauses, cuedPieces, within } from '../../src/claims/clauses.ts';
import { clauseFeatures, endsWithSource, isSource } from '../../src/claims/features.ts';
import { joinFeatures } from '../../src/claims/joins.ts';
import type { Features, Weights } from '../../src/claims/model.ts';
import type { Judgement } from '../../src/claims/reading.ts';
import { featureName } from '../../src/claims/vocabulary.ts';
import { overlap, type Span, similarity } from '../../src/span.ts';
import type { Row } from './fit.ts';
import type { Example, LabelledClaim, Lesson } from './lessons.ts';

/** English has few labelled articles: each counts for more. */
const WEIGHT: Readonly<Record<string, number>> = { en: 1.5 };

/** Whether the example holds a claim. */
export const holds = ({ claims }: Example): boolean => claims.length > 0;

/** Whether the example holds a claim of high priority. */
export const isHigh = ({ claims }: Example): boolean => claims.some(({ priority }) => priority === 'high');

/** A row of a lesson. */
export const row = ({ group }: Lesson, features: Features, measures: Row['measures'], yes: boolean): Row => ({
  group,
  features: features.map(featureName),
  measures: measures ?? {},
  yes,
  weight: WEIGHT[group] ?? 1,
});

/** A row for every seam that has a labelled claim on at least one side. */
export function joinRows({ text, group, spaced, examples }: Lesson): Row[] {
  const rows: Row[] = [];
  for (const { sentence, claims } of examples) {
    const cut = cuedPieces(text, sentence, sentence.hits, spaced);
    let run: Span = cut[0] ?? sentence;
    let framed = false;
    for (const [at, right] of cut.entries()) {
      const left = cut[at - 1];
      if (!left) continue;
      framed ||= endsWithSource(left.hits, left);
      const before = claimAt(claims, left.end - 1);
      const after = claimAt(claims, right.start + (/\s/.test(text.charAt(right.start)) ? 1 : 0));
      const features = joinFeatures(text, run, left, right, framed, spaced).map(featureName);
      if (before >= 0 || after >= 0) rows.push({ group, features, yes: before === after, weight: 1 });
      run = before === after ? { start: run.start, end: right.end } : right;
    }
  }
  return rows;
}

function claimAt(claims: readonly Span[], at: number): number {
  return claims.findIndex(({ start, end }) => start <= at && at < end);
}

/** A row for each clause: is it high, and, where the sentence holds a claim, does it state one? */
export function clauseRowsOf(
  lesson: Lesson,
  example: Example,
  judgement: Judgement,
  join: Weights,
): { clause?: Row; worth: Row }[] {
  const { sentence, at, claims } = example;
  const spans = clauses(lesson.text, sentence, sentence.hits, join, lesson.spaced);
  const sourced = sentence.hits.some(isSource);
  return spans.map((span, rank) => {
    const place = { rank, of: spans.length, sentence: at, sourced };
    const features = clauseFeatures(lesson.text, span, within(sentence.hits, span), place, lesson.spaced);
    const states = claims.some((claim) => similarity(claim, span) >= 0.5);
    const first = claims.some((claim) => claim.priority === 'high' && covers(claim, span));
    const worth = row(lesson, features, { sentence: judgement.holds, high: judgement.high }, first);
    return holds(example) ? { clause: row(lesson, features, { sentence: judgement.holds }, states), worth } : { worth };
  });
}

function covers(a: LabelledClaim, b: Span): boolean {
  return overlap(a, b) >= Math.min(a.end - a.start, b.end - b.start) / 2;
}
