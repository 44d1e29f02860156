/** Lines added up together. */
const BLOCK = 256;

/** Where the lines of a long list stand, one under the other, in CSS pixels: some hundred additions an answer, however many they are. */
export class Heights {
  readonly #lines: Float32Array;
  readonly #blocks: Float64Array;

  /** `lines`: the height of each; it is not kept. */
  constructor(lines: Float32Array) {
    this.#lines = lines.slice();
    this.#blocks = new Float64Array(Math.ceil(lines.length / BLOCK));
    for (let line = 0; line < lines.length; line++) this.#add(line, lines[line] ?? 0);
  }

  get count(): number {
    return this.#lines.length;
  }

  /** Of all lines together. */
  get total(): number {
    return this.topOf(this.count);
  }

  /** Pixels before a line. */
  topOf(line: number): number {
    const block = Math.floor(line / BLOCK);
    let top = 0;
    for (let before = 0; before < block; before++) top += this.#blocks[before] ?? 0;
    for (let before = block * BLOCK; before < line; before++) top += this.#lines[before] ?? 0;
    return top;
  }

  /** The line at a distance from the first one's top: the first or the last of all, when it is outside. */
  at(distance: number): number {
    let left = distance;
    let block = 0;
    for (; block < this.#blocks.length - 1 && left >= (this.#blocks[block] ?? 0); block++)
      left -= this.#blocks[block] ?? 0;
    let line = block * BLOCK;
    for (; line < this.count - 1 && left >= (this.#lines[line] ?? 0); line++) left -= this.#lines[line] ?? 0;
    return line;
  }

  /** A line was measured; by how much it is higher than was thought. */
  set(line: number, height: number): number {
    const more = height - (this.#lines[line] ?? height);
    if (more === 0) return 0;
    this.#lines[line] = height;
    this.#add(line, more);
    return more;
  }

  #add(line: number, height: number): void {
    const block = Math.floor(line / BLOCK);
    this.#blocks[block] = (this.#blocks[block] ?? 0) + height;
  }
}
