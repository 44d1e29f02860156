import type { ErrorCode } from './error-code.ts';

/** Who a message is for; the background tells content scripts and screens apart, so that trust is visible where it is granted. */
export type Direction = 'background/page' | 'background/screen' | 'tab' | 'screens';

/** The one argument of call `C` in the signatures `M`. */
export type Arg<M, C extends keyof M> = M[C] extends (arg: infer A) => unknown ? A : never;
/** What call `C` in the signatures `M` answers. */
export type Result<M, C extends keyof M> = M[C] extends (arg: never) => infer R ? R : never;

/** What goes over the wire. */
export interface Message {
  readonly to: Direction;
  readonly call: string;
  readonly arg: unknown;
}

/** What comes back: a value, or an error that the caller can name. */
export type Reply = { readonly value: unknown } | { readonly error: ErrorCode; readonly message: string };

/** True for something of our shape addressed to `to`. */
export function isMessage(data: unknown, to: Direction): data is Message {
  return (
    typeof data === 'object' &&
    data !== null &&
    'to' in data &&
    data.to === to &&
    'call' in data &&
    typeof data.call === 'string'
  );
}

/** True for an answer of ours. */
export function isReply(data: unknown): data is Reply {
  return typeof data === 'object' && data !== null && ('value' in data || ('error' in data && 'message' in data));
}
