import type { Export } from '../formats/export.ts';
import { fromPage } from '../formats/export.ts';
import { ask } from '../messages/send.ts';
import { Stores } from '../storage/stores.ts';
import { article } from '../ui/exports.ts';

/** Which article: its key, and the tab it is open in where there is one. */
export interface Wanted {
  readonly page: string;
  readonly tab: number | null;
}

/** What the page's address asks for. */
export function wanted(search: string): Wanted {
  const asked = new URLSearchParams(search);
  const tab = Number(asked.get('tab') ?? '');
  return { page: asked.get('page') ?? '', tab: Number.isInteger(tab) && tab > 0 ? tab : null };
}

/**
 * What was said of an article, as it is exported: with what stands in it now while it is open in its tab. Null when nothing is kept of it.
 * Fails with a `CallError`.
 */
export async function sheetOf({ page, tab }: Wanted, now: number): Promise<Export | null> {
  const { local } = new Stores();
  const view = tab === null ? null : await ask('view', { tab }).catch(() => null);
  if (view?.state === 'article' && view.page === page && !view.private) return article(local, view, false, now);
  const kept = await local.page(page);
  if (kept === null) return null;
  return { exported: now, pages: [fromPage({ page: kept, events: [] }, await local.reviewer())] };
}
