import type { Report } from '../messages/protocol.ts';
import { originOf } from './check.ts';
import { covers } from './patterns.ts';

/** Match patterns of the sites that may be read, and might have been. */
export interface Grants {
  /** At this moment. */
  readonly allowed: readonly string[];
  /** Since the install, unless they were taken back. */
  readonly builtIn: readonly string[];
  /** Granted once and taken back. */
  readonly takenBack: readonly string[];
}

/** What is known of a tab when its view is asked for. */
export interface Facts extends Grants {
  /** The tab's address; null where the browser does not tell it to us. */
  readonly url: string | null;
  readonly loading: boolean;
  /** What its content script says it is; null when none answers. */
  readonly report: Exclude<Report['kind'], 'unchanged'> | null;
  /** The reader turned everything off on this site. */
  readonly off: boolean;
  /** The reader asked to read this site in this tab all the same. */
  readonly once: boolean;
  /** The content script was put in just now, in vain. */
  readonly tried: boolean;
}

/** The state of the tab, or `inject`: put the content script in, then look again. */
export type Standing = Exclude<Report['kind'], 'unchanged'> | 'off' | 'silent' | 'revoked' | 'closed' | 'inject';

/** Shops of extensions, and the viewers of files: no extension may read them, whatever it was granted. */
const BARRED =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:\/|$)|^[^?#]*\.pdf(?:[?#]|$)/i;

/**
 * Whether the reader took this site's access back. Its content script may run all the same: a click on the toolbar lets the
 * browser start it, before anybody was asked.
 */
export function isRevoked(url: string, { allowed, builtIn, takenBack }: Grants): boolean {
  return !covers(allowed, url) && (covers(builtIn, url) || covers(takenBack, url));
}

/** Decides from the facts alone; see the table in `test/background/standing.test.ts`. */
export function standing(facts: Facts): Standing {
  const { url, loading, report, once, tried } = facts;
  const isSite = url !== null && originOf(url) !== null;
  if (isSite && facts.off) return 'silent';
  const revoked = isSite && isRevoked(url, facts);
  if (revoked && !once) return 'revoked';
  if (report !== null) return report;
  if (!isSite) return 'closed';
  const allowed = covers(facts.allowed, url);
  if (tried) return allowed || BARRED.test(url) ? 'closed' : revoked ? 'revoked' : 'off';
  // The browser puts the content script in by itself when the page has loaded.
  return allowed && loading ? 'reading' : 'inject';
}
