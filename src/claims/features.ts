/**
 * What the scores see: names of features that are present. Cues come as `percentage`, twice and more as `percentage+`, four times
 * and more as `percentage++`; the rest is length, place and shape (`opens-quoted`, `frame`, `adverbial`).
 */
import type { Span } from '../span.ts';
import type { CueHit } from './cues/cue.ts';

export type Features = readonly string[];

/** Characters of a spaced script that carry about as much as one Chinese character. */
const SPACED_RATIO = 3.2;
const FULL_STOP = /[。！？；.!?;][”"’'』」）)\]]{0,3}$/u;

/** A stretch's length in characters, brought to the scale of Chinese. */
export function measure(span: Span, spaced: boolean): number {
  return (span.end - span.start) / (spaced ? SPACED_RATIO : 1);
}

/** The names of a cue's features once, twice and four times found, by prefix and cue: made once, because making them costs. */
const NAMES = new Map<string, Map<string, readonly [string, string, string]>>();

function namesOf(prefix: string, cue: string): readonly [string, string, string] {
  const known = NAMES.get(prefix) ?? new Map<string, readonly [string, string, string]>();
  NAMES.set(prefix, known);
  const names = known.get(cue) ?? ([prefix + cue, `${prefix}${cue}+`, `${prefix}${cue}++`] as const);
  known.set(cue, names);
  return names;
}

/** Which cues there are, and whether more than one or three of each; each name begins with `prefix`. */
export function cueFeatures(hits: readonly CueHit[], prefix = ''): string[] {
  const counts = new Map<string, number>();
  for (const { cue } of hits) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const found: string[] = [];
  for (const [cue, count] of counts) {
    const [one, two, four] = namesOf(prefix, cue);
    found.push(one);
    if (count > 1) found.push(two);
    if (count > 3) found.push(four);
  }
  return found;
}

/** Which cues there are; each name begins with `prefix`. */
export function cueNames(hits: readonly CueHit[], prefix: string): string[] {
  const found: string[] = [];
  for (const { cue } of hits) {
    const [name] = namesOf(prefix, cue);
    if (!found.includes(name)) found.push(name);
  }
  return found;
}

/** Where sentences stand in quotations that run over several of them, and whether they open or close a paragraph. */
export function quotationFeatures(text: string, sentences: readonly Span[]): string[][] {
  let open = false;
  return sentences.map(({ start, end }, at) => {
    const names: string[] = [];
    const before = sentences[at - 1];
    const after = sentences[at + 1];
    const first = !before || hasLineBreak(text, before.end, start);
    const last = !after || hasLineBreak(text, end, after.start);
    if (first) names.push('paragraph-first');
    if (last) names.push('paragraph-last');
    if (first && last) names.push('paragraph-only');
    if (at < 3) names.push('lead');
    const balance = quoteBalance(text, start, end);
    if (open && !first) names.push('in-quote');
    if (balance > 0) names.push('quote-left-open');
    if (balance < 0) names.push('quote-closes');
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
export function sentenceFeatures(text: string, sentence: Span, hits: readonly CueHit[], spaced: boolean): string[] {
  const size = measure(sentence, spaced);
  const names = cueFeatures(hits);
  for (const limit of [8, 15, 22, 30]) if (size < limit) names.push(`under-${limit}`);
  for (const limit of [45, 60, 90]) if (size > limit) names.push(`over-${limit}`);
  const opening = text.slice(sentence.start, sentence.start + 6);
  if (/^["“「『‘]/u.test(opening)) names.push('opens-quoted');
  if (/^(?:这|那|此(?!前|外|次|间)|(?:this|that|it|there|these|those)\b)/iu.test(opening)) names.push('opens-pointing');
  if (/["”」』’]$/u.test(text.slice(sentence.start, sentence.end))) names.push('ends-quoted');
  if (!FULL_STOP.test(text.slice(Math.max(sentence.start, sentence.end - 6), sentence.end))) names.push('no-stop');
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
): string[] {
  const size = measure(clause, spaced);
  const words = text.slice(clause.start, clause.end);
  const names = cueFeatures(hits);
  // a share says much in few words: what holds one is not judged by its length
  const figured = hits.some(({ cue }) => cue === 'percentage' || cue === 'amount');
  const sizes = figured ? [5, 8] : [5, 8, 12, 20];
  for (const limit of sizes) if (size < limit) names.push(figured ? `figure-under-${limit}` : `under-${limit}`);
  if (size > 40) names.push('over-40');
  names.push(place.of === 1 ? 'only' : place.rank === 0 ? 'first' : place.rank === place.of - 1 ? 'last' : 'middle');
  if (place.sentence < 3) names.push('lead');
  if (place.sentence > 25) names.push('late');
  if (place.sourced) names.push('sourced');
  if (endsWithSource(hits, clause)) names.push('frame');
  if (spaced && place.rank > 0 && (SPEAKER_TAIL.test(words) || (size < 12 && endsWithSpeech(words))))
    names.push('speaker-tail');
  if (!spaced && ADVERBIAL.test(words)) names.push('adverbial');
  if (!hits.some((hit) => SAYS_SOMETHING.has(hit.cue))) names.push('bare');
  if (/^[\d一二三四五六七八九十]{1,3}[、.]/u.test(words)) names.push('item');
  return names;
}

/** What follows a quotation to name the speaker: "said Anna Berg, a doctor". */
const SPEAKER_TAIL =
  /^(?:said|says|added|adds|recalled|recalls|explained|explains|wrote|writes|noted|notes|according to) /u;
const endsWithSpeech = (words: string): boolean =>
  /\b(?:said|says|added|told us|tells us|noted|wrote|explained|warned)$/u.test(words);

/** A Chinese phrase of time, place or manner that waits for its clause: "在…会议上", "与去年相比". */
const ADVERBIAL =
  /^(?:在|随着|通过|经过?|根据|按照?|据|自|由于|除了?|针对|面对|围绕|与|截至|从|对于|为)[^，]{0,60}(?:[上下中前后时里内外间来起看]|相比|报道|消息|介绍|说法|计划|要求|表现)$/u;

const SAYS_SOMETHING: ReadonlySet<string> = new Set([
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
