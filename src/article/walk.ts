import { isText, nameOf, walk } from './dom.ts';

const ELEMENT = 1;

/**
 * A walk over all elements and text nodes in an element, in order, that tells where elements end and can be made in several goes, so that
 * the page never waits long. It goes by the nodes' own links, which is half the price of a TreeWalker; only of a form, whose fields may
 * hide them, it asks one.
 */
export abstract class Walk {
  private readonly walker: TreeWalker;
  /** What is open, outermost first, the root left out. */
  private readonly elements: Element[] = [];
  private readonly names: string[] = [];
  /** The node to be looked at next. */
  private node: Node | null;

  constructor(readonly root: Element) {
    this.walker = walk(root);
    this.node = this.walker.firstChild();
  }

  protected abstract read(data: string, node: Text): void;
  /** Whether to go inside; `leave` follows if so. */
  protected abstract enter(element: Element, name: string): boolean;
  protected abstract leave(element: Element, name: string): void;
  /** The root ends. */
  protected abstract end(): void;

  /** Looks at so many nodes more; true when there are no more. */
  advance(nodes = Number.POSITIVE_INFINITY): boolean {
    if (this.node === null) return true;
    let node: Node | null = this.node;
    for (let left = nodes; node !== null && left > 0; left--) {
      if (isText(node)) {
        this.read(node.data, node);
        node = node.nextSibling ?? this.behind();
      } else if (node.nodeType === ELEMENT) node = this.inside(node as Element);
      else node = node.nextSibling ?? this.behind();
    }
    this.node = node;
    if (node === null) this.end();
    return node === null;
  }

  /** Its first child, or what is behind it when there is nothing to look at in it. */
  private inside(element: Element): Node | null {
    const name = nameOf(element);
    if (this.enter(element, name)) {
      const child = this.linkOf(element, name, 'firstChild');
      if (child !== null) {
        this.elements.push(element);
        this.names.push(name);
        return child;
      }
      this.leave(element, name);
    }
    return this.linkOf(element, name, 'nextSibling') ?? this.behind();
  }

  /** The node behind the elements that end here, having left them. */
  private behind(): Node | null {
    for (;;) {
      const element = this.elements.pop();
      if (element === undefined) return null;
      const name = this.names.pop() ?? '';
      this.leave(element, name);
      const next = this.linkOf(element, name, 'nextSibling');
      if (next !== null) return next;
    }
  }

  /** A neighbour of an element, null in place of one outside the root. */
  private linkOf(element: Element, name: string, link: 'firstChild' | 'nextSibling'): Node | null {
    if (name !== 'form') return element[link];
    this.walker.currentNode = element;
    return this.walker[link]();
  }
}
