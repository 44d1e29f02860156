/**
 * A store as many readers together might leave it, made from a seed: Chinese, English, emoji, characters beyond the basic plane, two
 * writing directions, words that formats trip over, several reviewers, notes, evidence, marks.
 */
import { canonicalUrl } from '../../src/annotations/canonical-url.ts';
import type { Label } from '../../src/annotations/event.ts';
import type { Export, ExportedPage } from '../../src/formats/export.ts';
import { exportOf, HOSTILE, type Labelled, NOW } from '../formats/sample.ts';

/** Numbers from 0 up to but without `below`, always the same for one seed (Park and Miller's generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed % 2_147_483_647 || 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor(((state - 1) / 2_147_483_646) * below);
  };
}

const SENTENCES = [
  '白俄罗斯60%的对外贸易以卢布结算',
  '𠮷野家在𪚥镇新开了12家分店',
  '国家统计局公布，上半年国内生产总值同比增长5.3%',
  'Exports rose by 5.4% in March, the ministry said',
  'The bank closed 312 branches – more than in 2019',
  '👩‍👩‍👧 三口之家平均每月支出8,000元 🇨🇳',
  'مرحبا 60٪ من التجارة',
  'Der Umsatz stieg um 3,5 Prozent',
  '「新型コロナ」の感染者は1日で2万人を超えた',
  ...HOSTILE.filter((words) => words.trim().length > 2),
];
const LABELS: readonly (Label | undefined)[] = ['verified', 'disputed', 'opinion', undefined];
const NOTES = ['', '', '数据来自统计局网站。', 'The bank says 40%.\nSee page 3.', '😀 𠀀', ...HOSTILE.slice(0, 6)];
const EVIDENCE = [undefined, undefined, 'https://bank.example/r?a=1&b=2', 'https://stats.example/统计/2024'];

/** An export of `count` annotated claims on `count / 10` pages, of which `from` have been made already. */
export function generated(count: number, seed = 7, from = 0): Export {
  const draw = numbers(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[draw(list.length)];
  const pages: ExportedPage[] = [];
  for (let first = from; first < from + count; first += 10) {
    const labelled = Array.from({ length: Math.min(10, from + count - first) }, (_, index): Labelled => {
      const label = pick(LABELS);
      const note = pick(NOTES);
      const evidence = pick(EVIDENCE);
      return {
        words: `${pick(SENTENCES)} ${first + index}`,
        reviewer: pick(['anna', 'anna', 'bert', 'chen']) ?? 'anna',
        ...(label && { label }),
        ...(note && { note }),
        ...(evidence && { evidence }),
      };
    });
    const text = labelled.map(({ words }) => `${pick(['他说：', '😀', '', 'He said: '])}${words}。`).join('\n');
    const about = {
      url: canonicalUrl(`https://news.example/${first}/文章`),
      title: pick(SENTENCES) ?? '',
      author: pick(['', '王小明']) ?? '',
    };
    pages.push(...exportOf({ text, labelled, ...about }).pages);
  }
  return { exported: NOW, pages };
}
