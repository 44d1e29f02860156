import type { Span } from '../span.ts';
import { breaksLine, isElement, isSilent, isText, nameOf, oneLine, walk } from './dom.ts';

/** What the map leaves out beyond the silent elements. */
export interface Omissions {
  /** Elements left out with all they hold. */
  readonly elements: ReadonlySet<Element>;
  /** Whether a finished paragraph is left out by its words (an editor's note). */
  readonly paragraph?: (text: string) => boolean;
}

/** Characters `start`..`end` of the text, standing in `node` from `offset` on, one for one. */
interface Piece {
  start: number;
  end: number;
  readonly node: Text;
  readonly offset: number;
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: left out of the text. Joiners (200C, 200D) are spelling and stay. */
const ZERO_WIDTH = '\u00ad\u200b\u2060\ufeff';
/** White space that is not one space between two words, and what is left out: text without any goes in as it is. */
const IRREGULAR = /\s\s|[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028-\u202f\u205f\u2060\u3000\ufeff]/;
const WORDS = /[^\s\u00ad\u200b\u2060\ufeff]+/g;

/**
 * The one coordinate system: the text of an element as a reader sees it, and the way between places in it and the page's nodes.
 * Paragraphs are joined by one `\n`, `<br>` is `\n`, white space inside a paragraph is one space. Built in one pass, O(characters);
 * the page is only read. It describes the page of that moment: after the page has changed, build another.
 */
export class TextMap {
  readonly text: string;
  readonly root: Element;
  private readonly pieces: readonly Piece[];
  private readonly omitted: ReadonlySet<Element>;
  private places: ReadonlyMap<Node, number> | undefined;

  constructor(root: Element, omissions: Omissions = { elements: new Set() }) {
    const builder = new TextBuilder(omissions.paragraph);
    readInto(builder, root, omissions.elements);
    this.root = root;
    this.text = builder.text;
    this.pieces = builder.pieces;
    this.omitted = omissions.elements;
  }

  /** The first piece of each text node. Made when it is first asked for: only pointing at the page needs it. */
  private get firstPiece(): ReadonlyMap<Node, number> {
    if (this.places !== undefined) return this.places;
    const places = new Map<Node, number>();
    this.pieces.forEach(({ node }, index) => {
      if (!places.has(node)) places.set(node, index);
    });
    this.places = places;
    return places;
  }

  /** The text node that the text begins in; null when there is no text. */
  get firstNode(): Node | null {
    return this.pieces[0]?.node ?? null;
  }

  /** The text nodes that hold the text, in order. */
  get nodes(): Iterable<Node> {
    return this.firstPiece.keys();
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
    for (let i = this.pieceEndingAfter(start); i < this.pieces.length; ) {
      const first = this.pieces[i];
      if (first === undefined || first.start >= end) break;
      let last = first;
      for (let next = this.pieces[++i]; next?.node === first.node && next.start < end; next = this.pieces[++i])
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
    if (!this.root.contains(node) || this.isOmitted(node)) return null;
    const first = this.firstPiece.get(node);
    if (first !== undefined) return this.offsetInNode(first, node, offset);
    if (isText(node)) return oneLine(node.data) === '' ? this.offsetAfter(node) : null;
    const child = node.childNodes[offset];
    return child === undefined ? this.offsetAfter(node, true) : this.offsetAfter(child);
  }

  private offsetInNode(first: number, node: Node, offset: number): number {
    let at = this.pieces[first]?.start ?? 0;
    for (let i = first; ; i++) {
      const piece = this.pieces[i];
      if (piece === undefined || piece.node !== node || piece.offset > offset) return at;
      at = piece.start + Math.min(offset - piece.offset, piece.end - piece.start);
    }
  }

  /** Start of the first piece at or inside `node`, or (`behind`) of the first one behind all that it holds. */
  private offsetAfter(node: Node, behind = false): number {
    const FOLLOWING = 0x4;
    const CONTAINED = 0x10;
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.pieces[middle];
      if (piece === undefined) break;
      const place = node.compareDocumentPosition(piece.node);
      const isAfter = piece.node === node || ((place & FOLLOWING) !== 0 && !(behind && (place & CONTAINED) !== 0));
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    return this.pieces[low]?.start ?? this.text.length;
  }

  private isOmitted(node: Node): boolean {
    for (let at: Node | null = node; at !== null && at !== this.root; at = at.parentNode) {
      if (isElement(at) && (this.omitted.has(at) || isSilent(nameOf(at)))) return true;
    }
    return false;
  }

  private pieceEndingAfter(offset: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.end ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** White space and zero width, as the ends of a text node mostly have it; the rest is left to the slower way. */
const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x3000;

function readInto(builder: TextBuilder, root: Element, omitted: ReadonlySet<Element>): void {
  const walker = walk(root);
  for (let node: Node | null = root; node !== null; ) {
    let descend = false;
    if (isText(node)) builder.add(node);
    else if (node === root || !omitted.has(node as Element)) descend = enter(builder, nameOf(node as Element));
    node = (descend ? walker.firstChild() : null) ?? leave(builder, walker, root);
  }
  builder.endParagraph();
}

/** Whether to go inside. */
function enter(builder: TextBuilder, name: string): boolean {
  if (breaksLine(name)) builder.endParagraph();
  return !isSilent(name);
}

/** The next node behind the current one, ending the paragraphs of the elements that end here. */
function leave(builder: TextBuilder, walker: TreeWalker, root: Element): Node | null {
  for (;;) {
    const done = walker.currentNode;
    if (!isText(done) && breaksLine(nameOf(done as Element))) builder.endParagraph();
    if (done === root) return null;
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}

/** Gathers text node by node, paragraph by paragraph. */
class TextBuilder {
  text = '';
  readonly pieces: Piece[] = [];
  private paragraph = '';
  private piecesBefore = 0;
  /** White space seen and not yet written: it counts only if a word follows. */
  private space: { node: Text; offset: number } | null = null;

  constructor(private readonly leftOut: ((text: string) => boolean) | undefined) {}

  add(node: Text): void {
    const data = node.data;
    let start = 0;
    let end = data.length;
    while (start < end && isBlank(data.charCodeAt(start))) start++;
    while (end > start && isBlank(data.charCodeAt(end - 1))) end--;
    this.gap(node, data, 0, start);
    if (start < end) {
      const inner = start === 0 && end === data.length ? data : data.slice(start, end);
      if (IRREGULAR.test(inner)) this.addWords(node, inner, start);
      else this.addAll(node, inner, start);
    }
    this.gap(node, data, end, data.length);
  }

  /** Adds what stands at `offset` of a node, after the space that may have been seen before it. */
  private addAll(node: Text, chars: string, offset: number): void {
    if (this.space !== null) this.put(this.space.node, this.space.offset, ' ');
    this.space = null;
    this.put(node, offset, chars);
  }

  private addWords(node: Text, data: string, offset: number): void {
    let seen = 0;
    for (const { 0: word, index } of data.matchAll(WORDS)) {
      this.gap(node, data, seen, index, offset);
      this.addAll(node, word, offset + index);
      seen = index + word.length;
    }
  }

  /** Notes the first white space between two words; soft hyphens and their like are no gap. */
  private gap(node: Text, data: string, from: number, to: number, offset = 0): void {
    if (this.paragraph === '') return;
    for (let i = from; i < to && this.space === null; i++) {
      if (!ZERO_WIDTH.includes(data.charAt(i))) this.space = { node, offset: offset + i };
    }
  }

  private put(node: Text, offset: number, chars: string): void {
    const at = this.start + this.paragraph.length;
    const last = this.pieces.at(-1);
    this.paragraph += chars;
    const isNext = last?.node === node && last.end === at && last.offset + (at - last.start) === offset;
    if (isNext) last.end = at + chars.length;
    else this.pieces.push({ start: at, end: at + chars.length, node, offset });
  }

  endParagraph(): void {
    this.space = null;
    if (this.paragraph === '') return;
    if (this.leftOut?.(this.paragraph)) this.pieces.length = this.piecesBefore;
    else this.text += (this.text === '' ? '' : '\n') + this.paragraph;
    this.piecesBefore = this.pieces.length;
    this.paragraph = '';
  }

  /** Where the paragraph being read begins. */
  private get start(): number {
    return this.text === '' ? 0 : this.text.length + 1;
  }
}
