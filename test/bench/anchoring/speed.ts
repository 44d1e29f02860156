/**
 * Times the anchoring of 1,000 stored claims of one page in a worker of Chromium, unchanged and with 5 % of its characters edited, beside
 * the Hypothesis way on a stated sample of the same claims, in one run. The page is the corpus' articles one after another, cut to
 * 200,000 UTF-16 units. `first` is the very first pass, code cold; else medians of rounds
 * in which all are timed in turn, each warmed up. Memory is the worker's heap and buffers right after a
 * pass, garbage and all, over what there was before it after a forced collection.
 */
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { describer } from '../../../src/anchoring/describe.ts';
import type { Target } from '../../../src/annotations/event.ts';
import { type Span, similarity } from '../../../src/span.ts';
import { browserPath } from '../../browsers/install.ts';
import { askWorker, bundleOf, median, startWorker } from '../worker.ts';
import { Dice } from './dice.ts';
import { type Draft, edited } from './draft.ts';
import type { Question, Reply } from './in-worker.ts';
import { noise } from './strokes.ts';
import { type Group, quoteIn, type Source, sentencesOf } from './texts.ts';

const LENGTH = 200_000;
const CLAIMS = 1_000;
const ROUNDS = 9;
const WARM = 2;

const ask = (page: Page, question: Question): Promise<Reply> => askWorker(page, question);

/** Heap and array buffers of the worker in use, in bytes. */
async function memory(session: CDPSession, collect: boolean): Promise<number> {
  for (let i = 0; collect && i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

interface Made {
  readonly text: string;
  readonly targets: readonly Target[];
  readonly quotes: readonly Span[];
}

/** One long page that begins with the articles of a group of languages, and claims all over it. */
function longPage(articles: readonly Source[], more: readonly string[], group: Group, dice: Dice): Made {
  const ordered = [...articles.filter((one) => one.group === group), ...articles.filter((one) => one.group !== group)];
  let joined = [...ordered.map(({ text }) => text), ...more].join('\n');
  // where the corpus is shorter, its first articles come again
  while (joined.length < LENGTH) joined += `\n${joined}`;
  const text = joined.slice(0, LENGTH);
  const source: Source = { file: 'long', language: group === 'zh' ? 'zh' : 'en', group, text };
  const quotes = dice
    .shuffled(sentencesOf(source))
    .slice(0, CLAIMS)
    .map((sentence) => quoteIn(text, sentence, dice));
  const describe = describer(text, 'https://page.example/');
  return { text, quotes, targets: quotes.map(describe) };
}

function rightOf(spans: readonly (Span | null)[], quotes: readonly Span[], draft: Draft): string {
  const right = spans.filter((span, index) => {
    const quote = quotes[index];
    const truth = quote ? draft.where(quote) : null;
    return span && truth && similarity(span, truth) >= 0.8;
  });
  return `${((100 * right.length) / spans.length).toFixed(1)} % right`;
}

/** `sample`: claims that the Hypothesis way is asked for; its time is scaled to all. Each round times ours and theirs one after the other. */
async function race(browserPage: Page, made: Made, draft: Draft, name: string, sample: number): Promise<void> {
  const { targets, quotes } = made;
  const { text } = draft;
  const first = await ask(browserPage, { work: 'ours', text, targets, warm: 0, rounds: 1 });
  const some = targets.slice(0, sample);
  const times: Record<string, number[]> = { ours: [], hypothesis: [], matcher: [] };
  const spans: Record<string, Reply['spans']> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const work of ['ours', 'hypothesis', 'matcher']) {
      const asked = work === 'ours' ? targets : some;
      const reply = await ask(browserPage, { work, text, targets: asked, warm: round === 0 ? WARM : 0, rounds: 1 });
      times[work]?.push(median(reply.times));
      spans[work] = reply.spans;
    }
  }
  const ours = spans.ours ?? [];
  const time = median(times.ours ?? []);
  console.log(
    `${name}: ours ${time.toFixed(1)} ms for ${targets.length} claims (first pass ${median(first.times).toFixed(0)} ms), ${rightOf(ours, quotes, draft)}`,
  );
  for (const work of ['hypothesis', 'matcher']) {
    const mostly = rightOf(ours.slice(0, sample), quotes, draft);
    const all = (median(times[work] ?? []) * targets.length) / some.length;
    console.log(
      `${name}: ${work === 'matcher' ? 'its matcher without positions' : 'the Hypothesis way'} ${all.toFixed(0)} ms ` +
        `(from ${some.length} of them), ${rightOf(spans[work] ?? [], quotes, draft)}, ours of these ${mostly}: ${(all / time).toFixed(0)} times ours`,
    );
  }
}

/** Prints the race (`more`: texts to lengthen the page with) for a page that begins in English and one that begins in Chinese. */
export async function speed(articles: readonly Source[], more: readonly string[], seed: number): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: browserPath('chromium'),
    headless: true,
    args: ['--no-sandbox'],
  });
  try {
    const source = await bundleOf(join(import.meta.dirname, 'in-worker.ts'));
    for (const group of ['en', 'zh'] as const) {
      const dice = new Dice(seed);
      const made = longPage(articles, more, group, dice);
      const page = await browser.newPage();
      await page.goto('about:blank');
      const { client } = await startWorker(page, source);
      await race(page, made, edited(made.text, []), `${group} unchanged`, made.targets.length);
      const draft = edited(made.text, noise(made.text, 0.05, 1, dice));
      await race(page, made, draft, `${group} 5 % edited`, 100);
      const before = await memory(client, true);
      await ask(page, { work: 'ours', text: draft.text, targets: made.targets, warm: 0, rounds: 1 });
      const after = await memory(client, false);
      const kept = await memory(client, true);
      const size = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
      console.log(
        `${group} memory: ${size(after - before)} over the text right after a pass, ${size(kept - before)} kept`,
      );
      await page.close();
    }
    console.log('targets: <= 20 ms unchanged, <= 500 ms with 5 % edits, >= 50 times the Hypothesis way, <= 20 MB');
  } finally {
    await browser.close();
  }
}
