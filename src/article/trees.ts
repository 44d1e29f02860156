import { elementsIn, elementsNamed } from './dom.ts';

/*
 * A page is more than one tree: components keep what they show in shadow roots, and some sites put the article into a frame of their own.
 * Open shadow roots are read as part of the page, what is slotted into them at its slot; frames of the page's own origin are documents
 * beside it. Others cannot be seen at all.
 */

const FRAGMENT = 11;

/** The open shadow root of an element, if it has one; a form cannot have any. */
export function shadowOf(element: Element, name: string): ShadowRoot | null {
  return name === 'form' ? null : (element.shadowRoot ?? null);
}

/** The element that a node is shown in: its parent, and above the top of a shadow root the element that has it. */
export function parentOf(node: Node): Element | null {
  return node.parentElement ?? hostOf(node.parentNode);
}

function hostOf(parent: Node | null): Element | null {
  return parent !== null && parent.nodeType === FRAGMENT && 'host' in parent ? (parent as ShadowRoot).host : null;
}

/** Whether a node stands in an element, shadow roots included. */
export function holds(element: Element, node: Node): boolean {
  if (element.contains(node)) return true;
  const root = node.getRootNode();
  return 'host' in root && holds(element, (root as ShadowRoot).host);
}

/** The shadow roots that an element stands in, innermost first. */
export function shadowsAround(element: Element): ShadowRoot[] {
  const root = element.getRootNode();
  return 'host' in root ? [root as ShadowRoot, ...shadowsAround((root as ShadowRoot).host)] : [];
}

/** What a `<slot>` shows, last first; null when it shows its own children, or is none. */
export function slotted(element: Element, name: string): Node[] | null {
  if (name !== 'slot' || !('assignedNodes' in element)) return null;
  const nodes = (element as HTMLSlotElement).assignedNodes();
  return nodes.length === 0 ? null : nodes.reverse();
}

/** Frames of a page that are looked into. */
const MOST = 20;

/** The documents in frames of the page's own origin, as far as they are there: of others the browser tells nothing. */
export function framesIn(body: Element): Document[] {
  const frames = elementsNamed(body, 'iframe') as HTMLIFrameElement[];
  return frames.slice(0, MOST).flatMap((frame) => frame.contentDocument ?? []);
}

/** The open shadow roots in an element, those in shadow roots included, as many as `most`. */
export function shadowsIn(element: Element | ShadowRoot, most = 500): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const open: (Element | ShadowRoot)[] = [element];
  for (let tree = open.pop(); tree !== undefined && found.length < most; tree = open.pop()) {
    for (const { shadowRoot } of elementsIn(tree, ':not(form)')) {
      if (shadowRoot === null) continue;
      found.push(shadowRoot);
      open.push(shadowRoot);
    }
  }
  return found;
}
