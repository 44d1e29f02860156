/**
 * What every format is made from: one row for each claim, in reading order, with what people said of it. Pure data; the time of
 * the export is a parameter, so that the same input always gives the same file.
 */

import type { Anchored } from '../anchoring/anchored.ts';
import { describer } from '../anchoring/describe.ts';
import type { AnnotatedPage, Annotation, Evidence, Page, Reviewer } from '../annotations/annotation.ts';
import type { Event, Label, Target } from '../annotations/event.ts';
import { pageKey, textHash } from '../annotations/keys.ts';
import type { ListedClaim } from '../annotations/listing.ts';
import type { OwnName } from '../annotations/own-label.ts';
import { reviewersIn } from '../annotations/reviewer.ts';
import type { Article } from '../article.ts';
import type { Claim, ClaimType } from '../claims/claim.ts';

export interface Export {
  /** Milliseconds since the epoch. */
  readonly exported: number;
  readonly pages: readonly ExportedPage[];
}

export interface ExportedPage {
  readonly page: Page;
  readonly rows: readonly ExportedClaim[];
  /** The page's whole log: only our own format carries it. */
  readonly events: readonly Event[];
}

export interface ExportedClaim {
  /** `<pageKey>:<claimKey>`; '' for a claim that was only found. */
  readonly id: string;
  readonly target: Target;
  /** null where only the stored annotation is known, not the article. */
  readonly type: ClaimType | null;
  readonly worth: number | null;
  /** What stands in the article as it is now; null where that is not at hand. */
  readonly now: Standing | null;
  /** What the exporting reviewer said; null when that is nothing. */
  readonly mine: Said | null;
  readonly others: readonly Said[];
  readonly evidence: readonly Evidence[];
  /** Milliseconds since the epoch, null for a claim that was only found. */
  readonly created: number | null;
  readonly modified: number | null;
}

/** Whether the words of a claim stand in its article, were changed, or are gone; and the words that stand there. */
export interface Standing {
  readonly state: Anchored['state'];
  readonly quote: string;
}

/** One reviewer's standing label and note; both may be missing where only evidence was given. */
export interface Said extends Reviewer {
  readonly label: Label | null;
  /** The label of the reviewer's own that counts as `label`. */
  readonly ownLabel?: OwnName | undefined;
  readonly note: string;
  /** Milliseconds since the epoch, of the label and of the note; null where there is none. */
  readonly labelled: number | null;
  readonly noted: number | null;
  /** Of the first and the last of label, note and evidence. */
  readonly created: number;
  readonly modified: number;
}

export interface PageSource {
  readonly page: AnnotatedPage;
  readonly events: readonly Event[];
  /** The claims of the article as it is now, when it is open: gives types, worth and places. */
  readonly claims?: readonly ListedClaim[];
}

/** A page as `reviewer` exports it; with `found`, claims that nobody annotated come too. Dismissed claims stay in the log only. */
export function fromPage(source: PageSource, reviewer: string, found = false): ExportedPage {
  const { annotations, ...page } = source.page;
  const open = new Map(annotations.filter(({ dismissed }) => !dismissed).map((one) => [one.claim, one]));
  const rows: ExportedClaim[] = [];
  for (const claim of source.claims ?? []) {
    const annotation = open.get(claim.id);
    if (annotation !== undefined) {
      const target = widest(claim.target, annotation.target);
      rows.push({ ...annotatedRow(annotation, reviewer), ...placeOf(claim), target });
    } else if (found && !claim.dismissed) rows.push({ ...onlyFound(claim.target), ...placeOf(claim) });
    open.delete(claim.id);
  }
  const rest = [...open.values()].sort((a, b) => a.target.start - b.target.start);
  return { page, rows: [...rows, ...rest.map((one) => annotatedRow(one, reviewer))], events: source.events };
}

/** What a scan of articles found: no labels, no log. */
export function fromScan(
  scanned: readonly { readonly article: Article; readonly claims: readonly Claim[] }[],
  now: number,
): Export {
  const pages = scanned.map(({ article, claims }) => {
    const { url, title, site, author, published, language, text } = article;
    const describe = describer(text, article.address);
    const page = {
      key: pageKey(url),
      url,
      title,
      site,
      author,
      published,
      language,
      textHash: textHash(text),
      seen: now,
    };
    const rows = claims.map((claim) => ({ ...onlyFound(describe(claim)), type: claim.type, worth: claim.worth }));
    return { page, rows, events: [] };
  });
  return { exported: now, pages };
}

/** Where a claim stands now, with all that was kept of what is around it: that tells twins apart. */
function widest(now: Target, kept: Target): Target {
  const isSame = now.exact === kept.exact && kept.prefix.endsWith(now.prefix) && kept.suffix.startsWith(now.suffix);
  return isSame ? { ...now, prefix: kept.prefix, suffix: kept.suffix } : now;
}

function placeOf({
  target,
  type,
  worth,
  state,
  quote,
}: ListedClaim): Pick<ExportedClaim, 'target' | 'type' | 'worth' | 'now'> {
  return { target, type, worth, now: { state, quote } };
}

function onlyFound(target: Target): ExportedClaim {
  return {
    id: '',
    target,
    type: null,
    worth: null,
    now: null,
    mine: null,
    others: [],
    evidence: [],
    created: null,
    modified: null,
  };
}

function annotatedRow(annotation: Annotation, reviewer: string): ExportedClaim {
  const { id, target, evidence, created, modified } = annotation;
  const said = everybody(annotation);
  return {
    id,
    target,
    type: null,
    worth: null,
    now: null,
    mine: said.find((one) => one.reviewer === reviewer) ?? null,
    others: said.filter((one) => one.reviewer !== reviewer),
    evidence,
    created,
    modified,
  };
}

/** One for each reviewer who gave a label, a note or evidence. */
function everybody({ verdicts, notes, evidence }: Annotation): Said[] {
  const acts = [...verdicts, ...notes, ...evidence];
  const reviewers = [...reviewersIn(acts.toSorted((a, b) => a.at - b.at))];
  return reviewers
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reviewer, name]) => {
      const verdict = verdicts.find((one) => one.reviewer === reviewer);
      const note = notes.find((one) => one.reviewer === reviewer);
      const times = acts.filter((act) => act.reviewer === reviewer).map(({ at }) => at);
      return {
        reviewer,
        ...(name !== undefined && { name }),
        label: verdict?.label ?? null,
        ...(verdict?.ownLabel && { ownLabel: verdict.ownLabel }),
        note: note?.text ?? '',
        labelled: verdict?.at ?? null,
        noted: note?.at ?? null,
        created: Math.min(...times),
        modified: Math.max(...times),
      };
    });
}
