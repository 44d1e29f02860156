/**
 * What the library shows: all annotated articles with their claims. Of each claim only what is shown and searched is kept in memory; its
 * place in its article is read again when it is opened.
 */
import type { AnnotatedPage, Annotation, Standing } from '../annotations/annotation.ts';
import type { Label } from '../annotations/event.ts';
import type { OwnName } from '../annotations/own-label.ts';
import { addressOf } from '../formats/spelling.ts';

/** What became of a claim's words. */
export type State = Standing[string];

/** A claim on the shelf. Times are milliseconds since the epoch. */
export interface Item {
  /** `<pageKey>:<claimKey>` */
  readonly id: string;
  readonly quote: string;
  /** This reader's label. */
  readonly label: Label | null;
  /** The reader's own label that counts as `label`. */
  readonly ownLabel?: OwnName | undefined;
  /** Labels that other reviewers gave. */
  readonly others: readonly Label[];
  /** All notes, this reader's first. */
  readonly notes: readonly string[];
  readonly evidence: number;
  /** Everybody who said something of it. */
  readonly reviewers: readonly string[];
  /** How it stood when its article was last read here; null when it never was. */
  readonly state: State | null;
  readonly own: boolean;
  readonly dismissed: boolean;
  readonly modified: number;
  /** Quote and notes, as a search compares them. */
  readonly folded: string;
}

/** An article on the shelf, with its claims in reading order. */
export interface Book {
  readonly key: string;
  /** Where it was read last: its key's own address may lack what its site needs (`www.`); '' when that is no web address. */
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly language: string;
  readonly published: string;
  /** The newest act on it. */
  readonly modified: number;
  readonly items: readonly Item[];
  /** What reviewers went by here, those who went by a name. */
  readonly names: ReadonlyMap<string, string>;
  /** Its title and site, as a search compares them. */
  readonly folded: string;
  /** The same and all of its claims: what is not in there is nowhere in the article. */
  readonly all: string;
}

/** A page as it stands on the shelf of `reviewer`. */
export function bookOf(
  { annotations, standing = {}, ...page }: AnnotatedPage & { readonly standing?: Standing },
  reviewer: string,
): Book {
  const { key, title, site, language, published } = page;
  const inOrder = annotations.toSorted((a, b) => a.target.start - b.target.start);
  const newest = annotations.reduce<Annotation | null>((a, b) => (a && a.modified >= b.modified ? a : b), null);
  const name = folded(`${title}\n${site}\n`);
  const texts = inOrder.map((one) => folded(textOf(one)));
  // texts of claims are cut out of the whole, so that they take no room of their own
  const all = name + texts.join('\n');
  let from = name.length;
  const items = inOrder.map((one, at) => {
    const end = from + (texts[at]?.length ?? 0);
    const item = itemOf(one, reviewer, all.slice(from, end), standing[one.claim] ?? null);
    from = end + 1;
    return item;
  });
  const [url, modified] = [addressOf(page, newest?.target), newest?.modified ?? 0];
  return {
    key,
    url,
    title,
    site,
    language,
    published,
    modified,
    items,
    names: namesIn(annotations),
    folded: name,
    all,
  };
}

function namesIn(annotations: readonly Annotation[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { verdicts, notes, evidence } of annotations)
    for (const said of [verdicts, notes, evidence])
      for (const { reviewer, name } of said) if (name !== undefined) names.set(reviewer, name);
  return names;
}

const SHARED = new Map<string, readonly string[]>();

/** One list for all claims of which it is the same: so many that are equal would take most of the memory. */
function shared(list: readonly string[]): readonly string[] {
  const key = list.join(' ');
  const known = SHARED.get(key) ?? list;
  SHARED.set(key, known);
  return known;
}

/** What of a claim is searched. */
function textOf({ target, notes }: Annotation): string {
  return [target.exact, ...notes.map(({ text }) => text)].join('\n');
}

function itemOf(
  { id, target, verdicts, notes, evidence, own, dismissed, modified }: Annotation,
  reviewer: string,
  searched: string,
  state: State | null,
): Item {
  const said = verdicts.find((verdict) => verdict.reviewer === reviewer);
  const mine = notes.filter((note) => note.reviewer === reviewer);
  return {
    id,
    quote: target.exact,
    label: said?.label ?? null,
    ...(said?.ownLabel && { ownLabel: said.ownLabel }),
    others: verdicts.filter((verdict) => verdict.reviewer !== reviewer).map(({ label }) => label),
    notes: [...mine, ...notes.filter((note) => note.reviewer !== reviewer)].map(({ text }) => text),
    evidence: evidence.length,
    reviewers: shared([...new Set([...verdicts, ...notes, ...evidence].map((said) => said.reviewer))]),
    state,
    own,
    dismissed,
    modified,
    folded: searched,
  };
}

/** As texts are compared in a search. */
export function folded(text: string): string {
  // plain ASCII is its own normal form
  return (/^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKC')).toLowerCase();
}

/** The language without its region or script; '' where it is unknown. */
export function baseOf(language: string): string {
  return language.split('-', 1)[0]?.toLowerCase() ?? '';
}

/** Texts in an order that is the same everywhere. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
