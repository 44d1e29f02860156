import { BLOCK, BREAK, INLINE, isBlankText, layoutOf, nameOf } from './dom.ts';
import { Line } from './line.ts';
import type { Noise, Told } from './noise.ts';
import { noiseOf, toldIn } from './noise.ts';
import { type Stretch, Transcript } from './transcript.ts';
import { Walk } from './walk.ts';

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
export interface Region extends Stretch {
  readonly element: Element;
  readonly name: string;
  readonly parent: Region | null;
  /** Its place among the regions, and the place after its last descendant. */
  readonly index: number;
  end: number;
  /** Where its text nodes end in the transcript. */
  to: number;
  /** Settled after the walk: lists of teasers are noise too. */
  noise: Noise;
  /** What stands directly in it, outside its child regions. */
  own: Readonly<Amounts>;
  /** What stands in it at all, noise apart. Filled after the walk. */
  all: Readonly<Amounts>;
}

/** What one walk over a page's body found. */
export interface Survey {
  readonly regions: readonly Region[];
  readonly total: Readonly<Amounts>;
  /** Its text nodes, but for noise that was passed over. */
  readonly transcript: Transcript;
  readonly shadows: readonly ShadowRoot[];
}

const NOTHING: Readonly<Amounts> = {
  prose: 0,
  links: 0,
  rest: 0,
  paragraphs: 0,
  linkLines: 0,
  dated: 0,
  mainHeadings: 0,
};

/** The sum. Most regions have nothing of their own, and a sum with nothing is the other. */
function plus(a: Readonly<Amounts>, b: Readonly<Amounts>): Readonly<Amounts> {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return {
    prose: a.prose + b.prose,
    links: a.links + b.links,
    rest: a.rest + b.rest,
    paragraphs: a.paragraphs + b.paragraphs,
    linkLines: a.linkLines + b.linkLines,
    dated: a.dated + b.dated,
    mainHeadings: a.mainHeadings + b.mainHeadings,
  };
}

/** What is known of the page before its survey. */
export interface Known {
  /** Elements that a style sheet hides. */
  readonly hidden: readonly Element[];
  /** Every element that running text stands in. */
  readonly holding: ReadonlySet<Element>;
  /** Selector list of what is no part of an article, whatever it is. */
  readonly drop: string | undefined;
}

/** Walks over `root` once and measures it, in as many goes as wanted. O(nodes + characters), no recursion. */
export class Surveyor extends Walk {
  readonly #regions: Region[] = [];
  readonly #transcript = new Transcript();
  readonly #told: Told;
  readonly #holding: ReadonlySet<Element>;
  #current: Region;
  #links = 0;
  readonly #line = new Line();

  constructor(root: Element, { hidden, holding, drop }: Known, deep: boolean) {
    super(root, deep);
    this.#holding = holding;
    this.#told = toldIn(root, hidden, drop);
    this.#current = this.#begin(root, nameOf(root), null, null);
  }

  #begin(element: Element, name: string, parent: Region | null, noise: Noise): Region {
    const index = this.#regions.length;
    const from = this.#transcript.length;
    const own = name === 'h1' ? { ...NOTHING, mainHeadings: 1 } : NOTHING;
    const region = { element, name, parent, index, end: index + 1, from, to: from, noise, own, all: NOTHING };
    this.#regions.push(region);
    return region;
  }

  protected override read(data: string, node: Text): void {
    if (isBlankText(data)) {
      this.#transcript.addBlank(data, node);
      this.#line.addBlank(data);
    } else {
      this.#transcript.add(data, node);
      this.#line.add(data, this.#links > 0);
    }
  }

  protected override enter(element: Element, name: string): boolean {
    const layout = layoutOf(name);
    if (layout === BREAK) {
      this.#endLine();
      this.#transcript.endLine();
    }
    if (layout !== BLOCK && layout !== INLINE) return false;
    const told = noiseOf(element, name, this.#told);
    // a link to a "tag" amid a sentence is one of its words
    const isWord =
      told === 'named' && name === 'a' && !this.#line.isEmpty && /\p{L}/u.test(element.nextSibling?.nodeValue ?? '');
    const noise = isWord ? null : told;
    if (layout === BLOCK || noise !== null) {
      this.#endLine();
      this.#current = this.#begin(element, name, this.#current, noise);
    }
    // Noise without running text is not read: nothing in it can count.
    if (noise !== null && !this.#holding.has(element)) {
      this.#current = this.#current.parent ?? this.#current;
      return false;
    }
    if (layout === BLOCK) this.#transcript.endLine();
    if (name === 'a') this.#links++;
    return true;
  }

  protected override leave(element: Element, name: string): void {
    if (name === 'a') this.#links--;
    if (element !== this.#current.element) return;
    if (layoutOf(name) === BLOCK) this.#transcript.endLine();
    this.end();
  }

  protected override end(): void {
    const region = this.#current;
    this.#endLine();
    region.end = this.#regions.length;
    region.to = this.#transcript.length;
    this.#current = region.parent ?? region;
  }

  #endLine(): void {
    const line = this.#line;
    const current = this.#current;
    if (line.isEmpty) return;
    const own = { ...current.own };
    const { kind, size } = line;
    if (line.isDated) own.dated++;
    if (kind === 'link') {
      own.links += size;
      own.linkLines++;
    } else if (kind === 'rest') own.rest += size;
    else if (kind !== null) {
      own.prose += size;
      if (kind === 'paragraph') own.paragraphs++;
    }
    current.own = own;
    line.clear();
  }

  /** Sums up from the leaves; noise keeps its sums to itself, unless it holds most of what its page has to read. */
  finish(): Survey {
    const regions = this.#regions;
    const whole = regions.reduce((sum, { own }) => plus(sum, own), NOTHING);
    const teasers = new Map<Region, Map<string, number>>();
    for (let i = regions.length - 1; i >= 0; i--) {
      const region = regions[i];
      if (region === undefined) break;
      if (teasers.size > 0 && isTeaserList(teasers.get(region))) region.noise = 'teasers';
      region.all = plus(region.all, region.own);
      if (region.all === NOTHING) continue;
      if (isTeaser(region)) countTeaser(region, teasers);
      if (region.parent !== null && !isApart(region, whole.prose))
        region.parent.all = plus(region.parent.all, region.all);
    }
    return { regions, total: whole, transcript: this.#transcript, shadows: this.shadows };
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
