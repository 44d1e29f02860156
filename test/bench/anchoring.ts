/**
 * A contest in holding marks: `npm run bench:anchoring -- [--corpus DIR] [--rounds 3] [--seed 1] [--only KIND] [--show N] [--part accuracy|speed]`
 *
 * Real sentences of the corpus' articles are stored as quotes, the pages are edited by a seeded generator that knows by construction where
 * each quote stands afterwards, and ours and its peers (`anchoring/peers.ts`) look for them. `right`: at least 0.8 of what is found and of
 * what should be is shared; `wrong`: found elsewhere. The peers have no states: what they find among words that were changed they
 * show as if it were the same. Then 1,000 claims of one long page are timed in Chromium (`anchoring/speed.ts`).
 */
import { parseArgs } from 'node:util';
import { contest } from './anchoring/contest.ts';
import { report } from './anchoring/report.ts';
import { speed } from './anchoring/speed.ts';
import { moreTexts, sources } from './anchoring/texts.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '0' },
    part: { type: 'string', default: '' },
  },
});

try {
  const articles = await sources(values.corpus);
  if (values.part !== 'speed') {
    const { only } = values;
    const rows = await contest(articles, { rounds: Number(values.rounds), seed: Number(values.seed), only });
    console.log(`${articles.length} articles, seed ${values.seed}, ${values.rounds} rounds`);
    report(rows, Number(values.show));
  }
  if (values.part !== 'accuracy' && values.only === '')
    await speed(articles, moreTexts(values.corpus, articles), Number(values.seed));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
