/**
 * Fits the weights of the claim finder and writes `src/claims/weights/*.ts`:
 *   npx tsx test/evaluate/train.ts --corpus DIR     (default ../shared/corpus; then `npm run format`)
 * Learnt from `claims/train.json` (hand-labelled news) and `checkworthy/train/claimbuster_train.jsonl` (ClaimBuster, Hassan et al.
 * 2017, CC BY 4.0) and nothing else: any other file is refused (`lessons.ts`). There is no chance in it: the same files give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { GramWeights, Model, Weights } from '../../src/claims/model.ts';
import { learn, learnDebates } from './learn.ts';
import { debateSentences, labelledTexts, lesson } from './lessons.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string', default: '../shared/corpus' } } });
const texts = labelledTexts(values.corpus);
const spoken = debateSentences(values.corpus);
const debates = { en: learnDebates(spoken, 'words'), zh: learnDebates(spoken, 'cues') };
const known = learn(
  texts.map((text) => lesson(text, text.lang, text.lang)),
  debates,
);
const general = learn(
  texts.map((text) => lesson(text, 'und', 'und')),
  {},
);

const HEAD = `/**
 * Fitted by test/evaluate/train.ts on hand-labelled news sentences and on ClaimBuster's training sentences (N. Hassan et al. 2017,
 * https://doi.org/10.5281/zenodo.3609356, CC BY 4.0: changed by fitting weights to them). Not to be edited by hand.
 */
`;

write('zh', 'ZH', known('zh'));
write('en', 'EN', known('en'));
write('other', 'OTHER', general('und'));

function write(file: string, name: string, model: Model): void {
  const { sentence, debate, ...tables } = model;
  const gramsName = (part: string) => `${name}_${part}_GRAMS`;
  const imports = ['weights'];
  const blobs: string[] = [];
  const grams = (part: string, from: GramWeights | undefined): string => {
    if (!from) return '';
    if (!imports.includes('gramWeights')) imports.unshift('gramWeights');
    blobs.push(`const ${gramsName(part)} =\n  '${Buffer.from(from.bytes.buffer).toString('base64')}';\n`);
    return `    grams: gramWeights(${from.size}, [${from.scales.join(', ')}], ${gramsName(part)}),\n`;
  };
  const table = (part: string, from: Weights): string => `${part}: ${format(from)},\n`;
  const body =
    `  sentence: {\n    ${table('holds', sentence.holds)}    ${table('high', sentence.high)}${grams('NEWS', sentence.grams)}  },\n` +
    (debate
      ? `  debate: {\n    ${table('factual', debate.factual)}    ${table('worthy', debate.worthy)}${grams('DEBATE', debate.grams)}  },\n`
      : '') +
    Object.entries(tables)
      .map(([part, from]) => `  ${table(part, from)}`)
      .join('');
  const head = `${HEAD}import { ${imports.join(', ')}, type Model } from '../model.ts';\n\n`
    .replace('{ gramWeights, weights, type Model }', '{ gramWeights, type Model, weights }')
    .replace('{ weights, type Model }', '{ type Model, weights }');
  const path = new URL(`../../src/claims/weights/${file}.ts`, import.meta.url);
  writeFileSync(
    path,
    `${head}${blobs.join('')}\n/** The model's tables. */\nexport const ${name}_MODEL: Model = {\n${body}};\n`,
  );
}

function format(table: Weights): string {
  const lines = [''];
  for (const [name, weight] of [...table].sort((a, b) => b[1] - a[1])) {
    const line = lines.at(-1) ?? '';
    if (line.length + name.length > 110) lines.push(`${name} ${weight}`);
    else lines[lines.length - 1] = line ? `${line}, ${name} ${weight}` : `${name} ${weight}`;
  }
  return `weights(\`\n${lines.map((line) => `    ${line}`).join(',\n')}\n  \`)`;
}
