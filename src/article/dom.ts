/**
 * Reading a page that may not want to be read. Named children hide the members of two kinds of object only: a document's
 * (`<img name=body>`) and a form's (`<input name=firstChild>`), as HTML's [LegacyOverrideBuiltIns] says. So documents are
 * read through their prototype, trees are walked by TreeWalker (which asks no page object), and nothing of a form is read but its name.
 */

/** NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT: numbers, because Node's jsdom has no global NodeFilter. */
const ELEMENTS_AND_TEXT = 0x1 | 0x4;
const TEXT_NODE = 3;

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
  const root = rootElement(document);
  if (root === null || nameOf(root) !== 'html') return null;
  for (const child of root.children) if (nameOf(child) === 'body') return child;
  return null;
}

/** The page's `<title>`, white space collapsed. */
export function titleOf(document: Document): string {
  return oneLine(rootElement(document)?.querySelector('head > title, title')?.textContent ?? '');
}

/** A walker over elements and text nodes, without a filter function: one costs 24 times the walk. */
export function walk(root: Element): TreeWalker {
  const document = root.ownerDocument;
  const create = member(document, 'createTreeWalker');
  if (typeof create !== 'function') return document.createTreeWalker(root, ELEMENTS_AND_TEXT);
  return Reflect.apply(create, document, [root, ELEMENTS_AND_TEXT]);
}

/** Local name in lower case. Only a form can have hidden its own. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name.toLowerCase() : 'form';
}

/** True for text nodes, CDATA apart. */
export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** True for elements, forms that hide what they are included. */
export function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'localName' in node;
}

/** White space collapsed to single spaces and trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, ' ').trim();
}
