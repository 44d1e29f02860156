/**
 * Links to the very words, as browsers follow them: `https://example.com/a#:~:text=rose.-,60%25%20of%20trade,-is%20settled`.
 *
 * A browser goes to the first place in its page where the directive fits, and its page holds more than the article: summaries, related
 * headlines, a word repeated. So words that stand right before and after a short quote in its line go along, and after a longer one those that
 * no space parts from it: that may be a no-break space, which the article's text does not show and a browser does not pass. It matches whole words
 * within one block only, by its own segmentation: surroundings are cut where every segmentation has a boundary, or left out. A quote over several lines, or a very long one, is named by its
 * first and last words.
 *
 * Source: https://wicg.github.io/scroll-to-text-fragment/ (3.1 syntax, 3.5.2 finding ranges)
 */
import type { Target } from '../annotations/event.ts';
import { NEAR } from '../annotations/near.ts';

/** Longer quotes, in UTF-16 units, are named by their ends. */
const LONG = 300;
/** How much of each end, at least. */
const END = 40;
/** Shorter ones stand in many places: a Chinese character says as much as two units of other scripts. */
const SHORT = 40;
const HAN = /\p{Script=Han}/gu;
/** How much of its surroundings goes along with a quote, at most. */
const BESIDE = 24;

/** The address with a directive that names the target's words, in place of one it had; the bare address when it has no words. */
export function textFragment(target: Target): string {
  const [address = '', fragment = ''] = target.source.split(/#(.*)/s);
  const directive = textDirective(target);
  const plain = fragment.replace(/:~:.*$/s, '');
  if (directive === '') return plain === '' ? address : `${address}#${plain}`;
  return `${address}#${plain}:~:text=${directive}`;
}

function textDirective({ exact, prefix, suffix }: Target): string {
  const quote = exact.trim();
  if (quote === '') return '';
  const reach = Math.max(prefix.length, suffix.length);
  // longer surroundings are stored of a quote that has a twin, half of which tell it from that (`describe`): then they may be another line's
  const hasTwin = reach > NEAR;
  const room = hasTwin ? reach / 2 : BESIDE;
  const isWeak = hasTwin || quote.replace(HAN, '$&$&').length < SHORT;
  const before = isWeak ? wordsBefore(hasTwin ? prefix.trimEnd() : prefix, room) : '';
  const after = isWeak || /^\S/.test(suffix) ? wordsAfter(hasTwin ? suffix.trimStart() : suffix, room) : '';
  const words = quote.length > LONG || quote.includes('\n') ? ends(quote) : [quote];
  return `${before && `${encode(before)}-,`}${words.map(encode).join()}${after && `,-${encode(after)}`}`;
}

/** The last words of what stands before a quote, within its line; '' where there are none, or they cannot be told from their halves. */
function wordsBefore(prefix: string, room: number): string {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const words = line.slice(-room);
  // stored surroundings, and these, begin anywhere in a word
  const isCut = words.length < line.length || (line.length === prefix.length && prefix.length >= NEAR - 1);
  return (isCut ? words.slice(firstBoundary(words)) : words).replace(/^[^\p{L}\p{N}]+/u, '').trim();
}

/** The first words of what stands after a quote, likewise. */
function wordsAfter(suffix: string, room: number): string {
  const [line = ''] = suffix.split('\n', 1);
  const words = line.slice(0, room);
  const isCut = words.length < line.length || (line.length === suffix.length && suffix.length >= NEAR - 1);
  return (isCut ? words.slice(0, lastBoundary(words)) : words).replace(/[^\p{L}\p{N}]+$/u, '').trim();
}

/** White space, and punctuation that belongs to no figure or word: every segmentation has a boundary on either side of it. */
const SURE = /\s+|[，。；：、！？“”（）《》「」『』…—]+|[.,;:!?)"»”](?=\s)/gu;

/** Where in a stretch that begins within a word the first whole one surely does. */
function firstBoundary(words: string): number {
  const [first] = words.matchAll(SURE);
  return first ? first.index + first[0].length : words.length;
}

/** Where in a stretch that ends within a word the last whole one surely does. */
function lastBoundary(words: string): number {
  return Array.from(words.matchAll(SURE)).at(-1)?.index ?? 0;
}

/** The first and the last words of a quote, each out of one line, such that the last do not stand in it sooner. */
function ends(quote: string): [string, string] {
  const [first = ''] = quote.split('\n', 1);
  const last = quote.slice(quote.lastIndexOf('\n') + 1);
  const head = boundaries(first).find((edge) => edge >= END) ?? first.length;
  const edges = boundaries(last).filter((edge) => edge <= last.length - END);
  const tail =
    edges.findLast((edge) => quote.indexOf(last.slice(edge).trim(), head) >= quote.length - last.length + edge) ?? 0;
  return [first.slice(0, head).trim(), last.slice(tail).trim()];
}

function boundaries(text: string): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...Array.from(words, ({ index }) => index), text.length];
}

/** `-` `,` and `&` have a meaning of their own in a text directive. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
