import { browser } from '../browser.ts';
import type { ErrorCode } from './error-code.ts';
import type { FromPage, FromScreen, ToScreens, ToTab } from './protocol.ts';
import { type Arg, type Direction, isReply, type Result } from './wire.ts';

/** A call that the other side could not do; `code` says why in a word that has a sentence in every locale. */
export class CallError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** The word for what went wrong; anything that is no answer of the other side is a fault of ours. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof CallError ? error.code : 'unexpected';
}

/** Unpacks an answer; an answer that is none (nobody listens, a context went away) is an error too. */
function unpack<R>(reply: unknown): R {
  if (!isReply(reply)) throw new CallError('unexpected', 'no answer');
  if ('error' in reply) throw new CallError(reply.error, reply.message);
  return reply.value as R;
}

async function toRuntime<M, C extends keyof M & string>(to: Direction, call: C, arg: Arg<M, C>): Promise<Result<M, C>> {
  return unpack(await browser.runtime.sendMessage({ to, call, arg }));
}

/** Content script → background. Rejects with `CallError`; also when the extension was updated under the page. */
export function askFromPage<C extends keyof FromPage>(call: C, arg: Arg<FromPage, C>): Promise<Result<FromPage, C>> {
  return toRuntime<FromPage, C>('background/page', call, arg);
}

/** Popup, options → background. Rejects with `CallError`. */
export function ask<C extends keyof FromScreen>(call: C, arg: Arg<FromScreen, C>): Promise<Result<FromScreen, C>> {
  return toRuntime<FromScreen, C>('background/screen', call, arg);
}

/** Background → the content script of one tab (its top frame). Rejects when that tab has none. */
export async function askTab<C extends keyof ToTab>(
  tab: number,
  call: C,
  arg: Arg<ToTab, C>,
): Promise<Result<ToTab, C>> {
  return unpack(await browser.tabs.sendMessage(tab, { to: 'tab', call, arg }, { frameId: 0 }));
}

/** Background → every open screen. Nobody may be listening; that is no error. */
export async function tellScreens<C extends keyof ToScreens>(call: C, arg: Arg<ToScreens, C>): Promise<void> {
  await browser.runtime.sendMessage({ to: 'screens', call, arg }).catch(() => undefined);
}
