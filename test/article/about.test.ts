// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cleanTitle } from '../../src/article/about.ts';
import { toIsoTime } from '../../src/article/published.ts';
import { readPage } from '../../src/article/read.ts';
import type { ReadArticle } from '../../src/article.ts';

describe('titles', () => {
  it.each([
    ['Fee to double | The Post', 'The Post', 'Fee to double'],
    ['Fee to double - Business - The Post', 'The Post', 'Fee to double'],
    ['The Post | Fee to double', 'The Post', 'Fee to double'],
    ['被控受贿超5亿 原主席受审|某省|某市_某新闻', '某新闻', '被控受贿超5亿 原主席受审'],
    ['外贸向好态势进一步巩固——前4个月观察-今日头条', '', '外贸向好态势进一步巩固——前4个月观察'],
    ['A well-known 50-year-old', '', 'A well-known 50-year-old'],
    ['', '', ''],
  ])('%s', (title, site, cleaned) => {
    expect(cleanTitle(title, site)).toBe(cleaned);
  });
});

describe('times', () => {
  it.each([
    ['2024-05-10', '2024-05-10'],
    ['2024-05-10T08:30:00Z', '2024-05-10T08:30:00Z'],
    ['2024-05-10T08:30:00.123+0100', '2024-05-10T08:30:00+01:00'],
    ['2024年5月9日 8:05　来源：晚报', '2024-05-09T08:05'],
    ['发布于 2024/5/9', '2024-05-09'],
    ['10 May 2024', '2024-05-10'],
    ['May 10, 2024 8:30 GMT', '2024-05-10T08:30Z'],
    ['May 10, 2024 8:30 pm EDT', '2024-05-10'],
    ['Monday, November 18th, 2019 at 11:08 a.m.', '2019-11-18'],
    ['13.05.2024, 08.28 Uhr', '2024-05-13T08:28'],
    ['04.05.2015 à 13h36', '2015-05-04T13:36'],
    ['Fecha: 13/05/2024', '2024-05-13'],
    ['11/19/19 06:56 AM EST', '2019-11-19'],
    ['Posted 5/6/2019 at 6:56 pm', '2019-05-06'],
    ['jueves, 09 enero 2014 - 10:21 h', '2014-01-09T10:21', 'es'],
    ['21.dez.2018 às 12h55', '2018-12-21T12:55', 'pt'],
    ['6 maja 2024, 09:43', '2024-05-06T09:43', 'pl'],
    ['11 октября 2018', '2018-10-11', 'ru'],
    ['Mayıs 16, 2024 12:41', '2024-05-16T12:41', 'tr'],
    ['الجمعة 8 فيفري 2019', '2019-02-08', 'ar'],
    ['2024年5月13日 9時0分', '2024-05-13T09:00'],
    ['2024. 5. 13. 12:52', '2024-05-13T12:52'],
    ['of 1,450 places on 7 days', ''],
    ['version 3.4.40', ''],
    ['2024-13-40', ''],
    ['5.7%, 2024', ''],
    ['', ''],
  ])('%s', (written, iso, language = 'en') => {
    expect(toIsoTime(written, language)).toBe(iso);
  });
});

const BODY = `<div class="story">${'<p>The council voted 31 to 14 on Tuesday, 7 March 2017, to double the fee, which is now $4 an hour.</p>'.repeat(12)}</div>`;

/** What is read from a page with this head and these lines around a fixed text. */
function read(
  head: string,
  before: string,
  address = 'https://www.post.example/news/council-votes-to-double-fee',
): ReadArticle {
  document.documentElement.innerHTML = `<head>${head}</head><body>${before}${BODY}</body>`;
  const verdict = readPage(document, address);
  if (verdict.kind === 'other') throw new Error(verdict.reason);
  return verdict.reading.article;
}

describe('author', () => {
  it.each([
    [
      'its record',
      '<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"author":[{"name":"Ann Lee"},{"name":"Bo Chen"}]}]}</script>',
      '',
      'Ann Lee, Bo Chen',
    ],
    ['its metadata', '<meta name="author" content="Ann Lee">', '', 'Ann Lee'],
    ['its byline', '', '<h1>Council votes</h1><p class="byline">By Ann Lee</p>', 'Ann Lee'],
    ['words under the title', '<title>议会表决</title>', '<h1>议会表决</h1><div>作者：何川　2024-05-10</div>', '何川'],
    ['not an address', '<meta property="article:author" content="https://facebook.example/post">', '', ''],
    ['not a reader', '', '<div class="comment"><b class="author">troll99</b></div>', ''],
    ['not a number', '<meta name="author" content="103553">', '', ''],
  ])('%s', (_, head, before, author) => {
    expect(read(head, before).author).toBe(author);
  });
});

describe('time of publication', () => {
  const record =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-10T08:30:00Z"}</script>';
  it.each([
    ['its record before its metadata', `<meta name="date" content="2023-01-01">${record}`, '', '2024-05-10T08:30:00Z'],
    [
      'words under the title',
      '<title>Council votes</title>',
      '<h1>Council votes</h1><p>2024-05-10 08:30</p>',
      '2024-05-10T08:30',
    ],
    ['never a day that the text speaks of', '<title>Council votes</title>', '<h1>Council votes</h1>', ''],
    ['a broken record is no record', '<script type="application/ld+json">{"@type":</script>', '', ''],
  ])('%s', (_, head, before, published) => {
    expect(read(head, before).published).toBe(published);
  });

  it('the day in its address', () => {
    expect(read('', '', 'https://post.example/2024/05/10/council-votes-to-double-fee').published).toBe('2024-05-10');
    expect(read('', '', 'https://post.example/n/20240510/4023258.html').published).toBe('2024-05-10');
  });
});

describe('site', () => {
  it.each([
    ['its metadata', '<meta property="og:site_name" content="The Post">', 'The Post'],
    ['the end of its title', '<title>议会表决-江城晚报</title>', '江城晚报'],
    ['not a keyword at the end of the title', '<title>议会表决_停车_全球</title>', 'post.example'],
    ['its host', '', 'post.example'],
  ])('%s', (_, head, site) => {
    expect(read(head, '').site).toBe(site);
  });
});
