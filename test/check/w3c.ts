/** W3C Web Annotation: the model's own test suite, its context, and its examples read by us. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import type { Export } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import { readImport } from '../../src/formats/import.ts';
import type { Findings } from './report.ts';

interface Annotation {
  readonly id: string;
  readonly '@context': string;
}

const CONTEXTS = ['http://www.w3.org/ns/anno.jsonld', 'https://www.w3.org/ns/anno.jsonld'];

/** Runs all of it on what `exported` is written as. */
export async function checkW3c(exported: Export, specs: string, findings: Findings): Promise<void> {
  const collection = JSON.parse(FORMATS.jsonld.write(exported));
  const items: readonly Annotation[] = collection.first.items;
  checkMusts(items, join(specs, 'w3c-web-annotation-tests'), findings);
  checkCollection(collection, join(specs, 'w3c-web-annotation-tests'), findings);
  await checkExpansion(collection, items, join(specs, 'w3c-web-annotation'), findings);
  checkSamples(join(specs, 'w3c-web-annotation', 'model', 'wd2', 'examples'), findings);
}

function json(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function suite(folder: string): Ajv {
  const ajv = new Ajv({ strict: false, logger: false });
  addFormats(ajv);
  for (const name of readdirSync(join(folder, 'definitions'))) ajv.addSchema(json(join(folder, 'definitions', name)));
  return ajv;
}

function checkMusts(items: readonly Annotation[], folder: string, findings: Findings): void {
  const ajv = suite(folder);
  const { assertions }: { assertions: readonly string[] } = json(join(folder, 'annotations', 'annotationMusts.test'));
  const broken: string[] = [];
  let held = 0;
  for (const name of assertions) {
    const schema = json(join(folder, name));
    const validate = ajv.compile(schema);
    const bad = items.filter((item) => validate(item) !== (schema.expectedResult !== 'invalid'));
    if (bad.length === 0) held++;
    else broken.push(`${name}: ${bad.length} annotations, the first ${JSON.stringify(bad[0]).slice(0, 300)}`);
  }
  findings.tell(
    `W3C MUST assertions that hold for each of ${items.length} annotations`,
    held,
    assertions.length,
    broken,
  );
}

function checkCollection(collection: object, folder: string, findings: Findings): void {
  const ajv = suite(folder);
  const names = readdirSync(join(folder, 'collections')).filter((name) => name.endsWith('.json'));
  const musts = names
    .map((name) => json(join(folder, 'collections', name)))
    .filter((schema) => schema.assertionType === 'must');
  const broken = musts.filter((schema) => ajv.compile(schema)(collection) !== (schema.expectedResult !== 'invalid'));
  findings.tell(
    'W3C MUST assertions of collections',
    musts.length - broken.length,
    musts.length,
    broken.map(({ id }) => id),
  );
}

async function checkExpansion(
  collection: object,
  items: readonly Annotation[],
  folder: string,
  findings: Findings,
): Promise<void> {
  const context = json(join(folder, 'jsonld', 'anno.jsonld'));
  const documentLoader = async (url: string) => {
    if (!CONTEXTS.includes(url)) throw new Error(`asks for ${url}`);
    return { documentUrl: url, document: context };
  };
  const failed: string[] = [];
  let quotes = 0;
  for (const item of items) {
    try {
      const expanded = await jsonld.expand(Object(item), { documentLoader });
      if (JSON.stringify(expanded).includes('http://www.w3.org/ns/oa#exact')) quotes++;
    } catch (error) {
      failed.push(`${item.id}: ${error}`);
    }
  }
  findings.tell(
    'annotations that expand offline with the stored context, quote included',
    quotes,
    items.length,
    failed,
  );
  const whole = await jsonld.expand(Object(collection), { documentLoader });
  const told = JSON.stringify(whole).split('"http://www.w3.org/ns/oa#Annotation"').length - 1;
  findings.tell('annotations in the expanded collection', told, items.length);
}

/** The correct examples are read, or it is said why not; an incorrect one never throws. */
function checkSamples(folder: string, findings: Findings): void {
  const reasons = new Map<string, number>();
  const unread: string[] = [];
  const names = readdirSync(join(folder, 'correct'));
  for (const name of names) {
    const file = readImport(readFileSync(join(folder, 'correct', name), 'utf8'), Date.now());
    if (!file.ok || file.kind !== 'webannotation') unread.push(`${name}: ${file.ok ? file.kind : file.code}`);
    else {
      for (const { reason } of file.skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (file.taken > 0) reasons.set('taken', (reasons.get('taken') ?? 0) + file.taken);
      if (file.taken + file.skipped.length === 0) unread.push(`${name}: says nothing`);
    }
  }
  findings.tell('correct W3C samples read without error', names.length - unread.length, names.length, unread);
  findings.note(`their annotations: ${Array.from(reasons, ([reason, count]) => `${reason} ${count}`).join(', ')}`);
  const incorrect = readdirSync(join(folder, 'incorrect'));
  for (const name of incorrect) readImport(readFileSync(join(folder, 'incorrect', name), 'utf8'), Date.now());
  findings.tell('incorrect W3C samples that do no harm', incorrect.length, incorrect.length);
}
