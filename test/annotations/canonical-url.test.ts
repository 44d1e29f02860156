import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/annotations/canonical-url.ts';

/** Test vectors of version 1: published and frozen. A change of any answer would orphan what people have stored. */
const VECTORS: readonly (readonly [string, string])[] = [
  // scheme, host, port
  ['https://example.com/a', 'https://example.com/a'],
  ['http://example.com/a', 'https://example.com/a'],
  ['HTTP://Example.COM/A', 'https://example.com/A'],
  ['  https://example.com/a \n', 'https://example.com/a'],
  ['https://www.example.com/a', 'https://example.com/a'],
  ['https://m.example.com/a', 'https://example.com/a'],
  ['https://amp.example.com/a', 'https://example.com/a'],
  ['https://www.m.example.com/a', 'https://example.com/a'],
  ['https://m.com/a', 'https://m.com/a'],
  ['https://www.com/', 'https://www.com/'],
  ['https://news.example.com/a', 'https://news.example.com/a'],
  ['https://www2.example.com/a', 'https://www2.example.com/a'],
  ['https://mobile.example.com/a', 'https://mobile.example.com/a'],
  ['https://example.com./a', 'https://example.com/a'],
  ['https://example.com..', 'https://example.com/'],
  ['https://example.com:443/a', 'https://example.com/a'],
  ['http://example.com:80/a', 'https://example.com/a'],
  ['http://example.com:443/a', 'https://example.com/a'],
  ['https://example.com:8443/a', 'https://example.com:8443/a'],
  ['https://name:secret@example.com/a', 'https://example.com/a'],
  ['https://新闻.example.com/a', 'https://xn--efvy88h.example.com/a'],
  ['http://192.168.0.1:80/a', 'https://192.168.0.1/a'],
  ['http://[::1]:3000/a', 'https://[::1]:3000/a'],
  // fragment
  ['https://example.com/a#part', 'https://example.com/a'],
  ['https://example.com/a#:~:text=words', 'https://example.com/a'],
  // path
  ['https://example.com', 'https://example.com/'],
  ['https://example.com/a/', 'https://example.com/a'],
  ['https://example.com/a//', 'https://example.com/a'],
  ['https://example.com/a/amp', 'https://example.com/a'],
  ['https://example.com/a/amp/', 'https://example.com/a'],
  ['https://example.com/amp', 'https://example.com/'],
  ['https://example.com/amp/a', 'https://example.com/amp/a'],
  ['https://example.com/lamp', 'https://example.com/lamp'],
  ['https://example.com/a/../b', 'https://example.com/b'],
  ['https://example.com\\a', 'https://example.com/a'],
  // percent-encoding
  ['https://example.com/%e4%b8%ad', 'https://example.com/%E4%B8%AD'],
  ['https://example.com/中', 'https://example.com/%E4%B8%AD'],
  ['https://example.com/%7euser/%61', 'https://example.com/~user/a'],
  ['https://example.com/a%2Fb', 'https://example.com/a%2Fb'],
  ['https://example.com/a%2fb', 'https://example.com/a%2Fb'],
  ['https://example.com/100%', 'https://example.com/100%25'],
  ['https://example.com/%2541', 'https://example.com/%2541'],
  ['https://example.com/a^b|c`d', 'https://example.com/a%5Eb%7Cc%60d'],
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['https://example.com/?q=a+b', 'https://example.com/?q=a+b'],
  ['https://example.com/?q=中', 'https://example.com/?q=%E4%B8%AD'],
  ["https://example.com/it's?q='x'", 'https://example.com/it%27s?q=%27x%27'],
  // parameters: sorted, trackers dropped
  ['https://example.com/a?', 'https://example.com/a'],
  ['https://example.com/a?b=2&a=1', 'https://example.com/a?a=1&b=2'],
  ['https://example.com/a?b=2&b=1&a', 'https://example.com/a?a&b=2&b=1'],
  ['https://example.com/a?&&b=1&', 'https://example.com/a?b=1'],
  ['https://example.com/a?id=5&utm_source=x&UTM_Medium=y', 'https://example.com/a?id=5'],
  ['https://example.com/a?fbclid=1&gclid=2&ref=3', 'https://example.com/a'],
  ['https://example.com/a?CMP=share_btn', 'https://example.com/a'],
  ['https://example.com/a?%75tm_source=x', 'https://example.com/a'],
  ['https://example.com/s?id=164&wfr=spider&for=pc', 'https://example.com/s?id=164'],
  ['https://example.com/s?for=children', 'https://example.com/s?for=children'],
  ['https://example.com/a?fromage=brie', 'https://example.com/a?fromage=brie'],
  // real shapes
  [
    'https://www.toutiao.com/article/7367007067191640576/?log_from=194eba7dc9a22_1715309867993',
    'https://toutiao.com/article/7367007067191640576',
  ],
  [
    'https://m.toutiao.com/article/7367007067191640576/?app=news_article&timestamp=1715&group_id=7367007067191640576&share_token=0b1c',
    'https://toutiao.com/article/7367007067191640576',
  ],
  ['https://example.com/a?app=news_article&timestamp=1', 'https://example.com/a?app=news_article&timestamp=1'],
  [
    'https://mp.weixin.qq.com/s?__biz=MzA3&mid=2650&idx=1&sn=ab12&chksm=87&scene=21#wechat_redirect',
    'https://mp.weixin.qq.com/s?__biz=MzA3&idx=1&mid=2650&sn=ab12',
  ],
  ['https://mp.weixin.qq.com/s/AbC-_1', 'https://mp.weixin.qq.com/s/AbC-_1'],
  [
    'https://finance.sina.cn/2024-05-10/detail-ikk.d.html?from=wap',
    'https://finance.sina.cn/2024-05-10/detail-ikk.d.html',
  ],
  ['https://www.sohu.com/a/7783_1207?scm=10001.2&spm=smpc.home', 'https://sohu.com/a/7783_1207'],
  ['https://baijiahao.baidu.com/s?id=1646796218135408573', 'https://baijiahao.baidu.com/s?id=1646796218135408573'],
  ['https://www.bbc.com/news/articles/c03?at_medium=RSS&at_campaign=rss', 'https://bbc.com/news/articles/c03'],
  ['https://forum.example.com/viewtopic.php?t=361&f=2', 'https://forum.example.com/viewtopic.php?f=2&t=361'],
  // no http(s), no address
  ['file:///a/page.html#x', 'file:///a/page.html'],
  ['about:blank', 'about:blank'],
  ['data:text/html,<p>60% #x', 'data:text/html,<p>60%'],
  [' not an address ', 'not an address'],
  ['', ''],
];

/** What tells articles apart on sites that have no word in the path for it. */
const IDENTIFYING =
  '__biz mid idx sn id aid cid tid pid docid newsid article_id articleid p page v t f q key lang version type code no uid';

describe('canonicalUrl v1', () => {
  it.each(VECTORS)('%s → %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  it.each(IDENTIFYING.split(' '))('keeps the parameter %s, which may say which article it is', (name) => {
    expect(canonicalUrl(`https://example.com/a?${name}=1`)).toBe(`https://example.com/a?${name}=1`);
  });

  it('is its own canonical form, whatever the address', () => {
    const odd = fc
      .array(
        fc.constantFrom(
          '/',
          'amp',
          'www.',
          'm.',
          '?',
          '&',
          '=',
          '%',
          '%41',
          '%2e',
          '%e4',
          '中',
          '#',
          ':',
          '.',
          'a',
          ' ',
          'from',
          '^',
          '𠮷',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string({ unit: 'binary' }),
          odd,
          odd.map((rest) => `https://m.example.com${rest}`),
        ),
        (address) => {
          const once = canonicalUrl(address);
          expect(canonicalUrl(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order in which different parameters were given', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 6 });
    fc.assert(
      fc.property(names, (given) => {
        const address = (order: string[]) => `https://example.com/a?${order.map((name) => `${name}=1`).join('&')}`;
        expect(canonicalUrl(address([...given].reverse()))).toBe(canonicalUrl(address(given)));
      }),
    );
  });
});
