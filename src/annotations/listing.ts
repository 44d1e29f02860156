import { anchorAll } from '../anchoring/anchor.ts';
import type { Anchored, Change } from '../anchoring/anchored.ts';
import { type Describe, describer } from '../anchoring/describe.ts';
import type { AnchorAll } from '../anchoring/remembered.ts';
import type { Article } from '../article.ts';
import type { Claim, ClaimType, Reason } from '../claims/claim.ts';
import { overlap, type Span, similarity } from '../span.ts';
import type { Annotation, Evidence, Verdict } from './annotation.ts';
import type { Label, Target } from './event.ts';
import { claimKey } from './keys.ts';
import type { OwnName } from './own-label.ts';

/** A claim as the reader sees it: what was found in the text and what people said of it, in one row. */
export interface ListedClaim {
  /** The claim's key (`annotations/keys.ts`). */
  readonly id: string;
  /** The words that stand there now; the stored ones when they are gone. */
  readonly quote: string;
  /** `changed`: other words stand where those stood that somebody annotated. `gone`: nothing can be told. */
  readonly state: Anchored['state'];
  /** What differs, when `changed`; else empty. */
  readonly changes: readonly Change[];
  /** Where it stands in the article as it is now; null when it is gone. */
  readonly span: Span | null;
  /** The words that were annotated: described from the text as it is now, as they were stored when they are changed or gone. */
  readonly target: Target;
  readonly type: ClaimType;
  readonly worth: number;
  /** Marked in the page: worthy enough, or somebody annotated it; never when dismissed. */
  readonly shown: boolean;
  readonly reasons: readonly Reason[];
  /** This reader's own label, null while there is none. */
  readonly label: Label | null;
  /** The reader's own label that was given and counts as `label`, as it was called then. */
  readonly ownLabel?: OwnName | undefined;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  /** Everybody's standing verdicts, this reader's among them. */
  readonly verdicts: readonly Verdict[];
  /** The reader marked it, it was not found by us. */
  readonly own: boolean;
  readonly dismissed: boolean;
}

/** Found claims at least this similar to an annotation (IoU) are the same claim, cut slightly differently. */
const SAME_CLAIM = 0.5;

interface Placed {
  readonly annotation: Annotation;
  readonly anchored: Anchored;
  readonly span: Span | null;
}

/**
 * One row for each claim of an article: the annotated ones where their words stand now, and those found that nobody
 * annotated. In reading order; those that are gone come last. `reviewer` is the reader whose label and note they show; `anchors`
 * are those of the article's text, where they are remembered.
 */
export function listClaims(
  article: Pick<Article, 'url' | 'address' | 'text'>,
  found: readonly Claim[],
  annotations: readonly Annotation[],
  reviewer: string,
  anchors: AnchorAll = (targets) => anchorAll(article.text, targets),
): ListedClaim[] {
  const placed = anchors(annotations.map(({ target }) => target)).flatMap((anchored, index): Placed[] => {
    const span = anchored.state === 'gone' ? null : anchored.span;
    const annotation = annotations[index];
    return annotation === undefined ? [] : [{ annotation, anchored, span }];
  });
  const describe = describer(article.text, article.address);
  const rows = placed.map((one) => annotatedRow(article.text, describe, one, found, reviewer));
  const ids = new Set(rows.map(({ id }) => id));
  for (const claim of found) {
    if (placed.some((one) => isSame(claim, one))) continue;
    const { row } = described(claim, article, describe);
    // A passage that the page repeats word for word, surroundings and all, is one claim.
    if (ids.has(row.id)) continue;
    ids.add(row.id);
    rows.push(row.shown && placed.some((one) => isMarkedOver(claim, one)) ? { ...row, shown: false } : row);
  }
  return rows.sort(inReadingOrder);
}

/** What a found claim is for good, while nobody says anything of it. */
interface Described {
  readonly page: string;
  readonly row: ListedClaim;
}

/** A finder's claims are of one text. Describing and hashing thousands of them takes long. */
const DESCRIBED = new WeakMap<Claim, Described>();

function described(claim: Claim, { url, address }: Pick<Article, 'url' | 'address'>, describe: Describe): Described {
  const page = `${url} ${address}`;
  const known = DESCRIBED.get(claim);
  if (known?.page === page) return known;
  const target = describe(claim);
  const made = { page, row: foundRow(claim, claimKey(url, target), target) };
  DESCRIBED.set(claim, made);
  return made;
}

/**
 * Nearly the same words, or one inside the other; unless that one is hidden, or the reader marked a passage around the claim,
 * which may hold several.
 */
function isSame(claim: Claim, { annotation, span }: Placed): boolean {
  if (span === null) return false;
  if (similarity(claim, span) >= SAME_CLAIM) return true;
  const [length, passage] = [claim.end - claim.start, span.end - span.start];
  if (annotation.dismissed || (annotation.own && length < passage)) return false;
  return overlap(claim, span) === Math.min(length, passage);
}

function isMarkedOver(claim: Claim, { annotation, span }: Placed): boolean {
  return span !== null && !annotation.dismissed && overlap(claim, span) > 0;
}

function foundRow(claim: Claim, id: string, target: Target): ListedClaim {
  const { start, end, quote, type, worth, shown, reasons } = claim;
  return {
    id,
    quote,
    state: 'same',
    changes: [],
    span: { start, end },
    target,
    type,
    worth,
    shown,
    reasons,
    label: null,
    note: '',
    evidence: [],
    verdicts: [],
    own: false,
    dismissed: false,
  };
}

/** An annotation takes type, worth and reasons from the found claim it stands for; without one, a person found it worth it. */
function annotatedRow(
  text: string,
  describe: Describe,
  { annotation, anchored, span }: Placed,
  found: readonly Claim[],
  reviewer: string,
): ListedClaim {
  const like = span === null ? undefined : mostSimilar(found, span);
  const { claim, target, verdicts, notes, evidence, own, dismissed } = annotation;
  const mine = verdicts.find((verdict) => verdict.reviewer === reviewer);
  return {
    id: claim,
    quote: span === null ? target.exact : text.slice(span.start, span.end),
    state: anchored.state,
    changes: anchored.state === 'changed' ? anchored.changes : [],
    span,
    target: anchored.state === 'same' ? describe(anchored.span) : target,
    type: like?.type ?? 'state',
    worth: like?.worth ?? 1,
    shown: span !== null && !dismissed,
    reasons: like?.reasons ?? [],
    label: mine?.label ?? null,
    ...(mine?.ownLabel && { ownLabel: mine.ownLabel }),
    note: notes.find((note) => note.reviewer === reviewer)?.text ?? '',
    evidence,
    verdicts,
    own,
    dismissed,
  };
}

function mostSimilar(found: readonly Claim[], span: Span): Claim | undefined {
  const ranked = found
    .map((claim) => ({ claim, similar: similarity(claim, span) }))
    .filter(({ similar }) => similar >= SAME_CLAIM)
    .sort((a, b) => b.similar - a.similar);
  return ranked[0]?.claim;
}

function inReadingOrder(a: ListedClaim, b: ListedClaim): number {
  if (a.span === null || b.span === null) {
    if (a.span !== null) return -1;
    return b.span !== null ? 1 : a.target.start - b.target.start;
  }
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
