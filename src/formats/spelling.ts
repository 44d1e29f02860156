/** How times and addresses are spelt in every format. */
import type { Page } from '../annotations/annotation.ts';
import type { Target } from '../annotations/event.ts';
import { textFragment } from './text-fragment.ts';

/** The last millisecond that a Date can hold. */
const LAST_TIME = 8_640_000_000_000_000;

/** xsd:dateTime in UTC: `2024-05-10T08:30:00.000Z`. A time that no calendar has comes out as its nearest end. */
export function isoTime(ms: number): string {
  return new Date(Math.max(0, Math.min(ms, LAST_TIME))).toISOString();
}

/** The address as a link that is safe to write: normalised http(s), null for everything else. */
export function webAddress(address: string): string | null {
  if (!/^\s*https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
}

/** Where the article was read: as the browser showed it where that is known, else canonical; '' when it has no web address. */
export function addressOf(page: Pick<Page, 'url'>, target?: Target): string {
  return webAddress(target?.source ?? '') ?? webAddress(page.url) ?? '';
}

/** Link to the very words; '' when the page has no web address. */
export function link(page: Pick<Page, 'url'>, target: Target): string {
  const source = addressOf(page, target);
  return source === '' ? '' : textFragment({ ...target, source });
}
