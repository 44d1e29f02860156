import { breaksLine, isBlank, isBlankText, isSilent, nameOf, walkText } from './dom.ts';
import { holds, parentOf } from './trees.ts';
import { Walk } from './walk.ts';

/** An element that holds running text, directly or in its paragraphs, and how much: in Latin letters' worth (see `survey.ts`). */
interface Holder {
  readonly element: Element;
  prose: number;
}

/** What one look at a page's text nodes found. */
export interface Scan {
  /** Running text on the whole page, in letters' worth. */
  readonly prose: number;
  /** How much of that stands in an element. */
  readonly proseIn: (element: Element) => number;
  /** The element around nearly all of the running text; null on a page without any. Looked for whenever it is asked for. */
  readonly scope: Element | null;
  /** The element that holds most of it in its own paragraphs, and how much. */
  readonly greatest: Element | null;
  readonly most: number;
  /** Elements with more than that which a style sheet hides: a copy for another screen. */
  readonly hidden: readonly Element[];
  /** Every element in another that running text stands in, at any depth. */
  readonly holdingIn: (root: Element) => ReadonlySet<Element>;
}

/** Characters below which a text node is not looked at: labels, links, white space between elements, which are nine in ten. */
const GLANCE = 18;
/** Characters from which a text node is likely a script's, which is cheaper to see by its parent than to look at. */
const LENGTHY = 500;
/** Letters' worth from which a text node is taken for running text. */
const RUNNING = 45;
/** The scope is widened for this share more of running text: a few teasers elsewhere do not make it the whole page. */
const GAIN = 0.3;
/** It is also widened for any text that so few more elements hold: a standfirst over the text. */
const SOME_PARTS = 40;

/**
 * Looks at every text node of the body once, at most of them only for their length, and tells where the running text is. That is all that
 * a page without an article costs; what reads closely (`survey.ts`) then reads no more than the scope.
 */
export function scan(body: Element): Scan {
  const scanner = new Scanner(body);
  while (!scanner.advance(Number.POSITIVE_INFINITY));
  return scanner.finish();
}

/** The same, in as many goes as wanted. */
export class Scanner {
  readonly #holders = new Map<Element, Holder>();
  readonly #walker: TreeWalker;
  #prose = 0;
  #lastParent: Element | null = null;
  #lastHolder: Holder | null = null;

  readonly #shown: ShownText | null;

  /** @param deep whether to look into open shadow roots, too: that takes a look at every element */
  readonly #body: Element;

  constructor(body: Element, deep = false) {
    this.#body = body;
    this.#walker = walkText(body);
    this.#shown = deep ? new ShownText(body, (node) => this.#look(node)) : null;
  }

  /** Looks at so many text nodes more; true when there are no more. */
  advance(nodes: number): boolean {
    const walker = this.#walker;
    const shown = this.#shown;
    if (shown !== null) return shown.advance(nodes);
    for (let left = nodes; left > 0; left--) {
      const node = walker.nextNode() as Text | null;
      if (node === null) return true;
      const { length } = node;
      if (length >= GLANCE && (length < LENGTHY || !isScript(node))) this.#look(node);
    }
    return false;
  }

  #look(node: Text): void {
    const { data } = node;
    if (isBlankText(data)) return;
    const amount = runningSize(data);
    if (amount >= RUNNING) this.#count(node, amount);
  }

  #count(node: Text, amount: number): void {
    const parent = parentOf(node);
    if (parent !== this.#lastParent) {
      this.#lastParent = parent;
      this.#lastHolder = holderOf(parent, this.#body, this.#holders);
    }
    if (this.#lastHolder === null) return;
    this.#lastHolder.prose += amount;
    this.#prose += amount;
  }

  finish(): Scan {
    const all = [...this.#holders.values()].sort((a, b) => b.prose - a.prose);
    const copies = hiddenCopies(all);
    const { prose: most = 0, element: greatest = null } = all[copies] ?? {};
    const body = this.#body;
    return {
      prose: this.#prose,
      proseIn: (root) => all.reduce((sum, { element, prose }) => sum + (holds(root, element) ? prose : 0), 0),
      most,
      greatest,
      // A page that is plainly no article is not asked these.
      get scope() {
        return greatest && scopeOf(all.slice(copies), greatest, body);
      },
      holdingIn: (root) => ancestorsOf(all, root),
      hidden: all.slice(0, copies).map(({ element }) => element),
    };
  }
}

function isScript(node: Text): boolean {
  const parent = parentOf(node);
  return parent !== null && isSilent(nameOf(parent));
}

/** The text nodes of a page, shadow roots included. */
class ShownText extends Walk {
  readonly #look: (node: Text) => void;

  constructor(body: Element, look: (node: Text) => void) {
    super(body, true);
    this.#look = look;
  }

  protected override read(_data: string, node: Text): void {
    this.#look(node);
  }

  protected override enter(_element: Element, name: string): boolean {
    return !isSilent(name);
  }

  protected override leave(): void {
    // Where elements end matters to nobody here.
  }

  protected override end(): void {
    // Nor the page.
  }
}

/** So many greater copies of a text may be hidden by the style sheet. */
const COPIES = 3;

/** A text that is hidden in favour of another is not several times as long. */
const COPY = 0.3;

/** How many of the greatest holders are not drawn: asked only where another may be in their place. 0 on a page that hides everything. */
function hiddenCopies(all: readonly Holder[]): number {
  const [greatest, next] = all;
  if (greatest === undefined || next === undefined || next.prose < greatest.prose * COPY) return 0;
  return Math.max(
    0,
    all.findIndex((holder, index) => index === COPIES || isShown(holder.element)),
  );
}

/** Whether an element is drawn at all: asked of the greatest alone, since it may cost the browser a look at its style sheets. */
function isShown(element: Element): boolean {
  return typeof element.checkVisibility !== 'function' || element.checkVisibility();
}

/** How much a text node may say; 0 for white space. A few characters of it tell its script well enough. */
function runningSize(data: string): number {
  let start = 0;
  let end = data.length;
  while (start < end && isBlank(data.charCodeAt(start))) start++;
  if (end - start < GLANCE) return 0;
  while (isBlank(data.charCodeAt(end - 1))) end--;
  const length = end - start;
  if (length < GLANCE) return 0;
  const isWide = data.charCodeAt(start + (length >> 2)) > 0x2e7f || data.charCodeAt(start + (length >> 1)) > 0x2e7f;
  return isWide ? length * 2.5 : length;
}

/** The element around the block that a text stands in, or null for links and for what is no text to read. */
function holderOf(parent: Element | null, body: Element, holders: Map<Element, Holder>): Holder | null {
  let at = parent;
  for (let steps = 0; at !== null && at !== body && steps < 8; steps++) {
    const name = nameOf(at);
    if (name === 'a' || isSilent(name)) return null;
    const isBlock = breaksLine(name);
    at = parentOf(at);
    if (isBlock) break;
  }
  if (at === null) return null;
  const known = holders.get(at);
  if (known !== undefined) return known;
  const holder = { element: at, prose: 0 };
  holders.set(at, holder);
  return holder;
}

/** The element around the greatest holder that has about all running text of its part of the page in it. */
function scopeOf(holders: readonly Holder[], greatest: Element, body: Element): Element {
  const chain: Element[] = [];
  const places = new Map<Element, number>();
  for (let at: Element | null = greatest; at !== null; at = parentOf(at)) {
    places.set(at, chain.length);
    chain.push(at);
    if (at === body) break;
  }
  const amounts = chain.map(() => 0);
  for (const { element, prose } of holders) {
    let at = prose === 0 ? null : element;
    while (at !== null && !places.has(at)) at = parentOf(at);
    const place = at === null ? undefined : places.get(at);
    if (place !== undefined) amounts[place] = (amounts[place] ?? 0) + prose;
  }
  return widen(chain, amounts);
}

/** Goes outwards as long as that gains much text, or some text for little more to read. */
function widen(chain: readonly Element[], amounts: readonly number[]): Element {
  let scope = chain[0] as Element;
  let covered = amounts[0] ?? 0;
  let skipped = 0;
  for (let i = 1; i < chain.length; i++) {
    const element = chain[i];
    skipped += amounts[i] ?? 0;
    if (element === undefined || skipped === 0) continue;
    if (skipped < covered * GAIN && partsOf(element) > partsOf(scope) * 1.5 + SOME_PARTS) continue;
    scope = element;
    covered += skipped;
    skipped = 0;
  }
  return scope;
}

const partsOf = (element: Element): number => element.getElementsByTagName('*').length;

/** The elements between some holders and `root`, those included; of a holder outside it, all around it. */
function ancestorsOf(holders: readonly Holder[], root: Element): Set<Element> {
  const all = new Set<Element>([root]);
  for (const { element } of holders)
    for (let at: Element | null = element; at !== null && !all.has(at); at = parentOf(at)) all.add(at);
  return all;
}
