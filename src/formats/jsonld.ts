/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one AnnotationCollection with one page of items, an annotation
 * for each reviewer who said something of a claim. Each item carries its own context, so that it is whole when taken out.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Evidence } from '../annotations/annotation.ts';
import type { Label, Target } from '../annotations/event.ts';
import type { ExportedClaim, ExportedPage, Said } from './export.ts';
import { addressOf, isoTime, webAddress } from './spelling.ts';
import type { Writer, WriterOptions } from './writer.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Verified and disputed judge a claim; an opinion is a kind of sentence, and neither true nor false. */
const MOTIVATION: Readonly<Record<Label, string>> = {
  verified: 'assessing',
  disputed: 'assessing',
  opinion: 'classifying',
};

/** Writes one JSON-LD document; what only the last item tells (ids, the total) stands at its end. */
export function jsonLdWriter({ exported }: WriterOptions): Writer {
  const ids = sha256.create();
  let total = 0;
  const about = { '@context': CONTEXT, type: 'AnnotationCollection', label: 'Claimlight', created: isoTime(exported) };
  const first = { '@context': CONTEXT, type: 'AnnotationPage', startIndex: 0 };
  return {
    begin: () => `${open(about)},\n"first": ${open(first)},\n"items": [`,
    page(page) {
      const items = page.rows.flatMap((row) => annotations(page, row, exported));
      const lines = items.map((item, index) => `${total + index > 0 ? ',' : ''}\n${JSON.stringify(item)}`);
      for (const { id } of items) ids.update(new TextEncoder().encode(id));
      total += items.length;
      return lines.join('');
    },
    end() {
      const id = urn('collection', String(exported), bytesToHex(ids.digest()));
      const close = (fields: object): string => `,\n${JSON.stringify(fields).slice(1)}`;
      return `\n]${close({ id: urn('page', id), partOf: id })}${close({ id, total })}\n`;
    },
  };
}

/** An object that is not closed yet. */
function open(fields: object): string {
  return JSON.stringify(fields).slice(0, -1);
}

interface WebAnnotation {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** One for each reviewer, the exporting one first; a single one by nobody when nothing was said. */
function annotations(page: ExportedPage, row: ExportedClaim, exported: number): WebAnnotation[] {
  const everybody = [...(row.mine ? [row.mine] : []), ...row.others];
  const authors = everybody.length === 0 ? [null] : everybody;
  return authors.map((said) => annotation(page, row, exported, said));
}

function annotation({ page }: ExportedPage, row: ExportedClaim, exported: number, said: Said | null): WebAnnotation {
  const { target } = row;
  const evidence = row.evidence.filter(({ reviewer }) => reviewer === said?.reviewer);
  const body = [...bodies(said), ...evidence.flatMap(linking)];
  const created = said?.created ?? row.created;
  const modified = said?.modified ?? row.modified;
  return {
    '@context': CONTEXT,
    id: urn('annotation', row.id || `${page.textHash} ${target.start}`, said?.reviewer ?? ''),
    type: 'Annotation',
    motivation: motivation(said, evidence),
    ...(said !== null && {
      creator: { type: 'Person', ...(said.name && { name: said.name }), nickname: said.reviewer },
    }),
    ...(created !== null && { created: isoTime(created) }),
    ...(modified !== null && { modified: isoTime(modified) }),
    generated: isoTime(exported),
    generator: { type: 'Software', name: 'Claimlight' },
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: addressOf(page, target) || urn('source', page.key),
      selector: selectors(target),
    },
  };
}

function motivation(said: Said | null, evidence: readonly Evidence[]): string {
  if (said?.label) return MOTIVATION[said.label];
  if (said?.note) return 'commenting';
  return evidence.length > 0 ? 'linking' : 'highlighting';
}

function bodies(said: Said | null): object[] {
  const label = said?.label ? [textual(said.label, MOTIVATION[said.label], said.labelled)] : [];
  const own = said?.ownLabel ? [textual(said.ownLabel.name, 'tagging', said.labelled)] : [];
  const note = said?.note ? [textual(said.note, 'commenting', said.noted)] : [];
  return [...label, ...own, ...note];
}

function textual(value: string, purpose: string, at: number | null): object {
  return { type: 'TextualBody', value, format: 'text/plain', purpose, ...(at !== null && { created: isoTime(at) }) };
}

/** The model has no word for what evidence says of a claim: it stands in the link's label, `against: The report`. */
function linking({ url, stance, title, at }: Evidence): object[] {
  const source = webAddress(url);
  const label = `${stance}: ${title}`;
  return source === null ? [] : [{ type: 'SpecificResource', source, purpose: 'linking', created: isoTime(at), label }];
}

/** Positions count code points here, and UTF-16 units in a target. */
function selectors({ exact, prefix, suffix, start, astral = 0 }: Target): object[] {
  const from = start - astral;
  return [
    { type: 'TextQuoteSelector', exact, ...(prefix !== '' && { prefix }), ...(suffix !== '' && { suffix }) },
    { type: 'TextPositionSelector', start: from, end: from + Array.from(exact).length },
  ];
}

/** An IRI of our own making: a UUID of version 8 (RFC 9562) from the hash of what it names, the same at every export. */
function urn(...names: string[]): string {
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(['claimlight', ...names]))).slice(0, 16);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'.charAt((bytes[8] ?? 0) & 3);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
