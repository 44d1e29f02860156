/** What happens to a page between marking and coming back: the kinds of the contest, each with what is right afterwards. */
import type { Anchored, ChangeKind } from '../../../src/anchoring/anchored.ts';
import type { Span } from '../../../src/span.ts';
import type { Dice } from './dice.ts';
import { type Edit, linesOf } from './draft.ts';
import { denial, figure, name, point, type Turner, unit } from './meaning.ts';
import { harmless, noise, typos } from './strokes.ts';
import type { Source } from './texts.ts';

/** What an edit does to a page with quotes in it. */
export interface Plan {
  readonly edits: readonly Edit[];
  /** The lines in another order. */
  readonly order?: readonly Span[];
  /** What is right for each quote: its state (`any` where words may or may not count), and the kinds of change of which one must be told. */
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly quote: Span;
  readonly state: Anchored['state'] | 'any';
  readonly kinds?: readonly ChangeKind[];
}

/** What the issue of a kind is counted as: its target stands beside it in the table. */
export type Aim = 'unchanged' | 'harmless' | 'meaning' | 'deleted' | 'light' | 'heavy';

export interface Kind {
  readonly name: string;
  readonly aim: Aim;
  /** Quotes on one page at a time. */
  readonly quotes: number;
  /** Made before the quotes are described: sentences copied, so that they stand there twice. */
  readonly doubles?: boolean;
  readonly plan: (source: Source, quotes: readonly Span[], dice: Dice, others: readonly Source[]) => Plan;
}

const all = (quotes: readonly Span[], state: Expected['state']): Expected[] =>
  quotes.map((quote) => ({ quote, state }));

const touches = (line: Span, quotes: readonly Span[]): boolean =>
  quotes.some(({ start, end }) => start < line.end && line.start < end);

/** Lines without a quote that do not stand beside this one: copies side by side nobody can tell apart. */
function elsewhere(text: string, quote: Span, quotes: readonly Span[]): Span[] {
  return linesOf(text).filter(
    (line) => !touches(line, quotes) && (line.end < quote.start - 80 || line.start > quote.end + 80),
  );
}

/** A line of another article, of the same language where there is one. */
function foreign(source: Source, others: readonly Source[], dice: Dice): string {
  const same = others.filter(({ language, file }) => language === source.language && file !== source.file);
  const { text } = dice.pick(same.length > 0 ? same : others.filter(({ file }) => file !== source.file));
  const line = dice.pick(linesOf(text).filter(({ start, end }) => end - start > 20));
  return `${text.slice(line.start, line.end).trim()}\n`;
}

function turned(turner: Turner): Kind['plan'] {
  return ({ text, language }, quotes, dice) => {
    const edits: Edit[] = [];
    const expected: Expected[] = [];
    for (const quote of quotes) {
      const turn = turner(text.slice(quote.start, quote.end), language, dice);
      if (!turn) continue;
      const { start, end, text: now } = turn.edit;
      edits.push({ start: quote.start + start, end: quote.start + end, text: now });
      expected.push({ quote, state: 'changed', kinds: turn.kinds });
    }
    return { edits, expected };
  };
}

/** A look-alike: the sentence with a figure, a name or a few words changed. */
function lookAlike(words: string, language: string, dice: Dice): string {
  for (const turner of dice.shuffled([figure, unit, denial, name])) {
    const turn = turner(words, language, dice);
    const turned = turn ? words.slice(0, turn.edit.start) + turn.edit.text + words.slice(turn.edit.end) : words;
    if (turned !== words) return turned;
  }
  const cut = Math.floor(words.length * (0.6 + dice.next() / 4));
  return `${words.slice(0, cut)}${dice.pick(Array.from(words))}${words.slice(cut + 2)}`;
}

const deleted: Kind['plan'] = ({ text, language }, quotes, dice) => {
  const edits: Edit[] = [];
  const expected: Expected[] = [];
  for (const quote of quotes) {
    const words = text.slice(quote.start, quote.end);
    if (text.indexOf(words) !== text.lastIndexOf(words)) continue;
    const lines = elsewhere(text, quote, quotes);
    if (lines.length === 0) continue;
    // an edit may not reach over the end of its line
    const tail = /^[^\S\n]*[.。!！?？;；，,]["”’」』]?/.exec(text.slice(quote.end))?.[0].length ?? 0;
    edits.push({ start: quote.start, end: quote.end + tail, text: '' });
    const at = dice.pick(lines).start;
    edits.push({ start: at, end: at, text: `${lookAlike(words, language, dice)}${language === 'zh' ? '。' : '. '}` });
    expected.push({ quote, state: 'gone' });
  }
  return { edits, expected };
};

const inserted: Kind['plan'] = (source, quotes, dice, others) => {
  const lines = linesOf(source.text);
  const edits = Array.from({ length: 1 + dice.below(4) }, () => {
    const { start } = dice.pick(lines);
    return { start, end: start, text: foreign(source, others, dice) };
  });
  return { edits, expected: all(quotes, 'same') };
};

const removed: Kind['plan'] = ({ text }, quotes, dice) => {
  const free = linesOf(text).filter((line) => !touches(line, quotes));
  const gone = dice.shuffled(free).slice(0, Math.ceil(free.length / 3));
  return { edits: gone.map(({ start, end }) => ({ start, end, text: '' })), expected: all(quotes, 'same') };
};

const moved: Kind['plan'] = ({ text }, quotes, dice) => {
  const lines = linesOf(text);
  const order = [...lines];
  for (let i = 0; i < 3; i++) {
    const [line] = order.splice(dice.below(order.length), 1);
    if (line) order.splice(dice.below(order.length + 1), 0, line);
  }
  return { edits: [], order, expected: all(quotes, 'same') };
};

const copied: Kind['plan'] = ({ text }, quotes, dice) => {
  const edits = quotes.flatMap(({ start, end }): Edit[] => {
    const free = elsewhere(text, { start, end }, quotes);
    if (free.length === 0) return [];
    const at = dice.pick(free).start;
    return [{ start: at, end: at, text: text.slice(start, end) + (/\p{Script=Han}/u.test(text) ? '。' : '. ') }];
  });
  return { edits, expected: all(quotes, 'same') };
};

const outside = (quotes: readonly Span[], edits: readonly Edit[]): Edit[] =>
  edits.filter(({ start, end }) => !quotes.some((quote) => start <= quote.end && quote.start <= end));

export const KINDS: readonly Kind[] = [
  {
    name: 'unchanged',
    aim: 'unchanged',
    quotes: 8,
    plan: (_, quotes) => ({ edits: [], expected: all(quotes, 'same') }),
  },
  { name: 'paragraphs inserted', aim: 'harmless', quotes: 4, plan: inserted },
  { name: 'paragraphs deleted', aim: 'harmless', quotes: 4, plan: removed },
  { name: 'paragraphs moved', aim: 'harmless', quotes: 4, plan: moved },
  {
    name: 'typos outside',
    aim: 'harmless',
    quotes: 4,
    plan: ({ text, language }, quotes, dice) => ({
      edits: outside(quotes, typos(text, { start: 0, end: text.length }, Math.ceil(text.length / 50), language, dice)),
      expected: all(quotes, 'same'),
    }),
  },
  {
    name: 'spaces, marks inside',
    aim: 'harmless',
    quotes: 3,
    plan: ({ text }, quotes, dice) => ({
      edits: quotes.flatMap((quote) => harmless(text, quote, dice)),
      expected: all(quotes, 'same'),
    }),
  },
  { name: 'sentence stood twice', aim: 'harmless', quotes: 3, doubles: true, plan: inserted },
  { name: 'sentence copied since', aim: 'harmless', quotes: 3, plan: copied },
  {
    name: 'typos inside',
    aim: 'light',
    quotes: 3,
    plan: ({ text, language }, quotes, dice) => ({
      edits: quotes.flatMap((quote) => typos(text, quote, 1 + dice.below(2), language, dice)),
      expected: all(quotes, 'any'),
    }),
  },
  { name: 'figure', aim: 'meaning', quotes: 4, plan: turned(figure) },
  { name: 'point or zero', aim: 'meaning', quotes: 4, plan: turned(point) },
  { name: 'unit', aim: 'meaning', quotes: 6, plan: turned(unit) },
  { name: 'negation', aim: 'meaning', quotes: 4, plan: turned(denial) },
  { name: 'name', aim: 'meaning', quotes: 4, plan: turned(name) },
  { name: 'deleted, look-alike', aim: 'deleted', quotes: 1, plan: deleted },
  {
    name: '1 % random',
    aim: 'light',
    quotes: 6,
    plan: ({ text }, quotes, dice) => ({ edits: noise(text, 0.01, 1, dice), expected: all(quotes, 'any') }),
  },
  {
    name: '5 % random',
    aim: 'heavy',
    quotes: 6,
    plan: ({ text }, quotes, dice) => ({ edits: noise(text, 0.05, 1, dice), expected: all(quotes, 'any') }),
  },
  {
    name: '5 % random, in runs',
    aim: 'heavy',
    quotes: 6,
    plan: ({ text }, quotes, dice) => ({ edits: noise(text, 0.05, 5, dice), expected: all(quotes, 'any') }),
  },
];
