/** The clauses of a sentence: its pieces, joined where two of them state one proposition only together. */
import type { Span } from '../span.ts';
import type { CueHit } from './cues/cue.ts';
import { endsWithSource } from './features.ts';
import { type CuedPiece, joinFeatures } from './joins.ts';
import { logit, type Weights } from './model.ts';
import { pieces } from './pieces.ts';
import { trim } from './trim.ts';
import { hasWord } from './units.ts';

/** The pieces of a sentence, each with its share of the sentence's cues. */
export function cuedPieces(text: string, sentence: Span, hits: readonly CueHit[], spaced: boolean): CuedPiece[] {
  return pieces(text, sentence, spaced).map((piece) => {
    const { start, end, seam } = piece;
    return { start, end, seam, hits: within(hits, piece) };
  });
}

/** The candidate clauses of a sentence in order, trimmed; empty ones left out. `weights` decide on the joins. */
export function clauses(
  text: string,
  sentence: Span,
  hits: readonly CueHit[],
  weights: Weights,
  spaced: boolean,
): Span[] {
  const found: Span[] = [];
  let open: { start: number; end: number } | undefined;
  let left: CuedPiece | undefined;
  let framed = false;
  for (const right of cuedPieces(text, sentence, hits, spaced)) {
    if (left && open && logit(weights, joinFeatures(text, open, left, right, framed, spaced)) > 0) open.end = right.end;
    else {
      if (open) found.push(open);
      open = { start: right.start, end: right.end };
    }
    framed ||= endsWithSource(right.hits, right);
    left = right;
  }
  if (open) found.push(open);
  return found.map((clause) => trim(text, clause)).filter((clause) => hasWord(text, clause));
}

/** Those of `hits`, which come by start, that stand wholly inside `span`. */
export function within(hits: readonly CueHit[], span: Span): CueHit[] {
  const found: CueHit[] = [];
  for (const hit of hits) {
    if (hit.start >= span.end) break;
    if (hit.start >= span.start && hit.end <= span.end) found.push(hit);
  }
  return found;
}
