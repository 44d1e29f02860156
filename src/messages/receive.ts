import { browser, type Runtime } from '../browser.ts';
import { reportFault } from './fault.ts';
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
  /** Address of its page as the browser tells it; '' where it does not. */
  readonly url: string;
}

/** Top frame of a tab, one of ours: everything else is refused. */
function pageSender(sender: Runtime.MessageSender): PageSender | null {
  const tab = sender.tab;
  if (sender.id !== browser.runtime.id || tab?.id === undefined || (sender.frameId ?? 0) !== 0) return null;
  // `sender.url` stays what it was when the page moves within itself (`pushState`), the tab's does not
  return { tab: tab.id, private: tab.incognito, url: tab.url ?? sender.url ?? '' };
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
    reportFault(call, error);
    return { error: 'unexpected', message: error instanceof Error ? error.message : String(error) };
  }
}

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

function listen<M, S>(
  to: Direction,
  handlers: Handlers<M, S>,
  admit: (sender: Runtime.MessageSender) => S | null,
  signal?: AbortSignal,
): void {
  // an answer by callback is the one kind that every browser takes without the polyfill's wrapping
  const listener = (data: unknown, from: Runtime.MessageSender, answer: (reply: Reply) => void): true | undefined => {
    if (!isMessage(data, to)) return undefined;
    const sender = admit(from);
    if (sender === null) answer({ error: 'unexpected', message: 'not allowed' });
    else reply(handlers, data.call, data.arg, sender).then(answer);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as Listener));
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

/** In a screen: hears of what it has handlers for, until `signal` aborts. */
export function serveScreen(handlers: Partial<Handlers<ToScreens, true>>, signal: AbortSignal): void {
  // any other call is refused as an unknown one, which nobody waits for
  listen(
    'screens',
    handlers as Handlers<ToScreens, true>,
    (from) => (from.id === browser.runtime.id ? true : null),
    signal,
  );
}
