import { bodyOf, elementsIn, elementsNamed, headOf, oneLine, rootElement } from './dom.ts';

/** What a page says of itself in its head: `<meta>` by lower-case name, and the schema.org records that can be read. */
export interface Metadata {
  readonly meta: ReadonlyMap<string, string>;
  /** JSON-LD objects, lists and `@graph`s laid out flat. */
  readonly records: readonly Readonly<Record<string, unknown>>[];
  /** The record of the page's own article, if it has one. */
  readonly article: Readonly<Record<string, unknown>> | undefined;
}

/** A page's metadata; of a name given twice the first counts. JSON-LD that does not parse is passed over. */
export function readMetadata(document: Document): Metadata {
  const records = readRecords(document);
  return { meta: readMeta(document), records, article: records.find(isArticles) };
}

function readMeta(document: Document): Metadata['meta'] {
  const meta = new Map<string, string>();
  for (const element of elementsIn(headOf(document), 'meta')) take(element, meta);
  for (const element of elementsNamed(bodyOf(document), 'meta')) take(element, meta);
  return meta;
}

function readRecords(document: Document): Metadata['records'] {
  const records: Record<string, unknown>[] = [];
  for (const script of elementsIn(rootElement(document), 'script[type="application/ld+json"]'))
    collect(script.textContent ?? '', records);
  return records;
}

function take(element: Element, meta: Map<string, string>): void {
  const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
  if (name === null || name === '') return;
  const key = name.toLowerCase();
  if (meta.has(key)) return;
  const content = element.getAttribute('content');
  if (content !== null && content.length <= MOST_CONTENT && content.trim() !== '') meta.set(key, content);
}

/** Longer contents are descriptions and settings of the page's own scripts, in characters. */
const MOST_CONTENT = 1000;
/** Records past this many say nothing of the article. */
const MOST_RECORDS = 200;

function collect(json: string, into: Record<string, unknown>[]): void {
  const open = [parse(json) ?? parse(json.replace(/\p{Cc}+/gu, ' '))];
  for (let value = open.shift(); value !== undefined && into.length < MOST_RECORDS; value = open.shift()) {
    if (Array.isArray(value)) open.push(...value);
    else if (isRecord(value)) {
      into.push(value);
      if (Array.isArray(value['@graph'])) open.push(...value['@graph']);
      if (isRecord(value.mainEntity)) open.push(value.mainEntity);
    }
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** True for JSON objects. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema.org types of a record, without their namespace. */
function typesOf(record: Readonly<Record<string, unknown>>): string[] {
  const type = record['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^.*[/:]/, ''));
}

function isArticles(record: Readonly<Record<string, unknown>>): boolean {
  return typesOf(record).some((type) => /(?:Article|BlogPosting|Report|Review|ClaimReview)$/.test(type));
}

/** The first of some meta names that is there, white space collapsed; '' if none. */
export function firstMeta(data: Metadata, names: readonly string[]): string {
  for (const name of names) {
    const content = data.meta.get(name);
    if (content !== undefined) return oneLine(content);
  }
  return '';
}

/** What a page says it is: its social card and its schema.org records. */
export function declaredKind({ meta, records, article }: Metadata): string | null {
  const card = meta.get('og:type')?.toLowerCase() ?? '';
  const types = records.flatMap(typesOf);
  if (card.startsWith('video') || (types.includes('VideoObject') && article === undefined)) return 'video';
  if (card.startsWith('product') || types.includes('Product')) return 'product';
  if (types.some((type) => /^(?:QAPage|DiscussionForumPosting|Question)$/.test(type))) return 'forum';
  if (card === 'article' || article !== undefined) return 'article';
  if (types.some((type) => /^(?:CollectionPage|SearchResultsPage|ItemList)$/.test(type))) return 'list';
  return null;
}
