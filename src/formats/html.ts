/**
 * A report as one HTML file that needs nothing else: no script, no font, no picture, no request (a policy in the file forbids them).
 * Everything a page or a person wrote stands as text, in its own direction. `html-style.ts` makes it readable on screens, dark
 * ones too, and on paper.
 */
import { LABELS, type Label } from '../annotations/event.ts';
import type { OwnName } from '../annotations/own-label.ts';
import type { ExportedClaim, ExportedPage, Said } from './export.ts';
import { STYLE } from './html-style.ts';
import { addressOf, isoTime, link, webAddress } from './spelling.ts';
import { surroundings } from './surroundings.ts';
import { fill, type ReportWords, SIGNS } from './words.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** Writes the report. */
export function htmlWriter({ exported, words }: WriterOptions): Writer {
  const day = isoTime(exported).slice(0, 10);
  return {
    begin: () =>
      [
        `<!doctype html>\n<html lang="${text(words.language)}">\n<head>\n<meta charset="utf-8">`,
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">`,
        `<meta name="generator" content="Claimlight">\n<title>${text(words.title)} · ${day}</title>`,
        `<style>${STYLE}</style>\n</head>\n<body>\n<main>\n<header><h1>${text(words.title)}</h1>`,
        `<p class="soft">${text(fill(words.exported, day))}</p></header>\n`,
      ].join('\n'),
    page: (page) => article(page, words),
    end: () => '</main>\n</body>\n</html>\n',
  };
}

function article({ page, rows }: ExportedPage, words: ReportWords): string {
  const address = addressOf(page, rows[0]?.target);
  const title = text(page.title || page.url) || text(words.untitled);
  const about = [page.site, page.author, page.published]
    .filter((part) => part !== '')
    .map((part) => `<bdi>${text(part)}</bdi>`);
  const lang = page.language === '' ? '' : ` lang="${text(page.language)}"`;
  return [
    `<article>\n<h2${lang} dir="auto">${address === '' ? title : anchor(address, title)}</h2>`,
    about.length > 0 ? `<p class="soft">${about.join(' · ')}</p>` : '',
    address === '' ? '' : `<p class="soft address"><bdi>${text(page.url)}</bdi></p>`,
    counts(rows, words),
    rows.length > 0 ? `<ol class="claims">\n${rows.map((row) => claim(page, row, lang, words)).join('\n')}\n</ol>` : '',
    '</article>\n',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function counts(rows: readonly ExportedClaim[], words: ReportWords): string {
  const labelled = LABELS.map((label) => ({ label, count: rows.filter(({ mine }) => mine?.label === label).length }));
  const listed = labelled.filter(({ count }) => count > 0).map(({ label, count }) => `${chip(label, words)} ${count}`);
  const all = text(fill(rows.length === 1 ? words.claim : words.claims, rows.length));
  return `<p class="counts"><span>${all}</span>${listed.map((one) => `<span>${one}</span>`).join('')}</p>`;
}

function claim(page: ExportedPage['page'], row: ExportedClaim, lang: string, words: ReportWords): string {
  const label = row.mine?.label ?? null;
  const address = link(page, row.target);
  const where = address === '' ? '' : anchor(address, text(words.inArticle));
  const others = row.others.filter(({ label, note }) => label !== null || note !== '');
  const evidence = row.evidence.map(({ stance, title, url }) => {
    const source = webAddress(url);
    const shown = text(title) || text(url);
    return `<li><b>${text(words.stances[stance])}</b> <bdi>${source === null ? shown : anchor(source, shown)}</bdi></li>`;
  });
  return [
    `<li class="${label ?? 'none'}">\n${quotation(row, lang)}`,
    standing(row, words),
    `<p class="verdict">${chip(label, words, row.mine?.ownLabel)}${where === '' ? '' : ` ${where}`}</p>`,
    row.mine?.note ? `<p class="note" dir="auto">${text(row.mine.note)}</p>` : '',
    section(words.evidence, evidence),
    section(
      words.others,
      others.map((one) => said(one, words)),
    ),
    '</li>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The words among those around them. */
function quotation({ target }: ExportedClaim, lang: string): string {
  const { before, after } = surroundings(target);
  const around = (part: string): string => (part === '' ? '' : `<span class="around">${text(part)}</span>`);
  return `<blockquote${lang} dir="auto">${around(before)}<mark>${text(target.exact)}</mark>${around(after)}</blockquote>`;
}

function standing({ now }: ExportedClaim, words: ReportWords): string {
  if (now === null || now.state === 'same') return '';
  const said = now.state === 'gone' ? words.gone : fill(words.changed, now.quote);
  return `<p class="standing" dir="auto">${text(said)}</p>`;
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h3>${text(title)}</h3>\n<ul>\n${items.join('\n')}\n</ul>`;
}

function said({ reviewer, name = reviewer, label, ownLabel, note }: Said, words: ReportWords): string {
  const parts = [
    label === null ? '' : chip(label, words, ownLabel),
    note === '' ? '' : `<span dir="auto">${text(note)}</span>`,
  ];
  return `<li><bdi class="soft">${text(name)}</bdi> ${parts.filter((part) => part !== '').join(' ')}</li>`;
}

/** The label in words and by its sign; colour comes on top. */
function chip(label: Label | null, words: ReportWords, own?: OwnName): string {
  const [sign, name] = label === null ? ['·', words.unlabelled] : [SIGNS[label], words.labels[label]];
  return `<span class="chip ${label ?? 'none'}"><span aria-hidden="true">${sign}</span> ${text(name)}${own ? ` (<bdi>${text(own.name)}</bdi>)` : ''}</span>`;
}

/** A link to what was checked to be a web address. `words` are markup already. */
function anchor(address: string, words: string): string {
  return `<a href="${text(address)}" rel="noreferrer noopener">${words}</a>`;
}

/** As text, within elements and quoted attributes. What no character of HTML is becomes U+FFFD. */
function text(words: string): string {
  return words
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
}
