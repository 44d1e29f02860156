/** Runs the kinds over the articles and scores every answer against what is known to be right. */

import { anchorAll } from '../../../src/anchoring/anchor.ts';
import type { Anchored } from '../../../src/anchoring/anchored.ts';
import { describe } from '../../../src/anchoring/describe.ts';
import type { Target } from '../../../src/annotations/event.ts';
import { near } from '../../../src/annotations/near.ts';
import { type Span, similarity } from '../../../src/span.ts';
import { Dice } from './dice.ts';
import { type Draft, edited, linesOf } from './draft.ts';
import { type Expected, KINDS, type Kind } from './kinds.ts';
import { PEERS } from './peers.ts';
import { type Group, quoteIn, type Source, sentencesOf } from './texts.ts';

/** How an answer stands to where the quote is: nowhere is right when it was taken out. */
export type Place = 'right' | 'wrong' | 'lost';

/** One quote after one edit. */
export interface Case {
  readonly kind: Kind;
  readonly group: Group;
  readonly file: string;
  readonly target: Target;
  readonly expected: Expected;
  readonly truth: Span | null;
  /** The edited text. */
  readonly text: string;
  readonly ours: Anchored;
  readonly place: Place;
  /** The state is the one expected. */
  readonly stateIsRight: boolean;
  /** One of the changes told is of a kind expected. */
  readonly kindIsRight: boolean;
  readonly peers: Readonly<Record<string, Place>>;
}

interface Options {
  readonly rounds: number;
  readonly seed: number;
  /** Only kinds whose name holds this. */
  readonly only: string;
}

/** All cases, in order. */
export async function contest(articles: readonly Source[], { rounds, seed, only }: Options): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [at, kind] of KINDS.entries()) {
    if (!kind.name.includes(only)) continue;
    for (let round = 0; round < rounds; round++) {
      for (const [number, source] of articles.entries()) {
        const dice = new Dice(seed * 1_000_003 + at * 10_007 + round * 613 + number);
        cases.push(...(await play(kind, source, dice, articles)));
      }
    }
  }
  return cases;
}

/** Sentences copied to other paragraphs, so that they stand there twice. */
function doubled(source: Source, dice: Dice): { source: Source; twice: Span[] } {
  const chosen = dice.shuffled(sentencesOf(source)).slice(0, 3);
  const edits = chosen.flatMap(({ start, end }) => {
    const lines = linesOf(source.text).filter((line) => line.end < start - 80 || line.start > end + 80);
    if (lines.length === 0) return [];
    const at = dice.pick(lines).start;
    return [{ start: at, end: at, text: source.text.slice(start, end) + (source.group === 'zh' ? '' : ' ') }];
  });
  const draft = edited(source.text, edits);
  const twice = chosen.map(draft.where).filter((span) => span !== null);
  return { source: { ...source, text: draft.text }, twice };
}

async function play(kind: Kind, page: Source, dice: Dice, others: readonly Source[]): Promise<Case[]> {
  const { source, twice } = kind.doubles
    ? doubled(page, dice)
    : { source: page, twice: dice.shuffled(sentencesOf(page)) };
  const { text } = source;
  const sentences = twice.map((sentence) => (kind.doubles ? sentence : quoteIn(text, sentence, dice)));
  const quotes = suited(kind, source, sentences, dice, others);
  const { edits, order, expected } = kind.plan(source, quotes, dice, others);
  const draft = edited(text, edits, order);
  const targetOf = (quote: Span) => describe(text, quote, page.file);
  const targets = expected.map(({ quote }) => targetOf(quote));
  const answers = anchorAll(draft.text, targets);
  return Promise.all(
    expected.map(async (one, index) => {
      const target = targets[index] ?? targetOf(one.quote);
      const ours = answers[index] ?? { state: 'gone' };
      return score(kind, source, one, target, draft, ours);
    }),
  );
}

/** The first quotes that the kind can do something with. */
function suited(kind: Kind, source: Source, sentences: readonly Span[], dice: Dice, others: readonly Source[]): Span[] {
  if (kind.aim !== 'meaning') return sentences.slice(0, kind.quotes);
  return sentences
    .filter((quote) => kind.plan(source, [quote], dice, others).expected.length > 0)
    .slice(0, kind.quotes);
}

async function score(
  kind: Kind,
  { group, file }: Source,
  expected: Expected,
  target: Target,
  draft: Draft,
  ours: Anchored,
): Promise<Case> {
  const truth = expected.state === 'gone' ? null : draft.where(expected.quote);
  const placeOf = (span: Span | null): Place => {
    if (span === null) return truth === null ? 'right' : 'lost';
    if (truth === null) return 'wrong';
    const exact = span.start === truth.start && span.end === truth.end;
    return (kind.aim === 'unchanged' ? exact : similarity(span, truth) >= 0.8) ? 'right' : 'wrong';
  };
  const peers: Record<string, Place> = {};
  // they store 32 units, and one of them fails on more
  const stored = near(target);
  for (const [name, peer] of Object.entries(PEERS)) peers[name] = placeOf(await peer(draft.text, stored));
  const told = ours.state === 'changed' ? ours.changes.map((change) => change.kind) : [];
  return {
    kind,
    group,
    file,
    target,
    expected,
    truth,
    text: draft.text,
    ours,
    place: placeOf(ours.state === 'gone' ? null : ours.span),
    stateIsRight: expected.state === 'any' || expected.state === ours.state,
    kindIsRight: expected.kinds === undefined || expected.kinds.some((one) => told.includes(one)),
    peers,
  };
}
