/** What kind of difference it is when some tokens of a stored quote stand against others: told by the words and by what stands around them. */
import type { ChangeKind } from './anchored.ts';
import { isDateFigure, isDateWord, isPeriod, isShift } from './kinds/dates.ts';
import { isBound as isBoundWord, isModal } from './kinds/modality.ts';
import { couldBeName, hanNameAround, isName, type KnownName } from './kinds/names.ts';
import { denies, deniesInKana, isNegator, isPrefixed } from './kinds/negation.ts';
import { isCurrency, isUnit } from './kinds/units.ts';
import { words } from './kinds/words.ts';
import type { Side, Stretch } from './side.ts';
import type { Token } from './tokens.ts';

/** One difference in folded offsets of both. */
export interface Difference {
  readonly kind: ChangeKind;
  readonly was: Stretch;
  readonly now: Stretch;
}

/** Two sides with the tokens that differ; they begin at token `a` of the one and `c` of the other. */
export interface Pair {
  readonly was: Side;
  readonly now: Side;
  readonly old: readonly Token[];
  readonly fresh: readonly Token[];
  readonly a: number;
  readonly c: number;
}

/** The differences that one stretch holds: figures in their order, then the words. */
export function kindsOf(pair: Pair): Difference[] {
  const isWord = ({ type }: Token): boolean => type !== 'figure';
  const [old, fresh] = [pair.old.filter(isWord), pair.fresh.filter(isWord)];
  const found = old.length + fresh.length < pair.old.length + pair.fresh.length ? figureKinds(pair) : [];
  if (old.length + fresh.length > 0) {
    const was = extent(old, pair.was, pair.a);
    const now = extent(fresh, pair.now, pair.c);
    found.push(...wordKinds(pair, old, fresh, was, now, found.length > 0));
  }
  return found;
}

function extent(list: readonly Token[], { tokens: all }: Side, at: number): Stretch {
  const [first, last] = [list[0], list.at(-1)];
  if (first && last) return { start: first.start, end: last.end };
  const edge = all[at - 1]?.end ?? 0;
  return { start: edge, end: edge };
}

/** Figures are paired in their order. */
function figureKinds(pair: Pair): Difference[] {
  const old = pair.old.filter(({ type }) => type === 'figure');
  const fresh = pair.fresh.filter(({ type }) => type === 'figure');
  const found: Difference[] = [];
  for (let at = 0; at < Math.max(old.length, fresh.length); at++) {
    const [was, now] = [old[at], fresh[at]];
    const from = was ?? extent([], pair.was, pair.a);
    const to = now ?? extent([], pair.now, pair.c);
    if (was?.key === now?.key && was && now) continue;
    const isDate = (was !== undefined && isDatePart(pair.was, was)) || (now !== undefined && isDatePart(pair.now, now));
    found.push({ kind: isDate ? 'date' : 'figure', was: from, now: to });
    const [a, b] = [was?.figure, now?.figure];
    if (!isDate && a && b && a.digits === b.digits && a.scale !== b.scale) {
      found.push({ kind: 'unit', was: from, now: to });
    }
  }
  return found;
}

/** Whether a figure is part of a date or a time of day. */
export function isDatePart({ text, dates }: Side, { start, end, figure }: Token): boolean {
  if (dates.some((date) => date.start < end && start < date.end)) return true;
  return isDateFigure(figure?.digits ?? '', text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16));
}

function wordKinds(
  pair: Pair,
  old: readonly Token[],
  fresh: readonly Token[],
  was: Stretch,
  now: Stretch,
  hasFigure: boolean,
): Difference[] {
  const make = (kind: ChangeKind, from: Stretch = was, to: Stretch = now): Difference[] => [
    { kind, was: from, now: to },
  ];
  const [oldParts, newParts] = [split(old), split(fresh)];
  const [[oldWords, oldHan], [newWords, newHan]] = [oldParts, newParts];
  if (
    isDenial(oldParts, newParts, old.length + fresh.length) ||
    deniesInKana(pair.was.text, was) !== deniesInKana(pair.now.text, now)
  )
    return make('negation');
  const dates = around(pair.was.dates, pair.now.dates, was, now);
  if (dates || (isDatedWord(pair, old) && isDatedWord(pair, fresh, pair.now)))
    return make('date', dates?.was, dates?.now);
  if (isRenamed(pair, was, now)) return make('name');
  const units = around(pair.was.units, pair.now.units, was, now);
  if (units) return make('unit', units.was, units.now);
  if (
    isUnitWord(pair, old, fresh) ||
    [pair.was.text.charAt(was.start - 1), pair.now.text.charAt(now.start - 1)].includes('°')
  )
    return make('unit');
  if (isAmount(old, fresh)) return make('figure');
  if (isMark(old, fresh)) return make('wording');
  // 至少 and 至多, 以上 and 以下 share a character that is no difference
  const before = pair.was.text.charAt(was.start - 1);
  const lead = before !== '' && '至最不以'.includes(before) ? before : '';
  const isBound = (part: string): boolean => isBoundChange(oldWords, part + oldHan, newWords, part + newHan);
  if (
    (isBound('') || (lead !== '' && oldHan !== '' && newHan !== '' && isBound(lead))) &&
    (hasFigure || nearFigure(pair))
  )
    return make('figure');
  const modal = (words: readonly string[], han: string): boolean =>
    words.length + han.length === 0 || isModal(words, han);
  if (
    oldWords.length + newWords.length + oldHan.length + newHan.length > 0 &&
    modal(oldWords, oldHan) &&
    modal(newWords, newHan)
  )
    return make('modality');
  return namesByShape(pair, old, fresh, was, now) ?? make('wording');
}

/** The words of a stretch, and its Chinese as one string. */
type Parts = readonly [words: readonly string[], han: string];

function split(list: readonly Token[]): Parts {
  const words: string[] = [];
  let han = '';
  for (const { type, text } of list) {
    if (type === 'word') words.push(text);
    else if (type === 'han') han += text;
  }
  return [words, han];
}

function isBoundChange(
  oldWords: readonly string[],
  oldHan: string,
  newWords: readonly string[],
  newHan: string,
): boolean {
  const bound = (words: readonly string[], han: string): boolean =>
    words.length + han.length === 0 || isBoundWord(words, han);
  return (
    oldWords.length + oldHan.length + newWords.length + newHan.length > 0 &&
    bound(oldWords, oldHan) &&
    bound(newWords, newHan)
  );
}

/** A denying word on one side more than on the other; `size`: of how many tokens both sides are. */
function isDenial(old: Parts, fresh: Parts, size: number): boolean {
  const count = ([words, han]: Parts): number => words.filter(isNegator).length + (han !== '' && denies(han) ? 1 : 0);
  if (count(old) !== count(fresh)) return true;
  const [was, now] = [old[0][0], fresh[0][0]];
  return size === 2 && was !== undefined && now !== undefined && isPrefixed(was, now);
}

/** A name that is known was put in, left out or given up for what could be one. */
function isRenamed({ was: before, now: after }: Pair, was: Stretch, now: Stretch): boolean {
  const within = ({ names }: Side, { start, end }: Stretch): readonly KnownName[] =>
    names.filter((name) => name.start < end && start < name.end);
  const [old, fresh] = [within(before, was), within(after, now)];
  if (old.length + fresh.length === 0) return false;
  if (old.length > 0 && fresh.length > 0) return true;
  const other = old.length > 0 ? after.text.slice(now.start, now.end) : before.text.slice(was.start, was.end);
  return [...old, ...fresh].some(({ isSure }) => isSure) && (other === '' || couldBeName(other));
}

/** The stretches of a kind that the two sides of a difference lie in; null unless each side that has words lies in one. */
function around(
  ofWas: readonly Stretch[],
  ofNow: readonly Stretch[],
  was: Stretch,
  now: Stretch,
): { was: Stretch; now: Stretch } | null {
  const [left, right] = [holding(ofWas, was), holding(ofNow, now)];
  if (
    (left === null && was.end > was.start) ||
    (right === null && now.end > now.start) ||
    (left === null && right === null)
  )
    return null;
  return { was: left ?? was, now: right ?? now };
}

/** The stretch that holds `part`, or touches it where `part` is empty. */
function holding(all: readonly Stretch[], part: Stretch): Stretch | null {
  const empty = part.end === part.start;
  return (
    all.find(({ start, end }) =>
      empty ? start <= part.start && part.end <= end : start <= part.start && part.end <= end,
    ) ?? null
  );
}

/** Only words of time; an empty side does not speak against it when the other has some. */
function isDatedWord({ was, old, fresh, a, c }: Pair, list: readonly Token[], side: Side = was): boolean {
  const other = list === fresh ? old : fresh;
  if (list.length === 0) return other.some(({ text }) => isDateWord(text));
  const next = side.tokens[(side === was ? a + old.length : c + fresh.length) + 0];
  const isMoved = next === undefined || isPeriod(next.text) || /^(?:1[5-9]|20)\d\d/.test(next.text);
  return list.every(({ text }) => isDateWord(text) || (isShift(text) && isMoved));
}

/** Currencies anywhere; other units right behind (or, as signs, before) a figure. */
function isUnitWord(pair: Pair, oldWords: readonly Token[], freshWords: readonly Token[]): boolean {
  const all = [...oldWords, ...freshWords].filter(({ text }) => text !== '/');
  if (all.length === 0 || !all.every(({ text }) => isUnit(text))) return false;
  if (all.some(({ text }) => isCurrency(text))) return true;
  return [...pair.old, ...pair.fresh].some(({ type }) => type === 'figure') || nearFigure(pair);
}

/** Words that count without a figure: 数百 for 数千, hundreds for thousands, twice for three times. */
function isAmount(old: readonly Token[], fresh: readonly Token[]): boolean {
  const counts = (list: readonly Token[]): boolean =>
    list.length > 0 && list.every(({ text }) => AMOUNT.has(text.toLowerCase()));
  return counts(old) && counts(fresh);
}

const AMOUNT = words(
  '〇 零 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 两 数 几 半 dozens scores hundreds thousands millions billions trillions once twice thrice ' +
    'doubles doubled double doubling triples tripled triple tripling quadruples quadrupled quadruple halves halved halve ' +
    'half several few single couple third quarter',
);

const isMark = (old: readonly Token[], fresh: readonly Token[]): boolean =>
  [...old, ...fresh].every(({ type }) => type === 'mark');

function nearFigure({ was, now, old, fresh, a, c }: Pair): boolean {
  const beside = (side: Side, at: number, size: number): boolean =>
    [at - 2, at - 1, at + size, at + size + 1].some((index) => side.tokens[index]?.type === 'figure');
  return beside(was, a, old.length) || beside(now, c, fresh.length);
}

const bothCouldBe = (pair: Pair, was: Stretch, now: Stretch): boolean =>
  was.end > was.start &&
  now.end > now.start &&
  couldBeName(pair.was.text.slice(was.start, was.end)) &&
  couldBeName(pair.now.text.slice(now.start, now.end));

/** Capitals, or what stands around a stretch of Chinese, make a name of it. */
function namesByShape(
  pair: Pair,
  old: readonly Token[],
  fresh: readonly Token[],
  was: Stretch,
  now: Stretch,
): Difference[] | null {
  const words = [...old, ...fresh].filter(({ type }) => type === 'word');
  const han = [...old, ...fresh].some(({ type }) => type === 'han' || type === 'name');
  if (!han) {
    const capital = (list: readonly Token[]): boolean => list.length === 0 || list.some(({ text }) => isName(text));
    return words.length > 0 && capital(old) && capital(fresh) ? [{ kind: 'name', was, now }] : null;
  }
  const [left, right] = [
    hanNameAround(pair.was.text, was.start, was.end),
    hanNameAround(pair.now.text, now.start, now.end),
  ];
  const isTold = left?.by === 'place' || right?.by === 'place' ? bothCouldBe(pair, was, now) : left && right;
  return isTold ? [{ kind: 'name', was: left ?? was, now: right ?? now }] : null;
}
