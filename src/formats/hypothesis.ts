/**
 * Hypothesis JSON, as its client exports and imports it: an annotation for each reviewer who said something. Positions count UTF-16
 * units there, as ours do. Labels are tags; evidence stands below the note as links, in the Markdown that its cards show.
 */
import type { Evidence } from '../annotations/annotation.ts';
import { hash } from '../annotations/keys.ts';
import type { ExportedClaim, ExportedPage, Said } from './export.ts';
import { evidenceLink } from './markdown.ts';
import { addressOf, isoTime } from './spelling.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** Names of accounts have 3 to 30 of these characters. */
const MAX_NAME = 30;

/** Writes `{export_date, export_userid, client_version, annotations: […]}`. */
export function hypothesisWriter({ exported }: WriterOptions): Writer {
  let first = true;
  const about = { export_date: isoTime(exported), export_userid: account(''), client_version: 'Claimlight' };
  return {
    begin: () => `${JSON.stringify(about).slice(0, -1)},\n"annotations": [`,
    page(page) {
      const items = page.rows.flatMap((row) => annotations(page, row, exported));
      const lines = items.map((one, index) => `${first && index === 0 ? '' : ','}\n${JSON.stringify(one)}`);
      if (items.length > 0) first = false;
      return lines.join('');
    },
    end: () => '\n]\n}\n',
  };
}

function account(reviewer: string): string {
  return `acct:${reviewer.replace(/[^A-Za-z0-9._]/g, '').slice(0, MAX_NAME) || 'claimlight'}@claimlight`;
}

/** One for each reviewer; a highlight by nobody when nothing was said. A page without a web address has no place there. */
function annotations({ page }: ExportedPage, row: ExportedClaim, exported: number): object[] {
  const uri = addressOf(page, row.target);
  if (uri === '') return [];
  const everybody = [...(row.mine ? [row.mine] : []), ...row.others];
  const authors = everybody.length === 0 ? [null] : everybody;
  return authors.map((said) => annotation(uri, page.title, row, said, exported));
}

function annotation(uri: string, title: string, row: ExportedClaim, said: Said | null, exported: number): object {
  const { exact, prefix, suffix, start, end } = row.target;
  const user = account(said?.reviewer ?? '');
  const id = hash(`hypothesis1${row.id}${said?.reviewer ?? ''} ${uri} ${start}`, 22);
  const evidence = row.evidence.filter(({ reviewer }) => reviewer === said?.reviewer);
  return {
    id,
    created: isoTime(said?.created ?? row.created ?? exported),
    updated: isoTime(said?.modified ?? row.modified ?? exported),
    user,
    ...(said?.name && { user_info: { display_name: said.name } }),
    uri,
    text: textOf(said, evidence),
    tags: said?.label ? [said.label, ...(said.ownLabel ? [said.ownLabel.name] : [])] : [],
    group: '__world__',
    permissions: { read: [user], update: [user], delete: [user], admin: [user] },
    target: [
      {
        source: uri,
        selector: [
          { type: 'TextPositionSelector', start, end },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
    document: { title: [title] },
    links: {},
    hidden: false,
    moderation_status: null,
    flagged: false,
    actions: [],
  };
}

function textOf(said: Said | null, evidence: readonly Evidence[]): string {
  const links = evidence.map((one) => `- ${one.stance}: ${evidenceLink(one)}`).join('\n');
  return [said?.note ?? '', links].filter((part) => part !== '').join('\n\n');
}
