/**
 * `npm run --silent scan -- [--url URL] [--lang LANG] [--format FORMAT] FILE…`
 *
 * The engine of the extension on saved pages and plain text. Without --format (a contract: we measure with it) one JSON
 * object a line per input, in order; offsets are UTF-16 units in `text`. An input that cannot be read is a line with
 * `error`; the others are still done, and the exit code is 1.
 */
import { parseArgs } from 'node:util';
import type { Article } from '../article.ts';
import type { Claim } from '../claims/claim.ts';
import { findClaims } from '../claims/find.ts';
import { fromScan } from '../formats/export.ts';
import { FORMATS, type FormatName } from '../formats/formats.ts';
import { type Given, type Input, readInput } from './input.ts';

const USAGE = `usage: npm run --silent scan -- [--url URL] [--lang LANG] [--format ${Object.keys(FORMATS).join('|')}] FILE…`;

/** What one line says of an input that could be read. */
function line(file: string, input: Input, claims: readonly Claim[]): object {
  if (input.kind === 'other') {
    const { url, title } = input;
    return { file, url, kind: 'other', title, language: '', author: '', published: '', text: '', claims };
  }
  const { url, title, language, author, published, text } = input.article;
  return { file, url, kind: 'article', title, language, author, published, text, claims };
}

interface Scanned {
  readonly article: Article;
  readonly claims: readonly Claim[];
}

/** Reads every file, one after another; `print` gets each line as soon as it is known. */
async function scan(
  files: readonly string[],
  given: Given,
  print: (line: object) => void,
): Promise<{ scanned: Scanned[]; failed: boolean }> {
  const scanned: Scanned[] = [];
  let failed = false;
  for (const file of files) {
    try {
      const input = await readInput(file, given);
      const claims = input.kind === 'article' ? findClaims(input.article.text, input.article.language) : [];
      if (input.kind === 'article') scanned.push({ article: input.article, claims });
      print(line(file, input, claims));
    } catch (error) {
      failed = true;
      print({ file, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return { scanned, failed };
}

/** Runs the command; returns the exit code. */
async function main(args: string[]): Promise<number> {
  const options = { url: { type: 'string' }, lang: { type: 'string' }, format: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const format = values.format as FormatName | undefined;
  const isUrlBad = values.url !== undefined && !URL.canParse(values.url);
  if (positionals.length === 0 || isUrlBad || (format && !Object.hasOwn(FORMATS, format))) {
    console.error(USAGE);
    return 2;
  }
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const complain = (about: object) => {
    if ('error' in about) console.error(JSON.stringify(about));
    else if ('kind' in about && about.kind === 'other' && 'file' in about)
      console.error(`${about.file}: not an article`);
  };
  const { scanned, failed } = await scan(
    positionals,
    values,
    format ? complain : (about) => print(JSON.stringify(about)),
  );
  if (format) print(FORMATS[format].write(fromScan(scanned, Date.now())));
  return failed ? 1 : 0;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // `scan … | head` closes our output early
  process.exit(0);
});
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(`${error.message}\n${USAGE}`);
    process.exitCode = 2;
  },
);
