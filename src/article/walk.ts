import { elementName, isText, nameOf, walk } from './dom.ts';
import { shadowOf, slotted } from './trees.ts';

/**
 * A walk over all elements and text nodes in an element, in order, that tells where elements end and can be made in several goes, so that
 * the page never waits long. It goes by the nodes' own links, which is half the price of a TreeWalker; only of a form, whose fields may
 * hide them, it asks one. Open shadow roots of custom elements are part of it, and, where it is to go `deep`, those of any other element.
 */
export abstract class Walk {
  #walker: TreeWalker | undefined;
  /** The shadow roots that it went into. */
  readonly shadows: ShadowRoot[] = [];
  /** What is open, outermost first, the root left out. */
  readonly #elements: Element[] = [];
  readonly #names: string[] = [];
  /** For each of those, what it shows that are not its children, last first: of a slot. */
  readonly #lists: (Node[] | null)[] = [];
  #list: Node[] | null = null;
  /** The node to be looked at next. */
  #node: Node | null;

  readonly #deep: boolean;

  constructor(
    readonly root: Element,
    deep: boolean,
  ) {
    this.#deep = deep;
    const name = nameOf(root);
    this.#node = this.#shadow(root, name)?.firstChild ?? this.#firstIn(root, name);
  }

  protected abstract read(data: string, node: Text): void;
  /** Whether to go inside; `leave` follows if so. */
  protected abstract enter(element: Element, name: string): boolean;
  protected abstract leave(element: Element, name: string): void;
  /** The root ends. */
  protected abstract end(): void;

  /** Looks at so many nodes more; true when there are no more. */
  advance(nodes = Number.POSITIVE_INFINITY): boolean {
    if (this.#node === null) return true;
    let node: Node | null = this.#node;
    for (let left = nodes; node !== null && left > 0; left--) {
      const name = elementName(node);
      if (name !== null) node = this.#inside(node as Element, name);
      else {
        if (isText(node)) this.read(node.data, node);
        node = this.#beside(node) ?? this.#behind();
      }
    }
    this.#node = node;
    if (node === null) this.end();
    return node === null;
  }

  /** Its first child, or what is behind it when there is nothing to look at in it. */
  #inside(element: Element, name: string): Node | null {
    if (this.enter(element, name)) {
      const list = slotted(element, name);
      const child = list?.pop() ?? this.#shadow(element, name)?.firstChild ?? this.#firstIn(element, name);
      if (child !== null && list === null && isText(child) && child.nextSibling === null) this.read(child.data, child);
      else if (child !== null) {
        this.#elements.push(element);
        this.#names.push(name);
        this.#lists.push(list);
        this.#list = list;
        return child;
      }
      this.leave(element, name);
    }
    return this.#beside(element, name) ?? this.#behind();
  }

  /** The node behind the elements that end here, having left them. */
  #behind(): Node | null {
    for (;;) {
      const element = this.#elements.pop();
      if (element === undefined) return null;
      const name = this.#names.pop() ?? '';
      this.leave(element, name);
      this.#lists.pop();
      this.#list = this.#lists.at(-1) ?? null;
      const next = this.#beside(element, name);
      if (next !== null) return next;
    }
  }

  /** What stands behind a node in what shows it. */
  #beside(node: Node, name = ''): Node | null {
    if (this.#list !== null) return this.#list.pop() ?? null;
    return name === 'form' ? this.#from(node).nextSibling() : node.nextSibling;
  }

  #shadow(element: Element, name: string): ShadowRoot | null {
    const shadow = this.#deep || name.includes('-') ? shadowOf(element, name) : null;
    if (shadow !== null) this.shadows.push(shadow);
    return shadow;
  }

  #firstIn(element: Element, name: string): Node | null {
    return name === 'form' ? this.#from(element).firstChild() : element.firstChild;
  }

  #from(form: Node): TreeWalker {
    this.#walker ??= walk(this.root);
    this.#walker.currentNode = form;
    return this.#walker;
  }
}
