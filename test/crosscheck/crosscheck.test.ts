import { describe, expect, it } from 'vitest';
import { Crosscheck, type Echo, type Said } from '../../src/crosscheck/crosscheck.ts';
import { opensSentence } from '../../src/crosscheck/opening.ts';

/** What is found of claims that come in one after another. */
function compared(claims: readonly Said[]): ReadonlyMap<string, Echo> {
  const crosscheck = new Crosscheck();
  for (const claim of claims) crosscheck.add(claim);
  return new Map(crosscheck.news());
}

/** Claims of as many articles, which appeared on the same day unless one is given. */
function echoes(...quotes: readonly (string | readonly [quote: string, published: string])[]): Record<string, Echo> {
  const claims: Said[] = quotes.map((one, index) => {
    const [quote, published] = typeof one === 'string' ? [one, '2026-03-02'] : one;
    const language = /\p{Script=Han}/u.test(quote) ? 'zh-CN' : 'en';
    return { id: `c${index}`, page: `p${index}`, quote, published, language, opens: true };
  });
  return Object.fromEntries(compared(claims));
}

describe('the same', () => {
  it.each([
    [
      'the very words',
      'Exports to China rose by 12,000 tonnes in 2025',
      'exports to China rose by 12,000 tonnes in 2025.',
    ],
    ['figures of one value', '白俄罗斯对华出口货物1.2万吨', '白俄罗斯对华出口货物12,000吨'],
    ['shares of one value', '该国约有60%的人口住在城市地区', '该国约有六成的人口住在城市地区'],
    ['a date that moved', '2025年白俄罗斯对华出口货物1.2万吨', '白俄罗斯2025年对华出口货物12000吨'],
    ['the other script', '國營電力公司去年虧損3億元', '国营电力公司去年亏损3亿元'],
    ['words that carry nothing', 'The exports to China rose by 5% in 2025', 'Exports to China rose 5% in 2025'],
    [
      'no figure',
      'The minister visited Minsk on Tuesday with a delegation of engineers',
      'The minister visited Minsk on Tuesday with a delegation of engineers',
    ],
  ])('is known by %s', (_, one, other) => {
    expect(echoes(one, other)).toEqual({
      c0: { same: ['c1'], count: 1, differing: [] },
      c1: { same: ['c0'], count: 1, differing: [] },
    });
  });

  it('counts articles, not claims, and names the first few', () => {
    const quote = 'Exports to China rose by 12,000 tonnes in 2025';
    const claims = [0, 0, 1, 2, 3, 4, 5].map((page, index) => ({
      id: `c${index}`,
      page: `p${page}`,
      quote,
      published: '',
      language: 'en',
      opens: true,
    }));
    const found = compared(claims);
    expect(found.get('c0')).toEqual({ same: ['c2', 'c3', 'c4'], count: 5, differing: [] });
  });

  it.each([
    ['another subject', '猪肉价格同比上涨百分之五点三', '牛肉价格同比上涨百分之五点三'],
    ['another name', 'Exports to China rose by 12,000 tonnes', 'Exports to Poland rose by 12,000 tonnes'],
    ['a denial', 'The bank did not raise its rate to 5% in 2025', 'The bank did raise its rate to 5% in 2025'],
    ['another unit', '白俄罗斯对华出口货物1.2万吨', '白俄罗斯对华出口货物1.2万件'],
    ['another year', 'Exports to China rose by 5% in 2025', 'Exports to China rose by 5% in 2024'],
    ['too few words', '增长5%', '增长5%'],
    ['who did it to whom', 'Minsk sold 400 buses to Warsaw in May', 'Warsaw sold 400 buses to Minsk in May'],
  ])('is not: %s', (_, one, other) => {
    expect(echoes(one, other)).toEqual({});
  });

  it('is not the same article twice', () => {
    const quote = 'Exports to China rose by 12,000 tonnes in 2025';
    const claims = ['a', 'b'].map((id) => ({ id, page: 'p', quote, published: '', language: 'en', opens: true }));
    expect(compared(claims).size).toBe(0);
  });
});

describe('a contradiction', () => {
  it.each([
    [
      'of shares',
      '60% of Belarus’ trade with Russia is settled in rubles',
      '45% of Belarus’ trade with Russia is settled in rubles',
      '45%',
    ],
    ['in Chinese', '明斯克地铁三号线全长17公里', '明斯克地铁三号线全长14公里', '14'],
    ['of written numbers', '白俄罗斯对华出口货物一万二千吨', '白俄罗斯对华出口货物1.5万吨', '1.5万'],
    ['of what is about so', '白俄罗斯约60%的贸易以卢布结算', '白俄罗斯约40%的贸易以卢布结算', '40%'],
    [
      'of one figure of two',
      'The city of Minsk sold 400 buses for 30 million euros',
      'The city of Minsk sold 400 buses for 45 million euros',
      '45 million',
    ],
  ])('%s is pointed out', (_, one, other, figure) => {
    expect(echoes(one, other).c0).toEqual({ same: [], count: 0, differing: [{ id: 'c1', figure }] });
  });

  it('is one at any time when both name their year', () => {
    const found = echoes(
      ['Exports to China rose by 12,000 tonnes in 2025', '2026-01-04'],
      ['Exports to China rose by 19,000 tonnes in 2025', '2026-04-11'],
    );
    expect(found.c1?.differing).toEqual([{ id: 'c0', figure: '12,000' }]);
  });

  it.each([
    ['another year', '2024年白俄罗斯对华出口货物1.2万吨', '2025年白俄罗斯对华出口货物1.5万吨'],
    ['another month', '3月份全国居民消费价格同比上涨0.7%', '4月份全国居民消费价格同比上涨0.3%'],
    ['another subject', '白俄罗斯对华出口货物1.2万吨', '哈萨克斯坦对华出口货物1.5万吨'],
    ['no subject', '同比增长5.7%，增速比上月加快', '同比增长3.2%，增速比上月加快'],
    ['a pronoun', 'It sold 400 buses to Minsk', 'It sold 300 buses to Minsk'],
    ['rounding', '60% of Belarus’ trade is settled in rubles', '59.8% of Belarus’ trade is settled in rubles'],
    ['rounding in Chinese', '白俄罗斯对华出口货物1.2万吨', '白俄罗斯对华出口货物12345吨'],
    [
      'about and nearly',
      'About 60% of Belarus’ trade is settled in rubles',
      '57% of Belarus’ trade is settled in rubles',
    ],
    ['bounds', 'More than 50% of Belarus’ trade is in rubles', 'More than 60% of Belarus’ trade is in rubles'],
    ['bounds in Chinese', '白俄罗斯超过50%的贸易以卢布结算', '白俄罗斯超过60%的贸易以卢布结算'],
    ['the number of a thing', '明斯克地铁二号线全长十七公里', '明斯克地铁三号线全长十七公里'],
    ['the number of a name', 'Minsk bought one Boeing 737 from Belavia', 'Minsk bought one Boeing 747 from Belavia'],
    [
      'two figures that differ',
      'The city of Minsk sold 400 buses for 30 million euros',
      'The city of Minsk sold 300 buses for 20 million euros',
    ],
    ['a score', 'Dinamo Minsk beat Gomel 3-1 at home', 'Dinamo Minsk beat Gomel 2-1 at home'],
    ['a share and a number', 'Minsk settles 60% of its trade in rubles', 'Minsk settles 45 of its trade in rubles'],
  ])('is none: %s', (_, one, other) => {
    const found = echoes(one, other);
    expect(Object.values(found).flatMap(({ differing }) => differing)).toEqual([]);
  });

  it.each([
    ['on different days, without a year', '2026-03-02', '2026-04-02'],
    ['where nothing is known of the day', '', ''],
  ])('is none %s', (_, first, second) => {
    expect(echoes(['明斯克登记失业率为5.1%，保持稳定', first], ['明斯克登记失业率为5.3%，保持稳定', second])).toEqual(
      {},
    );
  });

  it('is none where the year is counted from another day', () => {
    const found = echoes(
      ['Belarus said trade with Russia rose 5% last month from 2024', '2026-03-02'],
      ['Belarus said trade with Russia rose 7% last month from 2024', '2026-05-02'],
    );
    expect(found).toEqual({});
  });
});

it('says nothing of contradictions where the subject stands in a clause before', () => {
  const claims = ['0.07', '0.03'].map((points, index) => ({
    id: `c${index}`,
    page: `p${index}`,
    quote: `影响CPI下降约${points}个百分点`,
    published: '2026-03-02',
    language: 'zh-CN',
    opens: false,
  }));
  expect(compared(claims).size).toBe(0);
});

describe('the beginning of a sentence', () => {
  it.each([
    '',
    '他昨天到了。',
    'They left. ',
    'They left.\n',
    '报道还指出，',
    '白俄罗斯海关总署五日通报，',
    '他说：“',
    'The ministry said on Monday that ',
    'According to a new report, ',
    'Officials added: ',
  ])('stands behind %j', (prefix) => {
    expect(opensSentence(prefix)).toBe(true);
  });

  it.each(['鲜菜价格继续下降，', '他说，鲜菜价格继续下降，', 'Prices of vegetables fell, ', 'in 2.', 'more than '])(
    'does not stand behind %j',
    (prefix) => {
      expect(opensSentence(prefix)).toBe(false);
    },
  );
});

it('says nothing of contradictions in a language whose wordings it does not know', () => {
  const claims = ['17', '14'].map((km, index) => ({
    id: `c${index}`,
    page: `p${index}`,
    quote: `明斯克地铁三号线全长${km}公里`,
    published: '2026-03-02',
    language: 'ja',
    opens: true,
  }));
  expect(compared(claims).size).toBe(0);
});

it('looks at few others of a sentence that stands everywhere', () => {
  const claims = Array.from({ length: 5000 }, (_, index) => ({
    id: `c${index}`,
    page: `p${index}`,
    quote: `Minsk said that exports to China rose by ${index} tonnes in 2025`,
    published: '',
    language: 'en',
    opens: true,
  }));
  const found = compared(claims);
  expect(found.get('c4999')?.differing).toHaveLength(3);
});

it('tells on the way what is known so far, and then no more than what came to it', () => {
  const crosscheck = new Crosscheck();
  const add = (id: string, quote: string) =>
    crosscheck.add({ id, page: id, quote, published: '', language: 'en', opens: true });
  const told = () => [...crosscheck.news()].map(([id, { count }]) => [id, count]);
  add('a', 'Exports to China rose by 12,000 tonnes');
  add('b', 'The parliament of Poland has 460 seats');
  expect(told()).toEqual([]);
  add('c', 'Exports to China rose by 12,000 tonnes');
  expect(told()).toEqual([
    ['a', 1],
    ['c', 1],
  ]);
  add('d', 'The parliament of Poland has 460 seats');
  expect(told()).toEqual([
    ['b', 1],
    ['d', 1],
  ]);
  expect(told()).toEqual([]);
});
