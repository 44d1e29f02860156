/**
 * What the scores see: names of features that are present. Cues come as `percentage`, twice and more as `percentage+`, four times
 * and more as `percentage++`; the rest is length, place and shape (`opens-quoted`, `frame`, `adverbial`).
 */
import type { Span } from '../span.ts';
import { CUE_NAMES, type CueHit, cueTable } from './cues/cue.ts';
import { Opening } from './opening.ts';
import { unitTable } from './units.ts';
import { featureId, featureIds } from './vocabulary.ts';

/** Characters of a spaced script that carry about as much as one Chinese character. */
const SPACED_RATIO = 3.2;
const OPENS_QUOTED = unitTable('"“「『‘');
const ENDS_QUOTED = unitTable('"”」』’');
/** Words that point at what was said before. */
const POINTING = new Opening('这|那|此(?!前|外|次|间)|(?:this|that|it|there|these|those)\\b', true);
const FULL_STOP = /[。！？；.!?;][”"’'』」）)\]]{0,3}$/u;

/** A stretch's length in characters, brought to the scale of Chinese. */
export function measure(span: Span, spaced: boolean): number {
  return (span.end - span.start) / (spaced ? SPACED_RATIO : 1);
}

/** A cue's features: found once, twice and four times, and in the piece left or right of a seam. */
interface CueIds {
  readonly one: number;
  readonly two: number;
  readonly four: number;
  readonly left: number;
  readonly right: number;
  /** How often it was met in the stretch being counted; zero between two of them. */
  met: number;
}

/** By number of the cue's name. */
const CUE_IDS: readonly CueIds[] = CUE_NAMES.map((cue) => {
  const sides = { left: featureId(`left-${cue}`), right: featureId(`right-${cue}`) };
  return { one: featureId(cue), two: featureId(`${cue}+`), four: featureId(`${cue}++`), ...sides, met: 0 };
});

/** Which cues there are, and whether more than one or three of each. */
export function cueFeatures(hits: readonly CueHit[]): number[] {
  const kinds: CueIds[] = [];
  for (const { number } of hits) {
    const ids = CUE_IDS[number] as CueIds;
    if (ids.met === 0) kinds.push(ids);
    ids.met++;
  }
  const found: number[] = [];
  for (const ids of kinds) {
    found.push(ids.one);
    if (ids.met > 1) found.push(ids.two);
    if (ids.met > 3) found.push(ids.four);
    ids.met = 0;
  }
  return found;
}

/** Adds to `found` which cues there are on one side of a seam. */
export function addCues(found: number[], hits: readonly CueHit[], side: 'left' | 'right'): void {
  for (const { number } of hits) {
    const id = (CUE_IDS[number] as CueIds)[side];
    if (!found.includes(id)) found.push(id);
  }
}

const F = featureIds(
  'paragraph-first',
  'paragraph-last',
  'paragraph-only',
  'lead',
  'late',
  'in-quote',
  'quote-left-open',
  'quote-closes',
  'opens-quoted',
  'opens-pointing',
  'ends-quoted',
  'no-stop',
  'over-40',
  'only',
  'first',
  'middle',
  'last',
  'sourced',
  'frame',
  'speaker-tail',
  'adverbial',
  'bare',
  'item',
);

/** Limits of length in Chinese characters, with the feature of what lies beyond each. */
const limits = (name: string, ...sizes: readonly number[]) =>
  sizes.map((limit) => ({ limit, id: featureId(`${name}-${limit}`) }));
const SHORT_SENTENCE = limits('under', 8, 15, 22, 30);
const LONG_SENTENCE = limits('over', 45, 60, 90);
const SHORT_CLAUSE = limits('under', 5, 8, 12, 20);
const SHORT_FIGURE = limits('figure-under', 5, 8);

/** Where sentences stand in quotations that run over several of them, and whether they open or close a paragraph. */
export function quotationFeatures(text: string, sentences: readonly Span[]): number[][] {
  let open = false;
  return sentences.map(({ start, end }, at) => {
    const names: number[] = [];
    const before = sentences[at - 1];
    const after = sentences[at + 1];
    const first = !before || hasLineBreak(text, before.end, start);
    const last = !after || hasLineBreak(text, end, after.start);
    if (first) names.push(F['paragraph-first']);
    if (last) names.push(F['paragraph-last']);
    if (first && last) names.push(F['paragraph-only']);
    if (at < 3) names.push(F.lead);
    const balance = quoteBalance(text, start, end);
    if (open && !first) names.push(F['in-quote']);
    if (balance > 0) names.push(F['quote-left-open']);
    if (balance < 0) names.push(F['quote-closes']);
    if (balance !== 0) open = balance > 0;
    else if (first) open = false;
    return names;
  });
}

const hasLineBreak = (text: string, from: number, to: number): boolean => {
  const feed = text.indexOf('\n', from);
  return feed >= 0 && feed < to;
};

/** How many more quotation marks open than close. */
function quoteBalance(text: string, start: number, end: number): number {
  let balance = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x201c || unit === 0x300c) balance++;
    else if (unit === 0x201d || unit === 0x300d) balance--;
  }
  return balance;
}

/** What a sentence shows of itself. */
export function sentenceFeatures(text: string, sentence: Span, hits: readonly CueHit[], spaced: boolean): number[] {
  const size = measure(sentence, spaced);
  const names = cueFeatures(hits);
  for (const { limit, id } of SHORT_SENTENCE) if (size < limit) names.push(id);
  for (const { limit, id } of LONG_SENTENCE) if (size > limit) names.push(id);
  if (OPENS_QUOTED[text.charCodeAt(sentence.start)]) names.push(F['opens-quoted']);
  if (POINTING.test(text.slice(sentence.start, sentence.start + 6))) names.push(F['opens-pointing']);
  if (ENDS_QUOTED[text.charCodeAt(sentence.end - 1)]) names.push(F['ends-quoted']);
  if (!FULL_STOP.test(text.slice(Math.max(sentence.start, sentence.end - 6), sentence.end))) names.push(F['no-stop']);
  return names;
}

/** Where a clause stands: the `rank`-th of `of` clauses of the sentence, which is the `sentence`-th of the text, from 0. */
export interface Place {
  readonly rank: number;
  readonly of: number;
  readonly sentence: number;
  /** Whether the sentence names a speaker or a source anywhere. */
  readonly sourced: boolean;
}

/** What a clause shows of itself and of its place. */
export function clauseFeatures(
  text: string,
  clause: Span,
  hits: readonly CueHit[],
  place: Place,
  spaced: boolean,
): number[] {
  const size = measure(clause, spaced);
  const words = text.slice(clause.start, clause.end);
  const names = cueFeatures(hits);
  // a share says much in few words: what holds one is not judged by its length
  const figured = hits.some(({ cue }) => cue === 'percentage' || cue === 'amount');
  for (const { limit, id } of figured ? SHORT_FIGURE : SHORT_CLAUSE) if (size < limit) names.push(id);
  if (size > 40) names.push(F['over-40']);
  names.push(place.of === 1 ? F.only : place.rank === 0 ? F.first : place.rank === place.of - 1 ? F.last : F.middle);
  if (place.sentence < 3) names.push(F.lead);
  if (place.sentence > 25) names.push(F.late);
  if (place.sourced) names.push(F.sourced);
  if (endsWithSource(hits, clause)) names.push(F.frame);
  if (spaced && place.rank > 0 && (SPEAKER_TAIL.test(words) || (size < 12 && endsWithSpeech(words))))
    names.push(F['speaker-tail']);
  if (!spaced && ADVERBIAL.test(words)) names.push(F.adverbial);
  if (!hits.some((hit) => SAYS_SOMETHING[hit.number])) names.push(F.bare);
  if (ITEM.test(words)) names.push(F.item);
  return names;
}

/** What follows a quotation to name the speaker: "said Anna Berg, a doctor". */
const SPEAKER_TAIL =
  /^(?:said|says|added|adds|recalled|recalls|explained|explains|wrote|writes|noted|notes|according to) /u;
const endsWithSpeech = (words: string): boolean =>
  /\b(?:said|says|added|told us|tells us|noted|wrote|explained|warned)$/u.test(words);

/** A Chinese phrase of time, place or manner that waits for its clause: "在…会议上", "与去年相比". */
const ADVERBIAL = new Opening(
  '(?:在|随着|通过|经过?|根据|按照?|据|自|由于|除了?|针对|面对|围绕|与|截至|从|对于|为)[^，]{0,60}(?:[上下中前后时里内外间来起看]|相比|报道|消息|介绍|说法|计划|要求|表现)$',
);

/** The number of an item in a list. */
const ITEM = new Opening('[\\d一二三四五六七八九十]{1,3}[、.]');

const SAYS_SOMETHING = cueTable([
  'percentage',
  'amount',
  'count',
  'comparison',
  'change',
  'cause',
  'law',
  'source',
  'speech',
  'event',
  'plan',
  'state',
  'denial',
  'ranking',
]);

/** Whether the stretch ends in a word of saying: "Wang Kai said", "数据显示". */
export function endsWithSource(hits: readonly CueHit[], span: Span): boolean {
  return hits.some((hit) => isSource(hit) && hit.end >= span.end - 1);
}

/** Whether the cue names a speaker or a source. */
export function isSource(hit: CueHit): boolean {
  return hit.cue === 'source' || hit.cue === 'speech';
}
