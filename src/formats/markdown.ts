import type { Evidence } from '../annotations/annotation.ts';
import type { Label } from '../annotations/event.ts';
import type { Export, ExportedClaim, ExportedPage, Said } from './export.ts';
import { addressOf, isoTime, link, webAddress } from './spelling.ts';

const LABEL_WORDS: Readonly<Record<Label, string>> = {
  verified: '✓ Verified',
  disputed: '✗ Disputed',
  opinion: '○ Opinion',
};
const UNLABELLED = '· Not labelled';
const STANCE_WORDS: Readonly<Record<Evidence['stance'], string>> = {
  for: 'For',
  against: 'Against',
  context: 'Context',
};

/** A report to paste into a document (CommonMark, reads well as plain text): everything a page or a person wrote stands as text. */
export function toMarkdown({ exported, pages }: Export): string {
  const parts = ['# Claims', `Exported ${isoTime(exported).slice(0, 10)} with Claimlight.`, ...pages.flatMap(article)];
  return `${parts.join('\n\n')}\n`;
}

function article({ page, rows }: ExportedPage): string[] {
  const address = addressOf(page, rows[0]?.target);
  const about = [page.site, page.author, page.published].filter((part) => part !== '').map(text);
  const title = text(page.title) || text(page.url) || 'Untitled';
  return [
    `## ${title}`,
    [...about, ...(address === '' ? [] : [linkTo('the article', address)])].join(' · '),
    counts(rows),
    ...rows.flatMap((row) => claim(page, row)),
  ].filter((part) => part !== '');
}

function counts(rows: readonly ExportedClaim[]): string {
  const labels = rows.map(({ mine }) => mine?.label ?? null);
  const each = (Object.keys(LABEL_WORDS) as Label[]).map((label) => [
    LABEL_WORDS[label],
    labels.filter((one) => one === label),
  ]);
  const listed = each.filter(([, found]) => found?.length !== 0).map(([word, found]) => `${word}: ${found?.length}`);
  return [`${rows.length} ${rows.length === 1 ? 'claim' : 'claims'}`, ...listed].join(' · ');
}

function claim(page: ExportedPage['page'], row: ExportedClaim): string[] {
  const address = link(page, row.target);
  const label = row.mine?.label ? LABEL_WORDS[row.mine.label] : UNLABELLED;
  const said = row.others
    .filter(({ label, note }) => label !== null || note !== '')
    .map((other) => `- ${opinionOf(other)}`);
  const evidence = row.evidence.map((one) => `- ${STANCE_WORDS[one.stance]}: ${evidenceLink(one)}`);
  return [
    `> ${text(row.target.exact)}`,
    [`**${label}**`, ...(address === '' ? [] : [linkTo('in the article', address)])].join(' · '),
    row.mine?.note ? paragraph(row.mine.note) : '',
    [...evidence, ...said].join('\n'),
  ].filter((part) => part !== '');
}

function opinionOf({ reviewer, label, note }: Said): string {
  const parts = [label ? LABEL_WORDS[label] : '', text(note)].filter((part) => part !== '');
  return `${text(reviewer)}: ${parts.join(' – ')}`;
}

function evidenceLink({ title, url }: Evidence): string {
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
