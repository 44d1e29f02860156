/**
 * A trie of words in letters (numbers from 1), each with what it stands for. Nodes are numbered by breadth, so that the children of one
 * stand side by side and a step is a short look through neighbours. Node 0 is the root.
 */
export class Trie<T> {
  /** By node: the first of its children; they end where those of the next node begin. */
  readonly #children: Int32Array;
  /** By node: the letter that leads to it. */
  readonly #letters: Uint16Array;
  /** By node: which last five bits the letters of its children have, a bit for each; most steps lead nowhere and are told by it. */
  readonly #endings: Int32Array;
  /** By letter: the child of the root, which has too many to look through. */
  readonly #roots: Int32Array;
  /** By node: the first of its values; they end where those of the next node begin. */
  readonly #from: Int32Array;
  /** What the words stand for, by node. */
  readonly values: readonly T[];

  constructor(root: Branch<T>) {
    const branches: Branch<T>[] = [root];
    const letters = [0];
    const children: number[] = [];
    const from: number[] = [];
    const values: T[] = [];
    for (let node = 0; node < branches.length; node++) {
      children.push(branches.length);
      from.push(values.length);
      values.push(...(branches[node]?.values ?? []));
      for (const [letter, branch] of branches[node]?.children ?? []) {
        letters.push(letter);
        branches.push(branch);
      }
    }
    this.#children = Int32Array.from([...children, branches.length]);
    this.#letters = Uint16Array.from(letters);
    this.#endings = Int32Array.from(branches, ({ children }) => {
      return [...children.keys()].reduce((bits, letter) => bits | (1 << (letter & 31)), 0);
    });
    this.#roots = new Int32Array(1 + Math.max(0, ...root.children.keys()));
    for (const [at, letter] of [...root.children.keys()].entries()) this.#roots[letter] = at + 1;
    this.#from = Int32Array.from([...from, values.length]);
    this.values = values;
  }

  /** The node of the word of one `letter`; 0 when there is none. */
  start(letter: number): number {
    return this.#roots[letter] ?? 0;
  }

  /** The node that `letter` leads to from `node`, which is not the root; 0 when there is none. */
  step(node: number, letter: number): number {
    if ((((this.#endings[node] ?? 0) >>> (letter & 31)) & 1) === 0) return 0;
    const end = this.#children[node + 1] ?? 0;
    for (let child = this.#children[node] ?? 0; child < end; child++) {
      if (this.#letters[child] === letter) return child;
    }
    return 0;
  }

  /** Which of `values` the word that leads to `node` stands for: from here up to `from(node + 1)`. */
  from(node: number): number {
    return this.#from[node] ?? 0;
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
