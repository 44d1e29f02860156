import type { Evidence } from '../annotations/annotation.ts';
import { LABELS, type Label } from '../annotations/event.ts';
import type { OwnName } from '../annotations/own-label.ts';
import type { ExportedClaim, ExportedPage, Said } from './export.ts';
import { addressOf, isoTime, link, webAddress } from './spelling.ts';
import { fill, type ReportWords, SIGNS } from './words.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** A report to paste into a document (CommonMark, reads well as plain text): everything a page or a person wrote stands as text. */
export function markdownWriter({ exported, words }: WriterOptions): Writer {
  const day = isoTime(exported).slice(0, 10);
  return {
    begin: () => `# ${words.title}\n\n${fill(words.exported, day)}\n`,
    page: (page) =>
      article(page, words)
        .map((part) => `\n${part}\n`)
        .join(''),
    end: () => '',
  };
}

function article({ page, rows }: ExportedPage, words: ReportWords): string[] {
  const address = addressOf(page, rows[0]?.target);
  const about = [page.site, page.author, page.published].filter((part) => part !== '').map(text);
  const title = text(page.title) || text(page.url) || words.untitled;
  return [
    `## ${title}`,
    [...about, ...(address === '' ? [] : [linkTo(words.article, address)])].join(' · '),
    counts(rows, words),
    ...rows.flatMap((row) => claim(page, row, words)),
  ].filter((part) => part !== '');
}

function named(label: Label | null | undefined, words: ReportWords, own?: OwnName): string {
  if (!label) return `· ${words.unlabelled}`;
  return `${SIGNS[label]} ${words.labels[label]}${own ? ` (${text(own.name)})` : ''}`;
}

function counts(rows: readonly ExportedClaim[], words: ReportWords): string {
  const labelled = LABELS.map((label) => ({ label, count: rows.filter(({ mine }) => mine?.label === label).length }));
  const listed = labelled
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${named(label, words)}: ${count}`);
  return [fill(rows.length === 1 ? words.claim : words.claims, rows.length), ...listed].join(' · ');
}

function claim(page: ExportedPage['page'], row: ExportedClaim, words: ReportWords): string[] {
  const address = link(page, row.target);
  const said = row.others
    .filter(({ label, note }) => label !== null || note !== '')
    .map((other) => `- ${opinionOf(other, words)}`);
  const evidence = row.evidence.map((one) => `- ${words.stances[one.stance]}: ${evidenceLink(one)}`);
  return [
    `> ${text(row.target.exact)}`,
    [
      `**${named(row.mine?.label, words, row.mine?.ownLabel)}**`,
      ...(address === '' ? [] : [linkTo(words.inArticle, address)]),
    ].join(' · '),
    row.mine?.note ? paragraph(row.mine.note) : '',
    [...evidence, ...said].join('\n'),
  ].filter((part) => part !== '');
}

function opinionOf({ reviewer, name = reviewer, label, ownLabel, note }: Said, words: ReportWords): string {
  const parts = [label ? named(label, words, ownLabel) : '', text(note)].filter((part) => part !== '');
  return `${text(name)}: ${parts.join(' – ')}`;
}

/** A piece of evidence as a link that is safe to paste. */
export function evidenceLink({ title, url }: Pick<Evidence, 'title' | 'url'>): string {
  const address = webAddress(url);
  return address === null ? text(`${title} ${url}`) : linkTo(text(title) || text(url), address);
}

/** A note keeps its lines. */
function paragraph(note: string): string {
  return note
    .trim()
    .split(/\s*\n\s*/)
    .map(text)
    .join('\\\n');
}

function linkTo(words: string, address: string): string {
  // What could close the destination or be read as an entity in it.
  const destination = address.replace(
    /[<>\\\s`|]|(?<=&#?\w+);/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${words}](<${destination}>)`;
}

/**
 * Text in one line that no Markdown reads as anything else: marks, HTML, entities, tables, mathematics, headings, lists. Addresses
 * and calls (`@somebody`, `#12`) are linked by many programs even when escaped: an invisible word joiner keeps them text.
 */
function text(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$!^]/g, '\\$&')
    .replace(/:(?=\/\/)|\bwww(?=\.)|@(?=\w)|#(?=\d)/gi, '$&\u2060')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
