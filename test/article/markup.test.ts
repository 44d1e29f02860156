// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/article/read.ts';
import { SITES, siteOf } from '../../src/article/sites.ts';

/*
 * Each rule on the markup that its site is known for, from stored pages and public rule files: which element holds the text, beside as much prose that is not the article's and
 * that the page's shape alone would not tell from it. The words are of our own writing.
 */

const TEXT = [
  'The council voted 31 to 14 on Tuesday to double the fee for parking, from $2 to $4 an hour, from September.',
  'Traffic has grown by 22% since 2019, its own count shows; 9,000 cars look for 1,450 places on market days.',
  'Shopkeepers object, and 212 of them have signed a letter that the mayor, who was away, has not yet answered.',
];
const BESIDE = [
  'The bridge over the Moor will open in May, two years late and 18% over its budget, the ministry said on Monday.',
  'Rain filled the five reservoirs of the county to 84% by the end of April, a tenth more than in the year before.',
  'Trams will run every 12 minutes at night from June, said the company, which has hired 40 drivers since January.',
];

/** The elements around a text, outermost first, as `name#id.class[attribute=value]`. */
const MARKUP: readonly (readonly [address: string, markup: string])[] = [
  ['https://www.aljazeera.com/news/2024/5/10/some-headline', 'main > div.wysiwyg.wysiwyg--all-content'],
  ['https://www.aljazeera.com/news/2019/5/10/some-headline', 'div.main-article-body > div.article-p-wrapper'],
  [
    'https://apnews.com/article/some-headline-0123456789abcdef',
    'div.Page-content > div.RichTextStoryBody.RichTextBody',
  ],
  ['https://baijiahao.baidu.com/s?id=1646796218135408573', 'div#article > div.article-content'],
  ['https://baijiahao.baidu.com/s?id=1646796218135408574', 'div#ssr-content > div._x.index-module_articleWrap_2Zphx'],
  ['https://baijiahao.baidu.com/s?id=1646796218135408575', 'div.index-module_articleWrap_2Zphx'],
  ['https://www.bbc.co.uk/news/world-europe-50473792', 'div.story-body > div.story-body__inner'],
  [
    'https://www.bbc.co.uk/zhongwen/simp/chinese_news/2012/12/121210_hongkong_politics.shtml',
    'div.g-group > div.bodytext',
  ],
  ['https://www.bbc.com/news/articles/c03ded49zw2o', 'main#main-content > article'],
  ['https://www.bbc.com/news/world-europe-50473792', 'div.story-body > div.story-body__inner'],
  ['https://economy.caijing.com.cn/20240511/5010608.shtml', 'div.article > div#the_content'],
  ['http://news.china.com.cn/2024-05/10/content_117178585.shtml', 'div.main > div.article'],
  ['https://china.chinadaily.com.cn/a/202311/17/WS65571297a310d5acd876f404.html', 'div.left-liu > div#Content.article'],
  ['https://www.cnn.com/2024/05/10/business/some-headline/index.html', 'main > div.article__content'],
  [
    'https://www.cnn.com/2019/05/10/business/some-headline/index.html',
    'section#body-text > div.l-container.zn-body-text',
  ],
  ['https://www.foxnews.com/media/doctor-shares-tips-falling-asleep', 'div.article-content > div.article-body'],
  ['https://news.gmw.cn/2024-05/10/content_37313245.htm', 'div.g-main > div.u-mainText'],
  ['https://news.gmw.cn/2019-05/10/content_32818245.htm', 'div.g-main > div#contentMain'],
  ['https://www.guancha.cn/internation/2024_05_10_734321.shtml', 'li.left.left-main > div.content.all-txt'],
  ['https://world.huanqiu.com/article/4HjYkLmNpQr', 'div#article > div.b-container > div.a-con'],
  ['https://news.ifeng.com/c/8ZUabcdEFGh', 'div.index_main_wIyVd > div.index_text_D0k1s'],
  ['https://news.ifeng.com/c/7ZUabcdEFGh', 'div.text-3zQ3cZD4 > div.main_content-r5RGqegj'],
  ['https://news.ifeng.com/c/6ZUabcdEFGh', 'div#main > div#artical_real'],
  ['https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv', 'div#img-content > div#js_content.rich_media_content'],
  ['http://www.news.cn/politics/20240510/0123456789abcdef/c.html', 'div#detail > span#detailContent'],
  ['http://www.news.cn/politics/20230510/0123456789abcdef/c.html', 'div.main > div#detail'],
  ['http://www.news.cn/politics/2019-05/10/c_1124476543.htm', 'div.main > div#p-detail'],
  [
    'https://www.nytimes.com/2019/11/18/business/some-headline.html',
    'article#story > section.meteredContent[name=articleBody]',
  ],
  ['http://finance.people.com.cn/n1/2024/0510/c1004-40232587.html', 'div.col > div.rm_txt_con.cf'],
  ['http://health.people.com.cn/n1/2024/0510/c14739-40232587.html', 'div.article > div.artDet'],
  ['http://opinion.people.com.cn/n1/2019/0510/c1003-31079001.html', 'div.fl.text_con_left > div#rwb_zw'],
  ['http://opinion.people.com.cn/n1/2019/0510/c1003-31079002.html', 'div.fl.text_con_left > div.box_con'],
  ['https://new.qq.com/rain/a/20240513A00GCM00', 'div.article-content-wrap > div#ArticleContent'],
  ['https://new.qq.com/omn/20190513/20190513A00GCM00.html', 'div.LEFT > div.content.content-article'],
  ['https://news.qq.com/a/20160513/012345.htm', 'div#C-Main-Article-QQ > div#Cnt-Main-Article-QQ'],
  ['https://www.reuters.com/article/us-global-markets-idUSKBN1XT00W', 'div.ArticleBody > div.StandardArticleBody_body'],
  ['https://www.rt.com/news/597432-some-headline/', 'div.article > div.article__text.text'],
  ['https://finance.sina.cn/sa/2005-08-26/detail-ikknscsi2623250.d.html', 'main > section.art_pic_card.art_content'],
  ['https://news.sina.com.cn/c/2024-05-10/doc-inausehc2630922.shtml', 'div#article_content > div#article.article'],
  ['http://finance.sina.com.cn/roll/2016-05-25/doc-ifxsktkp9337164.shtml', 'div#articleContent > div#artibody.article'],
  ['https://www.sohu.com/a/778336904_120702', 'div.text > article#mp-editor.article'],
  ['https://news.southcn.com/node_742c1a40f1/ae7e7ec561.shtml', 'div.m-article-box > div#content.content'],
  ['https://news.southcn.com/node_742c1a40f1/ae7e7ec562.shtml', 'div.box > div.m-article'],
  ['https://www.telegraph.co.uk/news/2024/05/10/some-headline/', 'main > article[itemprop=articleBody]'],
  ['https://www.theguardian.com/world/2019/may/10/some-headline', 'div.content__main > div.content__article-body'],
  [
    'https://www.theguardian.com/world/2024/may/10/some-headline',
    'main > div.dcr-ch7w1w.article-body-commercial-selector',
  ],
  ['https://www.thepaper.cn/newsDetail_forward_4506347', 'div.newscontent > div.news_txt'],
  ['https://www.thepaper.cn/newsDetail_forward_27506347', 'div.index_wrapper__L_zqV > div.index_cententWrap__Jv8jK'],
  ['https://www.thetimes.com/world/article/some-headline-0a1b2c3d4', 'main > article'],
  [
    'https://www.toutiao.com/article/7367007067191640576/',
    'div.article-content > article.syl-article-base.tt-article-content',
  ],
  [
    'https://www.toutiao.com/article/6907007067191640576/',
    'div.article-content > article.syl-page-article.syl-device-pc',
  ],
  ['https://www.toutiao.com/article/6937007067191640576/', 'div.article-content > article.syl-article-base'],
  ['https://www.toutiao.com/group/6734577895106150924/', 'div.article-box > div.article-content'],
  ['https://www.toutiao.com/w/1799000000000001/', 'div.wtt-content > div.weitoutiao-html'],
  ['https://m.toutiao.com/w/1799000000000001/', 'div.post > div.weitoutiao-content'],
  ['https://m.toutiao.com/i6734577895106150924/', 'div.article > div.article__content'],
  ['http://www.xinhuanet.com/politics/20240510/0123456789abcdef/c.html', 'div#detail > span#detailContent'],
  ['http://www.xinhuanet.com/politics/20230510/0123456789abcdef/c.html', 'div.main > div#detail'],
  ['http://www.xinhuanet.com/politics/2019-05/10/c_1124476543.htm', 'div.main > div#p-detail'],
  ['https://news.youth.cn/gn/202405/t20240513_15249693.htm', 'div.page_content > div.TRS_Editor'],
  ['https://news.youth.cn/gn/202405/t20240513_15249694.htm', 'div.page_content > div#container'],
  ['https://zhuanlan.zhihu.com/p/697153841', 'div.Post-RichTextContainer > div.RichText.ztext'],
];

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

/** Puts the elements of a markup into the page, one in the other; answers with the innermost, which is empty. */
function build(markup: string, page: Element): Element {
  let at = page;
  for (const step of markup.split(' > ')) {
    const [, name = 'div', rest = ''] = /^([a-z]+)(.*)$/.exec(step) ?? [];
    const element = document.createElement(name);
    for (const [, id] of rest.matchAll(/#([\w-]+)/g)) element.id = id ?? '';
    element.className = [...rest.matchAll(/\.([\w-]+)/g)].map(([, word]) => word).join(' ');
    for (const [, key = '', value = ''] of rest.matchAll(/\[([\w-]+)=([\w-]+)\]/g)) element.setAttribute(key, value);
    at.append(element);
    at = element;
  }
  return at;
}

function read(address: string, markup: string) {
  document.title = 'Council votes to double fee';
  document.body.innerHTML = `<h1>Council votes to double fee</h1><div><div class="col">${paragraphs(BESIDE)}</div><div></div></div>`;
  const element = build(markup, document.querySelector('.col + div') ?? document.body);
  element.innerHTML = paragraphs(TEXT);
  const verdict = readPage(document, address);
  if (verdict.kind === 'other') throw new Error(verdict.reason);
  return { element, ...verdict.reading };
}

describe('the rule knows its text on the page of', () => {
  it.each(MARKUP)('%s', (address, markup) => {
    const { element, root, article } = read(address, markup);
    expect(article.text.split('\n')).toEqual(TEXT);
    expect(root.contains(element)).toBe(true);
  });
});

it('without a rule the same page is read whole: it is the rule that knows', () => {
  const { article } = read('https://post.example/2024/05/14/council-votes-to-double-fee', 'main > div.story');
  expect(article.text.split('\n')).toEqual([...BESIDE, ...TEXT]);
});

/** Selectors for markup that is on no record of ours: a page that has it would prove them. */
const UNSEEN = [
  'china.com.cn #articleBody',
  'huanqiu.com #article .content-article',
  'huanqiu.com article .l-con',
  'reuters.com article [class*=article-body__content]',
  'thetimes.com [class*=article-body]',
  'zhihu.com .Post-RichText',
];

it('every selector has its markup, but for those that nobody has seen', () => {
  const unproved = SITES.flatMap(({ host, text }) =>
    text
      .split(', ')
      .filter(
        (selector) =>
          !MARKUP.some(([address, markup]) => siteOf(address)?.rule.host === host && names(selector, markup)),
      )
      .map((selector) => `${host} ${selector}`),
  );
  expect(unproved).toEqual(UNSEEN);
});

/** Whether a selector finds the text's element, or one around it. */
function names(selector: string, markup: string): boolean {
  const page = document.createElement('main');
  const innermost = build(markup, page);
  return [...page.querySelectorAll(selector)].some((found) => found.contains(innermost));
}
