/**
 * How good the claim finder is: `npm run eval:claims -- --corpus DIR` (default ../shared/corpus; `--set train` for the other articles,
 * `--json`, `--debates` to cross-validate the debate model too, which takes a minute).
 * Articles are scored by the corpus' own `claims/score.mjs`, each language by itself, with two floors beside (every sentence is a
 * claim; every sentence with a digit is one), the marks shown by default, precision among the first 5 and 10, and 95 % intervals by
 * bootstrap over articles (1,000 draws, fixed seed). Single sentences are ranked by the same tables (`singles.ts`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findClaims } from '../../src/claims/find.ts';
import { sentences } from '../../src/claims/sentences.ts';
import { type Found, interval, precisionAt } from './intervals.ts';
import type { LabelledText } from './lessons.ts';
import { crossValidateDebates, singleSentences } from './singles.ts';

type Figures = Record<string, number>;
type Score = (gold: readonly LabelledText[], found: readonly Found[]) => Record<string, Figures>;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    set: { type: 'string', default: 'dev' },
    json: { type: 'boolean', default: false },
    debates: { type: 'boolean', default: false },
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
const shown = claims.map(({ id, claims }) => ({ id, claims: claims.filter((claim) => claim.shown) }));
const flat = (id: string, text: string, holds: (sentence: string) => boolean): Found => ({
  id,
  claims: sentences(text)
    .filter(({ start, end }) => holds(text.slice(start, end)))
    .map((span) => ({ ...span, worth: 1 })),
});

const results: Record<string, Record<string, Figures>> = {
  found: score(texts, claims),
  shown: score(texts, shown),
  'every sentence': score(
    texts,
    texts.map(({ id, text }) => flat(id, text, () => true)),
  ),
  'has a digit': score(
    texts,
    texts.map(({ id, text }) => flat(id, text, (sentence) => /\d/.test(sentence))),
  ),
};
const singles = singleSentences(values.corpus);
const debates = values.debates ? crossValidateDebates(values.corpus) : null;

if (values.json) console.log(JSON.stringify({ ...results, singles, debates }));
else print();

function print(): void {
  for (const language of Object.keys(results.found ?? {})) {
    const of = texts.filter(({ lang }) => language === 'all' || lang === language);
    console.log(`\n${language}: ${of.length} articles`);
    console.table(Object.fromEntries(Object.entries(results).map(([name, by]) => [name, columns(by[language] ?? {})])));
    const measure = (some: readonly LabelledText[], key: string): number => score(some, claims).all?.[key] ?? 0;
    for (const key of ['sentenceF1', 'spanF1', 'highAP', 'marksInOpinion']) {
      console.log(`  ${key}: 95% interval ${interval(of, (some) => measure(some, key)).join(' to ')}`);
    }
    const at = [5, 10].map((count) => `P@${count} ${precisionAt(of, shown, count)}`);
    console.log(`  shown, high priority among the worthiest of an article: ${at.join(', ')}`);
  }
  const share = claims.map(({ text, claims }) =>
    claims.reduce((sum, { shown, start, end }) => sum + (shown ? end - start : 0) / text.length, 0),
  );
  console.log(
    `\nShare of the characters marked by default: ${share.map((part) => `${Math.round(part * 100)}%`).join(' ')}`,
  );
  console.log('\nSingle sentences');
  console.table(singles);
  if (debates) console.log('ClaimBuster training sentences, 4 folds by debate:', debates);
}

function columns(figures: Figures): Figures {
  const { sentenceP, sentenceR, sentenceF1, spanP, spanR, spanF1, highAP, marksInOpinion } = figures;
  const named = { sentenceP, sentenceR, sentenceF1, spanP, spanR, spanF1, highAP, marksInOpinion };
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, value ?? 0]));
}
