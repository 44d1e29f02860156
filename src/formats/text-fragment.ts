import type { Target } from '../annotations/event.ts';

/** Longer quotes are named by their first and last words: what stands between them may differ, and the link stays short. */
const LONG = 80;
const END_WORDS = 24;

/** Shorter quotes may stand there twice: they take the words around them along. */
const SHORT = 24;

/**
 * A link to the sentence itself, as browsers follow it: `https://example.com/a#:~:text=60%25%20of%20trade`. They match whole
 * words within a paragraph only, so everything is cut at the word boundaries of `Intl.Segmenter`, and at line ends.
 * Source: https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragment(target: Target): string {
  const [address = '', fragment = ''] = target.source.split(/#(.*)/s);
  const directive = textDirective(target);
  const plain = fragment.replace(/:~:.*$/s, '');
  if (directive === '') return plain === '' ? address : `${address}#${plain}`;
  return `${address}#${plain}:~:text=${directive}`;
}

function textDirective({ exact, prefix, suffix }: Target): string {
  const words = wordsOf(prefix + exact + suffix, prefix.length, prefix.length + exact.length);
  const quote = words.within.trim();
  if (quote === '') return '';
  if (quote.length > LONG || quote.includes('\n')) {
    const [head, tail] = ends(quote);
    return `${encode(head)},${encode(tail)}`;
  }
  if (quote.length >= SHORT) return encode(quote);
  const before = words.before
    .replace(/^.*\n/s, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  const after = words.after
    .replace(/\n.*$/s, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .trim();
  return `${before && `${encode(before)}-,`}${encode(quote)}${after && `,-${encode(after)}`}`;
}

/**
 * The words wholly before, within and after a stretch; what the text's own edges may have cut
 * (a word, a number at its point: two segments) is left out.
 */
function wordsOf(text: string, start: number, end: number): { before: string; within: string; after: string } {
  const edges = boundaries(text);
  const from = edges.find((edge) => edge >= start) ?? text.length;
  const to = edges.findLast((edge) => edge <= end) ?? 0;
  const first = start > 0 ? (edges[2] ?? 0) : 0;
  const last = end < text.length ? (edges.at(-3) ?? text.length) : text.length;
  return {
    before: text.slice(Math.min(first, from), from),
    within: text.slice(from, to),
    after: text.slice(to, Math.max(last, to)),
  };
}

/** The first and the last few words of a quote, each out of one line. */
function ends(quote: string): [string, string] {
  const [first = ''] = quote.split('\n', 1);
  const last = quote.slice(quote.lastIndexOf('\n') + 1);
  const head = boundaries(first).findLast((edge) => edge <= END_WORDS && edge > 0) ?? first.length;
  const tail = boundaries(last).find((edge) => edge >= last.length - END_WORDS && edge < last.length) ?? 0;
  return [first.slice(0, head).trim() || first.trim(), last.slice(tail).trim() || last.trim()];
}

function boundaries(text: string): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...Array.from(words, ({ index }) => index), text.length];
}

/** `-` `,` and `&` have a meaning of their own in a text directive. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
