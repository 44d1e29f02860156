import { BLOCK, layoutOf, nameOf, SILENT } from './dom.ts';
import { Line } from './line.ts';
import type { Noise } from './noise.ts';
import { asidesIn, noiseOf } from './noise.ts';
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
  own: Readonly<Amounts>;
  /** What stands in it at all, noise apart. Filled after the walk. */
  all: Readonly<Amounts>;
}

/** What one walk over a page's body found. */
export interface Survey {
  readonly regions: readonly Region[];
  readonly total: Readonly<Amounts>;
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

/** Walks over `root` once and measures it. O(nodes + characters), no recursion. What is `hidden` by a style sheet is noise. */
export function survey(root: Element, hidden: readonly Element[] = []): Survey {
  const surveyor = new Surveyor(root, hidden);
  surveyor.advance();
  return surveyor.finish();
}

/** The same walk, in as many goes as wanted. */
export class Surveyor extends Walk {
  readonly #regions: Region[] = [];
  readonly #asides: ReadonlySet<Element>;
  #current: Region;
  #links = 0;
  readonly #line = new Line();

  readonly #holding: ReadonlySet<Node> | null;

  constructor(
    root: Element,
    hidden: readonly Element[],
    /** Every element that running text stands in, where that is known. */
    holding: ReadonlySet<Node> | null = null,
    deep = false,
  ) {
    super(root, deep);
    this.#holding = holding;
    this.#asides = asidesIn(root, hidden);
    this.#current = this.#begin(root, nameOf(root), null, null);
  }

  #begin(element: Element, name: string, parent: Region | null, noise: Noise): Region {
    const index = this.#regions.length;
    const own = name === 'h1' ? { ...NOTHING, mainHeadings: 1 } : NOTHING;
    const region = { element, name, parent, index, end: index + 1, noise, own, all: NOTHING };
    this.#regions.push(region);
    return region;
  }

  protected override read(data: string): void {
    this.#line.add(data, this.#links > 0);
  }

  protected override enter(element: Element, name: string): boolean {
    const layout = layoutOf(name);
    if (layout === SILENT) return false;
    const told = noiseOf(element, name, this.#asides);
    // a link to a "tag" amid a sentence is one of its words
    const isWord =
      told === 'named' && name === 'a' && !this.#line.isEmpty && /\p{L}/u.test(element.nextSibling?.nodeValue ?? '');
    const noise = isWord ? null : told;
    if (layout === BLOCK || noise !== null) {
      this.#endLine();
      this.#current = this.#begin(element, name, this.#current, noise);
    }
    // Noise without running text is not read: nothing in it can count.
    if (noise !== null && this.#holding !== null && !this.#holding.has(element)) {
      this.end();
      return false;
    }
    if (name === 'a') this.#links++;
    return true;
  }

  protected override leave(element: Element, name: string): void {
    if (name === 'a') this.#links--;
    if (element === this.#current.element) this.end();
  }

  protected override end(): void {
    this.#endLine();
    this.#current.end = this.#regions.length;
    this.#current = this.#current.parent ?? this.#current;
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
    return { regions, total: whole };
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
