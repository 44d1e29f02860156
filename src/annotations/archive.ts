import type { Evidence, Verdict } from './annotation.ts';
import type { Target } from './event.ts';

/** Where an article can be read as it was. */
export interface ArchiveLink {
  readonly url: string;
  /** Somebody gave it as evidence; otherwise it is only where a copy may be. */
  readonly given: boolean;
}

/** Sites that keep copies of pages for good. */
const ARCHIVES =
  /(?:^|\.)(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|fo|md)|perma\.cc|ghostarchive\.org|webcitation\.org|megalodon\.jp|arquivo\.pt|webarchive\.loc\.gov|webarchive\.nationalarchives\.gov\.uk)$/;

/**
 * The way to the article as it was when a claim in it was judged: the newest archived copy among its evidence, else the Wayback
 * Machine's copy nearest to the newest verdict, which may not exist (all its copies, where nobody judged). Null for an address
 * that no archive can have. Nothing is asked of anybody: it is a link, for the reader to click. Source of its form:
 * https://archive.org/help/wayback_api.php (14 digits, UTC).
 */
export function archiveLink(
  { source }: Pick<Target, 'source'>,
  evidence: readonly Pick<Evidence, 'url'>[],
  verdicts: readonly Pick<Verdict, 'at'>[],
): ArchiveLink | null {
  const given = evidence.findLast(({ url }) => URL.canParse(url) && ARCHIVES.test(new URL(url).hostname));
  if (given) return { url: given.url, given: true };
  if (!/^https?:\/\//i.test(source) || !URL.canParse(source)) return null;
  const address = new URL(source);
  address.hash = '';
  // what a reader logged in with is nobody's business
  address.username = '';
  address.password = '';
  const when = verdicts.length > 0 ? stamp(Math.max(...verdicts.map(({ at }) => at))) : '*';
  return { url: `https://web.archive.org/web/${when}/${address.href}`, given: false };
}

/** `20240510123000`; `*` for what is no time. */
function stamp(at: number): string {
  const date = new Date(at);
  const isTime = !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1990 && date.getUTCFullYear() < 10_000;
  return isTime ? date.toISOString().replace(/\D/g, '').slice(0, 14) : '*';
}
