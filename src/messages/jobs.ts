/**
 * Jobs that would hold a screen for longer than a frame: a thread of its own does them, and reads what is kept by itself.
 *
 *     screen ──Jobs──▶ worker, which tells on the way how far it got
 */
import type { Reviewer } from '../annotations/annotation.ts';
import type { Echo } from '../crosscheck/crosscheck.ts';
import type { ExportedPage } from '../formats/export.ts';
import type { FormatName } from '../formats/formats.ts';
import type { ExportScope } from '../formats/scope.ts';
import type { WriterOptions } from '../formats/writer.ts';
import type { Pair } from '../statistics/agreement.ts';
import type { Figures } from '../statistics/count.ts';
import { reportFault } from './fault.ts';
import { CallError } from './send.ts';
import type { Reply } from './wire.ts';

/** Where what is exported is: all that is kept on the machine, these claims of it (`<pageKey>:<claimKey>`), or pages at hand. */
export type Source =
  | { readonly from: 'kept'; readonly claims: readonly string[] | null }
  | { readonly from: 'hand'; readonly pages: readonly ExportedPage[] };

/** A file to be written. */
export interface Writing extends WriterOptions {
  readonly format: FormatName;
  readonly source: Source;
  readonly scope: ExportScope;
  /** Only so many pages, and claims of each: a preview. */
  readonly most?: { readonly pages: number; readonly claims: number };
}

/** What the labels of all claims amount to. */
export interface Statistics {
  /** Who reads; '' before anything was said. */
  readonly reviewer: string;
  /** Who gave labels, the one with most of them first. */
  readonly reviewers: readonly Reviewer[];
  /** Whose labels are counted. */
  readonly whose: string;
  readonly figures: Figures;
  /** Those of who reads first. */
  readonly pairs: readonly Pair[];
}

/** What is known so far of what is said elsewhere. */
export interface Heard {
  /** How much of all articles was looked at, from 0 to 1. */
  readonly share: number;
  /** What came to it, by the claim's id. */
  readonly echoes: readonly (readonly [id: string, echo: Echo])[];
}

/** What a worker does; `hear` is called on the way. */
export interface Jobs {
  /** Writes a file, and tells how much of it is done, from 0 to 1; null when there is nothing to export. */
  write(arg: Writing, hear: (share: number) => void): Blob | null;
  /**
   * Counts the labels of a reviewer, or of who reads where that one gave none; all claims are read the first time, and how many were is
   * told.
   */
  statistics(arg: { readonly of: string }, hear: (claims: number) => void): Statistics;
  /** Looks for what is said in several articles; first in those of the newest acts. */
  echoes(arg: null, hear: (heard: Heard) => void): null;
}

type Name = keyof Jobs;
type Arg<N extends Name> = Parameters<Jobs[N]>[0];
type Part<N extends Name> = Parameters<Parameters<Jobs[N]>[1]>[0];
type Done<N extends Name> = ReturnType<Jobs[N]>;

interface Asked {
  readonly id: number;
  readonly name: Name;
  readonly arg: unknown;
}
type Told = { readonly id: number } & ({ readonly part: unknown } | Reply);

interface Waiting {
  readonly hear: (part: never) => void;
  readonly done: (value: never) => void;
  readonly fail: (error: CallError) => void;
}

/** A thread beside a screen. */
export class Aside {
  readonly #worker = new Worker('worker.js', { type: 'module' });
  readonly #waiting: Waiting[] = [];

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#told(data));
    this.#worker.addEventListener('error', ({ message }) => this.#fail(new CallError('unexpected', message)));
  }

  /** Does a job; `hear` hears of its parts. Fails with a `CallError`. */
  run<N extends Name>(name: N, arg: Arg<N>, hear: (part: Part<N>) => void): Promise<Done<N>> {
    return new Promise((done, fail) => {
      const id = this.#waiting.push({ hear, done, fail }) - 1;
      this.#worker.postMessage({ id, name, arg } satisfies Asked);
    });
  }

  /** Ends it; what it is at fails with `stopped`. */
  end(): void {
    this.#worker.terminate();
    this.#fail(new CallError('stopped', 'Stopped by the reader'));
  }

  #told(told: Told): void {
    const { hear, done, fail } = this.#waiting[told.id] ?? {};
    if ('part' in told) hear?.(told.part as never);
    else if ('error' in told) fail?.(new CallError(told.error, told.message));
    else done?.(told.value as never);
  }

  #fail(error: CallError): void {
    for (const { fail } of this.#waiting) fail(error);
  }
}

/** What does each job. */
export type Doing = { readonly [N in Name]: (arg: Arg<N>, hear: (part: Part<N>) => void) => Promise<Done<N>> };

/** In the worker, once: does what it is asked for. */
export function serveJobs(doing: Doing): void {
  const tell = (told: Told) => postMessage(told);
  addEventListener('message', async ({ data: { id, name, arg } }: MessageEvent<Asked>) => {
    const work = doing[name] as (arg: unknown, hear: (part: unknown) => void) => Promise<unknown>;
    try {
      tell({ id, value: await work(arg, (part) => tell({ id, part })) });
    } catch (error) {
      if (!(error instanceof CallError)) reportFault(name, error);
      const { code = 'unexpected' } = error instanceof CallError ? error : {};
      tell({ id, error: code, message: error instanceof Error ? error.message : String(error) });
    }
  });
}
