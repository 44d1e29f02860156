/** The texts of a corpus' articles, and real sentences of them as quotes. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInput } from '../../../src/cli/input.ts';
import type { Span } from '../../../src/span.ts';
import type { Dice } from './dice.ts';

/** Chinese, English, and all other languages. */
export const GROUPS = ['zh', 'en', 'other'] as const;
export type Group = (typeof GROUPS)[number];

export interface Source {
  readonly file: string;
  readonly language: string;
  readonly group: Group;
  readonly text: string;
}

/** Shorter texts have too few sentences to move about. */
const SHORTEST = 400;

/** The articles of a corpus as the extension reads them. Fails, saying what to give, where there is none. */
export async function sources(corpus: string): Promise<Source[]> {
  const folder = join(corpus, 'pages');
  if (!existsSync(join(folder, 'index.json'))) throw new Error(`no pages/index.json in ${corpus}: give --corpus DIR`);
  const pages: { file: string; url: string | null; lang: string; kind: string }[] = JSON.parse(
    readFileSync(join(folder, 'index.json'), 'utf8'),
  );
  const found: Source[] = [];
  for (const { file, url, lang } of pages.filter(({ kind }) => kind === 'article')) {
    const input = await readInput(join(folder, file), { lang, ...(url !== null && { url }) });
    if (input.kind !== 'article' || input.article.text.length < SHORTEST) continue;
    const group: Group = lang === 'zh' || lang === 'en' ? lang : 'other';
    found.push({ file, language: lang, group, text: input.article.text });
  }
  return found;
}

/**
 * Other articles of a corpus (its labelled ones) that none of these texts holds, for a page longer than its pages together; none where
 * the corpus has no such file.
 */
export function moreTexts(corpus: string, articles: readonly Source[]): string[] {
  const file = join(corpus, 'claims/train.json');
  if (!existsSync(file)) return [];
  const known = new Set(articles.flatMap(({ text }) => text.split('\n')));
  const labelled: { text: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return labelled
    .map(({ text }) => text)
    .filter((text) => !text.split('\n').some((line) => line.length > 30 && known.has(line)));
}

/** All sentences of a text that can be quoted, without white space around them. */
export function sentencesOf({ text, language, group }: Source): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const least = group === 'zh' ? 10 : 25;
  return Array.from(text.matchAll(/[^\n]+/g)).flatMap(({ index, 0: line }) =>
    Array.from(segmenter.segment(line))
      .map(({ index: at, segment }) => {
        const start = index + at + (segment.length - segment.trimStart().length);
        return { start, end: start + segment.trim().length };
      })
      .filter(({ start, end }) => end - start >= least && end - start <= 260),
  );
}

/** A sentence as a reader or the engine marks it: whole, without its last mark, or a clause of it. */
export function quoteIn(text: string, sentence: Span, dice: Dice): Span {
  const words = text.slice(sentence.start, sentence.end);
  const choice = dice.below(3);
  if (choice === 0) return sentence;
  const bare = {
    start: sentence.start,
    end: sentence.end - (/[.。!！?？;；]["”’」』]?$/.exec(words)?.[0].length ?? 0),
  };
  if (choice === 1) return bare;
  const clauses = Array.from(words.matchAll(/(?:[^，,；;：:]|(?<=\d)[，,：:](?=\d))+/g))
    .map(({ index, 0: clause }) => {
      const start = sentence.start + index + (clause.length - clause.trimStart().length);
      return { start, end: Math.min(bare.end, start + clause.trim().length) };
    })
    .filter(({ start, end }) => end - start >= (/\p{Script=Han}/u.test(words) ? 8 : 20));
  return clauses.length === 0 ? bare : dice.pick(clauses);
}
