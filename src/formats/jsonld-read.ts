/**
 * Reads W3C Web Annotations, as JSON-LD in the form that the model prescribes: one, a list, a page or a collection. Only what
 * quotes words of a web page (a TextQuoteSelector, refining others or not) can become an annotation here; the rest is named.
 * Source: https://www.w3.org/TR/annotation-model/
 */
import { LABELS, type Label } from '../annotations/event.ts';
import { plainText } from './html-text.ts';
import { isRecord, listOf, textOf } from './json-text.ts';
import { webAddress } from './spelling.ts';
import { type Skipped, type Statement, tidy, timeOf } from './statement.ts';

type Fields = Readonly<Record<string, unknown>>;
type Found = (Statement | Skipped)[];

const ANNOTATION = /^(?:oa:)?Annotation$/;
const HOLDERS = /^(?:AnnotationCollection|AnnotationPage|(?:as:)?OrderedCollection(?:Page)?)$/;
/** Selectors refine each other; nobody goes this deep. */
const MAX_REFINED = 8;
/** Body and list nesting that is followed. */
const MAX_NESTED = 4;

/** True for what the model calls an annotation, a page or a collection, or a list with one in it. */
export function isWebAnnotation(value: unknown): boolean {
  const all = Array.isArray(value) ? value : [value];
  return all.some((each) => isRecord(each) && (isType(each, ANNOTATION) || isType(each, HOLDERS) || '@graph' in each));
}

/** What the file's annotations say, one for each target, and which say nothing that can be kept. */
export function readWebAnnotation(value: unknown): Found {
  const found: Found = [];
  walk(value, '', found, 0);
  return found;
}

function walk(value: unknown, path: string, found: Found, depth: number): void {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) walk(each, `${path}[${index}]`, found, depth);
    return;
  }
  if (!isRecord(value)) {
    // a page that is only named stands elsewhere
    found.push({ path: path || '[0]', reason: 'unreadable' });
    return;
  }
  const inner = ['items', 'first', '@graph'].filter((name) => name in value);
  if (isType(value, ANNOTATION)) found.push(...annotation(value, path));
  else if (depth > MAX_NESTED || inner.length === 0) found.push({ path: path || '[0]', reason: 'unreadable' });
  else for (const name of inner) walk(value[name], path === '' ? name : `${path}.${name}`, found, depth + 1);
}

function annotation(fields: Fields, path: string): Found {
  const ours = isRecord(fields.generator) && fields.generator.name === 'Claimlight';
  const at = timeOf(fields.modified) || timeOf(fields.created) || timeOf(fields.generated);
  const said = saidIn(fields, at, ours);
  const creator = agentOf(fields.creator);
  const targets = listOf(fields.target);
  if (targets.length === 0) return [{ path: `${path}.target`.replace(/^\./, ''), reason: 'unreadable' }];
  const silent = said.label === undefined && said.notes.length + said.evidence.length === 0;
  // a claim that we found, and that nobody marked
  if (ours && silent && fields.created === undefined) return [{ path: path || '[0]', reason: 'nothing-said' }];
  return targets.map((target, index) => {
    const place = targets.length === 1 ? path || '[0]' : `${path}.target[${index}]`.replace(/^\./, '');
    const quote = quoteOf(target, ours);
    if (quote === null) return { path: place, reason: 'no-words' };
    const reviewer = ours ? creator : undefined;
    return { path: place, source: sourceOf(target), title: '', quote, author: creator, reviewer, at, ...said };
  });
}

/** What stands in the bodies: a label, notes, links. In files of ours (`ours`) a tag below the label is an own one. */
function saidIn(fields: Fields, at: number, ours: boolean): Pick<Statement, 'label' | 'notes' | 'evidence'> {
  const notes: { text: string; at: number }[] = [];
  const evidence: Statement['evidence'][number][] = [];
  let label: Statement['label'];
  const motivation = textOf(listOf(fields.motivation)[0]);
  if (typeof fields.bodyValue === 'string') notes.push({ text: fields.bodyValue, at });
  for (const body of listOf(fields.body).flatMap((one) => chosen(one, 0))) {
    const when = (isRecord(body) && (timeOf(body.modified) || timeOf(body.created))) || at;
    const value = isRecord(body) ? textOf(body.value) : '';
    const purpose = isRecord(body) ? textOf(listOf(body.purpose)[0]) || motivation : '';
    const link = linkIn(body);
    if (value !== '') {
      const known = labelIn(value, purpose);
      if (known && label === undefined) label = { value: known, at: when };
      else if (ours && label && purpose === 'tagging') label = { ...label, own: value };
      else notes.push({ text: isRecord(body) && body.format === 'text/html' ? plainText(value) : value, at: when });
    } else if (link !== '') {
      evidence.push({ url: link, ...stanceIn(isRecord(body) ? textOf(body.label) : ''), at: when });
    }
  }
  return { label, notes, evidence };
}

/** Of a choice the first, of a set all. */
function chosen(body: unknown, depth: number): unknown[] {
  if (!isRecord(body) || depth > MAX_NESTED) return [body];
  const items = listOf(body.items);
  if (isType(body, /^Choice$/)) return items.slice(0, 1).flatMap((item) => chosen(item, depth + 1));
  return items.length > 0 ? items.flatMap((item) => chosen(item, depth + 1)) : [body];
}

function labelIn(value: string, purpose: string): Label | undefined {
  const word = value.trim().toLowerCase();
  return /^(?:oa:)?(?:assessing|classifying|tagging)$/.test(purpose) ? LABELS.find((one) => one === word) : undefined;
}

function linkIn(body: unknown): string {
  const named = isRecord(body) ? (body.source ?? body.id ?? body['@id']) : body;
  const address = textOf(isRecord(named) ? (named.id ?? named['@id']) : named);
  return webAddress(address) === null ? '' : address;
}

/** `against: The report` → against, "The report"; what others call their links is a title. */
function stanceIn(words: string): Pick<Statement['evidence'][number], 'stance' | 'title'> {
  const [, stance, title] = /^(for|against|context): ?(.*)$/s.exec(words) ?? [];
  if (stance === 'for' || stance === 'against') return { stance, title: title ?? '' };
  return { stance: 'context', title: title ?? words };
}

function sourceOf(target: unknown): string {
  if (!isRecord(target)) return textOf(target);
  const source = target.source ?? target.id ?? target['@id'];
  return textOf(isRecord(source) ? (source.id ?? source['@id']) : source);
}

/** The words a target quotes, and where they begin as far as that is told (in code points, exactly that where no pair precedes). */
function quoteOf(target: unknown, ours: boolean): Statement['quote'] | null {
  if (!isRecord(target)) return null;
  const all = listOf(target.selector).flatMap((one) => refined(one, 0));
  const quote = all.find((one) => isType(one, /^(?:oa:)?TextQuoteSelector$/) && textOf(one.exact).trim() !== '');
  if (quote === undefined) return null;
  const position = all.find((one) => isType(one, /^(?:oa:)?TextPositionSelector$/));
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map((words) =>
    ours ? textOf(words) : tidy(textOf(words)),
  );
  const start = typeof position?.start === 'number' ? position.start : 0;
  return { exact: ours ? (exact ?? '') : (exact ?? '').trim(), prefix: prefix ?? '', suffix: suffix ?? '', start };
}

function refined(selector: unknown, depth: number): Fields[] {
  if (!isRecord(selector) || depth > MAX_REFINED) return [];
  const items = listOf(selector.items).flatMap((one) => refined(one, depth + 1));
  return [selector, ...items, ...listOf(selector.refinedBy).flatMap((one) => refined(one, depth + 1))];
}

function agentOf(creator: unknown): string {
  const [first] = listOf(creator);
  if (!isRecord(first)) return textOf(first);
  return (
    [first.nickname, first.name, first.id, first['@id'], first.email]
      .map((one) => textOf(listOf(one)[0]))
      .find((one) => one !== '') ?? ''
  );
}

function isType(fields: Fields, name: RegExp): boolean {
  return [...listOf(fields.type), ...listOf(fields['@type'])].some(
    (type) => typeof type === 'string' && name.test(type),
  );
}
