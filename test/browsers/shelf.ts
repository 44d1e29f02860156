/** What stands in the library in tests and pictures of it: figures that are repeated, and that differ, in two languages. */
import type { Told } from './kept.ts';

export const SHELF: readonly Told[] = [
  {
    url: 'https://www.reuters.com/world/europe/minsk-trade/',
    title: 'Belarus and Russia settle most of their trade in rubles',
    site: 'Reuters',
    author: 'Anna Writer',
    published: '2026-03-02',
    language: 'en',
    claims: [
      {
        words:
          'The ministry in Minsk said on Monday that [60% of Belarus’ trade with Russia is settled in rubles in 2025], up from half.',
        labels: { you: 'verified', bert4711: 'disputed' },
        note: 'The table on page 12 gives 59.8%.\nRounded in the article.',
        evidence: { url: 'https://belstat.example/2026/trade', title: 'Trade by currency, table 4' },
        on: '2026-03-02',
      },
      {
        words: 'Officials added: [exports to China rose by 12,000 tonnes in 2025], the strongest growth in years.',
        labels: { you: 'verified', bert4711: 'verified' },
        on: '2026-03-02',
      },
      {
        words: 'It is, he said, [the finest port on the whole coast], and nobody disagreed.',
        labels: { you: 'opinion', bert4711: 'opinion' },
        on: '2026-03-09',
      },
    ],
  },
  {
    url: 'https://www.bbc.com/news/articles/c0velmartrade',
    title: 'How Minsk pays for what it buys',
    site: 'BBC News',
    published: '2026-04-11',
    language: 'en',
    claims: [
      {
        words:
          'According to a new report, [45% of Belarus’ trade with Russia is settled in rubles in 2025]. Others put it higher.',
        labels: { you: 'disputed', bert4711: 'disputed' },
        on: '2026-04-11',
      },
      {
        words: 'It notes that [exports to China rose by 12,000 tonnes in 2025]. The port was dredged twice.',
        labels: { you: 'verified' },
        on: '2026-04-12',
      },
    ],
  },
  {
    url: 'https://www.toutiao.com/article/7480000000000000101/',
    title: '白俄罗斯与俄罗斯贸易六成以卢布结算',
    site: '今日头条',
    author: '记者 王小明',
    published: '2026-03-05',
    language: 'zh-CN',
    claims: [
      {
        words: '白俄罗斯海关总署五日通报，[2025年白俄罗斯对华出口货物1.2万吨]，比上年明显增加。',
        labels: { you: 'verified', bert4711: 'verified', carla99: 'opinion' },
        note: '与海关总署公布的数字一致。',
        on: '2026-03-05',
      },
      {
        words: '报道还指出，[明斯克地铁三号线全长17公里]，共设十四站。',
        labels: { you: 'disputed', carla99: 'disputed' },
        on: '2026-05-20',
      },
      { words: '有网友评论说，[这是全欧洲最漂亮的城市]，值得一看。', labels: { you: 'opinion' }, on: '2026-05-20' },
    ],
  },
  {
    url: 'https://www.xinhuanet.com/world/20260521/metro.htm',
    title: '明斯克地铁三号线全线贯通',
    site: '新华网',
    published: '2026-05-21',
    language: 'zh-CN',
    claims: [
      {
        words: '新华社明斯克电，[2025年白俄罗斯对华出口货物12000吨]。',
        labels: { carla99: 'verified' },
        on: '2026-05-21',
      },
      { words: '据介绍，[明斯克地铁三号线全长14公里]，历时八年建成。', labels: { you: 'verified' }, on: '2026-05-21' },
    ],
  },
];
