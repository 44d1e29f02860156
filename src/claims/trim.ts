import type { Span } from '../span.ts';
import { Opening } from './opening.ts';

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['’', '‘'],
  ['」', '「'],
  ['』', '『'],
  ['》', '《'],
  ['】', '【'],
  ['）', '（'],
  [')', '('],
  [']', '['],
]);
const OPENERS: ReadonlyMap<string, string> = new Map([...BRACKETS].map(([close, open]) => [open, close]));
/** What is left out at the ends: white space (as `\s` in a pattern) and marks. */
const EDGES: ReadonlySet<string> = new Set(
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff' +
    '，,、；;：:。.！!？?…⋯—–-·•★▲↓|丨"\'',
);

/** Connectives that open a clause and say nothing of the world. */
const WIDE_CONNECTIVES = new Opening(
  '(?:但是?|而且?|然而|不过|此外|另外|同时|与此同时|其中|并且?|而是|且|甚至|另|还有|因此|所以|于是|因为|虽然|尽管|不仅|不但|以及|其实|事实上|当然|比如|例如|首先|其次|最后|对此|一[是方]|二是|三是|四是|五是|六是|加上|毕竟)(?![为式立国定置且])[，：,]?\\s?',
);
const NARROW_CONNECTIVES = new Opening(
  '(?:however|but|and|also|yet|so|then|still|moreover|furthermore|meanwhile|instead|indeed|therefore|thus|separately|additionally|in addition|in fact|for example|for instance|first of all|of course|that said|while|although|though|when|after|because|as|if|that|or|precisely)(?:,\\s?|\\s)',
  true,
);

/** The stretch without white space, punctuation, unpaired quotes and brackets and connectives at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  for (let turn = 0; turn < 4; turn++) {
    while (start < end && isLeadingEdge(text, start, end)) start++;
    while (end > start && isTrailingEdge(text, start, end)) end--;
    const opening = text.slice(start, Math.min(end, start + 16));
    const connective = WIDE_CONNECTIVES.lengthIn(opening) || NARROW_CONNECTIVES.lengthIn(opening);
    if (connective === 0 || start + connective >= end) break;
    start += connective;
  }
  return unwrap(text, { start, end });
}

/** Without the one pair of brackets that holds the whole stretch, if there is one. */
function unwrap(text: string, span: Span): Span {
  const closer = OPENERS.get(text.charAt(span.start));
  const wrapped = (closer === ')' || closer === '）') && text.indexOf(closer, span.start) === span.end - 1;
  if (!wrapped) return span;
  let end = span.end - 1;
  while (end > span.start + 1 && EDGES.has(text.charAt(end - 1))) end--;
  return { start: span.start + 1, end };
}

function isLeadingEdge(text: string, start: number, end: number): boolean {
  const char = text.charAt(start);
  if (char === '-' && /\d/.test(text.charAt(start + 1))) return false;
  if (char === '"') return !text.slice(start + 1, end).includes('"');
  if (EDGES.has(char) || BRACKETS.has(char)) return true;
  const closer = OPENERS.get(char);
  return closer !== undefined && !text.slice(start + 1, end).includes(closer);
}

function isTrailingEdge(text: string, start: number, end: number): boolean {
  const char = text.charAt(end - 1);
  if (char === '"') return !text.slice(start, end - 1).includes('"');
  if (
    char === '.' &&
    /(?:\p{L}\.\p{L}|\b(?:Inc|Corp|Co|Ltd|Jr|Sr))\.$/u.test(text.slice(Math.max(start, end - 6), end))
  )
    return false;
  if (EDGES.has(char) || OPENERS.has(char)) return true;
  const opener = BRACKETS.get(char);
  return opener !== undefined && !text.slice(start, end - 1).includes(opener);
}
