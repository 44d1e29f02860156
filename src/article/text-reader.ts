import { BLOCK, BREAK, INLINE, layoutOf } from './dom.ts';
import { Walk } from './walk.ts';

/** What is left out of a text beyond the silent elements. */
export interface Omissions {
  /** Elements left out with all they hold. */
  readonly elements: ReadonlySet<Element>;
  /** Whether a finished paragraph is left out by its words (an editor's note). */
  readonly paragraph?: (text: string) => boolean;
}

/** Characters `start`..`end` of the text, standing in `node` from `offset` on, one for one. */
export interface Piece {
  start: number;
  end: number;
  readonly node: Text;
  readonly offset: number;
}

/** Puts a text together from text nodes, paragraph by paragraph, and keeps where each stretch of it stands. */
export class TextReader {
  text = '';
  readonly pieces: Piece[] = [];
  /** The shadow roots that some of it stands in. */
  shadows: readonly ShadowRoot[] = [];
  #paragraph = '';
  /** Where the paragraph being read begins, and how many pieces come before it. */
  #start = 0;
  #piecesBefore = 0;
  #last: Piece | undefined;
  /** White space seen and not yet written: it counts only if a word follows. */
  #spaceNode: Text | null = null;
  #spaceOffset = 0;

  /** @param isLeftOut whether a finished paragraph is left out */
  constructor(private readonly isLeftOut: ((text: string) => boolean) | undefined) {}

  /** Stretches in which words stand one space apart go in as they are; what stands between those is a space, if a word follows. */
  read(data: string, node: Text): void {
    for (let at = 0; at < data.length; ) {
      const start = data.charCodeAt(at) > SPACE && data.charCodeAt(at) < DELETE ? at : find(WORD, data, at);
      if (this.#paragraph !== '') this.#gap(node, data, at, start);
      if (start === data.length) return;
      at = endOfStretch(data, start);
      if (this.#spaceNode !== null) this.#put(this.#spaceNode, this.#spaceOffset, ' ');
      this.#spaceNode = null;
      this.#put(node, start, start === 0 && at === data.length ? data : data.slice(start, at));
    }
  }

  /** Notes the first white space between two words; soft hyphens and their like are no gap. */
  #gap(node: Text, data: string, from: number, to: number): void {
    for (let i = from; i < to && this.#spaceNode === null; i++) {
      if (isZeroWidth(data.charCodeAt(i))) continue;
      this.#spaceNode = node;
      this.#spaceOffset = i;
    }
  }

  #put(node: Text, offset: number, chars: string): void {
    const at = this.#start + this.#paragraph.length;
    const last = this.#last;
    this.#paragraph += chars;
    if (last?.node === node && last.end === at && last.offset + (at - last.start) === offset)
      last.end = at + chars.length;
    else {
      this.#last = { start: at, end: at + chars.length, node, offset };
      this.pieces.push(this.#last);
    }
  }

  /** Ends the paragraph, if one has begun. */
  endParagraph(): void {
    this.#spaceNode = null;
    const paragraph = this.#paragraph;
    if (paragraph === '') return;
    if (this.isLeftOut?.(paragraph)) this.pieces.length = this.#piecesBefore;
    else {
      this.text += this.text === '' ? paragraph : `\n${paragraph}`;
      this.#start = this.text.length + 1;
    }
    this.#last = undefined;
    this.#piecesBefore = this.pieces.length;
    this.#paragraph = '';
  }
}

/** The text of an element, read in a walk of its own. */
export function readText(root: Element, omissions: Omissions): TextReader {
  const walk = new TextWalk(root, omissions);
  walk.advance();
  const { reader, shadows } = walk;
  reader.shadows = shadows;
  return reader;
}

class TextWalk extends Walk {
  readonly reader: TextReader;

  constructor(
    root: Element,
    private readonly omissions: Omissions,
  ) {
    super(root, false);
    this.reader = new TextReader(omissions.paragraph);
  }

  protected override read(data: string, node: Text): void {
    this.reader.read(data, node);
  }

  protected override enter(element: Element, name: string): boolean {
    if (this.omissions.elements.has(element)) return false;
    const layout = layoutOf(name);
    if (layout === BLOCK || layout === BREAK) this.reader.endParagraph();
    return layout === BLOCK || layout === INLINE;
  }

  protected override leave(_element: Element, name: string): void {
    if (layoutOf(name) === BLOCK) this.reader.endParagraph();
  }

  protected override end(): void {
    this.reader.endParagraph();
  }
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: left out of the text. Joiners (200C, 200D) are spelling and stay. */
function isZeroWidth(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

/** White space but for the plain space, control characters, and what has no width. */
const GAP = '\\0-\\x1f\\xa0\\xad\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff';
const WORD = new RegExp(`[^ ${GAP}]`, 'g');
const STRETCH_END = new RegExp(`[${GAP}]|  `, 'g');

/** Where words stop standing one space apart: before anything else that stands between words, or a space at the end. */
function endOfStretch(data: string, from: number): number {
  const end = find(STRETCH_END, data, from);
  return data.charCodeAt(end - 1) === SPACE ? end - 1 : end;
}

const SPACE = 0x20;
const DELETE = 0x7f;

/** Where what a pattern finds from `from` on has its last character, else the end. It searches four times as fast as a loop. */
function find(pattern: RegExp, data: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(data) ? pattern.lastIndex - 1 : data.length;
}
