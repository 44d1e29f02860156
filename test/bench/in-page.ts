/** What `article.ts` runs inside the page: the readings that it compares, and a clock around them; and the watch as a page meets it, code cold. */
import { findText, readPage } from '../../src/article/read.ts';
import { watchArticle } from '../../src/article/watch.ts';

declare global {
  var bench: (address: string, rounds: number) => Record<string, unknown>;
  var longestTask: () => number;
  var Readability: new (document: Document) => { parse(): unknown };
}

const SHOW_TEXT = 0x4;

function walk(): number {
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) length += (node as Text).data.length;
  return length;
}

function flat(): number {
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  const nodes: Node[] = [];
  const starts: number[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node);
    starts.push(text.length);
    text += (node as Text).data;
  }
  return text.indexOf('\u0000') + nodes.length + starts.length;
}

/** Milliseconds that one call takes, from as many calls as fill one: the clock ticks every 5 µs, and longer stretches are cut into by others. */
function time(work: () => unknown): number {
  const start = performance.now();
  for (let calls = 1; ; calls++) {
    work();
    const passed = performance.now() - start;
    if (passed > 1) return passed / calls;
  }
}

function warm(work: () => unknown, milliseconds: number): void {
  for (const start = performance.now(); performance.now() - start < milliseconds; ) work();
}

/** A call of it takes as long as several rounds of ours. */
const PEER_ROUNDS = 4;

globalThis.bench = (address, rounds) => {
  const { kind } = readPage(document, address);
  const works = {
    walk,
    flat,
    text: () => [...findText(document, address)],
    read: () => readPage(document, address),
    peer: () => new Readability(document.cloneNode(true) as Document).parse(),
  };
  const { peer, ...ours } = works;
  // The compiler takes as long as that to settle on a page's new process.
  for (const work of Object.values(ours)) warm(work, 400);
  const results = new Map<string, number>();
  const best = (name: string, work: () => unknown) =>
    results.set(name, Math.min(results.get(name) ?? Number.POSITIVE_INFINITY, time(work)));
  // In turns: what else the machine does falls on each of them alike.
  for (let round = 0; round < rounds; round++) for (const [name, work] of Object.entries(ours)) best(name, work);
  warm(peer, 200);
  for (let round = 0; round < PEER_ROUNDS; round++) best('peer', peer);
  return { kind, ...Object.fromEntries(results) };
};

/** Milliseconds of the longest task that the page waits for when it is read for the first time. Its timers are turned by hand. */
globalThis.longestTask = () => {
  const { setTimeout } = globalThis;
  const life = new AbortController();
  const tasks: (() => void)[] = [() => watchArticle(document, () => life.abort(), life.signal)];
  Object.assign(globalThis, { setTimeout: (work: () => void) => tasks.push(work) });
  let longest = 0;
  for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
    const start = performance.now();
    task();
    longest = Math.max(longest, performance.now() - start);
  }
  Object.assign(globalThis, { setTimeout });
  return longest;
};
