import { breaksLine, isSilent, isText, nameOf, walk } from './dom.ts';
import type { Noise } from './noise.ts';
import { asidesIn, noiseOf } from './noise.ts';

/** Amounts of text, in Latin letters' worth: a Chinese, Japanese or Korean character says about as much as 2.5 letters. */
export interface Amounts {
  /** Running text: sentences, links in them included. */
  prose: number;
  /** Links that stand for themselves. */
  links: number;
  /** Everything else: headings, names, labels, lists of words. */
  rest: number;
  /** Paragraphs of running text. */
  paragraphs: number;
  /** Lines that are mostly links. */
  linkLines: number;
  /** Short lines that give a day, as over every post of a forum and every entry of a list. */
  dated: number;
  /** `<h1>` elements. */
  mainHeadings: number;
}

/** One element of the page with what stands in it. Parents come before their children. */
export interface Region {
  readonly element: Element;
  readonly name: string;
  readonly parent: Region | null;
  /** Its place among the regions, and the place after its last descendant. */
  readonly index: number;
  end: number;
  /** Settled after the walk: lists of teasers are noise too. */
  noise: Noise;
  /** What stands directly in it, outside its child regions. */
  readonly own: Amounts;
  /** What stands in it at all, noise apart. Filled after the walk. */
  readonly all: Amounts;
}

/** What one walk over a page's body found. */
export interface Survey {
  readonly regions: readonly Region[];
  readonly total: Amounts;
}

const nothing = (): Amounts => ({
  prose: 0,
  links: 0,
  rest: 0,
  paragraphs: 0,
  linkLines: 0,
  dated: 0,
  mainHeadings: 0,
});

/** Adds `b` to `a`. */
export function add(a: Amounts, b: Amounts): void {
  a.prose += b.prose;
  a.links += b.links;
  a.rest += b.rest;
  a.paragraphs += b.paragraphs;
  a.linkLines += b.linkLines;
  a.dated += b.dated;
  a.mainHeadings += b.mainHeadings;
}

/** Walks over `root` once and measures it. O(nodes + characters), no recursion. What is `hidden` by a style sheet is noise. */
export function survey(root: Element, hidden: readonly Element[] = []): Survey {
  const surveyor = new Surveyor(root, hidden);
  const walker = walk(root);
  for (let node: Node | null = root; node !== null; ) {
    let descend = false;
    if (isText(node)) surveyor.text(node.data);
    else descend = surveyor.enter(node as Element);
    node = descend ? walker.firstChild() : null;
    while (node === null) {
      const done = walker.currentNode;
      if (!isText(done)) surveyor.leave(done as Element);
      if (done === root) break;
      node = walker.nextSibling();
      if (node === null && walker.parentNode() === null) break;
    }
  }
  return surveyor.finish();
}

class Surveyor {
  private readonly regions: Region[] = [];
  private readonly asides: ReadonlySet<Element>;
  private current: Region;
  private links = 0;
  private line = '';
  private linked = 0;

  constructor(root: Element, hidden: readonly Element[]) {
    this.asides = asidesIn(root, hidden);
    this.current = this.open(root, nameOf(root), null, null);
  }

  private open(element: Element, name: string, parent: Region | null, noise: Noise): Region {
    const index = this.regions.length;
    const own = nothing();
    if (name === 'h1') own.mainHeadings = 1;
    const region = { element, name, parent, index, end: index + 1, noise, own, all: nothing() };
    this.regions.push(region);
    return region;
  }

  text(data: string): void {
    if (this.line === '' && data.trim() === '') return;
    this.line += data;
    if (this.links > 0) this.linked += sizeOf(data);
  }

  /** Whether to go inside. */
  enter(element: Element): boolean {
    if (element === this.current.element) return true;
    const name = nameOf(element);
    if (isSilent(name)) return false;
    const noise = noiseOf(element, name, this.asides);
    if (breaksLine(name) || noise !== null) {
      this.endLine();
      this.current = this.open(element, name, this.current, noise);
    }
    if (name === 'a') this.links++;
    return true;
  }

  leave(element: Element): void {
    if (this.links > 0 && nameOf(element) === 'a') this.links--;
    if (element !== this.current.element) return;
    this.endLine();
    this.current.end = this.regions.length;
    this.current = this.current.parent ?? this.current;
  }

  private endLine(): void {
    if (this.line === '') return;
    const size = sizeOf(this.line);
    const own = this.current.own;
    if (size > 0 && size < 60 && /\d/.test(this.line) && DAY.test(this.line)) own.dated++;
    const kind = lineKind(this.line, size, this.linked);
    if (kind === 'link') {
      own.links += size;
      own.linkLines++;
    } else if (kind !== null) {
      own[kind === 'rest' ? 'rest' : 'prose'] += size;
      if (kind === 'paragraph') own.paragraphs++;
    }
    this.line = '';
    this.linked = 0;
  }

  /** Sums up from the leaves; noise keeps its sums to itself, unless it holds most of what its page has to read. */
  finish(): Survey {
    const whole = nothing();
    for (const region of this.regions) add(whole, region.own);
    const teasers = new Map<Region, Map<string, number>>();
    for (const region of [...this.regions].reverse()) {
      add(region.all, region.own);
      if (isTeaserList(teasers.get(region))) region.noise = 'teasers';
      if (isTeaser(region)) countTeaser(region, teasers);
      if (region.parent !== null && !isApart(region, whole.prose)) add(region.parent.all, region.all);
    }
    return { regions: this.regions, total: whole };
  }
}

/** True when `region` is `outer` or stands in it. */
export function isWithin(region: Region, outer: Region): boolean {
  return region.index >= outer.index && region.index < outer.end;
}

/**
 * True for noise. Page furniture is excepted when it holds more than `share` of `prose` (some pages keep their text under a name like
 * `promo-wrap`), and what is named after comments when it holds most of it and a main heading too.
 */
export function isApart({ noise, all }: Region, prose: number, share = 0.5): boolean {
  if (noise === 'named') return all.prose <= prose * share || all.links > all.prose / 2;
  if (noise === 'aside') return all.prose <= prose / 2;
  return noise === 'reader' ? all.mainHeadings === 0 || all.prose <= prose / 2 : noise !== null;
}

/** How many teasers of one kind side by side make a list of other articles. */
const LIST_LENGTH = 3;

/** A linked line and a little text under it: how other articles are announced. */
function isTeaser({ name, all }: Region): boolean {
  return (
    all.linkLines > 0 &&
    all.linkLines <= 6 &&
    all.paragraphs > 0 &&
    all.paragraphs <= 2 &&
    all.links > 12 &&
    name !== 'p'
  );
}

/** Name and first class: what elements laid out alike have in common. */
export function kindOf({ name, element }: Region): string {
  return name === 'form' ? name : `${name}.${element.getAttribute('class')?.trim().split(/\s+/)[0] ?? ''}`;
}

function countTeaser(region: Region, teasers: Map<Region, Map<string, number>>): void {
  if (region.parent === null) return;
  const counts = teasers.get(region.parent) ?? new Map<string, number>();
  const kind = kindOf(region);
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  teasers.set(region.parent, counts);
}

function isTeaserList(counts: Map<string, number> | undefined): boolean {
  return counts !== undefined && Math.max(...counts.values()) >= LIST_LENGTH;
}

const DAY =
  /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}[-/.月]\d{1,2}[-/.日]\s*(?:(?:19|20)\d\d|\d\d:\d\d)|\b[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d|\d{1,2}\.? [A-Z][a-z]{2,8} (?:19|20)\d\d|(?:天|小时|分钟)前|\b(?:days?|hours?|minutes?) ago\b/;
const ENDED = '.!?…。！？”"';
const STOPS = /[。！？；，、…।۔؟،။]|[.,;:!?]["'”’)]?(?:\s|$)/;

/** Size of a text in Latin letters' worth, white space not counted, to the nearest letter. */
export function sizeOf(text: string): number {
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0 || code === 0x3000) continue;
    size += (code >= 0x3040 && code < 0xa000) || (code >= 0xac00 && code < 0xd7b0) ? 5 : 2;
  }
  return size >> 1;
}

/**
 * `paragraph`: reads as sentences, long enough and stopped now and then, or very long (Thai and Burmese stop little).
 * `sentence`: a short one that ends as sentences do. `link`: mostly linked. `rest`: all other words. Null: nothing.
 */
function lineKind(line: string, size: number, linked: number): 'paragraph' | 'sentence' | 'link' | 'rest' | null {
  if (size === 0) return null;
  if (linked > size / 2) return 'link';
  if (size >= 250 || (size >= 50 && STOPS.test(line))) return 'paragraph';
  return size >= 15 && ENDED.includes(line.trimEnd().slice(-1)) ? 'sentence' : 'rest';
}
