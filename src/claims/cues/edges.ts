/** Grows by doubling; at most three quarters are filled. */
const START = 1 << 12;

/**
 * The edges of a trie of UTF-16 units, node and unit to node: an open hash table over typed arrays, because this look-up is made for
 * nearly every character of a text. Node 0 is the root and never the end of an edge, so that 0 means "none".
 */
export class Edges {
  #mask = START - 1;
  #from = new Int32Array(START);
  #unit = new Uint16Array(START);
  #to = new Int32Array(START);
  #count = 0;

  /** The node that `unit` leads to from `node`; 0 when there is none. */
  get(node: number, unit: number): number {
    return this.#to[this.#place(node, unit)] ?? 0;
  }

  /** Adds an edge that is not there yet. */
  add(node: number, unit: number, to: number): void {
    if (++this.#count * 4 > this.#to.length * 3) this.#grow();
    this.#put(node, unit, to);
  }

  #put(node: number, unit: number, to: number): void {
    const place = this.#place(node, unit);
    this.#from[place] = node;
    this.#unit[place] = unit;
    this.#to[place] = to;
  }

  #place(node: number, unit: number): number {
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.#to[place] !== 0 && (this.#from[place] !== node || this.#unit[place] !== unit))
      place = (place + 1) & this.#mask;
    return place;
  }

  #grow(): void {
    const [from, unit, to] = [this.#from, this.#unit, this.#to];
    const size = to.length * 2;
    this.#mask = size - 1;
    this.#from = new Int32Array(size);
    this.#unit = new Uint16Array(size);
    this.#to = new Int32Array(size);
    to.forEach((node, at) => {
      if (node !== 0) this.#put(from[at] ?? 0, unit[at] ?? 0, node);
    });
  }
}
