/** What `speed.ts` runs in a worker of Chromium: all claims of one page by ours, or some of them by the Hypothesis way, and a clock around it. */

import { anchorAll } from '../../../src/anchoring/anchor.ts';
import type { Target } from '../../../src/annotations/event.ts';
import type { Span } from '../../../src/span.ts';
import { hypothesis, matcher } from './peers.ts';

type Work = (text: string, targets: readonly Target[]) => (Span | null)[];

const WORKS: Readonly<Record<string, Work>> = {
  ours: (text, targets) => anchorAll(text, targets).map((one) => (one.state === 'gone' ? null : one.span)),
  hypothesis: (text, targets) => targets.map((target) => hypothesis(text, target)),
  matcher: (text, targets) => targets.map((target) => matcher(text, target)),
};

/** One question: `rounds` timed calls after `warm` that are not counted. */
export interface Question {
  readonly work: string;
  readonly text: string;
  readonly targets: readonly Target[];
  readonly warm: number;
  readonly rounds: number;
}

export interface Reply {
  /** Milliseconds. */
  readonly times: readonly number[];
  readonly spans: readonly (Span | null)[];
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const work = WORKS[data.work];
  if (!work) throw new Error(`Nothing is called ${data.work}`);
  let spans: (Span | null)[] = [];
  for (let i = 0; i < data.warm; i++) spans = work(data.text, data.targets);
  const times = Array.from({ length: data.rounds }, () => {
    const start = performance.now();
    spans = work(data.text, data.targets);
    return performance.now() - start;
  });
  const reply: Reply = { times, spans };
  self.postMessage(reply);
});
