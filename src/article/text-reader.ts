import { BLOCK, layoutOf, SILENT } from './dom.ts';
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

/** Reads the text of an element node by node, paragraph by paragraph, and keeps where each stretch of it stands. */
export class TextReader extends Walk {
  text = '';
  readonly pieces: Piece[] = [];
  #paragraph = '';
  /** Where the paragraph being read begins, and how many pieces come before it. */
  #start = 0;
  #piecesBefore = 0;
  #last: Piece | undefined;
  /** White space seen and not yet written: it counts only if a word follows. */
  #spaceNode: Text | null = null;
  #spaceOffset = 0;

  constructor(
    root: Element,
    readonly omissions: Omissions,
    deep = false,
  ) {
    super(root, deep);
  }

  protected override enter(element: Element, name: string): boolean {
    const { elements } = this.omissions;
    if (elements.size > 0 && elements.has(element)) return false;
    const layout = layoutOf(name);
    if (layout === BLOCK) this.#endParagraph();
    return layout !== SILENT;
  }

  protected override leave(_element: Element, name: string): void {
    if (layoutOf(name) === BLOCK) this.#endParagraph();
  }

  protected override end(): void {
    this.#endParagraph();
  }

  /** Stretches in which words stand one space apart go in as they are; what stands between those is a space, if a word follows. */
  protected override read(data: string, node: Text): void {
    for (let at = 0; at < data.length; ) {
      const start = find(WORD, data, at);
      if (this.#paragraph !== '') this.#gap(node, data, at, start);
      if (start === data.length) return;
      at = find(STRETCH_END, data, start);
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

  #endParagraph(): void {
    this.#spaceNode = null;
    const paragraph = this.#paragraph;
    if (paragraph === '') return;
    if (this.omissions.paragraph?.(paragraph)) this.pieces.length = this.#piecesBefore;
    else {
      this.text += this.text === '' ? paragraph : `\n${paragraph}`;
      this.#start = this.text.length + 1;
    }
    this.#last = undefined;
    this.#piecesBefore = this.pieces.length;
    this.#paragraph = '';
  }
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: left out of the text. Joiners (200C, 200D) are spelling and stay. */
function isZeroWidth(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;
}

/** White space but for the plain space, control characters, and what has no width. */
const GAP = '\\0-\\x1f\\xa0\\xad\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff';
const WORD = new RegExp(`[^ ${GAP}]`, 'g');
/** A space at the end or before more of its kind, or anything else that stands between words. */
const STRETCH_END = new RegExp(` (?=[ ${GAP}]|$)|[${GAP}]`, 'g');

/** Where a pattern of one character is found from `from` on, else the end. It searches four times as fast as a loop. */
function find(pattern: RegExp, data: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(data) ? pattern.lastIndex - 1 : data.length;
}
