import type { Span } from '../span.ts';
import { Opening } from './opening.ts';
import { isDigit, unitTable, WHITE_SPACE } from './units.ts';

/** Closing marks and what opens them. */
const PAIRS: readonly (readonly [close: string, open: string])[] = [
  ['”', '“'],
  ['’', '‘'],
  ['」', '「'],
  ['』', '『'],
  ['》', '《'],
  ['】', '【'],
  ['）', '（'],
  [')', '('],
  [']', '['],
];
const OPENER_OF: ReadonlyMap<number, string> = new Map(PAIRS.map(([close, open]) => [close.charCodeAt(0), open]));
const CLOSER_OF: ReadonlyMap<number, string> = new Map(PAIRS.map(([close, open]) => [open.charCodeAt(0), close]));

/** Kinds of units: what is left out at the ends (white space and marks), closing marks, opening marks; all others stay. */
const KINDS = unitTable(
  `${WHITE_SPACE}，,、；;：:。.！!？?…⋯—–-·•★▲↓|丨"'`,
  PAIRS.map(([close]) => close),
  PAIRS.map(([, open]) => open),
);
const EDGE = 1;
const CLOSER = 2;
const OPENER = 3;
const MINUS = 45;
const QUOTE = 34;
const STOP = 46;

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
  const closer = CLOSER_OF.get(text.charCodeAt(span.start));
  const wrapped = (closer === ')' || closer === '）') && text.indexOf(closer, span.start) === span.end - 1;
  if (!wrapped) return span;
  let end = span.end - 1;
  while (end > span.start + 1 && KINDS[text.charCodeAt(end - 1)] === EDGE) end--;
  return { start: span.start + 1, end };
}

function isLeadingEdge(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  const kind = KINDS[unit];
  if (kind === EDGE) {
    if (unit === MINUS) return !isDigit(text.charCodeAt(start + 1));
    return unit !== QUOTE || !text.slice(start + 1, end).includes('"');
  }
  return kind === CLOSER || (kind === OPENER && !text.slice(start + 1, end).includes(CLOSER_OF.get(unit) ?? ''));
}

function isTrailingEdge(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(end - 1);
  const kind = KINDS[unit];
  if (kind === EDGE) {
    if (unit === QUOTE) return !text.slice(start, end - 1).includes('"');
    return unit !== STOP || !ABBREVIATED.test(text.slice(Math.max(start, end - 6), end));
  }
  return kind === OPENER || (kind === CLOSER && !text.slice(start, end - 1).includes(OPENER_OF.get(unit) ?? ''));
}

/** A full stop that belongs to the word before it. */
const ABBREVIATED = /(?:\p{L}\.\p{L}|\b(?:Inc|Corp|Co|Ltd|Jr|Sr))\.$/u;
