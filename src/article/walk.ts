import { isText, nameOf, walk } from './dom.ts';

/**
 * A walk over all elements and text nodes in an element, in order, that tells where elements end and can be made in several goes, so that
 * the page never waits long. A browser's TreeWalker moves it; what is open is kept beside it, so that no node is asked twice for its name.
 */
export abstract class Walk {
  private readonly walker: TreeWalker;
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
        node = this.following();
      } else node = this.inside(node as Element) ?? this.following();
    }
    this.node = node;
    if (node === null) this.end();
    return node === null;
  }

  private inside(element: Element): Node | null {
    const name = nameOf(element);
    if (!this.enter(element, name)) return null;
    const child = this.walker.firstChild();
    if (child === null) this.leave(element, name);
    else {
      this.elements.push(element);
      this.names.push(name);
    }
    return child;
  }

  /** The node behind the one that has been looked at, having left the elements that end there. */
  private following(): Node | null {
    for (;;) {
      const next = this.walker.nextSibling();
      if (next !== null) return next;
      const element = this.elements.pop();
      if (element === undefined) return null;
      this.walker.parentNode();
      this.leave(element, this.names.pop() ?? '');
    }
  }
}
