import type { View } from '../../messages/protocol.ts';
import { ask } from '../../messages/send.ts';

/** Claims that fill a screen: so many are asked for at first, however long the article is. */
const SCREENFUL = 16;

/** What is in a tab (the one in front, for null), with as much of the list as is seen at once. Rejects with `CallError`. */
export function askFirst(tab: number | null): Promise<View> {
  return ask('view', { tab, first: SCREENFUL });
}
