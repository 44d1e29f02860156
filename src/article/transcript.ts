import type { TextReader } from './text-reader.ts';

/** A stretch of a transcript: from one place in it to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The text nodes that a walk came by, in order, and where lines end between them: each part of it can be put together as a text without
 * another walk.
 */
export class Transcript {
  readonly #nodes: (Text | null)[] = [];
  readonly #data: string[] = [];

  get length(): number {
    return this.#nodes.length;
  }

  add(data: string, node: Text): void {
    this.#nodes.push(node);
    this.#data.push(data);
  }

  /** The same of white space, which no line begins with. */
  addBlank(data: string, node: Text): void {
    if (this.#nodes.at(-1)) this.add(data, node);
  }

  endLine(): void {
    this.#nodes.push(null);
    this.#data.push('');
  }

  /** Has a reader read a stretch but for others in it, which are in order; pauses each time it has read `step` nodes. */
  *read(reader: TextReader, { from, to }: Stretch, without: readonly Stretch[], step: number): Generator<undefined> {
    let next = 0;
    for (let at = from, seen = 0; at < to; at++) {
      for (let left = without[next]; left !== undefined && left.from <= at; left = without[++next])
        at = Math.max(at, left.to);
      const node = at < to ? this.#nodes[at] : null;
      if (node) reader.read(this.#data[at] ?? '', node);
      else reader.endParagraph();
      if (++seen % step === 0) yield;
    }
    reader.endParagraph();
  }
}
