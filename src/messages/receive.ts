import { browser, type Runtime } from '../browser.ts';
import type { FromPage, FromScreen, ToScreens, ToTab } from './protocol.ts';
import { CallError } from './send.ts';
import { type Arg, type Direction, isMessage, type Reply, type Result } from './wire.ts';

/** One handler a call. `S` is what the receiver learns of the sender from the browser itself, never from the message. */
export type Handlers<M, S> = {
  readonly [C in keyof M]: (arg: Arg<M, C>, sender: S) => Result<M, C> | Promise<Result<M, C>>;
};

/** The tab a content script speaks from. */
export interface PageSender {
  readonly tab: number;
  readonly private: boolean;
}

/** Top frame of a tab, one of ours: everything else is refused. */
function pageSender(sender: Runtime.MessageSender): PageSender | null {
  const tab = sender.tab;
  if (sender.id !== browser.runtime.id || tab?.id === undefined || (sender.frameId ?? 0) !== 0) return null;
  return { tab: tab.id, private: tab.incognito };
}

/** A page of our own (a popup, or one of our pages in a tab). */
function screenSender(sender: Runtime.MessageSender): true | null {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('')) ? true : null;
}

async function reply<M, S>(handlers: Handlers<M, S>, call: string, arg: unknown, sender: S): Promise<Reply> {
  try {
    if (!Object.hasOwn(handlers, call)) throw new CallError('unexpected', `unknown call ${call}`);
    const handler = handlers[call as keyof M];
    // JSON drops `undefined`, and an answer without a value would look like none
    return { value: (await handler(arg as Arg<M, keyof M>, sender)) ?? null };
  } catch (error) {
    if (error instanceof CallError) return { error: error.code, message: error.message };
    console.error(error);
    return { error: 'unexpected', message: error instanceof Error ? error.message : String(error) };
  }
}

function listen<M, S>(
  to: Direction,
  handlers: Handlers<M, S>,
  admit: (sender: Runtime.MessageSender) => S | null,
  signal?: AbortSignal,
): void {
  const listener = (data: unknown, from: Runtime.MessageSender): Promise<Reply> | undefined => {
    if (!isMessage(data, to)) return undefined;
    const sender = admit(from);
    if (sender === null) return Promise.resolve({ error: 'unexpected', message: 'not allowed' });
    return reply(handlers, data.call, data.arg, sender);
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]),
  );
}

/** In the background, once, at the top level of the worker: what content scripts may ask, and what screens may ask. */
export function serve(page: Handlers<FromPage, PageSender>, screen: Handlers<FromScreen, true>): void {
  listen('background/page', page, pageSender);
  listen('background/screen', screen, screenSender);
}

/** In a content script: what the background asks of it, until `signal` aborts. */
export function serveTab(handlers: Handlers<ToTab, true>, signal: AbortSignal): void {
  listen('tab', handlers, (from) => (from.id === browser.runtime.id && !from.tab ? true : null), signal);
}

/** In a screen: hears of changes, until `signal` aborts. */
export function serveScreen(handlers: Handlers<ToScreens, true>, signal: AbortSignal): void {
  listen('screens', handlers, (from) => (from.id === browser.runtime.id ? true : null), signal);
}
