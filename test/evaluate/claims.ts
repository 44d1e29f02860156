/**
 * How good the claim finder is on hand-labelled articles: `npm run eval:claims -- --corpus DIR` (default ../shared/corpus).
 * The figures are computed by the corpus' own `claims/score.mjs`. Beside them stand two floors (every sentence is a claim; every
 * sentence with a digit is one) and what is left when only the marks shown by default count.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findClaims } from '../../src/claims/find.ts';
import { sentences } from '../../src/claims/sentences.ts';

interface LabelledText {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}
interface Found {
  readonly id: string;
  readonly claims: readonly { start: number; end: number; worth: number }[];
}
type Figures = Record<string, number>;
type Score = (gold: readonly LabelledText[], found: readonly Found[]) => Record<string, Figures>;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    set: { type: 'string', default: 'dev' },
    json: { type: 'boolean', default: false },
  },
});

const gold = resolve(values.corpus, 'claims', `${values.set}.json`);
const scorer = resolve(values.corpus, 'claims', 'score.mjs');
const missing = [gold, scorer].find((path) => !existsSync(path));
if (missing) {
  console.error(`No labelled articles: ${missing} does not exist. Name the corpus with --corpus DIR.`);
  process.exit(1);
}

const texts: LabelledText[] = JSON.parse(readFileSync(gold, 'utf8'));
const { score }: { score: Score } = await import(pathToFileURL(scorer).href);

const claims = texts.map(({ id, text, lang }) => ({ id, text, claims: findClaims(text, lang) }));
const everySentence = texts.map(({ id, text }) => ({
  id,
  claims: sentences(text).map((span) => ({ ...span, worth: 1 })),
}));
const withDigit = texts.map(({ id, text }) => ({
  id,
  claims: sentences(text)
    .filter((span) => /\d/.test(text.slice(span.start, span.end)))
    .map((span) => ({ ...span, worth: 1 })),
}));
const shown = claims.map(({ id, claims }) => ({ id, claims: claims.filter((claim) => claim.shown) }));

const results: Record<string, Record<string, Figures>> = {
  found: score(texts, claims),
  shown: score(texts, shown),
  'every sentence': score(texts, everySentence),
  'has a digit': score(texts, withDigit),
};
if (values.json) console.log(JSON.stringify(results));
else {
  for (const language of Object.keys(results.found ?? {})) {
    console.log(`\n${language}: ${results.found?.[language]?.docs ?? 0} articles`);
    console.table(Object.fromEntries(Object.entries(results).map(([name, by]) => [name, columns(by[language] ?? {})])));
  }
  const marked = claims.map(({ text, claims }) => share(text, claims));
  console.log(
    `\nShare of the characters marked by default: ${marked.map((part) => `${Math.round(part * 100)}%`).join(' ')}`,
  );
}

function columns(figures: Figures): Figures {
  const { sentenceP, sentenceR, sentenceF1, spanP, spanR, spanF1, highAP, marksInOpinion } = figures;
  const named = { sentenceP, sentenceR, sentenceF1, spanP, spanR, spanF1, highAP, marksInOpinion };
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value ?? 0]));
}

function share(text: string, found: readonly { start: number; end: number; shown: boolean }[]): number {
  return found.reduce((sum, claim) => sum + (claim.shown ? claim.end - claim.start : 0), 0) / text.length;
}
