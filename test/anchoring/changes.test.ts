import { expect, it, describe as suite } from 'vitest';
import { anchor } from '../../src/anchoring/anchor.ts';
import type { ChangeKind } from '../../src/anchoring/anchored.ts';
import { targetIn } from './prose.ts';

const ZH = (words: string) => `据海关总署9日发布的数据，[${words}]，这一结果好于市场此前的预期。分析人士认为仍需观察。`;
const EN = (words: string) =>
  `The ministry said in its yearly report on Monday that [${words}], and that it expects little to change soon.`;
const bare = (marked: string) => marked.replace('[', '').replace(']', '');

/** Stored words, words now, the kind of the change, what it was and what it is. */
const CHANGED: readonly (readonly [string, string, ChangeKind, string, string])[] = [
  ['60% of trade is settled in rubles', '45% of trade is settled in rubles', 'figure', '60%', '45%'],
  ['60% of trade is settled in rubles', '6% of trade is settled in rubles', 'figure', '60%', '6%'],
  ['inflation reached 3.5% in May', 'inflation reached 35% in May', 'figure', '3.5%', '35%'],
  ['the index fell to -5 points', 'the index fell to 5 points', 'figure', '-5', '5'],
  ['it has 10⁶ cells in all', 'it has 106 cells in all', 'figure', '10⁶', '106'],
  ['a third of voters stayed home', 'half of voters stayed home', 'figure', 'a third', 'half'],
  ['twenty people were hurt there', 'thirty people were hurt there', 'figure', 'twenty', 'thirty'],
  ['it paid 3 million dollars', 'it paid 3 billion dollars', 'figure', '3 million', '3 billion'],
  ['it came third in the league', 'it came fourth in the league', 'figure', 'third', 'fourth'],
  ['60% of trade is settled in rubles', '60% of trade is settled in yuan', 'unit', 'rubles', 'yuan'],
  ['the road is 40 km long now', 'the road is 40 miles long now', 'unit', 'km', 'miles'],
  ['it cost $40 at the time', 'it cost €40 at the time', 'unit', '$', '€'],
  ['the talks took five days', 'the talks took five weeks', 'unit', 'days', 'weeks'],
  ['the plant is working again', 'the plant is not working again', 'negation', '', 'not'],
  ['the plant was shut down', "the plant wasn't shut down", 'negation', 'was', "wasn't"],
  ['the sale was legal in 2019', 'the sale was illegal in 2019', 'negation', 'legal', 'illegal'],
  ['it never paid the fine', 'it paid the fine', 'negation', 'never', ''],
  ['Minsk signed the treaty with Moscow', 'Kyiv signed the treaty with Moscow', 'name', 'Minsk', 'Kyiv'],
  ['Anna Berg led the inquiry', 'Anna Stern led the inquiry', 'name', 'Berg', 'Stern'],
  ['it opened in March after repairs', 'it opened in April after repairs', 'date', 'March', 'April'],
  ['the deal was signed on May 9', 'the deal was signed on May 19', 'date', '9', '19'],
  ['sales fell in 2022 already', 'sales fell in 2023 already', 'date', '2022', '2023'],
  ['the bridge will open soon', 'the bridge may open soon', 'modality', 'will', 'may'],
  ['exports increased by 5%', 'exports decreased by 5%', 'wording', 'increased', 'decreased'],
  ['the plan was a success', 'the plan was a "success"', 'wording', '', '"'],
  ['贸易额达到13.81万亿元', '贸易额达到18.31万亿元', 'figure', '13.81万亿', '18.31万亿'],
  ['出口同比增长5.7%', '出口同比增长57%', 'figure', '5.7%', '57%'],
  ['三成受访者表示支持', '五成受访者表示支持', 'figure', '三成', '五成'],
  ['事故造成三人受伤', '事故造成十三人受伤', 'figure', '三', '十三'],
  ['企业排名全球第三', '企业排名全球第二', 'figure', '第三', '第二'],
  ['贸易额为3.64亿元', '贸易额为3.64万元', 'figure', '3.64亿', '3.64万'],
  ['超过六成企业已复工', '不足六成企业已复工', 'figure', '超过', '不足'],
  ['合同金额为5亿元', '合同金额为5亿美元', 'unit', '元', '美元'],
  ['六成贸易以卢布结算', '六成贸易以人民币结算', 'unit', '卢布', '人民币'],
  ['铁路全长120公里', '铁路全长120英里', 'unit', '公里', '英里'],
  ['增速加快0.7个百分点', '增速加快0.7‰', 'unit', '0.7', '0.7‰'],
  ['工厂已恢复生产', '工厂未恢复生产', 'negation', '已', '未'],
  ['双方达成了协议', '双方没有达成协议', 'negation', '', '没有'],
  ['他承认收受贿赂', '他不承认收受贿赂', 'negation', '', '不'],
  ['俄罗斯部署了导弹', '乌克兰部署了导弹', 'name', '俄罗斯', '乌克兰'],
  ['外长王毅会见了代表团', '外长李强会见了代表团', 'name', '王毅', '李强'],
  ['中国对外投资增长5%', '美国对外投资增长5%', 'name', '中国', '美国'],
  ['会议于5月9日召开', '会议于5月19日召开', 'date', '9', '19'],
  ['公司2022年上市融资', '公司2023年上市融资', 'date', '2022', '2023'],
  ['谈判将于周一重启', '谈判将于周三重启', 'date', '周一', '周三'],
  ['工程去年竣工投用', '工程今年竣工投用', 'date', '去年', '今年'],
  ['大桥将在年内通车', '大桥可能在年内通车', 'modality', '将', '可能'],
  ['居民收入增长5%', '居民收入下降5%', 'wording', '增长', '下降'],
];

/** Stored words and words now that say the same. */
const SAME: readonly (readonly [string, string])[] = [
  ['he called it "a full success"', 'he called it “a full success”'],
  ['the 2019-2023 plan was kept', 'the 2019–2023 plan was kept'],
  ['trade, tourism and transit grew', 'trade; tourism and transit grew'],
  ['60% of trade is settled in rubles', '60 per cent of trade is settled in rubles'],
  ['three fifths of trade is in rubles', '60% of trade is in rubles'],
  ['it cost 12,000 dollars in all', 'it cost 12000 dollars in all'],
  ["it is the workers' own money", 'it is the workers’ own money'],
  ['出口增长5%，进口下降2%', '出口增长５％,进口下降２％'],
  ['六成贸易以卢布结算', '60%贸易以卢布结算'],
  ['有1.2万人参加', '有12000人参加'],
  ['他称“这是谎言”并离开', '他称「这是谎言」并离开'],
  ['截至 2023 年有 5 家', '截至2023年有5家'],
  ['他說貿易額達到三萬億元', '他说贸易额达到3万亿元'],
];

suite('changes', () => {
  const frame = (words: string) => (/\p{Script=Han}/u.test(words) ? ZH(words) : EN(words));

  it.each(CHANGED)('%s → %s: %s', (was, now, kind, old, fresh) => {
    const found = anchor(bare(frame(now)), targetIn(frame(was)));
    const changes = found.state === 'changed' ? found.changes.map((one) => [one.kind, one.was, one.now]) : found.state;
    expect(changes).toContainEqual([kind, old, fresh]);
    const text = bare(frame(now));
    if (found.state === 'changed') expect(text.slice(found.span.start, found.span.end)).toBe(now);
  });

  it.each(CHANGED)('%s ← %s, the other way round', (was, now, kind) => {
    const found = anchor(bare(frame(was)), targetIn(frame(now)));
    expect(found.state === 'changed' ? found.changes.map((one) => one.kind) : found.state).toContain(kind);
  });

  it.each(SAME)('%s → %s is no change', (was, now) => {
    const text = bare(frame(now));
    const start = text.indexOf(now);
    expect(anchor(text, targetIn(frame(was)))).toEqual({ state: 'same', span: { start, end: start + now.length } });
  });

  it.each([
    [
      EN('the plant is working again'),
      bare(EN('the plant is working again')).replace('that the', 'that never the'),
      'negation',
    ],
    [ZH('双方达成了协议'), bare(ZH('双方达成了协议')).replace('，双方', '，并非双方'), 'negation'],
    [ZH('双方达成了协议'), bare(ZH('双方达成了协议')).replace('协议，', '协议？'), 'wording'],
    [EN('it was a gift'), bare(EN('it was a gift')).replace('it was a gift', '“it was a gift”'), 'wording'],
  ])('tells of words put right beside the quote that turn it around: %s', (stored, now, kind) => {
    expect(anchor(now, targetIn(stored))).toMatchObject({ state: 'changed', changes: [{ kind }] });
  });
});
