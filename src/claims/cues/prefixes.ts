/**
 * With which words can a match of a pattern begin? A small reader of the part of the regular-expression grammar in which cues are
 * written: literals, `\d`, classes, groups, look-arounds and the quantifiers `?` and `{m,n}`. Asked once, when the cues are loaded,
 * so that at a place in the text only the patterns are tried that can begin there (`matcher.ts`).
 */

/** The beginnings of an alternative; `whole` when a match is exactly one of them, so that nothing is left to try. */
export interface Beginnings {
  readonly beginnings: readonly string[];
  readonly whole: boolean;
  /** What of the alternative comes after them. */
  readonly rest: string;
}

/** What can be seen of a match before its pattern is tried. */
export interface Signs {
  /** Characters right after which none begins. */
  readonly notAfter: readonly string[];
  /** Units of which each holds at least one after its beginning; none when they cannot be told. */
  readonly holds: readonly string[];
  /** The letters with which it can end, when it is made of ASCII letters alone; none otherwise. */
  readonly lastLetters: readonly string[];
}

/** More beginnings than this are not spelt out; what follows is left to the pattern itself. */
const MOST = 400;
const DIGITS = [...'0123456789'];

/** Splits `source` at the bars that stand in no group and in no class. */
export function alternatives(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let inClass = false;
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, source.slice(start)];
}

/**
 * The alternatives of `source`, those that open with a group of several dealt out where one unit tells which of them it is:
 * `(?:\d{1,9}|[一二])年` gives `\d{1,9}年` and `[一二]年`.
 */
export function dealtOut(source: string): string[] {
  return alternatives(source).flatMap((one) => {
    if (!one.startsWith('(?:')) return [one];
    const group = partAt(one, 0);
    if (group.least !== 1 || group.most !== 1) return [one];
    const branches = alternatives(one.slice(3, group.end - 1));
    const units = branches.map((branch) => new Set(beginnings(branch).beginnings.map((begin) => begin.charAt(0))));
    const all = new Set(units.flatMap((of) => [...of]));
    const isTold = !all.has('') && all.size === units.reduce((sum, of) => sum + of.size, 0);
    return isTold ? branches.map((branch) => branch + one.slice(group.end)) : [one];
  });
}

/** The beginnings of what `source`, one alternative, matches. An empty beginning means that it could begin with anything. */
export function beginnings(source: string): Beginnings {
  if (isPlain(source)) return { beginnings: [source], whole: true, rest: '' };
  let found: string[] = [''];
  const partly = (at: number) => ({ beginnings: found, whole: false, rest: source.slice(at) });
  for (const part of parts(source)) {
    if (part.around === 'ahead') return partly(part.start);
    if (part.around) continue;
    const optional = part.least === 0;
    if (!part.choices || part.most > 1 || found.length * (part.choices.length + Number(optional)) > MOST) {
      const counted = part.choices !== undefined && part.least > 0;
      if (counted) found = join(found, part.choices);
      return partly(counted ? part.end : part.start);
    }
    found = optional ? [...found, ...join(found, part.choices)] : join(found, part.choices);
    if (!part.whole) return partly(part.end);
  }
  return { beginnings: found, whole: !/\(\?<?[=!]/.test(source), rest: '' };
}

/** The signs of what `source`, one alternative, matches. */
export function signs(source: string): Signs {
  return { notAfter: notAfter(source), holds: holds(beginnings(source).rest), lastLetters: lastLetters(source) };
}

function notAfter(source: string): readonly string[] {
  if (!source.startsWith('(?<!')) return [];
  const inner = source.slice(4, groupEnd(source, 0) - 1);
  const { end, choices } = atomAt(inner, 0);
  return choices && end === inner.length && choices.every((choice) => choice.length === 1) ? choices : [];
}

/** Of the parts that a match cannot leave out, the one with the fewest choices; their last units. */
function holds(source: string): readonly string[] {
  let fewest: readonly string[] = [];
  for (const { choices, least, around } of parts(source)) {
    if (!choices || around || least === 0) continue;
    const units = [...new Set(choices.map((choice) => choice.slice(-1)))];
    if (units.includes('')) continue;
    if (fewest.length === 0 || units.length <= fewest.length) fewest = units;
  }
  return fewest;
}

function lastLetters(source: string): readonly string[] {
  const all = [...parts(source)];
  const last = all.at(-1);
  if (!last?.whole || last.least === 0) return [];
  const letters = all.every(({ choices, around }) => !around && choices?.every((choice) => /^[A-Za-z]+$/.test(choice)));
  return letters ? [...new Set((last.choices ?? []).map((choice) => choice.slice(-1)))] : [];
}

/** Whether it stands for itself. */
const isPlain = (source: string): boolean => !/[\\[(?{^$]/.test(source);

const join = (left: readonly string[], right: readonly string[]): string[] =>
  left.flatMap((before) => right.map((after) => before + after));

interface Part {
  readonly start: number;
  readonly end: number;
  /** What the part can be; undefined when that is too much to spell out. */
  readonly choices?: readonly string[];
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
  /** A look-around takes no room. */
  readonly around?: 'ahead' | 'behind';
}

function* parts(source: string): Generator<Part> {
  for (let at = 0; at < source.length; ) {
    const part = partAt(source, at);
    yield part;
    at = part.end;
  }
}

const QUANTIFIER = /\?|\{(\d+)(?:,(\d+))?\}/y;

function partAt(source: string, at: number): Part {
  const { end, ...part } = atomAt(source, at);
  QUANTIFIER.lastIndex = end;
  const quantifier = QUANTIFIER.exec(source);
  if (!quantifier) return { ...part, start: at, end, least: 1, most: 1 };
  const least = Number(quantifier[1] ?? 0);
  const most = Number(quantifier[2] ?? quantifier[1] ?? 1);
  return { ...part, start: at, end: end + quantifier[0].length, least, most };
}

type Atom = Omit<Part, 'start' | 'least' | 'most'>;

function atomAt(source: string, at: number): Atom {
  const char = source.charAt(at);
  if (char === '\\') return escapeAt(source, at);
  if (char === '[') {
    const end = source.indexOf(']', at + 2) + 1;
    const choices = classMembers(source.slice(at + 1, end - 1));
    return choices ? { end, choices, whole: true } : { end, whole: false };
  }
  if (char === '(') return groupAt(source, at);
  if (char === '^' || char === '$') return { end: at + 1, choices: [''], whole: true, around: 'behind' };
  const point = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return { end: at + point.length, choices: [point], whole: true };
}

function escapeAt(source: string, at: number): Atom {
  const kind = source.charAt(at + 1);
  if (kind === 'd') return { end: at + 2, choices: DIGITS, whole: true };
  if (kind === 'b') return { end: at + 2, choices: [''], whole: true, around: 'behind' };
  if (/[a-zA-Z]/.test(kind)) return { end: kind === 'p' ? source.indexOf('}', at) + 1 : at + 2, whole: false };
  return { end: at + 2, choices: [kind], whole: true };
}

/** The members of a class that is listed in full; undefined for the others. */
function classMembers(body: string): string[] | undefined {
  if (/^\^|\\[^d\\.$]|\\p/.test(body)) return undefined;
  const spelt = body
    .replace('\\d', '0123456789')
    .replace('a-z', 'abcdefghijklmnopqrstuvwxyz')
    .replace('A-Z', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return /.-./.test(spelt) ? undefined : [...spelt.replaceAll('\\', '')];
}

function groupAt(source: string, at: number): Atom {
  const end = groupEnd(source, at);
  const [opening] = /^\((?:\?(?::|<?[=!]))?/.exec(source.slice(at)) ?? ['('];
  if (opening.includes('<')) return { end, whole: true, choices: [''], around: 'behind' };
  if (/[=!]/.test(opening)) return { end, whole: true, choices: [''], around: 'ahead' };
  const inner = alternatives(source.slice(at + opening.length, end - 1)).map(beginnings);
  return { end, choices: inner.flatMap((part) => part.beginnings), whole: inner.every((part) => part.whole) };
}

/** Where the group that opens at `at` is over. */
function groupEnd(source: string, at: number): number {
  let depth = 0;
  let end = at;
  let inClass = false;
  do {
    const char = source.charAt(end);
    if (char === '\\') end++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    end++;
  } while (depth > 0);
  return end;
}
