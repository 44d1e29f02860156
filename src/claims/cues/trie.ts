/**
 * A trie of words in letters (numbers from 1), each with what it stands for. Nodes are numbered by breadth, so that the children of one
 * stand side by side and a step is a short look through neighbours. Node 0 is the root.
 */
export class Trie<T> {
  /** By node: the first of its children; they end where those of the next node begin. */
  readonly #children: Int32Array;
  /** By node: the letter that leads to it. */
  readonly #letters: Uint16Array;
  /** By letter: the child of the root, which has too many to look through. */
  readonly #roots: Int32Array;
  readonly #values: readonly (readonly T[] | undefined)[];

  constructor(root: Branch<T>) {
    const branches: Branch<T>[] = [root];
    const letters = [0];
    const children: number[] = [];
    for (let node = 0; node < branches.length; node++) {
      children.push(branches.length);
      for (const [letter, branch] of branches[node]?.children ?? []) {
        letters.push(letter);
        branches.push(branch);
      }
    }
    this.#children = Int32Array.from([...children, branches.length]);
    this.#letters = Uint16Array.from(letters);
    this.#roots = new Int32Array(1 + Math.max(0, ...root.children.keys()));
    for (const [at, letter] of [...root.children.keys()].entries()) this.#roots[letter] = at + 1;
    this.#values = branches.map(({ values }) => (values.length > 0 ? values : undefined));
  }

  /** The node of the word of one `letter`; 0 when there is none. */
  start(letter: number): number {
    return this.#roots[letter] ?? 0;
  }

  /** The node that `letter` leads to from `node`, which is not the root; 0 when there is none. */
  step(node: number, letter: number): number {
    const end = this.#children[node + 1] ?? 0;
    for (let child = this.#children[node] ?? 0; child < end; child++) {
      if (this.#letters[child] === letter) return child;
    }
    return 0;
  }

  /** What the word that leads to `node` stands for; undefined when it is only the beginning of others. */
  at(node: number): readonly T[] | undefined {
    return this.#values[node];
  }
}

/** A trie while words are added to it. */
export class Branch<T> {
  readonly children = new Map<number, Branch<T>>();
  readonly values: T[] = [];

  /** Adds what the word in `letters` stands for. */
  add(letters: readonly number[], value: T): void {
    let branch: Branch<T> = this;
    for (const letter of letters) {
      const next = branch.children.get(letter) ?? new Branch<T>();
      branch.children.set(letter, next);
      branch = next;
    }
    branch.values.push(value);
  }
}
