/** What was put right beside a quote and turns it around without touching it: 并未 before it, a question mark behind it. */
import type { Target } from '../annotations/event.ts';
import type { Span } from '../span.ts';
import type { Change } from './anchored.ts';
import { deniesBefore } from './kinds/negation.ts';

const OPENING = /["“‘「『]\s*$/u;
const CLOSING = /^\s*["”’」』]/u;
const QUESTION = /^\s*[?？]/u;
/** What bounds a figure that a quote begins or ends with. */
const BOUND_BEFORE =
  /(?:大?约|近|逾|超过?|不足|不到|至少|至多|最多|最少|高达|(?:^|\s)(?:about|around|nearly|almost|over|under|roughly|(?:more|less|fewer) than|at (?:least|most)|up to)\s)$/iu;
const BOUND_AFTER = /^(?:起|以上|以下|左右|\s?or (?:more|less|fewer))/iu;
const FIGURE_FIRST = /^[$€£¥]?\d/u;
const FIGURE_LAST = /\d[^\d\s]{0,3}$/u;
/** Units looked at before a quote: "no longer", 并没有. */
const BEFORE = 12;
/** … and behind it: "or fewer". */
const BEHIND = 10;

/** Such changes, at the edges of `span`; empty when what stands beside it does not turn it, or did before. */
export function turnedAround({ exact, prefix, suffix }: Target, text: string, span: Span): Change[] {
  const before = text.slice(Math.max(0, span.start - BEFORE), span.start);
  const behind = text.slice(span.end, span.end + BEHIND);
  if (prefix.endsWith(before) && suffix.startsWith(behind)) return [];
  const after = behind.slice(0, 3);
  const atStart = { start: 0, end: 0 };
  const atEnd = { start: exact.length, end: exact.length };
  const found: Change[] = [];
  if (prefix !== '' && deniesBefore(before) && !deniesBefore(prefix)) {
    const words = /(?:\p{Script=Han}{1,2}|[\p{L}']+(?: longer)?)\s*$/u.exec(before)?.[0] ?? '';
    const to = { start: span.start - words.length, end: span.start };
    found.push({ kind: 'negation', was: '', now: words.trim(), from: atStart, to });
  }
  if (suffix !== '' && QUESTION.test(after) && !QUESTION.test(suffix)) {
    const mark = QUESTION.exec(after)?.[0] ?? '';
    found.push({
      kind: 'wording',
      was: '',
      now: mark.trim(),
      from: atEnd,
      to: { start: span.end, end: span.end + mark.length },
    });
  }
  const bound = FIGURE_FIRST.test(exact) ? BOUND_BEFORE.exec(before)?.[0] : undefined;
  if (prefix !== '' && bound !== undefined && !BOUND_BEFORE.test(prefix)) {
    const to = { start: span.start - bound.trimStart().length, end: span.start };
    found.push({ kind: 'figure', was: '', now: bound.trim(), from: atStart, to });
  }
  const beyond = FIGURE_LAST.test(exact) ? BOUND_AFTER.exec(behind)?.[0] : undefined;
  if (suffix !== '' && beyond !== undefined && !BOUND_AFTER.test(suffix)) {
    const to = { start: span.end, end: span.end + beyond.length };
    found.push({ kind: 'figure', was: '', now: beyond.trim(), from: atEnd, to });
  }
  const isQuoted = OPENING.test(before) && CLOSING.test(after);
  const wasQuoted = OPENING.test(prefix) || CLOSING.test(suffix);
  if (prefix !== '' && suffix !== '' && isQuoted && !wasQuoted) {
    found.push({
      kind: 'wording',
      was: '',
      now: before.trim().slice(-1),
      from: atStart,
      to: { start: span.start - 1, end: span.start },
    });
  }
  return found;
}
