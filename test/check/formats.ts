/**
 * Has what we write judged by schemas and programs of others:
 *   npm run check:formats -- --specs DIR
 * DIR holds their files (`w3c-web-annotation`, `w3c-web-annotation-tests`, `schemaorg`, `google`, `hypothesis`). What is judged is an export
 * of 500 generated annotations; it comes out the same each time. Prints figures; the exit code is 1 when one falls short.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkClaimReview } from './claimreview.ts';
import { checkCsv } from './csv.ts';
import { generated } from './generated.ts';
import { checkHypothesis } from './hypothesis.ts';
import { Findings } from './report.ts';
import { checkW3c } from './w3c.ts';

const ANNOTATIONS = 500;
const NEEDED = ['w3c-web-annotation', 'w3c-web-annotation-tests', 'schemaorg', 'google', 'hypothesis'];

const { values } = parseArgs({ options: { specs: { type: 'string', default: '../shared/specs' } } });
const absent = NEEDED.filter((name) => !existsSync(join(values.specs, name)));
if (absent.length > 0) {
  console.error(`Not in ${values.specs}: ${absent.join(', ')} (give the folder of the schemas with --specs DIR).`);
  process.exit(1);
}
const findings = new Findings();
const exported = generated(ANNOTATIONS);
await checkW3c(exported, values.specs, findings);
await checkClaimReview(exported, values.specs, findings);
checkHypothesis(exported, values.specs, findings);
checkCsv(exported, findings);
process.exitCode = findings.failures > 0 ? 1 : 0;
