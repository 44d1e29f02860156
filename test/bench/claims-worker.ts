/** What `claims.ts` runs in a worker of Chromium: one finder of claims or one peer, and a clock around it. */
import { recognizeNumber, recognizePercentage } from '@microsoft/recognizers-text-number';
import nlp from 'compromise';
import { findClaims } from '../../src/claims/find.ts';

/** A peer is asked paragraph by paragraph, which is its faster way and what its users do. */
const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Each answers with how much it found. */
const WORKS: Readonly<Record<string, (text: string) => number>> = {
  'ours zh': (text) => findClaims(text, 'zh').length,
  'ours en': (text) => findClaims(text, 'en').length,
  compromise: (text) => paragraphs(text).reduce((sum, line) => sum + nlp(line).sentences().length, 0),
  recognizers: (text) =>
    paragraphs(text).reduce(
      (sum, line) => sum + recognizeNumber(line, 'zh-cn').length + recognizePercentage(line, 'zh-cn').length,
      0,
    ),
};

/** One question: `rounds` timed calls after `warm` that are not counted. */
export interface Question {
  readonly work: string;
  readonly text: string;
  readonly warm: number;
  readonly rounds: number;
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const work = WORKS[data.work];
  if (!work) throw new Error(`Nothing is called ${data.work}`);
  let found = 0;
  for (let i = 0; i < data.warm; i++) found = work(data.text);
  const times = Array.from({ length: data.rounds }, () => {
    const start = performance.now();
    found = work(data.text);
    return performance.now() - start;
  });
  self.postMessage({ times, found });
});
