import type { Span } from '../span.ts';
import { isElement, isSilent, isText, nameOf, oneLine } from './dom.ts';
import { type Omissions, type Piece, readText } from './text-reader.ts';
import { holds, parentOf, shadowsAround } from './trees.ts';

/**
 * The one coordinate system: the text of an element as a reader sees it, and the way between places in it and the page's nodes.
 * Paragraphs are joined by one `\n`, `<br>` is `\n`, white space inside a paragraph is one space. Built in one pass, O(characters);
 * the page is only read. It describes the page of that moment: after the page has changed, build another.
 */
export class TextMap {
  readonly text: string;
  readonly root: Element;
  /** The open shadow roots that some of the text stands in. */
  readonly shadows: readonly ShadowRoot[];
  readonly #pieces: readonly Piece[];
  readonly #omitted: ReadonlySet<Element>;
  #places: ReadonlyMap<Node, number> | undefined;

  /** @param read what has been read of the element */
  constructor(root: Element, omissions: Omissions = { elements: new Set() }, read = readText(root, omissions)) {
    this.root = root;
    this.text = read.text;
    this.shadows = [...shadowsAround(root), ...read.shadows];
    this.#pieces = read.pieces;
    this.#omitted = omissions.elements;
  }

  /** The first piece of each text node. Made when it is first asked for: only pointing at the page needs it. */
  get #firstPiece(): ReadonlyMap<Node, number> {
    if (this.#places !== undefined) return this.#places;
    const places = new Map<Node, number>();
    this.#pieces.forEach(({ node }, index) => {
      if (!places.has(node)) places.set(node, index);
    });
    this.#places = places;
    return places;
  }

  /** The text node that the text begins in; null when there is no text. */
  get firstNode(): Node | null {
    return this.#pieces[0]?.node ?? null;
  }

  /** The text nodes that hold the text, in order. */
  get nodes(): Iterable<Node> {
    return this.#firstPiece.keys();
  }

  /**
   * Where a span stands in the page: one range a text node, in order, together exactly its words. White space at its ends, and parts
   * outside the text, are left out; an empty span gives `[]`. A range may include white space and soft hyphens that the text does not show.
   */
  ranges(span: Span): StaticRange[] {
    const quote = this.text.slice(Math.max(0, span.start), Math.max(0, span.end));
    const start = Math.max(0, span.start) + (quote.length - quote.trimStart().length);
    const end = start + quote.trim().length;
    const found: StaticRange[] = [];
    if (end === start) return found;
    for (let i = this.#pieceEndingAfter(start); i < this.#pieces.length; ) {
      const first = this.#pieces[i];
      if (first === undefined || first.start >= end) break;
      let last = first;
      for (let next = this.#pieces[++i]; next?.node === first.node && next.start < end; next = this.#pieces[++i])
        last = next;
      found.push(
        new StaticRange({
          startContainer: first.node,
          startOffset: first.offset + Math.max(0, start - first.start),
          endContainer: first.node,
          endOffset: last.offset + Math.min(end, last.end) - last.start,
        }),
      );
    }
    return found;
  }

  /**
   * The place in the text of a place in the page: of the first character at or after it (`text.length` after the last).
   * Null outside the root and inside anything left out.
   */
  offsetAt(node: Node, offset: number): number | null {
    if (!holds(this.root, node) || this.#isOmitted(node)) return null;
    const first = this.#firstPiece.get(node);
    if (first !== undefined) return this.#offsetInNode(first, node, offset);
    if (isText(node)) return oneLine(node.data) === '' ? this.#offsetAfter(node) : null;
    const child = node.childNodes[offset];
    return child === undefined ? this.#offsetAfter(node, true) : this.#offsetAfter(child);
  }

  #offsetInNode(first: number, node: Node, offset: number): number {
    let at = this.#pieces[first]?.start ?? 0;
    for (let i = first; ; i++) {
      const piece = this.#pieces[i];
      if (piece === undefined || piece.node !== node || piece.offset > offset) return at;
      at = piece.start + Math.min(offset - piece.offset, piece.end - piece.start);
    }
  }

  /** Start of the first piece at or inside `node`, or (`behind`) of the first one behind all that it holds. */
  #offsetAfter(node: Node, behind = false): number {
    const FOLLOWING = 0x4;
    const CONTAINED = 0x10;
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece === undefined) break;
      const place = node.compareDocumentPosition(piece.node);
      const isAfter = piece.node === node || ((place & FOLLOWING) !== 0 && !(behind && (place & CONTAINED) !== 0));
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    return this.#pieces[low]?.start ?? this.text.length;
  }

  #isOmitted(node: Node): boolean {
    for (let at: Node | null = node; at !== null && at !== this.root; at = parentOf(at)) {
      if (isElement(at) && (this.#omitted.has(at) || isSilent(nameOf(at)))) return true;
    }
    return false;
  }

  #pieceEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
