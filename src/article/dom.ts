/**
 * Reading a page that may not want to be read. Named children hide the members of two kinds of object only: a document's
 * (`<img name=body>`) and a form's (`<input name=firstChild>`), as HTML's [LegacyOverrideBuiltIns] says. So documents are
 * read through their prototype, trees are walked by TreeWalker (which asks no page object), and nothing of a form is read but its name.
 */

/** NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT: numbers, because Node's jsdom has no global NodeFilter. */
const ELEMENTS_AND_TEXT = 0x1 | 0x4;
const TEXT = 0x4;
const TEXT_NODE = 3;

/** Elements that stand inside a line: all others end the paragraph before and after them. Custom elements (`x-y`) are inline, as in CSS. */
const INLINE_NAMES = (
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math meter nobr output picture progress ' +
  'q rb ruby s samp slot small span strike strong sub sup time tt u var'
).split(' ');

/** Never article text, wherever they stand. */
const SILENT_NAMES = (
  'script style noscript template textarea select option input button datalist iframe object embed applet svg canvas audio video map ' +
  'head title meta link rp rt dialog menu frameset claimlight-card'
).split(' ');

/** How an element takes part in the lines of a page: as a line or block of its own, inside a line, not at all; and what holds nothing. */
export const BLOCK = 0;
export const INLINE = 1;
export const SILENT = 2;
/** Ends a line. */
export const BREAK = 3;
/** Stands in a line. */
export const EMPTY = 4;
export type Layout = typeof BLOCK | typeof INLINE | typeof SILENT | typeof BREAK | typeof EMPTY;

/** Of each name met so far: a page has few names and asks for each many times. */
const LAYOUTS = new Map<string, Layout>();
for (const name of INLINE_NAMES) LAYOUTS.set(name, INLINE);
for (const name of SILENT_NAMES) LAYOUTS.set(name, SILENT);
for (const name of ['br', 'hr']) LAYOUTS.set(name, BREAK);
for (const name of ['img', 'source', 'wbr']) LAYOUTS.set(name, EMPTY);
const MOST_NAMES = 500;

/** How elements of this name take part in lines. */
export function layoutOf(name: string): Layout {
  const known = LAYOUTS.get(name);
  if (known !== undefined) return known;
  const layout = name.includes('-') ? INLINE : BLOCK;
  if (LAYOUTS.size < MOST_NAMES) LAYOUTS.set(name, layout);
  return layout;
}

/** True when an element of this name ends the paragraph around it; silent ones do not. */
export function breaksLine(name: string): boolean {
  const layout = layoutOf(name);
  return layout === BLOCK || layout === BREAK;
}

/** True when nothing inside an element of this name is text to read. */
export function isSilent(name: string): boolean {
  return layoutOf(name) === SILENT;
}

/** The document's own member, whatever elements the page has named like it. */
function member(document: Document, name: string): unknown {
  return Reflect.get(Object.getPrototypeOf(document), name, document);
}

/** The `<html>` element, or the root of an XML document; null in an empty document. */
export function rootElement(document: Document): Element | null {
  const root = member(document, 'documentElement');
  return isElement(root) ? root : null;
}

/** The `<body>`; null in framesets, XML and half-made documents. */
export function bodyOf(document: Document): Element | null {
  return partOf(document, 'body');
}

/** The `<head>`; null in XML and half-made documents. */
export function headOf(document: Document): Element | null {
  return partOf(document, 'head');
}

function partOf(document: Document, name: 'head' | 'body'): Element | null {
  const root = rootElement(document);
  if (root === null || nameOf(root) !== 'html') return null;
  let child = root.firstElementChild;
  while (child !== null && nameOf(child) !== name) child = child.nextElementSibling;
  return child;
}

/** The page's `<title>`, white space collapsed. */
export function titleOf(document: Document): string {
  const title = member(document, 'title');
  return typeof title === 'string' ? oneLine(title) : '';
}

/** A walker over elements and text nodes, without a filter function: one costs 24 times the walk. */
export function walk(root: Element, shown = ELEMENTS_AND_TEXT): TreeWalker {
  const document = root.ownerDocument;
  const create = member(document, 'createTreeWalker');
  if (typeof create !== 'function') return document.createTreeWalker(root, shown);
  return Reflect.apply(create, document, [root, shown]);
}

/** A walker over text nodes alone. */
export function walkText(root: Element): TreeWalker {
  return walk(root, TEXT);
}

/** The elements in another that a selector finds, in order. They are asked for by index: taking the list apart costs more than the search. */
export function elementsIn(root: Element | ShadowRoot | null, selector: string): readonly Element[] {
  return listed(root?.querySelectorAll(selector));
}

/** The elements of a name in another, in order: for a name that pages have few of, whose list the browser keeps. */
export function elementsNamed(root: Element | null, name: string): readonly Element[] {
  return listed(root?.getElementsByTagName(name));
}

function listed(list: HTMLCollectionOf<Element> | NodeListOf<Element> | undefined): readonly Element[] {
  const found: Element[] = [];
  for (let i = 0, element = list?.item(0); element; element = list?.item(++i)) found.push(element);
  return found;
}

/** Local name: in lower case, as HTML's parser has it. Only a form can have hidden its own. */
export function nameOf(element: Element): string {
  return elementName(element) ?? 'form';
}

/** The same of any node: null for what is no element. */
export function elementName(node: Node): string | null {
  const name: unknown = (node as Element).localName;
  if (name === undefined) return null;
  return typeof name === 'string' ? name : 'form';
}

/** True for text nodes, CDATA apart. */
export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** True for elements, forms that hide what they are included. */
export function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'localName' in node;
}

/**
 * The words that stand in the page from `node` on, or before it (`back`): until `to` characters are found or `stop` says that it is enough.
 * What is no text to read is passed over.
 */
export function wordsNear(body: Element, node: Node, to: number, back: boolean, stop: (node: Node) => boolean): string {
  const walker = walkText(body);
  walker.currentNode = node;
  let words = '';
  for (let seen = 0; words.length < to && seen < MOST_SEEN; seen++) {
    const next = back ? walker.previousNode() : walker.nextNode();
    if (next === null || stop(next)) break;
    const data = (next as Text).data;
    if (data.length > 2000 || !/\S/.test(data) || isSilent(parentName(next))) continue;
    words = back ? `${data} ${words}` : `${words} ${data}`;
  }
  return back ? oneLine(words).slice(-to) : oneLine(words).slice(0, to);
}

/** Text nodes looked at for a few words. */
const MOST_SEEN = 120;

function parentName(node: Node): string {
  return node.parentElement === null ? '' : nameOf(node.parentElement);
}

/** White space as the ends of a text node mostly have it. */
export function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000;
}

/** Short white space met so far. A page has few kinds of it, which are most of its text nodes; its parser keeps each once. */
const BLANKS = new Set<string>();
const MOST_BLANKS = 500;
const LONGEST_BLANK = 100;

/** Whether a text node holds nothing but white space. */
export function isBlankText(data: string): boolean {
  if (data.length > LONGEST_BLANK || !isBlank(data.charCodeAt(0))) return false;
  if (BLANKS.has(data)) return true;
  for (let i = 1; i < data.length; i++) if (!isBlank(data.charCodeAt(i))) return false;
  if (BLANKS.size < MOST_BLANKS) BLANKS.add(data);
  return true;
}

/** White space collapsed to single spaces and trimmed. */
export function oneLine(text: string): string {
  if (!RAGGED.test(text)) return text;
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, ' ').trim();
}

/** White space at an end, twice in a row, or other than a space; and what has no width. */
const RAGGED = /^\s|\s$|\s\s|[^\S ]|[\u00ad\u200b\u2060\ufeff]/;
