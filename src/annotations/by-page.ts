import type { Page } from './annotation.ts';
import type { Event } from './event.ts';

/** An article with events about it. */
export interface PageLog {
  readonly page: Page;
  readonly events: readonly Event[];
}

/** Events by the key of their page. */
export function byPage(events: readonly Event[]): Map<string, Event[]> {
  const groups = new Map<string, Event[]>();
  for (const event of events) {
    const group = groups.get(event.body.page);
    if (group) group.push(event);
    else groups.set(event.body.page, [event]);
  }
  return groups;
}
