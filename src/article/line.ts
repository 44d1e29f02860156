import { isBlank } from './dom.ts';

const DAY =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}[-/.月]\d{1,2}[-/.日]\s*(?:(?:19|20)\d\d|\d\d:\d\d)|\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2}\.? [A-Z][a-z]{2,8} (?:19|20)\d\d|(?:天|小时|分钟)前|\b(?:days?|hours?|minutes?) ago\b/;
const ENDED = new Set([...'.!?…。！？”"'].map((stop) => stop.charCodeAt(0)));
const STOPS = /[。！？；，、…।۔؟،။]|[.,;:!?]["'”’)]?(?:\s|$)/;

/** Letters' worth from which a line is running text whatever stands in it, if it is stopped now and then, and if it ends as sentences do. */
const LONG = 250;
const STOPPED = 50;
const SENTENCE = 15;
/** Letters' worth of the longest line that is looked at for a day. */
const DATED = 60;
/** Characters from which a stretch is measured by a sample of about half as many: no line that is looked at for a day is so long. */
const SAMPLED = 80;

/**
 * `paragraph`: reads as sentences, long enough and stopped now and then, or very long (Thai and Burmese stop little).
 * `sentence`: a short one that ends as sentences do. `link`: mostly linked. `rest`: all other words. Null: nothing.
 */
export type LineKind = 'paragraph' | 'sentence' | 'link' | 'rest' | null;

/**
 * One line of a page as its text nodes come in: how much it says and of what kind. Sizes are in Latin letters' worth, white space not
 * counted; inside they are kept in halves, as a Chinese, Japanese or Korean character is worth 2.5.
 */
export class Line {
  #text = '';
  #halves = 0;
  #linked = 0;
  #last = 0;
  #hasDigit = false;

  add(data: string, isLinked: boolean): void {
    let start = 0;
    let end = data.length;
    while (start < end && isBlank(data.charCodeAt(start))) start++;
    while (end > start && isBlank(data.charCodeAt(end - 1))) end--;
    if (start === end) {
      this.addBlank(data);
      return;
    }
    // Of a long stretch some characters tell as well.
    const step = 1 + Math.floor((end - start) / SAMPLED);
    let halves = 0;
    for (let i = start; i < end; i += step) {
      const code = data.charCodeAt(i);
      if (code >= 0x3040) halves += code < 0xa000 || (code >= 0xac00 && code < 0xd7b0) ? 5 : 2;
      else if (!isBlank(code)) {
        halves += 2;
        if (code >= 48 && code < 58) this.#hasDigit = true;
      }
    }
    this.#text += data;
    this.#halves += halves * step;
    this.#last = data.charCodeAt(end - 1);
    if (isLinked) this.#linked += halves * step;
  }

  /** The same of white space. */
  addBlank(data: string): void {
    if (!this.isEmpty) this.#text += data;
  }

  get isEmpty(): boolean {
    return this.#halves === 0;
  }

  /** In letters' worth, to the letter. */
  get size(): number {
    return this.#halves >> 1;
  }

  /** Whether it is a short line that gives a day. */
  get isDated(): boolean {
    return this.#hasDigit && this.size < DATED && DAY.test(this.#text);
  }

  get kind(): LineKind {
    const { size } = this;
    if (size === 0) return null;
    if (this.#linked > this.#halves / 2) return 'link';
    if (size >= LONG || (size >= STOPPED && STOPS.test(this.#text))) return 'paragraph';
    return size >= SENTENCE && ENDED.has(this.#last) ? 'sentence' : 'rest';
  }

  /** Begins the next. */
  clear(): void {
    this.#text = '';
    this.#halves = 0;
    this.#linked = 0;
    this.#hasDigit = false;
  }
}
