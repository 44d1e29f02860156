/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/): one AnnotationCollection with one page of items, an annotation
 * for each reviewer who said something of a claim. Each item carries its own context, so that it is whole when taken out.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Evidence } from '../annotations/annotation.ts';
import type { Label, Target } from '../annotations/event.ts';
import type { Export, ExportedClaim, ExportedPage, Said } from './export.ts';
import { addressOf, isoTime, webAddress } from './spelling.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Verified and disputed judge a claim; an opinion is a kind of sentence, and neither true nor false. */
const MOTIVATION: Readonly<Record<Label, string>> = {
  verified: 'assessing',
  disputed: 'assessing',
  opinion: 'classifying',
};

/** Writes one JSON-LD document. */
export function toJsonLd({ exported, pages }: Export): string {
  const items = pages.flatMap((page) => page.rows.flatMap((row) => annotations(page, row, exported)));
  const id = urn('collection', String(exported), ...items.map((item) => item.id));
  const about = {
    id,
    type: 'AnnotationCollection',
    label: 'Claimlight',
    created: isoTime(exported),
    total: items.length,
  };
  const first = {
    '@context': CONTEXT,
    id: urn('page', id),
    type: 'AnnotationPage',
    partOf: about,
    startIndex: 0,
    items,
  };
  const collection = { '@context': CONTEXT, ...about, first };
  return `${JSON.stringify(collection, null, 2)}\n`;
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
    ...(said !== null && { creator: { type: 'Person', nickname: said.reviewer } }),
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
  const label = said?.label
    ? [{ type: 'TextualBody', value: said.label, format: 'text/plain', purpose: MOTIVATION[said.label] }]
    : [];
  const note = said?.note
    ? [{ type: 'TextualBody', value: said.note, format: 'text/plain', purpose: 'commenting' }]
    : [];
  return [...label, ...note];
}

function linking({ url }: Evidence): object[] {
  const source = webAddress(url);
  return source === null ? [] : [{ type: 'SpecificResource', source, purpose: 'linking' }];
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
