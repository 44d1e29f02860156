import { pageCalls } from '../../src/background/page-calls.ts';
import { furnish, type Room } from '../../src/background/room.ts';
import { screenCalls } from '../../src/background/screen-calls.ts';
import type { View } from '../../src/messages/protocol.ts';
import { ARTICLE } from './fake-browser.ts';

export type ArticleView = Extract<View, { state: 'article' }>;

/** A run of the worker: what an earlier one had in memory is gone, what was kept is there. */
export function start() {
  const room = furnish();
  room.screens.listen();
  const ask = screenCalls(room);
  const from = (tab: number, incognito = false) => ({ tab, private: incognito, url: ARTICLE.address });
  return { room, page: pageCalls(room), ask, from, view: (tab: number) => articleView(ask.view({ tab }, true)) };
}

async function articleView(asked: View | Promise<View>): Promise<ArticleView> {
  const view = await asked;
  if (view.state !== 'article') throw new Error(`The tab is ${view.state}`);
  return view;
}

/** The first claim that is marked. */
export function first(view: ArticleView): string {
  const id = view.claims.find(({ shown }) => shown)?.id;
  if (id === undefined) throw new Error('Nothing is marked');
  return id;
}

export function claimIn(view: ArticleView, id: string) {
  return view.claims.find((claim) => claim.id === id);
}

/** The types of a page's events, sorted. */
export async function eventTypes({ stores }: Room, page: string, isPrivate = false): Promise<string[]> {
  return (await stores.of(isPrivate).events(page)).map(({ body }) => body.type).sort();
}
