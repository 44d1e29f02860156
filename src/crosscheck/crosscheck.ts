/**
 * The same said in several articles, and figures that contradict each other. Claims are brought together by what they say (`gist.ts`); within
 * such a group those of equal quantities are the same, and two contradict each other where one quantity alone differs by more than
 * rounding, each says what it is about, and both speak of one time: a year they name, or the day on which both articles appeared.
 * Held to be right rather than complete. Cost: one look at each claim, and at most `MOST_OTHERS` others of its group.
 */
import { type Gist, gistOf } from './gist.ts';
import { contradict, type Quantity } from './quantity.ts';

/** A claim as it is compared. */
export interface Said {
  readonly id: string;
  readonly quote: string;
  /** It begins its sentence, or stands behind the words that report it (`opening.ts`). */
  readonly opens: boolean;
  /** The key of its article. */
  readonly page: string;
  /** When the article appeared: `2026-03-01…`, '' where it is not known. */
  readonly published: string;
  /** BCP 47 tag of the article. */
  readonly language: string;
}

/** Where else a claim stands. */
export interface Echo {
  /** The same in other articles, one claim of each, the first few of them … */
  readonly same: readonly string[];
  /** … and in how many it is. */
  readonly count: number;
  /** Claims of other articles that say another figure, which is given as they write it. */
  readonly differing: readonly { readonly id: string; readonly figure: string }[];
}

interface Member extends Said {
  readonly gist: Gist;
  readonly figures: string;
}

/** The languages whose bounds, pronouns and dates are known. */
const KNOWN = /^(?:en|zh)\b/i;

/** Others that are named. */
const MOST_NAMED = 3;
/** Others of a group that a claim is compared with. */
const MOST_OTHERS = 200;

/** Claims that come in one by one, compared with all that came before. */
export class Crosscheck {
  readonly #groups = new Map<string, Member[]>();
  /** Groups that were joined since they were last told of. */
  readonly #joined = new Set<Member[]>();

  add(claim: Said): void {
    const gist = gistOf(claim.quote);
    if (gist === null) return;
    const member = { ...claim, gist, figures: gist.quantities.map((quantity) => quantity?.key ?? '').join(' ') };
    const group = this.#groups.get(gist.key);
    if (!group) {
      this.#groups.set(gist.key, [member]);
      return;
    }
    group.push(member);
    this.#joined.add(group);
  }

  /** What is said elsewhere too, with the claim's id, as far as it is news since this was last asked. */
  *news(): Generator<readonly [id: string, echo: Echo]> {
    for (const group of this.#joined) {
      const pages = pagesOf(group);
      for (const member of group) {
        const echo = echoOf(member, group, pages);
        if (echo.count + echo.differing.length > 0) yield [member.id, echo];
      }
    }
    this.#joined.clear();
  }
}

/** In how many articles each set of figures is. */
function pagesOf(group: readonly Member[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pages = new Map<string, Set<string>>();
  for (const { figures, page } of group) {
    const known = pages.get(figures);
    if (known) known.add(page);
    else pages.set(figures, new Set([page]));
  }
  return pages;
}

function echoOf(member: Member, group: readonly Member[], pages: ReadonlyMap<string, ReadonlySet<string>>): Echo {
  const same: string[] = [];
  const differing: { id: string; figure: string }[] = [];
  const seen = new Set([member.page]);
  const count = (pages.get(member.figures)?.size ?? 1) - 1;
  for (const other of group.slice(0, MOST_OTHERS)) {
    if (same.length === Math.min(count, MOST_NAMED) && differing.length === MOST_NAMED) break;
    if (seen.has(other.page)) continue;
    const figure = other.figures === member.figures ? null : differs(member, other);
    if (other.figures === member.figures && same.length < MOST_NAMED) same.push(other.id);
    else if (figure && differing.length < MOST_NAMED) differing.push({ id: other.id, figure: figure.text });
    else continue;
    seen.add(other.page);
  }
  return { same, count, differing };
}

/** The quantity in which `other` contradicts a claim; null where it need not. */
function differs(member: Member, other: Member): Quantity | null {
  const { gist, published, language } = member;
  const isKnown = KNOWN.test(language) && KNOWN.test(other.language);
  if (!isKnown || !isWhole(member) || !isWhole(other) || !isOneTime(gist, published, other)) return null;
  const pairs = gist.quantities.map((quantity, at) => [quantity, other.gist.quantities[at] ?? null] as const);
  if (pairs.some(([a, b]) => (a === null) !== (b === null))) return null;
  const unequal = pairs.filter(([a, b]) => a?.key !== b?.key);
  const [a, b] = unequal[0] ?? [null, null];
  return unequal.length === 1 && a && b && contradict(a, b) ? b : null;
}

const isWhole = ({ opens, gist }: Member): boolean => opens && gist.isWhole;

function isOneTime(gist: Gist, published: string, other: Member): boolean {
  const day = published.slice(0, 10);
  return (gist.isDated && other.gist.isDated) || (day.length === 10 && day === other.published.slice(0, 10));
}
