/** Whether two neighbouring pieces of a sentence state one proposition together: what the decision looks at. */
import type { Span } from '../span.ts';
import { type CueHit, cueTable } from './cues/cue.ts';
import { addCues, endsWithSource, measure } from './features.ts';
import { Opening } from './opening.ts';
import type { Piece } from './pieces.ts';
import { SEAMS, type Seam } from './seams.ts';
import { unitTable } from './units.ts';
import { featureId, featureIds } from './vocabulary.ts';

const ONLY_TIME =
  /^(?:截至|截止|自|从|在|到|早在|直到|至)?[\s\d年月日号份底初末—–至到前后内间的个第一二三四五六七八九十上下半季度今去明当本昨近来目前此时同期随后当晚当地时间周星期旬以-]{2,24}$/u;
const PREPOSITION = new Opening(
  '在|随着|通过|为[了落推进]?|经过?|根据|按照?|据|对[于比]?|从|自|由于|因|除了?|针对|面对|围绕|作为|与|和|以|当|凭借|按|由',
);
const CONTINUES = new Opening(
  '并|使|让|成为|达|占|比|较|同比|环比|为|是|由|仅|已|超过|高于|低于|居|创|从而|以|也|还|均|都|累计|增长|下降|被|有|在|用|把|将|增速|涨幅|降幅|规模|其',
);
const RESTATES = new Opening('或|收[于报在]|报(?![道告])|即|折合|约合');
const TURNS = new Opening('但|而|然而|不过|同时|其中|此外|另|且|虽|尽管|因此|所以|因为|由于|随着|如果');
const EXHORTS = new Opening(
  '要|应|必须|推动|加快|坚持|加强|促进|深化|着力|努力|进一步|不断|持续|全面|积极|大力|充分|更好|切实|做好|实现|提升|形成|构建|完善',
);
const DATED = new Opening('\\d{1,4}[年月日]|[去今明]年|近日|目前|当前|同日|当天|此后|截至|到\\d');
/** Last units of phrases of time and place. */
const LOCATIVES = unitTable('上下中后前时里内外');
const STRONG =
  'said|says|told|was|were|is|are|has|have|had|will|would|can|could|may|might|did|does|do|made|took|sent|went|came|became|found|left|led|won|' +
  'lost|fell|rose|grew|began|gave|got|held|kept|met|paid|put|ran|saw|sold|shot|spent|stood|built|bought|brought|drew|drove|means|remains|' +
  'plans|wants|needs|continues?|warns|shows|finds';
const FINITE = new RegExp(
  `^(?:(?:also|then|later|now|still|not|never|only|even|currently|previously) )?(?:[a-z]{2,14}ed|set|cut|${STRONG})\\b`,
  'u',
);
const CLAUSAL = new RegExp(`\\b(?:${STRONG})\\b`, 'u');
const PREDICATE = new RegExp(`\\b(?:${STRONG}|[a-z]{3,14}ed)\\b`, 'u');
const SUBORDINATE = new Opening(
  '(?:when|as|though|although|while|since|despite|because|after|before|until|given|unlike|instead of|whereas)\\b',
  true,
);
const FIGURE = /\d/;
const CONDITION = new Opening('(?:if|once|unless|provided|should|assuming)\\b', true);
/** A subordinate clause that has begun and has no predicate yet: "said that the northern" before "and southern banks would merge". */
const OPEN_SUBORDINATE = new RegExp(
  `\\b(?:that|whether|if|because|when|while|which|who|where)(?!.{0,200}\\b(?:${STRONG}|[a-z]{3,14}ed)\\b)`,
  'u',
);
const OWN_SUBJECT = new RegExp(
  `^(?:(?:the|a|an|its|their|his|her|this|these|those|some|many|most|all|it|he|she|they|we|another|both)\\b|\\p{Lu}|\\d).{0,80}?\\b(?:${STRONG}|[a-z]{3,14}ed)\\b`,
  'u',
);
const ADVERBIAL = /^(?:in|on|at|by|for|from|with|to|under|during|among|over|further|\p{Lu}\p{L}{2,14}ly)\b/iu;
const SAYING = '(?:said|says|told|added|wrote|tweeted|noted|recounted|explained|warned|claimed|argued|reported)\\b';
const SAYS = new RegExp(SAYING, 'iu');
const SPEAKER = new RegExp(
  `^(?:(?:\\p{Lu}[\\p{L}.’'-]{0,20}|he|she|they|it|the|a|an|who|one|another) ){0,6}${SAYING}`,
  'iu',
);
const SOURCED = new Opening('according to |per ', true);

const THAT_FRAME =
  /\b(?:given|considering|clear|likely|true|sure|confident|confidence|essential|sense|means?|remind(?:s|ed)?|reali[sz]e[ds]?|believe[ds]?|thinks?|knows?|hope[ds]?|fears?|fact|note|noting|sign|signs|so \w{2,14})$/u;

const F = featureIds(
  'both-figures',
  'framed',
  'left-according',
  'left-adverbial',
  'left-condition',
  'left-dated',
  'left-despite',
  'left-exhorts',
  'left-figure',
  'left-frame',
  'left-locative',
  'left-only-time',
  'left-opens',
  'left-preposition',
  'left-subordinate',
  'left-turns',
  'own-figure',
  'paired-verbs',
  'predicate-missing',
  'right-continues',
  'right-dated',
  'right-exclaimed',
  'right-exhorts',
  'right-figure',
  'right-participle',
  'right-phrase',
  'right-quoted',
  'right-restates',
  'right-speaker',
  'right-turns',
  'run-open',
  'same-opening',
  'subordinate-open',
  'that-frame',
);

/** The features that name the seam. */
const AT_SEAM = Object.fromEntries(
  SEAMS.map((seam) => [
    seam,
    { seam: featureId(`seam-${seam}`), finite: featureId(`finite-${seam}`), clauses: featureId(`clauses-${seam}`) },
  ]),
) as Record<Seam, { readonly seam: number; readonly finite: number; readonly clauses: number }>;

/** A piece with the cues found in it. */
export interface CuedPiece extends Piece {
  readonly hits: readonly CueHit[];
}

/**
 * Names of what speaks for or against joining `right` to `run`, the clause so far, whose last piece is `left`; `framed` when an
 * earlier piece of the sentence names a speaker.
 */
export function joinFeatures(
  text: string,
  run: Span,
  left: CuedPiece,
  right: CuedPiece,
  framed: boolean,
  spaced: boolean,
): number[] {
  const names = [AT_SEAM[right.seam].seam];
  addSizes(names, 'left', left, spaced);
  addSizes(names, 'right', right, spaced);
  addCues(names, left.hits, 'left');
  addCues(names, right.hits, 'right');
  const before = text.slice(left.start, left.end).trim();
  const after = text.slice(right.start, right.end).trim();
  if (left.seam === 'first') names.push(F['left-opens']);
  if (endsWithSource(left.hits, left)) names.push(F['left-frame']);
  if (framed) names.push(F.framed);
  if (text.charAt(right.end) === '!' && !right.hits.some(isFirm)) names.push(F['right-exclaimed']);
  if (hasFigure(left)) names.push(hasFigure(right) ? F['both-figures'] : F['left-figure']);
  else if (hasFigure(right)) names.push(F['right-figure']);
  if (spaced) addNarrowShape(names, text.slice(run.start, run.end), before, after, left, right);
  else addWideShape(names, before, after);
  return names;
}

const SIZES = [3, 5, 8, 12, 18].map((limit) => {
  return { limit, left: featureId(`left-upto-${limit}`), right: featureId(`right-upto-${limit}`) };
});

function addSizes(names: number[], side: 'left' | 'right', span: Span, spaced: boolean): void {
  const size = measure(span, spaced);
  for (const ids of SIZES) if (size <= ids.limit) names.push(ids[side]);
}

const FIRM = cueTable(['percentage', 'amount', 'count', 'number', 'event', 'past', 'law', 'speech', 'source']);
const isFirm = (hit: CueHit): boolean => FIRM[hit.number] === true;

const COUNTS = cueTable(['percentage', 'amount', 'count']);

function hasFigure(piece: CuedPiece): boolean {
  return piece.hits.some((hit) => COUNTS[hit.number]);
}

function addWideShape(names: number[], before: string, after: string): void {
  if (ONLY_TIME.test(before)) names.push(F['left-only-time']);
  if (PREPOSITION.test(before)) names.push(F['left-preposition']);
  if (TURNS.test(before)) names.push(F['left-turns']);
  if (CONTINUES.test(after)) names.push(F['right-continues']);
  if (TURNS.test(after)) names.push(F['right-turns']);
  if (RESTATES.test(after)) names.push(F['right-restates']);
  if (EXHORTS.test(after)) names.push(F['right-exhorts']);
  if (EXHORTS.test(before)) names.push(F['left-exhorts']);
  if (DATED.test(after)) names.push(F['right-dated']);
  if (LOCATIVES[before.charCodeAt(before.length - 1)])
    names.push(PREPOSITION.test(before) ? F['left-adverbial'] : F['left-locative']);
  if (/^[^，]{0,8}[“‘「]/u.test(after)) names.push(F['right-quoted']);
  if (after.charCodeAt(0) === before.charCodeAt(0) && after.slice(0, 2) === before.slice(0, 2))
    names.push(F['same-opening']);
}

function addNarrowShape(
  names: number[],
  run: string,
  before: string,
  after: string,
  left: CuedPiece,
  right: CuedPiece,
): void {
  const whole = PREDICATE.test(run);
  const clausal = CLAUSAL.test(after);
  if (FINITE.test(after)) names.push(whole ? AT_SEAM[right.seam].finite : F['predicate-missing']);
  else if (clausal && whole) names.push(AT_SEAM[right.seam].clauses);
  if (!whole) names.push(F['run-open']);
  if (OPEN_SUBORDINATE.test(run)) names.push(F['subordinate-open']);
  else if (whole && FIGURE.test(run) && FIGURE.test(after) && OWN_SUBJECT.test(after)) names.push(F['own-figure']);
  if ((SAYS.test(after) && SPEAKER.test(after)) || SOURCED.test(after)) names.push(F['right-speaker']);
  if (/^according to /iu.test(before)) names.push(F['left-according']);
  if (/^[a-z]{3,14}ing\b/u.test(after)) names.push(F['right-participle']);
  if (/\b[a-z]{3,14}ed$/u.test(before) && /^(?:\w{2,14} )?[a-z]{2,14}ed\b/u.test(after)) names.push(F['paired-verbs']);
  if (right.seam === 'that' && THAT_FRAME.test(before)) names.push(F['that-frame']);
  if (!PREDICATE.test(after)) names.push(F['right-phrase']);
  if (left.seam === 'first' && right.seam === 'comma') {
    if (CONDITION.test(before)) names.push(F['left-condition']);
    else if (SUBORDINATE.test(before)) names.push(whole ? F['left-subordinate'] : F['left-despite']);
    else if (ADVERBIAL.test(before) && !whole) names.push(isDated(left) ? F['left-dated'] : F['left-adverbial']);
  }
}

const isDated = (piece: CuedPiece): boolean => piece.hits.some((hit) => hit.cue === 'date' || hit.cue === 'number');
