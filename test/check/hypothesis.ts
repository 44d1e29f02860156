/** Hypothesis: the schemas of its API, and its rule of counting. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import type { Export } from '../../src/formats/export.ts';
import { FORMATS } from '../../src/formats/formats.ts';
import type { Findings } from './report.ts';

interface Row {
  readonly id: string;
  readonly target: readonly { readonly selector: readonly Readonly<Record<string, unknown>>[] }[];
}

/** What the published description of an answer gets wrong itself: patterns that nothing can match, names instead of schemas. */
const UNUSABLE = ['user_info', 'mentions', 'moderation_status', 'target', 'user'];

/** Runs all of it on what `exported` is written as. */
export function checkHypothesis(exported: Export, specs: string, findings: Findings): void {
  const rows: readonly Row[] = JSON.parse(FORMATS.hypothesis.write(exported)).annotations;
  const folder = join(specs, 'hypothesis', 'docs', '_extra', 'api-reference', 'schemas');
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const answer = parse(readFileSync(join(folder, 'annotation.yaml'), 'utf8')).Annotation;
  for (const name of UNUSABLE) answer.properties[name] = {};
  const schemas = {
    'annotation-create': parse(readFileSync(join(folder, 'annotation-create.yaml'), 'utf8')).Annotation,
    'annotation-schema': JSON.parse(readFileSync(join(folder, 'annotation-schema.json'), 'utf8')),
    annotation: answer,
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const validate = ajv.compile(schema);
    const failed = rows.flatMap((row) => {
      const { id } = row;
      return validate(row) ? [] : [`${id}: ${ajv.errorsText(validate.errors)}`];
    });
    findings.tell(`Hypothesis ${name}`, rows.length - failed.length, rows.length, failed);
  }
  const odd = rows.filter(({ target }) => {
    const [position, quote] = target[0]?.selector ?? [];
    return Number(position?.end) - Number(position?.start) !== String(quote?.exact).length;
  });
  findings.tell(
    'Hypothesis positions in UTF-16 units',
    rows.length - odd.length,
    rows.length,
    odd.map(({ id }) => id),
  );
}
