import { describe, expect, it } from 'vitest';
import { SITES, siteOf } from '../../src/article/sites.ts';

/** An article's address for every rule. */
const EXAMPLES: readonly (readonly [host: string, address: string])[] = [
  ['apnews.com', 'https://apnews.com/article/some-headline-0123456789abcdef'],
  ['baijiahao.baidu.com', 'https://baijiahao.baidu.com/s?id=1646796218135408573'],
  ['bbc.com', 'https://www.bbc.com/news/articles/c03ded49zw2o'],
  ['huanqiu.com', 'https://world.huanqiu.com/article/4HjYkLmNpQr'],
  ['mp.weixin.qq.com', 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv'],
  ['qq.com', 'https://new.qq.com/rain/a/20240513A00GCM00'],
  ['sina.com.cn', 'https://news.sina.com.cn/c/2024-05-10/doc-inausehc2630922.shtml'],
  ['sohu.com', 'https://www.sohu.com/a/778336904_120702'],
  ['thepaper.cn', 'https://www.thepaper.cn/newsDetail_forward_4506347'],
  ['toutiao.com', 'https://www.toutiao.com/article/7367007067191640576/'],
  ['zhihu.com', 'https://zhuanlan.zhihu.com/p/697153841'],
];

describe('the rules', () => {
  it('are sorted by host, one for each', () => {
    const hosts = SITES.map(({ host }) => host);
    expect(hosts).toEqual([...new Set(hosts)].sort());
  });

  it('have an example each', () => {
    expect(EXAMPLES.map(([host]) => host)).toEqual(SITES.map(({ host }) => host));
  });

  it.each(EXAMPLES)('%s knows its example', (host, address) => {
    expect(siteOf(address)).toMatchObject({ rule: { host }, isArticle: true, other: null });
  });

  it.each(SITES)('$host has selectors that can be asked', ({ text, title, author, drop }) => {
    const selectors = [text, title, author, drop].filter((selector) => selector !== undefined);
    for (const selector of selectors) expect(selector.trim()).toMatch(/^[^{}]+$/);
  });
});

describe('toutiao', () => {
  it.each([
    'https://www.toutiao.com/article/7367007067191640576/?log_from=194eba7dc9a22_1715309867993',
    'https://www.toutiao.com/w/1799000000000001/',
    'https://www.toutiao.com/w/i1699000000000001/',
    'https://www.toutiao.com/group/6734577895106150924/',
    'https://www.toutiao.com/a6734577895106150924/',
    'https://www.toutiao.com/i6734577895106150924/',
    'https://m.toutiao.com/article/7367007067191640576/',
    'https://m.toutiao.com/is/iRgHdLa4/',
  ])('%s is an article', (address) => {
    expect(siteOf(address)?.isArticle).toBe(true);
  });

  it.each([
    ['https://www.toutiao.com/video/7367007067191640576/', 'video'],
    ['https://m.toutiao.com/video/7367007067191640576/', 'video'],
    ['https://www.toutiao.com/trending/7367007067191640576/', 'list'],
    ['https://www.toutiao.com/ch/news_world/', 'list'],
    ['https://www.toutiao.com/c/user/token/MS4wLjAB/', 'list'],
    ['https://www.toutiao.com/search/?keyword=x', 'search'],
  ])('%s is a %s', (address, kind) => {
    expect(siteOf(address)).toMatchObject({ isArticle: false, other: kind });
  });

  it.each(['https://www.toutiao.com/', 'https://www.toutiao.com/?wid=1'])('%s is no article', (address) => {
    expect(siteOf(address)?.isArticle).toBe(false);
  });
});

it.each(['https://nottoutiao.com/article/1', 'https://toutiao.com.example/article/1', '', 'no address'])(
  'has no rule for "%s"',
  (address) => {
    expect(siteOf(address)).toBeNull();
  },
);
