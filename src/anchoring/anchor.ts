/**
 * Finds the words of stored targets in a text, and says what became of them: `same`, `changed` (with what changed) or `gone`. For a
 * fact-checker the worst is a mark that slips to words that look alike, so every step must be earned:
 *
 * 1. **As stored, or shifted.** Quote, words around it and position agree letter by letter, at the stored place or moved by as much as
 *    the target before it. The usual case, told without a search.
 * 2. **The same words.** Text and quote are folded (`folded`: what editors and browsers swap without a meaning) and the quote's places
 *    are looked up in an index of q-grams. A place is believed by the words around it; a quote that stands there once needs little, one
 *    that stands there several times needs its surroundings or the shift of its neighbours.
 * 3. **Other words in the same place.** Rare q-grams of the quote and of what stood around it vote for places, and an alignment says how
 *    well quote and surroundings agree there. Surroundings that stand with the quote rewritten mean `changed`; surroundings
 *    that now meet without it mean it was taken out. Where a look-alike stands among other words, nothing is believed.
 * 4. **What changed** is told token by token (`changes`). No difference that counts means `same` after all.
 *
 * Costs: a comparison for each unchanged target; otherwise one folding and one index for the text, and for each edited target
 * a few alignments of its own length. Never throws.
 */
import type { Target } from '../annotations/event.ts';
import { near } from '../annotations/near.ts';
import type { Anchored, Change } from './anchored.ts';
import { Beginnings } from './beginnings.ts';
import { changes, unfolded, type Within } from './changes.ts';
import { turnedAround } from './edges.ts';
import type { Pattern } from './edit-table.ts';
import { type Folded, folded, foldedOffset } from './folded.ts';
import { GramIndex } from './grams.ts';
import { asExpected, choose, pattern } from './places.ts';
import type { Article, Found } from './same-words.ts';
import { countBefore } from './sorted.ts';

/** Where a target stands now and what it says there; `gone` when it cannot be told. */
export function anchor(text: string, target: Target): Anchored {
  return anchorAll(text, [target])[0] ?? GONE;
}

const GONE: Anchored = { state: 'gone' };

/** `anchor` for many targets of one text, in their order: the text is read once. */
export function anchorAll(text: string, targets: readonly Target[]): Anchored[] {
  const whole = text.toWellFormed();
  const order = targets.map((_, at) => at).sort((a, b) => (targets[a]?.start ?? 0) - (targets[b]?.start ?? 0));
  const answers: Anchored[] = targets.map(() => GONE);
  const unsure: number[] = [];
  const shifts = new Shifts();
  for (const at of order) {
    const target = targets[at];
    if (!target || target.exact.trim() === '') continue;
    const moved = [0, shifts.last].find((shift) => standsAsDescribed(whole, target, shift));
    if (moved === undefined) unsure.push(at);
    else {
      answers[at] = {
        state: 'same',
        span: { start: target.start + moved, end: target.start + moved + target.exact.length },
      };
      shifts.add(target.start, moved);
    }
  }
  if (unsure.length === 0) return answers;
  const article = new FoldedArticle(whole);
  const lost: Sought[] = [];
  const settle = ({ at, stored }: Sought, answer: Anchored): void => {
    answers[at] = answer;
    if (answer.state !== 'gone') shifts.add(stored.start, answer.span.start - stored.start);
  };
  for (const at of unsure) {
    const sought = soughtAs(at, targets[at]);
    if (!sought) continue;
    const answer = article.asExpected(sought, shifts);
    if (answer) settle(sought, answer);
    else lost.push(sought);
  }
  if (lost.length === 0) return answers;
  const index = article.indexOf(lost.map(({ quote }) => quote.whole));
  for (const sought of lost)
    settle(sought, article.asExpected(sought, shifts) ?? article.anywhere(sought, shifts, index));
  return answers;
}

/** A target of those that are asked for whose quote has to be looked for. */
interface Sought {
  readonly at: number;
  readonly stored: Target;
  /** With no more around it than an alignment needs: what stands further away tells twins apart, and nothing else. */
  readonly target: Target;
  readonly original: string;
  readonly folded: Folded;
  readonly quote: Pattern;
}

/** null when nothing of the quote is left by folding. */
function soughtAs(at: number, stored: Target | undefined): Sought | null {
  if (!stored) return null;
  const target = near(stored);
  const original = target.prefix + target.exact + target.suffix;
  const around = folded(original);
  const quote = pattern(around, target);
  return quote.end === quote.start ? null : { at, stored, target, original, folded: around, quote };
}

/** Quote and the words around it, where the target was stored or `shift` units further on. */
function standsAsDescribed(text: string, { exact, prefix, suffix, start, end }: Target, shift: number): boolean {
  const from = start + shift - prefix.length;
  if (end - start !== exact.length || from < 0) return false;
  return prefix.length + suffix.length > 0 || shift === 0
    ? text.startsWith(exact, start + shift) && text.startsWith(prefix, from) && text.startsWith(suffix, end + shift)
    : false;
}

/** By how much targets that were found have moved, by where they stood: their neighbours will have moved alike. */
class Shifts {
  readonly #starts: number[] = [];
  readonly #shifts: number[] = [];
  /** Of the one added last. */
  last = 0;

  add(start: number, shift: number): void {
    const at = countBefore(this.#starts, start);
    this.#starts.splice(at, 0, start);
    this.#shifts.splice(at, 0, shift);
    this.last = shift;
  }

  /** Where something stored at `start` is to be expected by its nearest neighbours on both sides; empty when it has none. */
  expected(start: number): number[] {
    const at = countBefore(this.#starts, start);
    const near = [this.#shifts[at - 1], this.#shifts[at]].filter((shift) => shift !== undefined);
    return near.map((shift) => start + shift);
  }
}

/** A text folded and indexed once for all targets that were edited or moved. */
class FoldedArticle {
  readonly #text: string;
  readonly #folded: Folded;
  readonly #article: Article;

  constructor(text: string) {
    this.#text = text;
    this.#folded = folded(text);
    this.#article = {
      text: this.#folded.text,
      isBreak: (at) => this.#isBreak(at),
      isApart: (at) => /[^\p{Cf}\p{M}]/u.test(text.slice(at > 0 ? this.#folded.to[at - 1] : 0, this.#folded.from[at])),
    };
  }

  /** The target where its neighbours say, in its whole frame; null when it does not stand so. */
  asExpected(sought: Sought, shifts: Shifts): Anchored | null {
    const { stored, target, quote } = sought;
    if (target !== stored) return null;
    const found = asExpected(quote, this.#article, this.#expected(stored, shifts));
    return found && this.#tell(sought, found);
  }

  indexOf(patterns: readonly string[]): GramIndex {
    const { text } = this.#article;
    return new GramIndex(text, gramSize(text), patterns);
  }

  /** The target wherever it stands; `index`: of the article for this one at least. */
  anywhere(sought: Sought, shifts: Shifts, index: GramIndex): Anchored {
    const { stored, target, quote } = sought;
    const wide = target === stored ? null : pattern(folded(stored.prefix + stored.exact + stored.suffix), stored);
    const expected = this.#expected(stored, shifts);
    const places = expected.length > 0 ? expected : [foldedOffset(this.#folded, stored.start)];
    const found = choose(quote, { ...this.#article, index }, places, wide);
    return found === null ? GONE : this.#tell(sought, found);
  }

  #expected({ start }: Target, shifts: Shifts): number[] {
    return shifts.expected(start).map((offset) => foldedOffset(this.#folded, offset));
  }

  /** Whether a line ends right before this unit of the folded text. */
  #isBreak(at: number): boolean {
    const { from, to } = this.#folded;
    // a space stands for the break that it was
    const ends = this.#folded.text.charAt(at - 1) === ' ' ? from : to;
    const [before, after] = [at > 0 ? (ends[at - 1] ?? 0) : 0, from[at] ?? this.#text.length];
    const isSpace = this.#folded.text.charAt(at) === ' ';
    const between = this.#text.slice(before, isSpace ? (to[at] ?? after) : after);
    return at <= 0 || at >= this.#folded.text.length || between.includes('\n');
  }

  #tell({ target, original, folded: around, quote }: Sought, { start, end }: Found): Anchored {
    const stored: Within = { original, folded: around, start: quote.start, end: quote.end };
    const span = this.#widened(target, unfolded(this.#folded, start, end));
    const [before, length] = [target.prefix.length, target.exact.length];
    const within = (offset: number): number => Math.min(Math.max(0, offset - before), length);
    const found: Change[] = changes(stored, { original: this.#text, folded: this.#folded, start, end }).map((one) => ({
      ...one,
      from: { start: within(one.from.start), end: within(one.from.end) },
    }));
    found.push(...turnedAround(target, this.#text, span));
    return found.length === 0 ? { state: 'same', span } : { state: 'changed', span, changes: found };
  }

  /** With the light marks at its ends that the stored quote had there. */
  #widened({ exact }: Target, { start, end }: { start: number; end: number }): { start: number; end: number } {
    let [from, to, head, tail] = [start, end, 0, exact.length];
    while (isLight(exact, head) && isLight(this.#text, from - 1)) [head, from] = [head + 1, from - 1];
    while (isLight(exact, tail - 1) && isLight(this.#text, to)) [tail, to] = [tail - 1, to + 1];
    return { start: from, end: to };
  }
}

/** Whether a mark that a quote may have at its ends, or not, stands there. */
const isLight = (text: string, at: number): boolean => LIGHT.has(text.charCodeAt(at));
const LIGHT = new Beginnings(',，、;；:：!！…⋯。.—–-');

/** Chinese says much in four characters, other scripts need more for as rare a gram. */
function gramSize(text: string): number {
  const sample = text.slice(0, 4000);
  const han = sample.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return han * 3 > sample.length ? 5 : 7;
}
