/**
 * Fits the weights of the claim finder and writes `src/claims/weights/*.ts`:
 *   npx tsx test/evaluate/weights.ts --corpus DIR     (default ../shared/corpus; then `npm run format`)
 * Trained on `claims/train.json` and, for English sentences, on a quarter of `checkworthy/train/claimbuster_train.jsonl` (CC BY 4.0),
 * nothing else. Each table is a logistic regression with a quadratic penalty. Chinese and English share one part of a weight and
 * have one of their own, the second more strictly penalised; joins are a language's own. A prior is the value a weight is pulled to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { clauses, cuedPieces, within } from '../../src/claims/clauses.ts';
import { clauseFeatures, endsWithSource, isSource } from '../../src/claims/features.ts';
import { joinFeatures } from '../../src/claims/joins.ts';
import { logit, type Weights } from '../../src/claims/model.ts';
import { type CuedSentence, read, surroundings } from '../../src/claims/reading.ts';
import { overlap, type Span, similarity } from '../../src/span.ts';
import { CLAUSE_PRIORS, JOIN_PRIORS, SENTENCE_PRIORS, WORTH_PRIORS } from './priors.ts';
import { type Fit, type Row, regress } from './regression.ts';

interface LabelledClaim extends Span {
  readonly priority: 'high' | 'normal';
}
interface LabelledSentence extends Span {
  readonly label: 'claim' | 'opinion' | 'other' | 'unsure';
  readonly claims: readonly LabelledClaim[];
}
interface LabelledText {
  readonly lang: string;
  readonly text: string;
  readonly sentences: readonly LabelledSentence[];
}
/** One of our sentences with the label it inherits. */
interface Example {
  readonly sentence: CuedSentence;
  readonly at: number;
  readonly holds: boolean;
  readonly claims: readonly LabelledClaim[];
}
interface Lesson {
  readonly text: string;
  readonly group: string;
  readonly spaced: boolean;
  readonly read: readonly CuedSentence[];
  readonly examples: readonly Example[];
}

const FOLDS = 4;
const { values } = parseArgs({ options: { corpus: { type: 'string', default: '../shared/corpus' } } });
const texts: LabelledText[] = JSON.parse(readFileSync(resolve(values.corpus, 'claims/train.json'), 'utf8'));

function lesson({ text, lang, sentences }: LabelledText, cues: string, group: string): Lesson {
  const cued = read(text, cues);
  const examples = cued.flatMap((sentence, at) => {
    const label = [...sentences].sort((a, b) => overlap(b, sentence) - overlap(a, sentence))[0];
    if (!label || overlap(label, sentence) === 0 || label.label === 'unsure') return [];
    const claims = label.claims.filter((claim) => overlap(claim, sentence) > (claim.end - claim.start) / 2);
    return [{ sentence, at, holds: claims.length > 0, claims }];
  });
  return { text, group, spaced: lang !== 'zh', read: cued, examples };
}

/** A quarter of ClaimBuster's sentences: factual or not, at a small weight because debates are not news. */
function debates(): Row[] {
  const lines = readFileSync(resolve(values.corpus, 'checkworthy/train/claimbuster_train.jsonl'), 'utf8').split('\n');
  return lines.filter(Boolean).flatMap((line, at) => {
    const { text, raw }: { text: string; raw: string } = JSON.parse(line);
    return at % 4
      ? []
      : [{ group: 'en', features: read(text, 'en')[0]?.features ?? [], yes: raw !== 'NFS', weight: 0.06 }];
  });
}

function learn(lessons: readonly Lesson[], extra: readonly Row[]): Record<string, Fit> {
  const sentence = regress([...lessons.flatMap(sentenceRows), ...extra], {
    shared: 2,
    own: 6,
    priors: SENTENCE_PRIORS,
  });
  const measures = lessons.map(() => [] as Record<string, number>[]);
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = lessons.filter((_, at) => at % FOLDS !== fold);
    const partial = regress([...rest.flatMap(sentenceRows), ...extra], { shared: 2, own: 6, priors: SENTENCE_PRIORS });
    lessons.forEach((lesson, at) => {
      if (at % FOLDS !== fold) return;
      const own = lesson.read.map(({ features }) => logit(partial(lesson.group), features));
      measures[at] = surroundings(own).map((around, index) => ({ own: own[index] ?? 0, ...around }));
    });
  }
  const measured = (lesson: number, example: Example) => measures[lesson]?.[example.at] ?? {};
  const contextRows = lessons.flatMap(({ group, examples }, at) =>
    examples.map((example) => ({
      group,
      features: [],
      measures: measured(at, example),
      yes: example.holds,
      weight: 1,
    })),
  );
  const context = regress(contextRows, { shared: 0.5, own: 20 });
  const join = regress(lessons.flatMap(joinRows), { own: 1.5, priors: JOIN_PRIORS });
  const scored = lessons.flatMap((lesson, at) =>
    lesson.examples.map((example) => ({
      lesson,
      example,
      score: logit(context(lesson.group), [], measured(at, example)),
    })),
  );
  const clauseRows = scored.flatMap(({ lesson, example, score }) =>
    clauseRowsOf(lesson, example, score, join(lesson.group)),
  );
  const clause = regress(
    clauseRows.map(({ clause }) => clause),
    { shared: 1, own: 2, priors: CLAUSE_PRIORS },
  );
  const worth = regress(
    clauseRows.map(({ worth }) => worth),
    { shared: 8, own: 16, priors: WORTH_PRIORS },
  );
  return { sentence, context, join, clause, worth };
}

function sentenceRows({ group, examples }: Lesson): Row[] {
  const weight = group === 'en' ? 1.5 : 1;
  return examples.map(({ sentence, holds }) => ({ group, features: sentence.features, yes: holds, weight }));
}

/** A row for every seam that has a labelled claim on at least one side. */
function joinRows({ text, group, spaced, examples }: Lesson): Row[] {
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
      const features = joinFeatures(text, run, left, right, framed, spaced);
      if (before >= 0 || after >= 0) rows.push({ group, features, yes: before === after, weight: 1 });
      run = before === after ? { start: run.start, end: right.end } : right;
    }
  }
  return rows;
}

function claimAt(claims: readonly Span[], at: number): number {
  return claims.findIndex(({ start, end }) => start <= at && at < end);
}

function clauseRowsOf(lesson: Lesson, { sentence, at, holds, claims }: Example, score: number, join: Weights) {
  if (!holds) return [];
  const { text, group, spaced } = lesson;
  const spans = clauses(text, sentence, sentence.hits, join, spaced);
  const sourced = sentence.hits.some(isSource);
  return spans.map((span, rank) => {
    const place = { rank, of: spans.length, sentence: at, sourced };
    const features = clauseFeatures(text, span, within(sentence.hits, span), place, spaced);
    const shape = new Set(['only', 'first', 'middle', 'last']);
    const high = claims.some((claim) => claim.priority === 'high' && covers(claim, span));
    return {
      clause: {
        group,
        features,
        measures: { sentence: score },
        yes: claims.some((claim) => similarity(claim, span) >= 0.5),
        weight: 1,
      },
      worth: { group, features: features.filter((name) => !shape.has(name)), yes: high, weight: 1 },
    };
  });
}

function covers(a: Span, b: Span): boolean {
  return overlap(a, b) >= Math.min(a.end - a.start, b.end - b.start) / 2;
}

function write(file: string, name: string, what: string, fitted: Record<string, Fit>): void {
  const tables = Object.entries(fitted).map(([part, table]) => `  ${part}: ${format(table(file))},\n`);
  const head = `import { type Model, weights } from '../model.ts';\n\n/** Fitted weights ${what}; how, see \`weights.ts\`. */\n`;
  const path = new URL(`../../src/claims/weights/${file}.ts`, import.meta.url);
  writeFileSync(path, `${head}export const ${name}_MODEL: Model = {\n${tables.join('')}};\n`);
}

function format(table: Weights): string {
  const lines = [''];
  for (const [name, weight] of Object.entries(table).sort((a, b) => b[1] - a[1])) {
    const line = lines.at(-1) ?? '';
    if (line.length + name.length > 110) lines.push(`${name} ${weight}`);
    else lines[lines.length - 1] = line ? `${line}, ${name} ${weight}` : `${name} ${weight}`;
  }
  return `weights(\`\n${lines.map((line) => `    ${line}`).join(',\n')}\n  \`)`;
}

const known = learn(
  texts.map((text) => lesson(text, text.lang, text.lang)),
  debates(),
);
write('zh', 'ZH', 'for Chinese', known);
write('en', 'EN', 'for English', known);
const general = learn(
  texts.map((text) => lesson(text, 'und', 'other')),
  [],
);
write('other', 'OTHER', 'on general cues only, for every other language', general);
