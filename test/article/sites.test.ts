import { describe, expect, it } from 'vitest';
import { SITES, siteOf } from '../../src/article/sites.ts';

/** An article's address for every rule. */
const EXAMPLES: readonly (readonly [host: string, address: string])[] = [
  ['aljazeera.com', 'https://www.aljazeera.com/news/2024/5/10/some-headline'],
  ['apnews.com', 'https://apnews.com/article/some-headline-0123456789abcdef'],
  ['baijiahao.baidu.com', 'https://baijiahao.baidu.com/s?id=1646796218135408573'],
  ['bbc.co.uk', 'https://www.bbc.co.uk/news/world-europe-50473792'],
  ['bbc.com', 'https://www.bbc.com/news/articles/c03ded49zw2o'],
  ['caijing.com.cn', 'https://economy.caijing.com.cn/20240511/5010608.shtml'],
  ['china.com.cn', 'http://news.china.com.cn/2024-05/10/content_117178585.shtml'],
  ['chinadaily.com.cn', 'https://china.chinadaily.com.cn/a/202311/17/WS65571297a310d5acd876f404.html'],
  ['cnn.com', 'https://www.cnn.com/2024/05/10/business/some-headline/index.html'],
  ['foxnews.com', 'https://www.foxnews.com/media/doctor-shares-tips-falling-asleep'],
  ['gmw.cn', 'https://news.gmw.cn/2024-05/10/content_37313245.htm'],
  ['guancha.cn', 'https://www.guancha.cn/internation/2024_05_10_734321.shtml'],
  ['huanqiu.com', 'https://world.huanqiu.com/article/4HjYkLmNpQr'],
  ['ifeng.com', 'https://news.ifeng.com/c/8ZUabcdEFGh'],
  ['mp.weixin.qq.com', 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv'],
  ['news.cn', 'http://www.news.cn/politics/20240510/0123456789abcdef/c.html'],
  ['nytimes.com', 'https://www.nytimes.com/2019/11/18/business/some-headline.html'],
  ['people.com.cn', 'http://finance.people.com.cn/n1/2024/0510/c1004-40232587.html'],
  ['qq.com', 'https://new.qq.com/rain/a/20240513A00GCM00'],
  ['reuters.com', 'https://www.reuters.com/world/some-headline-2024-05-10/'],
  ['rt.com', 'https://www.rt.com/news/597432-some-headline/'],
  ['sina.cn', 'https://finance.sina.cn/sa/2005-08-26/detail-ikknscsi2623250.d.html'],
  ['sina.com.cn', 'https://news.sina.com.cn/c/2024-05-10/doc-inausehc2630922.shtml'],
  ['sohu.com', 'https://www.sohu.com/a/778336904_120702'],
  ['southcn.com', 'https://news.southcn.com/node_742c1a40f1/ae7e7ec561.shtml'],
  ['telegraph.co.uk', 'https://www.telegraph.co.uk/news/2024/05/10/some-headline/'],
  ['theguardian.com', 'https://www.theguardian.com/world/2024/may/10/some-headline'],
  ['thepaper.cn', 'https://www.thepaper.cn/newsDetail_forward_4506347'],
  ['thetimes.com', 'https://www.thetimes.com/world/article/some-headline-0a1b2c3d4'],
  ['toutiao.com', 'https://www.toutiao.com/article/7367007067191640576/'],
  ['xinhuanet.com', 'http://www.xinhuanet.com/politics/20240510/0123456789abcdef/c.html'],
  ['youth.cn', 'https://news.youth.cn/gn/202405/t20240513_15249693.htm'],
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
