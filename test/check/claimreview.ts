/** ClaimReview drafts: Google's required fields, schema.org's domains and ranges, a public testing tool, the Fact Check Tools API. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import tool from 'structured-data-testing-tool';
import presets from 'structured-data-testing-tool/presets.js';
import type { Export } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import type { Findings } from './report.ts';
import { offences, readVocabulary } from './vocabulary.ts';

interface Missing {
  readonly path: string;
  readonly need: string;
}

interface Draft {
  readonly id: string;
  readonly quote?: string;
  readonly leftOut?: string;
  readonly missing: readonly Missing[];
  readonly claimReview: Record<string, unknown>;
  readonly factCheckTools: { readonly body: Record<string, unknown> };
}

/** What a publisher might fill in, by path. */
const FILLED: Readonly<Record<string, unknown>> = {
  url: 'https://checks.example/2024/trade',
  author: { '@type': 'Organization', name: 'Checks', url: 'https://checks.example/' },
  datePublished: '2024-05-12',
  'itemReviewed.author': { '@type': 'Person', name: 'A. Speaker' },
  'itemReviewed.datePublished': '2024-05-10',
  'reviewRating.ratingValue': 2,
  'reviewRating.bestRating': 5,
  'reviewRating.worstRating': 1,
  claimReviewed: 'A short claim',
};

/** Runs all of it on what `exported` is written as. */
export async function checkClaimReview(exported: Export, specs: string, findings: Findings): Promise<void> {
  const { drafts: all }: { drafts: readonly Draft[] } = JSON.parse(FORMATS.claimreview.write(exported));
  const drafts = all.filter(({ leftOut }) => leftOut === undefined);
  const opinions = exported.pages.flatMap(({ rows }) => rows).filter(({ mine }) => mine?.label === 'opinion');
  const rated = drafts.filter(({ id }) => opinions.some((row) => row.id === id));
  findings.tell('opinions without a rating', opinions.length - rated.length, opinions.length);
  checkGoogle(drafts, join(specs, 'google', 'google-claimreview.schema.json'), findings);
  const vocabulary = readVocabulary(join(specs, 'schemaorg', 'schemaorg-current-https.jsonld'));
  const wrong = drafts.flatMap(({ claimReview, missing }) => offences(filled(claimReview, missing), vocabulary));
  findings.tell(
    'drafts in which every property fits schema.org by domain and range',
    drafts.length,
    drafts.length,
    wrong,
  );
  await checkPreset(drafts, findings);
  checkTools(drafts, join(specs, 'google', 'factchecktools-v1alpha1.fields.json'), findings);
}

/** A copy with everything that is missing filled in. */
function filled(draft: Record<string, unknown>, missing: readonly Missing[]): Record<string, unknown> {
  const copy = structuredClone(draft);
  for (const { path } of missing) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    const at = names.reduce<Record<string, unknown>>((holder, name) => Object(holder[name]), copy);
    at[last] = FILLED[path];
  }
  return copy;
}

/** Unfilled, a draft fails in exactly what it lists as required; filled, in nothing, nor does anything recommended lack. */
function checkGoogle(drafts: readonly Draft[], file: string, findings: Findings): void {
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  const [unlisted, unfit, lacking]: [string[], string[], string[]] = [[], [], []];
  for (const { id, claimReview, missing } of drafts) {
    validate(claimReview);
    const fails = (validate.errors ?? []).map(({ params, instancePath }) => params.missingProperty ?? instancePath);
    const listed = missing.filter(({ need }) => need === 'required').map(({ path }) => path);
    if (fails.sort().join() !== listed.sort().join()) unlisted.push(`${id}: fails in ${fails}, lists ${listed}`);
    const whole = filled(claimReview, missing);
    if (!validate(whole)) unfit.push(`${id}: ${ajv.errorsText(validate.errors)}`);
    const rating = Object(whole.reviewRating);
    const item = Object(whole.itemReviewed);
    const recommended: readonly string[] = schema['x-recommended'];
    const gone = [
      ...recommended.filter((name) => !(name in whole)),
      ...['ratingValue', 'bestRating', 'worstRating'].filter((name) => !(name in rating)),
      ...['appearance', 'author', 'datePublished'].filter((name) => !(name in item)),
    ];
    if (gone.length > 0 || !(rating.bestRating > rating.worstRating && rating.worstRating >= 1))
      lacking.push(`${id}: ${gone}`);
  }
  const good = (bad: readonly string[]) => drafts.length - bad.length;
  findings.tell(
    "drafts that list exactly what Google's schema still requires",
    good(unlisted),
    drafts.length,
    unlisted,
  );
  findings.tell("drafts that pass Google's schema once that is filled in", good(unfit), drafts.length, unfit);
  findings.tell('drafts that list everything Google recommends', good(lacking), drafts.length, lacking);
}

/** The preset of structured-data-testing-tool, on pages as they would be published. */
async function checkPreset(drafts: readonly Draft[], findings: Findings): Promise<void> {
  const failed: string[] = [];
  for (const { id, claimReview, missing } of drafts) {
    const data = JSON.stringify(filled(claimReview, missing)).replaceAll('<', '\\u003c');
    const html = `<!doctype html><html><head><script type="application/ld+json">${data}</script></head><body></body></html>`;
    try {
      await tool.structuredDataTestHtml(html, { presets: [presets.Google] });
    } catch (error) {
      const bad = error instanceof Error && 'res' in error ? Object(error.res).failed : [];
      failed.push(`${id}: ${JSON.stringify(bad.map(({ test }: { test: string }) => test)) || error}`);
    }
  }
  findings.tell(
    "filled drafts that pass structured-data-testing-tool's Google preset",
    drafts.length - failed.length,
    drafts.length,
    failed,
  );
}

/** Every field of the request's body is one that the API documents. */
function checkTools(drafts: readonly Draft[], file: string, findings: Findings): void {
  const fields = JSON.parse(readFileSync(file, 'utf8'));
  const wrong: string[] = [];
  for (const { id, factCheckTools } of drafts) {
    const markups = factCheckTools.body.claimReviewMarkups;
    const [markup] = Array.isArray(markups) ? markups : [];
    const unknown = [
      ...Object.keys(factCheckTools.body).filter((name) => !(name in fields.ClaimReviewMarkupPage)),
      ...Object.keys(markup).filter((name) => !(name in fields.ClaimReviewMarkup)),
      ...Object.keys(markup.rating).filter((name) => !(name in fields.ClaimReviewMarkup.rating)),
    ];
    if (unknown.length > 0) wrong.push(`${id}: ${unknown}`);
  }
  findings.tell(
    'bodies for pages.create with documented fields only',
    drafts.length - wrong.length,
    drafts.length,
    wrong,
  );
}
