// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/article/read.ts';
import { readPage } from '../../src/article/read.ts';

const PARAGRAPHS = [
  'The council voted 31 to 14 on Tuesday to double the fee for parking, from $2 to $4 an hour, from September.',
  'Traffic has grown by 22% since 2019, its own count shows; 9,000 cars look for 1,450 places on market days.',
  'Shopkeepers object, and 212 of them have signed a letter that the mayor, who was away, has not yet answered.',
  'The money, about $3.2 million a year, is to pay for a tram stop and for 400 places at the edge of the town.',
];
const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const ADDRESS = 'https://post.example/2024/05/14/council-votes-to-double-fee';

function read(body: string, address = ADDRESS, head = '<title>Council votes to double fee</title>'): Verdict {
  document.documentElement.innerHTML = `<head>${head}</head><body>${body}</body>`;
  return readPage(document, address);
}

function linesOf(verdict: Verdict): string[] {
  if (verdict.kind === 'other') throw new Error(verdict.reason);
  return verdict.reading.article.text.split('\n');
}

describe('the text of an article', () => {
  it.each([
    [
      'share bars',
      '<div class="share-bar"><p>Share this story with all the friends, near and far, that you have.</p></div>',
    ],
    [
      'captions',
      '<figure><img alt=""><figcaption>Cars on Mill Lane, where shops have stood since 1840. Photo: A. Lee</figcaption></figure>',
    ],
    ['asides', '<aside><p>Get the most important stories in your inbox, every weekday morning, for free.</p></aside>'],
    [
      'hidden copies',
      '<div hidden><p>The council voted, and here is the same again for a smaller screen, with less.</p></div>',
    ],
    [
      'inline hidden copies',
      '<div style="color:red; display: none"><p>The council voted, and here is the same again, with less.</p></div>',
    ],
    [
      'links to other articles',
      '<p><a href="/x">Read more: why the tram stop was moved twice and what it cost</a></p>',
    ],
    ['lists of links', '<ul><li><a href="/a">Tram stop moved</a></li><li><a href="/b">Bridge is late</a></li></ul>'],
    ['editors’ notes', '<p>责任编辑：何川</p>'],
    [
      'forms',
      '<form><p>Tell us what you think of it, in your own words, and we may print it on Friday.</p><input></form>',
    ],
    ['text areas', '<textarea>The council voted, said the page’s own hidden copy of the text.</textarea>'],
  ])('is without %s', (_, inside) => {
    expect(linesOf(read(`<h1>Council votes to double fee</h1><div>${TEXT}${inside}${TEXT}</div>`))).toEqual([
      ...PARAGRAPHS,
      ...PARAGRAPHS,
    ]);
  });

  it('is without what readers wrote, however much it is', () => {
    const comment = `<li><p>${'I have parked there for forty years, and never once found a place. '.repeat(8)}</p></li>`;
    expect(
      linesOf(
        read(`<h1>Council votes to double fee</h1><div>${TEXT}</div><ul id="comments">${comment.repeat(9)}</ul>`),
      ),
    ).toEqual(PARAGRAPHS);
  });

  it('is without the announcements of other articles', () => {
    const teaser =
      '<div class="card"><h3><a href="/x">Bridge will open in May, two years late</a></h3><p>It is 340 metres long, and 18% over its budget, the ministry said on Monday.</p></div>';
    expect(linesOf(read(`<main><div>${TEXT}</div><div>${teaser.repeat(12)}</div></main>`))).toEqual(PARAGRAPHS);
  });

  it('keeps sub-headings, also h1, and links in sentences', () => {
    const body = `<div><p>${PARAGRAPHS[0]}</p><h1>What it costs</h1><p>Traffic has grown by <a href="/c">22% since 2019</a>, says the council, which counts every car.</p><p>${PARAGRAPHS[2]}</p><p>${PARAGRAPHS[3]}</p></div>`;
    expect(linesOf(read(body)).slice(1, 3)).toEqual([
      'What it costs',
      'Traffic has grown by 22% since 2019, says the council, which counts every car.',
    ]);
  });

  it('keeps links in sentences also where their class is one of furniture, and no list of such links', () => {
    const tag = (words: string) => `<a class="inner-link-tag" href="/t">${words}</a>`;
    const body = `<div>${TEXT}<p>Mayor ${tag('Ada Moss')} and the council of ${tag('Northmoor')} will vote on all of it in June.</p><p>${tag('Parking')} ${tag('Council')}</p></div>`;
    expect(linesOf(read(body)).slice(PARAGRAPHS.length)).toEqual([
      'Mayor Ada Moss and the council of Northmoor will vote on all of it in June.',
    ]);
  });

  it('begins under its own headline and byline', () => {
    expect(
      linesOf(
        read(`<article><p>Business</p><h1>Council votes to double fee</h1><p>Ann Lee, Northmoor</p>${TEXT}</article>`),
      ),
    ).toEqual(PARAGRAPHS);
  });

  it('is found in a page that is one form, and under a class that sounds like furniture', () => {
    expect(linesOf(read(`<form id="aspnetForm"><div><div class="promo-wrap">${TEXT}</div></div></form>`))).toEqual(
      PARAGRAPHS,
    );
  });

  it('is found under a name like comments, when that holds the headline and most of the page', () => {
    const body = `<div class="post comments-open"><h1>Council votes to double fee</h1>${TEXT}</div>`;
    expect(linesOf(read(body))).toEqual(PARAGRAPHS);
  });

  it('keeps a large part whose name alone sounds like furniture', () => {
    const half = PARAGRAPHS.slice(2)
      .map((text) => `<p>${text}</p>`)
      .join('');
    expect(linesOf(read(`<div>${TEXT}<div class="author-column">${half}</div></div>`))).toHaveLength(6);
    expect(linesOf(read(`<div>${TEXT}${TEXT}<div class="author-bio">${half.slice(0, 120)}</div></div>`))).toHaveLength(
      8,
    );
  });

  it('is the first article’s, where several follow one another', () => {
    const next =
      '<p>A bridge of 340 metres will open in May, two years late and 18% over budget, the ministry said.</p>'.repeat(
        6,
      );
    const body = `<main><article><h1>Council votes to double fee</h1>${TEXT}</article><article><h1>Bridge is late</h1>${next}</article></main>`;
    expect(linesOf(read(body))).toEqual(PARAGRAPHS);
  });

  it('comes with the way back', () => {
    const verdict = read(`<div>${TEXT}</div>`);
    if (verdict.kind === 'other') throw new Error(verdict.reason);
    const { article, map, root } = verdict.reading;
    expect(map.text).toBe(article.text);
    expect(map.root).toBe(root);
    const start = article.text.indexOf('31 to 14');
    const range = map.ranges({ start, end: start + 8 })[0];
    expect(range?.startContainer).toBe(root.querySelector('p')?.firstChild);
  });
});

describe('articles in spite of their address', () => {
  const page = `<h1>Council votes to double fee</h1><p>2024-05-14</p><div>${TEXT}${TEXT}</div>`;
  it.each([
    ['a section and a short name', 'https://post.example/news/sample-page'],
    ['a word for articles and a short name', 'https://post.example/news/articles/sample-en'],
    ['a path in the fragment', 'https://post.example/#/news/40232587'],
    ['no address', ''],
  ])('%s', (_, address) => {
    expect(read(page, address).kind).toBe('article');
  });

  it('a news flash, where the address and a headline say so', () => {
    const flash = `<h1>Council votes to double fee</h1><div><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p></div>`;
    expect(read(flash).kind).toBe('article');
    expect(read(flash, 'https://post.example/fee').kind).toBe('other');
    expect(read(flash, ADDRESS, '<title>Another thing</title>').kind).toBe('other');
  });
});

describe('the title', () => {
  const titleOf = (body: string, head?: string): string => {
    const verdict = read(body, ADDRESS, head);
    return verdict.kind === 'article' ? verdict.reading.article.title : verdict.reason;
  };

  it('is the heading that the page’s own title repeats', () => {
    expect(titleOf(`<h1>Post</h1><h1>Council votes to double fee</h1><div>${TEXT}</div>`)).toBe(
      'Council votes to double fee',
    );
  });

  it('is the only main heading, where the window says it in other words', () => {
    const head = '<title>Parking to cost more from September</title>';
    expect(titleOf(`<h1>Council votes to double fee</h1><div>${TEXT}</div>`, head)).toBe('Council votes to double fee');
    expect(titleOf(`<h1><a href="/">The Northmoor Post</a></h1><div>${TEXT}</div>`, head)).toBe(
      'Parking to cost more from September',
    );
  });

  it('is what stands before the text and says what the title says', () => {
    expect(titleOf(`<div><b>Council votes to double fee</b></div><div>${TEXT}</div>`)).toBe(
      'Council votes to double fee',
    );
  });

  it('is without the site’s name in the same element', () => {
    const head = '<title>Council votes to double fee</title><meta property="og:site_name" content="Northmoor Post">';
    expect(
      titleOf(
        `<h1><span>Council votes to double fee</span> <a href="/">Northmoor Post</a></h1><div>${TEXT}</div>`,
        head,
      ),
    ).toBe('Council votes to double fee');
  });
});

describe('pages that are no articles', () => {
  it.each([
    ['home', 'https://post.example/'],
    ['search', 'https://post.example/search?q=parking'],
    ['forum', 'https://bbs.post.example/t/1'],
    ['product', 'https://post.example/products/parking-meter'],
    ['video', 'https://post.example/video/parking'],
  ])('%s, by address', (reason, address) => {
    expect(read(`<div>${TEXT}</div>`, address)).toEqual({ kind: 'other', reason });
  });

  it.each([
    ['product', '<script type="application/ld+json">{"@type":"Product"}</script>'],
    ['video', '<meta property="og:type" content="video.other">'],
    ['forum', '<script type="application/ld+json">{"@type":"QAPage"}</script>'],
  ])('%s, by what the page says', (reason, head) => {
    expect(read(`<div>${TEXT}</div>`, 'https://post.example/x/parking-meter-of-1962', head)).toEqual({
      kind: 'other',
      reason,
    });
  });

  it('forum, by the names of what holds the text', () => {
    const address = 'https://post.example/x/1234567';
    expect(read(`<h1>Council votes</h1><div class="AnswerItem"><div>${TEXT}</div></div>`, address)).toEqual({
      kind: 'other',
      reason: 'forum',
    });
  });

  it('a list of announcements, at an address like an article’s', () => {
    const item =
      '<li><a href="/x">Bridge will open in May, two years late</a><p>It is 340 metres long, and 18% over its budget, the ministry said on Monday.</p><span>2024-05-14</span></li>';
    expect(read(`<ul>${item.repeat(20)}</ul>`).kind).toBe('other');
  });

  it.each([
    ['a sentence', '<p>The council voted 31 to 14 on Tuesday to double the fee for parking.</p>'],
    ['nothing', ''],
    ['links', '<ul><li><a href="/a">Tram stop moved</a></li><li><a href="/b">Bridge is late</a></li></ul>'],
  ])('%s is too short', (_, body) => {
    expect(read(body)).toEqual({ kind: 'other', reason: 'too-short' });
  });
});

describe('strange documents', () => {
  const parse = (text: string, type: DOMParserSupportedType): Document => new DOMParser().parseFromString(text, type);

  it.each([
    ['XML', parse('<rss><channel><item/></channel></rss>', 'application/xml')],
    ['SVG', parse('<svg xmlns="http://www.w3.org/2000/svg"><text>60%</text></svg>', 'image/svg+xml')],
    ['a frameset', parse('<frameset><frame src="a"></frameset>', 'text/html')],
    ['an empty document', document.implementation.createDocument(null, null)],
  ])('%s is not HTML', (_, strange) => {
    expect(readPage(strange, ADDRESS)).toEqual({ kind: 'other', reason: 'not-html' });
  });

  it('a page whose named elements hide what documents and forms can do', () => {
    const names = [
      'nodeType',
      'nodeName',
      'localName',
      'firstChild',
      'nextSibling',
      'parentNode',
      'children',
      'getAttribute',
      'id',
      'textContent',
      'matches',
    ];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const images = ['body', 'documentElement', 'createTreeWalker', 'querySelector', 'head', 'title']
      .map((name) => `<img name="${name}">`)
      .join('');
    expect(linesOf(read(`${images}<form>${inputs}</form><div>${TEXT}<form class="x">${inputs}</form></div>`))).toEqual(
      PARAGRAPHS,
    );
  });

  it('a page nested deeper than a stack is high', () => {
    const deep = `${'<div>'.repeat(400)}${TEXT}${'</div>'.repeat(400)}`;
    expect(linesOf(read(deep))).toEqual(PARAGRAPHS);
  });

  it('an unknown address', () => {
    expect(read(`<h1>Council votes to double fee</h1><div>${TEXT}</div>`, '').kind).toBe('article');
  });
});
