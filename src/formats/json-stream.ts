/**
 * Reads our own format as it comes in, one page after another, so that a file of any length is never held whole. What is not laid out as
 * `jsonWriter` does it (spaces aside) is for `readImport`.
 */
import type { PageLog } from '../annotations/by-page.ts';
import { readPage, type Tail, tailOf } from './json-read.ts';
import {
  type BadFile,
  isRecord,
  MAX_LENGTH,
  MAX_DEPTH as MOST,
  type Place,
  parsed,
  placeAfter,
  placeText,
} from './json-text.ts';

const HEAD =
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"claimlight"\s*,\s*"version"\s*:\s*2\s*,\s*"exported"\s*:\s*"[^"\\]*"\s*,\s*"pages"\s*:\s*\[/;
/** A head that is longer is not ours, nor is what stands behind the pages. */
const MAX_HEAD = 1000;
const MAX_TAIL = 100_000;
/** Of a page, which is two levels down in its file. */
const MAX_DEPTH = MOST - 2;
const [QUOTE, ESCAPE, OPEN, CLOSE, BEGIN, END] = Array.from('"\\{}[]', (sign) => sign.charCodeAt(0));

/** Whether the beginning of a text says that it is a file of ours that can be read as it comes in. */
export function isStreamed(beginning: string): boolean {
  return HEAD.test(beginning.slice(0, MAX_HEAD));
}

/** Pages that came in together, with their events; and what stands behind them. */
export type StreamedPages = ({ readonly ok: true; readonly logs: readonly PageLog[] } & Tail) | BadFile;

/** Reads the pieces of a text whose beginning `isStreamed`; the first piece holds all of its head. Ends with what is wrong, if something is. */
export async function* readStream(pieces: AsyncIterable<string>): AsyncGenerator<StreamedPages> {
  const reader = new Reader();
  for await (const piece of pieces) {
    const read = reader.read(piece);
    yield read;
    if (!read.ok) return;
  }
  yield reader.end();
}

const NOT_PLAIN = /["\\]/g;

/** Where the next quote or escape stands, from a place on; the text's end when there is none. */
function endOfPlain(text: string, from: number): number {
  NOT_PLAIN.lastIndex = from;
  return NOT_PLAIN.exec(text)?.index ?? text.length;
}

class Reader {
  /** What was not used yet, and where in the file it begins. */
  #text = '';
  #place: Place = { line: 1, column: 1 };
  /** How far the object at the beginning of the text was looked through. */
  #at = 0;
  #depth = 0;
  #isQuoted = false;
  #pages = 0;
  /** What may stand next: the file's head, a page (or, after the first, what parts it from the last), the end. */
  #next: 'head' | 'page' | 'comma' | 'end' = 'head';

  read(piece: string): StreamedPages {
    this.#text += piece;
    const logs: PageLog[] = [];
    if (this.#next === 'head') {
      this.#use(HEAD.exec(this.#text.slice(0, MAX_HEAD))?.[0].length ?? 0);
      this.#next = 'page';
    }
    for (;;) {
      if (this.#at === 0 && !this.#between()) break;
      const end = this.#endOfPage();
      if (this.#depth > MAX_DEPTH) return this.#damaged(this.#at);
      if (end === null) break;
      const page = this.#page(this.#text.slice(0, end));
      if (!page.ok) return page;
      logs.push(page);
      this.#use(end);
      this.#next = 'comma';
    }
    if (this.#next === 'end') {
      if (this.#text.length > MAX_TAIL) return this.#damaged();
    } else if (this.#isWrong()) return this.#damaged();
    return this.#text.length > MAX_LENGTH ? { ok: false, code: 'too-large', where: this.#path() } : { ok: true, logs };
  }

  /** What stands behind the pages of a file that ends here. */
  end(): StreamedPages {
    if (this.#next !== 'end') {
      const json = parsed(this.#text);
      return this.#damaged(json.ok ? this.#text.length : json.offset);
    }
    const before = '{"pages":[]';
    const json = parsed(before + this.#text);
    if (!json.ok) return this.#damaged(json.offset - before.length);
    return { ok: true, logs: [], ...(isRecord(json.value) && tailOf(json.value)) };
  }

  /** Uses up what stands between two pages; whether a page begins then. */
  #between(): boolean {
    for (;;) {
      const space = /^\s+/.exec(this.#text);
      if (space) this.#use(space[0].length);
      const sign = this.#text[0];
      if (sign === ',' && this.#next === 'comma') this.#next = 'page';
      else if (sign === ']' && (this.#next === 'comma' || this.#pages === 0)) this.#next = 'end';
      else return sign === '{' && this.#next === 'page';
      this.#use(1);
      if (this.#next === 'end') return false;
    }
  }

  /** Something stands here that cannot. */
  #isWrong(): boolean {
    return this.#text !== '' && this.#at === 0;
  }

  /** Where the page at the beginning of the text ends; null when the rest is still to come, or it nests too deep. */
  #endOfPage(): number | null {
    const text = this.#text;
    for (; this.#at < text.length; this.#at++) {
      const sign = text.charCodeAt(this.#at);
      if (this.#isQuoted) {
        if (sign === ESCAPE) this.#at++;
        else if (sign === QUOTE) this.#isQuoted = false;
        else this.#at = endOfPlain(text, this.#at) - 1;
      } else if (sign === QUOTE) this.#isQuoted = true;
      else if (sign === OPEN || sign === BEGIN) {
        if (++this.#depth > MAX_DEPTH) return null;
      } else if ((sign === CLOSE || sign === END) && --this.#depth === 0) return this.#at + 1;
    }
    return null;
  }

  #page(text: string): ({ readonly ok: true } & PageLog) | BadFile {
    const json = parsed(text);
    if (!json.ok) return this.#damaged(json.offset);
    const page = readPage(json.value, this.#path());
    this.#pages++;
    return page;
  }

  #path(): string {
    return `pages[${this.#pages}]`;
  }

  /** The first so many units are done with. */
  #use(length: number): void {
    this.#place = placeAfter(this.#place, this.#text.slice(0, length));
    this.#text = this.#text.slice(length);
    this.#at = 0;
    this.#depth = 0;
    this.#isQuoted = false;
  }

  #damaged(offset = 0): BadFile {
    return {
      ok: false,
      code: 'damaged',
      where: placeText(placeAfter(this.#place, this.#text.slice(0, offset))),
    };
  }
}
