/**
 * `npm run --silent reanchor -- ANNOTATIONS.json PAGE`
 *
 * What became of stored annotations on a page as it is now (saved .html, or .txt, read as `scan` reads it). ANNOTATIONS.json is our JSON
 * export, or one W3C Web Annotation, a list of them, or an AnnotationPage or -Collection. Prints one JSON object a line per
 * annotation (a contract): `{"id","state","start","end","quote","changes":[{"kind","was","now"}]}`; offsets are UTF-16 units in the
 * page's text; start, end and quote are left out when it is gone. What cannot be read is told, and the exit code is 1.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { anchorAll } from '../anchoring/anchor.ts';
import type { Anchored } from '../anchoring/anchored.ts';
import { readInput } from './input.ts';
import { type StoredTarget, targetsIn } from './stored.ts';

const USAGE = 'usage: npm run --silent reanchor -- [--url URL] [--lang LANG] ANNOTATIONS.json PAGE';

function line({ id }: StoredTarget, anchored: Anchored, text: string): object {
  if (anchored.state === 'gone') return { id, state: 'gone', changes: [] };
  const { start, end } = anchored.span;
  const changes =
    anchored.state === 'changed' ? anchored.changes.map(({ kind, was, now }) => ({ kind, was, now })) : [];
  return { id, state: anchored.state, start, end, quote: text.slice(start, end), changes };
}

async function main(args: string[]): Promise<number> {
  const options = { url: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, page, ...more] = positionals;
  if (file === undefined || page === undefined || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const input = await readInput(page, values);
  if (input.kind === 'other') throw new Error(`${page}: no article was found in this page`);
  const { text } = input.article;
  const stored = targetsIn(await readFile(file, 'utf8'), file, text);
  const answers = anchorAll(
    text,
    stored.map(({ target }) => target),
  );
  for (const [at, one] of stored.entries()) {
    console.log(JSON.stringify(line(one, answers[at] ?? { state: 'gone' }, text)));
  }
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
