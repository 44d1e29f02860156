/** What is known of one site's pages. Where a rule does not fit a page (sites change), the generic reading answers. */
export interface SiteRule {
  /** The host and all hosts under it. */
  readonly host: string;
  /** Its name, where its pages do not tell it. */
  readonly name?: string;
  /** Paths (with query) that are articles. */
  readonly article: RegExp;
  /** Paths that never are, however much text they hold, and what they are. */
  readonly other?: readonly (readonly [path: RegExp, kind: string])[];
  /** Selector list of the elements that hold articles' text, old layouts included: the one with most prose is taken. */
  readonly text: string;
  /** Selector list of the headline, for pages whose window title may not repeat it: elsewhere it is found by its words. */
  readonly title?: string;
  /** Selector list of the author, or of the paper it is taken from. */
  readonly author?: string;
  /** Selector list of what stands inside the text and is not the article. */
  readonly drop?: string;
  /** An article short enough to be a post counts as one. */
  readonly short?: true;
}

/** Sorted by host. The longest host that fits a page is its rule; a page that has none, or does not fit it, is read by its signs alone. */
export const SITES: readonly SiteRule[] = [
  {
    host: 'aljazeera.com',
    article: /^\/[a-z-]+\/(?:[a-z-]+\/)?\d{4}\/\d+\/\d+\//,
    text: '.wysiwyg--all-content, .article-p-wrapper',
    drop: '.article__subhead',
  },
  {
    host: 'apnews.com',
    article: /^\/article\//,
    other: [[/^\/hub\//, 'list']],
    text: '.RichTextStoryBody',
  },
  {
    host: 'baijiahao.baidu.com',
    article: /^\/s\?(?:.*&)?id=\d+/,
    text: '#article .article-content, #ssr-content [class*=articleWrap], [class^=index-module_articleWrap]',
    author: '.author-name',
  },
  {
    host: 'bbc.co.uk',
    article: /^\/(?:news|zhongwen)\/.*(?:articles\/\w{8,}|\d{6,})/,
    text: '.story-body__inner, .bodytext',
  },
  {
    host: 'bbc.com',
    article: /(?:\/articles\/\w{8,}|-\d{8}|\/\d{6}_\w+\.shtml)(?:$|[/?#])/,
    other: [[/^\/news(?:\/[a-z_-]+)?\/?$/, 'list']],
    text: '.story-body__inner, main article',
  },
  {
    host: 'caijing.com.cn',
    article: /\/\d{8}\/\d+\.shtml/,
    text: '#the_content',
  },
  {
    host: 'china.com.cn',
    article: /content_\d+\.s?html?/,
    text: '#articleBody, .article',
  },
  {
    host: 'chinadaily.com.cn',
    article: /\/a\/\d{6}\/\d\d\/WS\w+\.html/,
    text: '#Content',
  },
  {
    host: 'cnn.com',
    article: /^\/\d{4}\/\d\d\/\d\d\//,
    other: [[/^\/videos?\//, 'video']],
    text: '.article__content, .zn-body-text',
  },
  {
    host: 'foxnews.com',
    article: /^\/[a-z-]+\/[a-z0-9]+(?:-[a-z0-9]+){3,}/,
    text: '.article-body',
  },
  {
    host: 'gmw.cn',
    article: /content_\d+\.htm/,
    text: '.u-mainText, #contentMain',
  },
  {
    host: 'guancha.cn',
    article: /\/\d{4}_\d\d_\d\d_\d+(?:_s)?\.shtml/,
    text: '.content.all-txt',
    title: '.left-main h3',
  },
  {
    host: 'huanqiu.com',
    article: /^\/article\/\w+/,
    text: '.a-con, #article .content-article, article .l-con',
    title: 'h1.a-title, .t-container-title h3',
  },
  {
    host: 'ifeng.com',
    article: /^\/c\/\w+/,
    text: '[class^=index_text_], [class^=main_content], #artical_real',
  },
  {
    host: 'mp.weixin.qq.com',
    article: /^\/s(?:\/[\w-]{10,}|\?.*(?:__biz|sn)=)/,
    text: '#js_content',
    title: '#activity-name',
    author: '#js_name',
    short: true,
  },
  {
    host: 'news.cn',
    article: /\/(?:c|c_\d+)\.html?/,
    text: '#detailContent, #detail, #p-detail',
  },
  {
    host: 'nytimes.com',
    article: /^\/(?:[a-z]+\/)?\d{4}\/\d\d\/\d\d\/.*\.html/,
    text: 'section[name=articleBody]',
  },
  {
    host: 'people.com.cn',
    article: /\/n1\/\d{4}\/\d{4}\/c\d+-\d+\.html/,
    text: '.rm_txt_con, .artDet, #rwb_zw, .box_con',
    drop: '.edit, .box_pic, .otitle, .paper_num',
  },
  {
    host: 'qq.com',
    article: /^\/(?:rain\/a\/\w+|omn\/.*\.html|a\/\d{8}\/\d+\.html?)/,
    text: '#ArticleContent, .content-article, #Cnt-Main-Article-QQ',
  },
  {
    host: 'reuters.com',
    article: /(?:-\d{4}-\d\d-\d\d\/?|\/article\/.*-id\w+)(?:$|\?)/,
    text: '.StandardArticleBody_body, article [class*=article-body__content]',
    drop: '.Attribution_container',
  },
  {
    host: 'rt.com',
    article: /^\/[a-z-]+\/(?:[a-z-]+\/)?\d{6}-/,
    text: '.article__text',
    drop: '.read-more',
  },
  {
    host: 'sina.cn',
    article: /detail-\w+\.d\.html/,
    text: 'section.art_content',
  },
  {
    host: 'sina.com.cn',
    article: /\/\d{4}-\d\d-\d\d\/(?:doc-\w+|\d+)\.shtml/,
    text: '#article, #artibody',
    author: '.date-source .source, [data-sudaclick=media_name]',
    drop: '.show_author, .appendQr_wrap, .wap_special',
  },
  {
    host: 'sohu.com',
    name: '搜狐',
    article: /^\/a\/\d+_\d+/,
    text: '#mp-editor',
    drop: '#backsohucom, [data-role=editor-name], .lookall-box',
  },
  {
    host: 'southcn.com',
    article: /\/node_\w+\/\w+\.shtml/,
    text: '#content, .m-article',
  },
  {
    host: 'telegraph.co.uk',
    article: /\/\d{4}\/\d\d\/\d\d\//,
    text: '[itemprop=articleBody]',
  },
  {
    host: 'theguardian.com',
    article: /\/\d{4}\/[a-z]{3}\/\d\d\//,
    text: '.content__article-body, [class*=article-body]',
  },
  {
    host: 'thepaper.cn',
    article: /^\/newsDetail_forward_\d+/,
    other: [[/^\/(?:channel|list)_/, 'list']],
    text: '.news_txt, [class^=index_cententWrap]',
    author: '.news_about p',
  },
  {
    host: 'thetimes.com',
    article: /\/article\/[\w-]+/,
    text: '[class*=article-body], article',
  },
  {
    host: 'toutiao.com',
    name: '今日头条',
    article: /^\/(?:article\/|w\/i?|group\/|item\/|is\/|[ai])\w{6,}\/?(?:$|\?)/,
    other: [
      [/^\/video\//, 'video'],
      [/^\/(?:trending|ch|c)\//, 'list'],
      [/^\/search/, 'search'],
    ],
    text: '.tt-article-content, .syl-page-article, .syl-article-base, .article-box .article-content, .weitoutiao-html, .weitoutiao-content, .article__content',
    title: '.article-content > h1, h1.article-title, h1.article__title',
    author: '.article-meta .name a, .author-info .desc a, .article-sub span:not(:last-child)',
    drop: '.pgc-img-caption',
    short: true,
  },
  {
    host: 'xinhuanet.com',
    article: /\/(?:c|c_\d+)\.html?/,
    text: '#detailContent, #detail, #p-detail',
  },
  {
    host: 'youth.cn',
    article: /\/t\d{8}_\d+\.html?/,
    text: '#container, .TRS_Editor',
  },
  {
    host: 'zhihu.com',
    article: /^\/p\/\d+/,
    other: [
      [/^\/question\//, 'forum'],
      [/^\/search/, 'search'],
    ],
    text: '.Post-RichText, .Post-RichTextContainer .RichText',
  },
];

const RULES: ReadonlyMap<string, SiteRule> = new Map(SITES.map((rule) => [rule.host, rule]));

/** A rule and whether its pattern says that this address is an article. */
export interface SiteMatch {
  readonly rule: SiteRule;
  /** Kind of page when the rule knows that it is no article. */
  readonly other: string | null;
  readonly isArticle: boolean;
}

/** The rule for an address, if its site has one. */
export function siteOf(address: string): SiteMatch | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const labels = url.hostname.split('.');
  const hosts = labels.map((_, index) => labels.slice(index).join('.'));
  const rule = RULES.get(hosts.find((host) => RULES.has(host)) ?? '');
  if (rule === undefined) return null;
  const path = url.pathname + url.search;
  const other = rule.other?.find(([pattern]) => pattern.test(path))?.[1] ?? null;
  return { rule, other, isArticle: other === null && rule.article.test(path) };
}
