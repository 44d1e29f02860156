/**
 * Scores article detection and main text on a corpus of stored pages:
 *   npm run eval:articles -- --corpus DIR [--found FILE]
 * DIR/pages/index.json lists pages by `file, url, kind, lang, mainText`. Prints precision and recall, the pages missed or wrongly
 * accepted with the reason given, token F1 of the text by the corpus's own `score.mjs`, and the time a page takes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Verdict } from '../../src/article/read.ts';
import { readPage } from '../../src/article/read.ts';
import { declaredInHtml, decode } from '../../src/cli/decode.ts';

interface Page {
  readonly file: string;
  readonly url: string | null;
  readonly kind: string;
  readonly lang: string;
}

interface Outcome {
  readonly page: Page;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: '../shared/corpus' }, found: { type: 'string' } },
});
const index = join(values.corpus, 'pages', 'index.json');
if (!existsSync(index)) {
  console.error(`No corpus of pages: ${index} is not there (give its folder with --corpus DIR).`);
  process.exit(1);
}

const pages: readonly Page[] = JSON.parse(readFileSync(index, 'utf8'));
const outcomes = pages.map(read);
report(outcomes);

function read(page: Page): Outcome {
  const html = decode(readFileSync(join(values.corpus, 'pages', page.file)), declaredInHtml);
  // Style sheets tell nothing here, and jsdom throws on some.
  const bare = html.replace(/(<style\b[^>]*>)[\s\S]*?(?=<\/style)/gi, '$1');
  const dom = new JSDOM(bare, {
    ...(page.url === null ? {} : { url: page.url }),
    virtualConsole: new VirtualConsole(),
  });
  const { document } = dom.window;
  const address = page.url ?? document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const start = performance.now();
  const verdict = readPage(document, address);
  const milliseconds = performance.now() - start;
  dom.window.close();
  return { page, verdict, milliseconds };
}

function report(all: readonly Outcome[]): void {
  const found = values.found ?? join(mkdtempSync(join(tmpdir(), 'articles-')), 'FOUND.jsonl');
  const lines = all.map(({ page, verdict }) =>
    JSON.stringify({
      file: page.file,
      kind: verdict.kind,
      text: verdict.kind === 'article' ? verdict.reading.article.text : '',
    }),
  );
  writeFileSync(found, `${lines.join('\n')}\n`);
  const isRight = ({ page, verdict }: Outcome): boolean => (page.kind === 'article') === (verdict.kind === 'article');
  for (const { page, verdict } of all.filter((outcome) => !isRight(outcome))) {
    const said =
      verdict.kind === 'article' ? `called article: ${verdict.reading.article.title}` : `called ${verdict.reason}`;
    console.log(`${page.file} is ${page.kind} (${page.lang}), ${said}  ${page.url ?? ''}`);
  }
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  console.log(
    `time a page in jsdom: median ${times[times.length >> 1]?.toFixed(1)} ms, longest ${times.at(-1)?.toFixed(1)} ms`,
  );
  const scored = spawnSync(process.execPath, [join(values.corpus, 'pages', 'score.mjs'), index, found], {
    encoding: 'utf8',
  });
  console.log(scored.stdout + scored.stderr);
}
